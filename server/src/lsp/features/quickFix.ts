import type { CodeAction } from 'vscode-languageserver';
import {
  certainFixes,
  diagnostics,
  type Edit,
  fixes,
  fixesOfKind,
  type Position,
  type Problem,
  type Range,
  type Snapshot,
  say,
} from '../../service';
import type { CodeActionProvider } from '../codeActions';
import { CodeActionKind } from '../library';
import type { Session } from '../session';
import { workspaceEdit } from '../workspaceEdit';
import { converter } from './diagnostics';

/** Mends everything that can be mended without asking; given only to who asks for it by name, as on saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.turnwise`;

/** What mends problems. They are found in the snapshot, whatever the client sends along as such. */
export const quickFixes: CodeActionProvider = {
  kinds: [CodeActionKind.QuickFix, FIX_ALL],
  actions: (snapshot, { range, context }, session) => [
    ...fixesIn(range, snapshot, session),
    ...(context.only ? fixAll(snapshot, session) : []),
  ],
};

function fixesIn(range: Range, snapshot: Snapshot, session: Session): CodeAction[] {
  const convert = converter(session, snapshot.uri);
  const editOf = (edits: readonly Edit[]) => workspaceEdit(session.client, snapshot, [{ edits }]);
  const here = problemsIn(range, snapshot);
  const ofProblems = here.flatMap((problem) =>
    fixes(snapshot, problem).map(({ title, edits, certain }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [convert(problem)],
      ...(certain ? { isPreferred: true } : {}),
      edit: editOf(edits),
    })),
  );
  const ofKinds = [...new Set(here.map(({ code }) => code))].flatMap((code) => {
    const fix = fixesOfKind(snapshot, code);
    if (!fix) return [];
    const mended = here.filter((problem) => problem.code === code).map(convert);
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit: editOf(fix.edits) }];
  });
  return [...ofProblems, ...ofKinds];
}

/** The problems that a range touches. */
export function problemsIn(range: Range, snapshot: Snapshot): Problem[] {
  const [start, end] = [snapshot.text.clamp(range.start), snapshot.text.clamp(range.end)];
  return diagnostics(snapshot).filter(
    (problem) => !isBefore(problem.range.end, start) && !isBefore(end, problem.range.start),
  );
}

function fixAll(snapshot: Snapshot, session: Session): CodeAction[] {
  const { edits, fixes: count } = certainFixes(snapshot);
  if (count === 0) return [];
  const title =
    count === 1 ? say(session, 'Fix the one certain problem') : say(session, 'Fix all {0} certain problems', count);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(session.client, snapshot, [{ edits }]) }];
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
