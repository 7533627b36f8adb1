import type { CodeLens, Command, Range } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { codeLensAt, codeLenses, type Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { shown } from '../hoverText';
import { KeptTree } from '../keptTree';
import { CodeLensRefreshRequest } from '../library';
import { SHOW_ANSWERS, type ShowAnswers } from '../protocol';
import type { Session } from '../session';

/** Who answers, above each question, and how much is said, above each section. What it says, and leads to, is only asked for where it is to be seen. */
export const codeLens: Feature = {
  capabilities: (client) => (client.textDocument?.codeLens ? { codeLensProvider: { resolveProvider: true } } : {}),
  register(session) {
    const { connection, documents } = session;
    const kept = new Map<string, KeptTree<Place>>();
    documents.onDidClose(({ document: { uri } }) => kept.delete(uri));
    connection.onRequest(
      METHOD,
      guarded<unknown, unknown>(session, [], (snapshot) => {
        const { uri } = snapshot;
        const convert = (range: Range): CodeLens => ({ range, data: { uri } });
        const { encode } = session.runtime;
        if (!encode) return codeLenses(snapshot).map(convert);
        const array = kept.get(uri) ?? new KeptTree<Place>(encode, convert);
        kept.set(uri, array);
        return array.of(codeLenses(snapshot));
      }),
    );
    connection.onCodeLensResolve((lens, token) => {
      const resolve = guarded<CodeLens, CodeLens>(
        session,
        { ...lens, command: NOTHING },
        (snapshot, inside) => ({ ...inside, command: commandOf(snapshot, inside, session) }),
        { documentOf: ({ data }) => data },
      );
      return resolve(lens, token);
    });
    session.onDidChangeSettings(() => {
      if (session.client.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    });
  },
};

/** A range is a tree of one. */
type Place = Range & { readonly children?: undefined };

/** By its name, since the library's own type of the answer knows no bytes. */
const METHOD: string = 'textDocument/codeLens';

/** Editors show a title without a name of a command as text. One without a command at all they take for a mistake. */
const NOTHING: Command = { title: '', command: '' };

function commandOf(snapshot: Snapshot, { range }: CodeLens, { client }: Session): Command {
  const found = codeLensAt(snapshot, range);
  if (!found) return NOTHING; // The text has changed meanwhile, and the editor is about to ask again.
  const title = shown(found.title);
  if (found.answers.length === 0 || !commands.safeParse(client.experimental).success) return { title, command: '' };
  const { uri } = snapshot;
  const places: ShowAnswers = [uri, range.start, found.answers.map((answer) => ({ uri, range: answer }))];
  return { title, command: SHOW_ANSWERS, arguments: [...places] };
}

const commands = z.looseObject({ turnwise: z.looseObject({ showAnswers: z.literal(true) }) });
