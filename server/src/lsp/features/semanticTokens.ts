import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import { type Snapshot, TOKEN_KINDS, type Token, tokens } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** Standard types, which every editor's themes colour. */
const TYPES: Record<Token['kind'], string> = { label: 'class', annotation: 'comment' };

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_KINDS.map((kind) => TYPES[kind]), tokenModifiers: [] },
      full: { delta: true },
    },
  }),
  register(session) {
    const { semanticTokens: requests } = session.connection.languages;
    const sent = new Map<string, Sent>();
    session.documents.onDidClose(({ document: { uri } }) => sent.delete(uri));
    const send = (snapshot: Snapshot): Sent => {
      const found = tokens(snapshot);
      const last = sent.get(snapshot.uri) ?? { builder: new SemanticTokensBuilder(), tokens: [], resultId: '' };
      last.builder.previousResult(last.resultId);
      for (const { line, start, end, kind } of found)
        last.builder.push(line, start, end - start, TOKEN_KINDS.indexOf(kind), 0);
      const next = { builder: last.builder, tokens: found, resultId: '' };
      sent.set(snapshot.uri, next);
      return next;
    };
    requests.on(
      guarded<unknown, SemanticTokens>(session, { data: [] }, (snapshot) => {
        const next = send(snapshot);
        const answer = next.builder.build();
        next.resultId = answer.resultId ?? '';
        return answer;
      }),
    );
    requests.onDelta(
      guarded<{ previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
        session,
        { data: [] },
        (snapshot, { previousResultId }) => {
          const last = sent.get(snapshot.uri);
          const knows = last !== undefined && last.resultId === previousResultId;
          if (knows && last.tokens === tokens(snapshot)) return { resultId: previousResultId, edits: [] };
          const next = send(snapshot);
          const answer = knows ? next.builder.buildEdits() : next.builder.build();
          next.resultId = answer.resultId ?? '';
          return answer;
        },
      ),
    );
  },
};

/** What the client has of a document: the builder keeps the numbers, to tell what has changed. */
interface Sent {
  readonly builder: SemanticTokensBuilder;
  readonly tokens: readonly Token[];
  resultId: string;
}
