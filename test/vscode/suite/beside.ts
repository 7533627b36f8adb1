import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { ShownRow, View } from '../../../client/src/views/view';
import { extension, open, symbolsOf, write } from './editor';
import { until } from './until';

let transcripts = 0;

/** Opens a transcript of its own, with the cursor in its first place, and waits for so many turns in the outline. */
export async function transcript(text: string, turns?: number): Promise<vscode.TextEditor> {
  const name = `beside-${++transcripts}.transcript`;
  await write(name, text);
  const document = await open(name);
  if (turns !== undefined) await symbolsOf(document, turns);
  return vscode.window.activeTextEditor ?? assert.fail('an editor is active');
}

/** A view, once there are transcripts. */
export async function viewOf(id: string): Promise<Pick<View, 'rows' | 'tree' | 'tick'>> {
  const { view } = await extension();
  return until(`the view ${id}`, () => view(id));
}

/** Its rows, once they are as they should be: a view looks at an edited text a moment later. */
export async function rowsOf(
  id: string,
  isMeant: (rows: readonly ShownRow[]) => boolean,
): Promise<readonly ShownRow[]> {
  const view = await viewOf(id);
  let last: readonly ShownRow[] = [];
  return until(`rows of ${id}`, async () => {
    last = await view.rows();
    return isMeant(last) ? last : undefined;
  }).catch((error: unknown) => assert.fail(`${error}: ${JSON.stringify(written(last))}`));
}

/** Rows as lines, those below others indented. */
export function written(rows: readonly ShownRow[], indent = ''): string[] {
  return rows.flatMap(({ label, description, checked, below }) => [
    `${indent}${checked === undefined ? '' : checked ? '[x] ' : '[ ] '}${label} | ${description}`,
    ...written(below, `${indent}  `),
  ]);
}

/** The first row whose label is this one, at any depth. */
export function rowOf(rows: readonly ShownRow[], label: string): ShownRow {
  const all = (among: readonly ShownRow[]): ShownRow[] => among.flatMap((row) => [row, ...all(row.below)]);
  return all(rows).find((row) => row.label === label) ?? assert.fail(`there is a row ${label}`);
}
