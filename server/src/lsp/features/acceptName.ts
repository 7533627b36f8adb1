import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { personAt, type RosterPerson, type Snapshot, say } from '../../service';
// Not by way of the façade, whose other users would have to carry a parser of JSON.
import { addToRoster, rosterOf } from '../../service/roster/addToRoster';
import { LONGEST } from '../../service/roster/schema';
import { Text } from '../../service/text';
import type { CodeActionProvider } from '../codeActions';
import { CodeActionKind } from '../library';
import { ownRequest } from '../ownRequest';
import {
  ACCEPT_NAME,
  type AcceptName,
  ADD_TO_ROSTER,
  type AddToRosterAnswer,
  type AddToRosterParams,
  type RosterAddition,
} from '../protocol';
import type { Session } from '../session';
import { converter } from './diagnostics';
import { problemsIn } from './quickFix';

/** Takes a name for right that a rule takes for wrong: in one file, or in all that a roster is for. */
export const accepting: CodeActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  actions(snapshot, { range }, session) {
    const convert = converter(session, snapshot.uri);
    const kind = CodeActionKind.QuickFix;
    return problemsIn(range, snapshot).flatMap((problem) => {
      const { name, listed } = problem.accepts ?? {};
      if (name === undefined || name.length > LONGEST) return [];
      const additions: RosterAddition[] = [{ accept: name }];
      if (listed) additions.push({ person: personOf(snapshot, problem.range.start, name) });
      const offers = [inFile(snapshot, name, session), ...additions.map((add) => inRoster(snapshot, add, session))];
      const diagnostics = [convert(problem)];
      return offers.flatMap((offer) => (offer ? { ...offer, kind, diagnostics } : []));
    });
  },
};

/** What a client asks that has the command, with the roster as it is being edited. */
export const acceptName = ownRequest<AddToRosterParams, AddToRosterAnswer>(
  ADD_TO_ROSTER,
  null,
  (_, { text, add }) => addToRoster(text, add) ?? null,
  { textOf: (_, { text }) => Text.of(text) },
);

type Offer = Pick<CodeAction, 'title' | 'command' | 'edit'>;

function inFile({ uri }: Snapshot, name: string, session: Session): Offer | undefined {
  if (!hasCommand(session) || !uri.includes('/')) return undefined; // What is not saved has no path.
  return commanded(say(session, 'Accept ‘{0}’ in this file', name), { document: uri, name });
}

function inRoster({ uri }: Snapshot, add: RosterAddition, session: Session): Offer | undefined {
  const file = session.rosterFile(uri);
  if (!file) return undefined;
  const title =
    'accept' in add
      ? say(session, 'Accept ‘{0}’ in the roster', add.accept)
      : say(session, 'Add ‘{0}’ to the roster', add.person.name);
  const { uri: roster, exists } = file;
  const open = session.documents.get(roster);
  const text = open?.text.toString() ?? file.text;
  const edits = text === undefined ? undefined : addToRoster(text, add);
  if (exists && !edits) return undefined; // It is broken, and says so.
  if (hasCommand(session)) return commanded(title, { document: uri, roster, exists, add });
  const { documentChanges, resourceOperations } = session.client.workspace?.workspaceEdit ?? {};
  const [textDocument, saved] = [
    { uri: roster, version: open?.version ?? null },
    say(session, '{0}, which is then to be saved', title),
  ];
  if (edits)
    return {
      title: saved,
      edit: documentChanges
        ? { documentChanges: [{ textDocument, edits: [...edits] }] }
        : { changes: { [roster]: [...edits] } },
    };
  if (!documentChanges || !resourceOperations?.includes('create')) return undefined;
  return { title: saved, edit: creating(roster, rosterOf(add)) };
}

function creating(uri: string, newText: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText }];
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

function commanded(title: string, argument: AcceptName): Offer {
  return { title, command: { title, command: ACCEPT_NAME, arguments: [argument] } };
}

function hasCommand({ client }: Session): boolean {
  return commands.safeParse(client.experimental).success;
}

const commands = z.looseObject({ turnwise: z.looseObject({ acceptName: z.literal(true) }) });

/** Somebody with what the document tells of them. */
function personOf(snapshot: Snapshot, place: Parameters<typeof personAt>[1], name: string): RosterPerson {
  const { title, affiliation, role } = personAt(snapshot, place)?.speaker ?? {};
  return {
    name,
    ...(title && title.value.length <= LONGEST && { title: title.value }),
    ...(affiliation && affiliation.value.length <= LONGEST && { affiliation: affiliation.value }),
    ...(role && { role: role.value }),
  };
}
