import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { ROLES, type Snapshot, TOKEN_KINDS, type Token, tokens } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { SemanticTokensBuilder } from '../library';

/** Standard types, which every editor's themes colour. The roles of speakers are modifiers, which nobody has to know. */
const TYPES: Record<Token['kind'], string> = { label: 'class', annotation: 'comment', figure: 'number' };

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_KINDS.map((kind) => TYPES[kind]), tokenModifiers: [...ROLES] },
      full: { delta: true },
    },
  }),
  register(session) {
    const { semanticTokens: requests } = session.connection.languages;
    const sent = new Map<string, Sent>();
    session.onDidChangeSettings(() => {
      if (session.client.workspace?.semanticTokens?.refreshSupport) requests.refresh(); // A roster knows roles.
    });
    session.documents.onDidClose(({ document: { uri } }) => sent.delete(uri));
    const send = (snapshot: Snapshot, last?: Sent) => {
      const found = tokens(snapshot);
      const builder = last?.builder ?? new SemanticTokensBuilder();
      builder.previousResult(last?.resultId ?? '');
      for (const token of found) {
        const { line, kind, role } = token;
        const { start, end } = session.places?.span(token, snapshot.text) ?? token;
        builder.push(line, start, end - start, TOKEN_KINDS.indexOf(kind), role ? 1 << ROLES.indexOf(role) : 0);
      }
      const answer = last ? builder.buildEdits() : builder.build();
      sent.set(snapshot.uri, { builder, tokens: found, resultId: answer.resultId ?? '' });
      return answer;
    };
    requests.on(
      guarded<unknown, SemanticTokens>(session, { data: [] }, (snapshot) => send(snapshot) as SemanticTokens),
    );
    requests.onDelta(
      guarded<{ previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
        session,
        { data: [] },
        (snapshot, { previousResultId }) => {
          const last = sent.get(snapshot.uri);
          if (last?.resultId !== previousResultId) return send(snapshot);
          const isSame = last.tokens === tokens(snapshot) && !session.places;
          return isSame ? { resultId: previousResultId, edits: [] } : send(snapshot, last);
        },
      ),
    );
  },
};

/** What the client has of a document: the builder keeps the numbers, to tell what has changed. */
interface Sent {
  readonly builder: SemanticTokensBuilder;
  readonly tokens: readonly Token[];
  readonly resultId: string;
}
