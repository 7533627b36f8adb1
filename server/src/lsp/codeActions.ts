import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Snapshot } from '../service';
import type { Feature } from './feature';
import { accepting } from './features/acceptName';
import { quickFixes } from './features/quickFix';
import { refactorings } from './features/refactor';
import { guarded } from './guard';
import type { Session } from './session';

/** One source of code actions. All share the one handler that a connection can have. */
export interface CodeActionProvider {
  /** The kinds of its actions. */
  readonly kinds: readonly string[];
  actions(snapshot: Snapshot, params: CodeActionParams, session: Session): CodeAction[];
}

const PROVIDERS: readonly CodeActionProvider[] = [quickFixes, accepting, refactorings];

export const codeActions: Feature = {
  capabilities: (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: [...new Set(PROVIDERS.flatMap(({ kinds }) => kinds))] } }
      : {},
  register(session) {
    session.connection.onCodeAction(
      guarded<CodeActionParams, CodeAction[]>(session, [], (snapshot, params) => {
        const { only } = params.context;
        const isWanted = (kind: string) => !only || only.some((each) => contains(each, kind));
        return PROVIDERS.filter(({ kinds }) => kinds.some(isWanted))
          .flatMap((provider) => provider.actions(snapshot, params, session))
          .filter(({ kind }) => isWanted(kind ?? ''));
      }),
    );
  },
};

/** Kinds are hierarchical: `source` contains `source.fixAll`. */
function contains(kind: string, other: string): boolean {
  return kind === '' || other === kind || other.startsWith(`${kind}.`);
}
