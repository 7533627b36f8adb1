import { type Diagnostic, DiagnosticSeverity, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnostics as problemsOf, type Severity, type Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import type { Session } from '../session';

/** Problems: the client asks for them where it can; to others they are sent when the typing pauses. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'turnwise', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(session) {
    session.connection.languages.diagnostics.on(
      guarded<unknown, DocumentDiagnosticReport>(session, { kind: 'full', items: [] }, (snapshot) => ({
        kind: 'full',
        items: convert(snapshot),
      })),
    );
    pushToClientsThatDoNotAsk(session);
  },
};

/** Milliseconds without a keystroke after which problems are sent. */
const QUIET = 200;

function pushToClientsThatDoNotAsk(session: Session): void {
  const { connection, documents, runtime } = session;
  const waiting = new Map<string, () => void>();
  const asks = () => Boolean(session.client.textDocument?.diagnostic);
  const send = (uri: string) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
    const snapshot = session.snapshot(uri);
    void connection.sendDiagnostics(
      snapshot ? { uri, version: snapshot.version, diagnostics: convert(snapshot) } : { uri, diagnostics: [] },
    );
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (asks()) return;
    waiting.get(uri)?.();
    waiting.set(
      uri,
      runtime.later(QUIET, () => send(uri)),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!asks()) send(uri);
  });
  session.onDidChangeSettings(() => {
    if (!asks()) for (const uri of documents.keys()) send(uri);
    else if (session.client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  });
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function convert(snapshot: Snapshot): Diagnostic[] {
  return problemsOf(snapshot).map(({ range, severity, code, message }) => ({
    range,
    severity: SEVERITY[severity],
    source: 'turnwise',
    code,
    codeDescription: { href: `https://github.com/turnwise/turnwise/blob/main/test/spec/rules/${code}.spec.md` },
    message,
  }));
}
