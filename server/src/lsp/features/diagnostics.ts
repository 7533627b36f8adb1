import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { findMore, type Problem, type Severity } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { DiagnosticSeverity } from '../library';
import { ProblemReports } from '../problemReports';
import type { Session } from '../session';
import { capTeller } from './capped';
import { answerForFolders } from './folderDiagnostics';
import { pushToClientsThatDoNotAsk } from './pushedDiagnostics';

/** Lines whose problems take some 30 milliseconds to find, at first. */
const LONG = 1000;

/**
 * Problems: the client asks for them where it can; to others they are sent when the typing pauses. Those of files that
 * are not open are for a client that can ask and wants them, by a setting that holds from the start.
 */
export const diagnostics: Feature = {
  capabilities: (client, { checksFolders }) =>
    client.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'turnwise',
            interFileDependencies: false,
            workspaceDiagnostics: checksFolders,
          },
        }
      : {},
  register(session, rosters) {
    const { connection } = session;
    const tellIfCapped = capTeller(session);
    const reports = new ProblemReports(session);
    connection.languages.diagnostics.on(
      guarded<{ previousResultId?: string }, DocumentDiagnosticReport>(
        session,
        { kind: 'full', items: [] },
        (snapshot, { previousResultId }) => {
          const report = reports.of(snapshot, previousResultId);
          tellIfCapped(snapshot);
          return report;
        },
        {
          // The first ones of a long text, which an editor asks for before what is seen sooner: its outline, its colours.
          prepare: (snapshot, { previousResultId }) =>
            previousResultId !== undefined || snapshot.text.lineCount < LONG || findMore(snapshot),
        },
      ),
    );
    session.onDidChangeSettings(() => {
      const { textDocument, workspace } = session.client;
      if (textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport)
        connection.languages.diagnostics.refresh();
    });
    answerForFolders(session, rosters, reports);
    pushToClientsThatDoNotAsk(session, tellIfCapped);
  },
};

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
