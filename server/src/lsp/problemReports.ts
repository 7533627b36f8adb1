import type { FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Snapshot } from '../service';
import { converter } from './features/diagnostics';
import type { Session } from './session';
import { shownProblems } from './shownProblems';

export type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

/** Tells a client the problems of open documents, or that they are still those that it has. */
export class ProblemReports {
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  constructor(private readonly session: Session) {}

  of(snapshot: Snapshot, previousResultId: string | undefined): Report {
    const problems = shownProblems(snapshot);
    // In bytes, problems can move where the very same ones are found.
    const key = this.session.places ? snapshot : problems;
    const resultId = this.ids.get(key) ?? this.next();
    this.ids.set(key, resultId);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: problems.map(converter(this.session, snapshot.uri)) };
  }

  /** An id that no report has yet. */
  next(): string {
    this.last += 1;
    return String(this.last);
  }
}
