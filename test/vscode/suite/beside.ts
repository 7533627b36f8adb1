import * as assert from 'node:assert';
import type { ShownRow, View } from '../../../client/src/views/view';
import { extension } from './editor';
import { until } from './until';

/** A view, once there are transcripts. */
export async function viewOf(id: string): Promise<View> {
  const api = await extension();
  return until(`the view ${id}`, () => api.loaded?.views.get(id));
}

/** Whether there are any rows. */
export const some = (rows: readonly unknown[]) => rows.length > 0;

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
