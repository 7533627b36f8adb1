import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { FolderProblems } from '../folderProblems';
import { cancelled, checkParams, checkState } from '../guard';
import { WorkspaceDiagnosticRequest } from '../library';
import type { ProblemReports } from '../problemReports';
import { Progress } from '../progress';
import { normal } from '../rosterPlaces';
import type { Rosters } from '../rosters';
import type { Session } from '../session';

/** Reports that are sent together while others are still being made. */
const AT_ONCE = 50;

const progressToken = z.optional(z.union([z.string(), z.number()]));
const paramsSchema = z.looseObject({
  previousResultIds: z.array(z.object({ uri: z.string(), value: z.string() })),
  workDoneToken: progressToken,
  partialResultToken: progressToken,
});

/** By its name, since the library does not say whether the client asked for progress. */
const METHOD: string = WorkspaceDiagnosticRequest.method;

/**
 * Answers for all transcripts of the workspace folders, and again when one of them changes: where the client tells of
 * changes, a request that has nothing new to be told is answered when there is.
 */
export function answerForFolders(session: Session, rosters: Rosters, reports: ProblemReports): void {
  const problems = new FolderProblems(session, rosters, reports);
  let answeredAt = -1;
  let stoppedAt = -1;
  const { connection } = session;
  connection.onRequest(
    METHOD,
    async (params: unknown, token: CancellationToken): Promise<WorkspaceDiagnosticReport> => {
      checkState(session);
      const { previousResultIds, workDoneToken, partialResultToken: partial } = checkParams(paramsSchema, params);
      const previous = new Map(previousResultIds.map(({ uri, value }) => [normal(uri), { uri, value }]));
      const asked = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
      const progress = new Progress(session, asked);
      for (;;) {
        const { changes } = problems;
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let isNew = false;
        const isStopped = () => token.isCancellationRequested || progress.isStopped || stoppedAt === changes;
        for await (const { report, done, all } of problems.each(previous, isStopped)) {
          if (report) items.push(report);
          isNew ||= report?.kind === 'full';
          if (done % AT_ONCE === 0 && answeredAt !== changes) await progress.report(done, all);
          if (partial === undefined || items.length < AT_ONCE) continue;
          await connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partial, { items: items.splice(0) });
        }
        progress.end();
        if (token.isCancellationRequested) throw cancelled();
        if (progress.isStopped) stoppedAt = changes; // Who has had enough is left alone until something changes.
        const isAnswered = answeredAt === changes;
        answeredAt = changes;
        if (isNew || !isAnswered || !problems.areWatched) return { items };
        await problems.changeAfter(changes, token);
        if (token.isCancellationRequested) throw cancelled();
      }
    },
  );
}
