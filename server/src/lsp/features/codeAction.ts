import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import {
  certainFixes,
  diagnostics,
  type Edit,
  fixes,
  fixesOfKind,
  type Position,
  type Range,
  type Snapshot,
} from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import type { Session } from '../session';
import { convert } from './diagnostics';

/** Mends everything that can be mended without asking; given only to who asks for it by name, as on saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.turnwise`;

/** What mends problems. They are found in the snapshot, whatever the client sends along as such. */
export const codeAction: Feature = {
  capabilities: (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }
      : {},
  register(session) {
    session.connection.onCodeAction(
      guarded(session, [], (snapshot, { range, context }) => {
        const only = context?.only;
        const actions: CodeAction[] = [];
        if (!only || only.some((kind) => contains(kind, CodeActionKind.QuickFix)))
          actions.push(...quickFixes(snapshot, range, session));
        if (only?.some((kind) => contains(kind, FIX_ALL))) actions.push(...fixAll(snapshot, session));
        return actions;
      }),
    );
  },
};

/** Kinds are hierarchical: `source` contains `source.fixAll`. */
function contains(kind: string, other: string): boolean {
  return kind === '' || other === kind || other.startsWith(`${kind}.`);
}

function quickFixes(snapshot: Snapshot, range: Range, session: Session): CodeAction[] {
  const [start, end] = [snapshot.text.clamp(range.start), snapshot.text.clamp(range.end)];
  const here = diagnostics(snapshot).filter(
    (problem) => !isBefore(problem.range.end, start) && !isBefore(end, problem.range.start),
  );
  const ofProblems = here.flatMap((problem) =>
    fixes(snapshot, problem).map(({ title, edits, certain }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [convert(problem)],
      ...(certain ? { isPreferred: true } : {}),
      edit: workspaceEdit(edits, snapshot, session),
    })),
  );
  const ofKinds = [...new Set(here.map(({ code }) => code))].flatMap((code) => {
    const fix = fixesOfKind(snapshot, code);
    if (!fix) return [];
    const mended = here.filter((problem) => problem.code === code).map(convert);
    const edit = workspaceEdit(fix.edits, snapshot, session);
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit }];
  });
  return [...ofProblems, ...ofKinds];
}

function fixAll(snapshot: Snapshot, session: Session): CodeAction[] {
  const { edits, fixes: count } = certainFixes(snapshot);
  if (count === 0) return [];
  const title = count === 1 ? 'Fix the one certain problem' : `Fix all ${count} certain problems`;
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(edits, snapshot, session) }];
}

/** For this version of the document alone, where the client can tell versions apart. */
function workspaceEdit(edits: readonly Edit[], { uri, version }: Snapshot, { client }: Session): WorkspaceEdit {
  return client.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
