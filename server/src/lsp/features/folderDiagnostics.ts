import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { FolderProblems } from '../folderProblems';
import { cancelled, checkParams, checkState } from '../guard';
import type { ProblemReports } from '../problemReports';
import { normal } from '../rosterPlaces';
import type { Rosters } from '../rosters';
import type { Session } from '../session';

/** Reports that are sent together while others are still being made. */
const AT_ONCE = 50;

const paramsSchema = z.looseObject({
  previousResultIds: z.array(z.object({ uri: z.string(), value: z.string() })),
});

/**
 * Answers for all transcripts of the workspace folders, and again when one of them changes: where the client tells of
 * changes, a request that has nothing new to be told is answered when there is.
 */
export function answerForFolders(session: Session, rosters: Rosters, reports: ProblemReports): void {
  const problems = new FolderProblems(session, rosters, reports);
  let answeredAt = -1;
  session.connection.languages.diagnostics.onWorkspace(
    async (params, token, workDone, partial): Promise<WorkspaceDiagnosticReport> => {
      checkState(session);
      const { previousResultIds } = checkParams(paramsSchema, params);
      const previous = new Map(previousResultIds.map(({ uri, value }) => [normal(uri), { uri, value }]));
      workDone.begin('Checking transcripts', 0, undefined, true);
      for (let isFirst = true; ; isFirst = false) {
        const { changes } = problems;
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let isNew = false;
        for await (const { report, done, all } of problems.each(previous, token)) {
          if (report) items.push(report);
          isNew ||= report?.kind === 'full';
          if (isFirst && done % AT_ONCE === 0) workDone.report((100 * done) / all, `${done} of ${all} files`);
          if (partial && items.length >= AT_ONCE) partial.report({ items: items.splice(0) });
        }
        if (isFirst) workDone.done();
        if (token.isCancellationRequested) throw cancelled();
        const isAnswered = answeredAt === changes;
        answeredAt = changes;
        if (isNew || !isAnswered || !problems.areWatched) return { items };
        await Promise.race([problems.changeAfter(changes), cancellationOf(token)]);
        if (token.isCancellationRequested) throw cancelled();
      }
    },
  );
}

function cancellationOf(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => void token.onCancellationRequested(() => resolve()));
}
