// Stack traces of the suite's bundles, turned back into the .ts that they were made from.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from '../../.scripts/install.mjs';

const PLACE = /\(?(?:\S*\/)?(out\/vscode\/\w+\.js)(#vscode-extension)?:(\d+):(\d+)\)?/;
// A web extension host loads a bundle as a function, whose head takes two lines.
const HEAD = 2;

/** The same text with the places in it as they are in the source, and without the frames inside packages. */
export function original(text) {
  return text
    .split('\n')
    .map(originalLine)
    .filter((line) => line !== undefined)
    .join('\n');
}

/** Nothing (undefined) for a frame inside a package. */
function originalLine(line) {
  const place = PLACE.exec(line);
  if (!place) return line;
  const [text, bundle, wrapped, row, column] = place;
  const map = sourceMap(join(root, bundle));
  const entry = map?.findEntry(Number(row) - 1 - (wrapped ? HEAD : 0), Number(column) - 1);
  if (!entry?.originalSource) return line;
  if (entry.originalSource.includes('node_modules/')) return undefined;
  const source = relative(root, resolve(root, dirname(bundle), entry.originalSource));
  return line.replace(text, `(${source}:${entry.originalLine + 1}:${entry.originalColumn + 1})`);
}

function sourceMap(bundle) {
  return existsSync(`${bundle}.map`) ? new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8'))) : undefined;
}
