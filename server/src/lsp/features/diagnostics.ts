import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Problem, Severity, Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { DiagnosticSeverity } from '../library';
import { isRoster } from '../rosterPlaces';
import type { Session } from '../session';
import { shownProblems as problemsOf } from '../shownProblems';
import { capTeller } from './capped';

/** Problems: the client asks for them where it can; to others they are sent when the typing pauses. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'turnwise', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(session) {
    const tellIfCapped = capTeller(session);
    const ids = new WeakMap<readonly Problem[], string>();
    let answers = 0;
    session.connection.languages.diagnostics.on(
      guarded<{ previousResultId?: string }, DocumentDiagnosticReport>(
        session,
        { kind: 'full', items: [] },
        (snapshot, { previousResultId }) => {
          const problems = problemsOf(snapshot);
          tellIfCapped(snapshot);
          const resultId = ids.get(problems) ?? String(++answers);
          ids.set(problems, resultId);
          if (resultId === previousResultId) return { kind: 'unchanged', resultId };
          return { kind: 'full', resultId, items: problems.map(converter(session, snapshot.uri)) };
        },
      ),
    );
    pushToClientsThatDoNotAsk(session, tellIfCapped);
  },
};

/** Milliseconds without a keystroke after which problems are sent. */
const QUIET = 200;

function pushToClientsThatDoNotAsk(session: Session, tellIfCapped: (snapshot: Snapshot) => void): void {
  const { connection, documents, runtime } = session;
  const waiting = new Map<string, () => void>();
  const asks = () => Boolean(session.client.textDocument?.diagnostic);
  const send = (uri: string) => {
    if (isRoster(uri)) return; // It has problems of another kind, which these would replace.
    waiting.get(uri)?.();
    waiting.delete(uri);
    const snapshot = session.snapshot(uri);
    void connection.sendDiagnostics(
      snapshot
        ? { uri, version: snapshot.version, diagnostics: problemsOf(snapshot).map(converter(session, uri)) }
        : { uri, diagnostics: [] },
    );
    if (snapshot) tellIfCapped(snapshot);
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

/** What makes of a problem what the protocol has, as far as the client can show it. */
export function converter({ client }: Session, uri: string): (problem: Problem) => Diagnostic {
  const { diagnostic, publishDiagnostics } = client.textDocument ?? {};
  const showsRelated = diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation;
  return ({ range, severity, code, message, related }) => ({
    range,
    severity: SEVERITY[severity],
    source: 'turnwise',
    code,
    codeDescription: { href: `https://github.com/turnwise/turnwise/blob/main/test/spec/rules/${code}.spec.md` },
    message,
    ...(related &&
      showsRelated && {
        relatedInformation: related.map((other) => ({ location: { uri, range: other.range }, message: other.message })),
      }),
  });
}
