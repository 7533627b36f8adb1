import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { TOKEN_KINDS, type Token, tokens } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** Standard types, which every editor's themes colour. */
const TYPES: Record<Token['kind'], string> = { label: 'class', annotation: 'comment' };

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_KINDS.map((kind) => TYPES[kind]), tokenModifiers: [] },
      full: true,
    },
  }),
  register(session) {
    session.connection.languages.semanticTokens.on(
      guarded<unknown, SemanticTokens>(session, { data: [] }, (snapshot) => {
        const builder = new SemanticTokensBuilder();
        for (const { line, start, end, kind } of tokens(snapshot)) {
          builder.push(line, start, end - start, TOKEN_KINDS.indexOf(kind), 0);
        }
        return builder.build();
      }),
    );
  },
};
