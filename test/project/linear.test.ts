import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { CONVENTIONS } from '../../server/src/service/reading/conventions/table';
import * as header from '../../server/src/service/reading/header';
import * as words from '../../server/src/service/reading/words';
import { ROOT, read } from '../harness/files';

/** Every regular expression that sees a user's text takes time in proportion to it: proven, not measured. */
describe('regular expressions are linear', () => {
  const expressions = new Map<string, { pattern: string; flags: string }>();
  for (const name of readdirSync(join(ROOT, 'server/src/service'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const { code } = transformSync(read(join('server/src/service', name)), { loader: 'ts', target: 'es2022' });
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex) expressions.set(`${name}: /${regex.pattern.slice(0, 60)}/${regex.flags}`, regex);
    });
  }
  for (const [pattern, path] of patternsIn(JSON.parse(read('syntaxes/transcript.tmLanguage.json')))) {
    expressions.set(`grammar ${path}`, { pattern: toJavaScript(pattern), flags: 'u' });
  }
  for (const [name, value] of Object.entries({ ...words, ...header })) {
    if (value instanceof RegExp) expressions.set(`composed: ${name}`, { pattern: value.source, flags: value.flags });
  }

  for (const { id, looks, line } of CONVENTIONS) {
    expressions.set(`${id}: ${looks}`, { pattern: line.source, flags: line.flags.replace('d', '') }); // Indices of groups take no other path.
  }

  for (const [title, { pattern, flags }] of expressions) {
    it(title, async () => {
      const result = await check(pattern, flags, { timeout: 20_000 });
      assert.equal(result.status, 'safe', JSON.stringify(result));
    }).timeout(30_000);
  }
});

function* patternsIn(node: unknown, path = ''): Generator<[pattern: string, path: string]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'match' && typeof value === 'string') yield [value, path];
    else yield* patternsIn(value, `${path}/${key}`);
  }
}

/** Oniguruma's notation in JavaScript's; `(?i:…)` loses its meaning, which does not change how long a match takes. */
function toJavaScript(pattern: string): string {
  return pattern
    .replace(/\\x\{([0-9A-F]+)\}/g, '\\u{$1}')
    .replaceAll('(?i:', '(?:')
    .replace(/\\p\{(Han|Hiragana|Katakana|Hangul)\}/g, '\\p{Script=$1}');
}
