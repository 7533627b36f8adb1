import type { TextDocument } from 'vscode';
import type { ChangedAnswer, KnownAnswerParams } from '../../server/src/lsp/protocol';
import { patched } from './patched';

/** The last answers about documents whose lists are long, of which the server then says only what is new. */
export class KnownAnswers {
  private readonly known = new WeakMap<TextDocument, Map<string, Known>>();

  /** What to ask with so that {@link ChangedAnswer} comes back, and what makes a whole answer of that. */
  asking<Answer>(
    document: TextDocument,
    method: string,
  ): { readonly params: KnownAnswerParams; take(changed: ChangedAnswer<Answer>): Answer } {
    const byMethod = this.known.get(document) ?? new Map<string, Known>();
    this.known.set(document, byMethod);
    const before = byMethod.get(method);
    return {
      params: { previousResultId: before?.resultId ?? '' },
      take(changed) {
        const answer = 'patch' in changed ? patched(before?.answer as Answer, changed.patch) : changed.answer;
        byMethod.set(method, { resultId: changed.resultId, answer });
        return answer;
      },
    };
  }
}

interface Known {
  readonly resultId: string;
  readonly answer: unknown;
}
