import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { n, record } from '../faults/prove';
import { ROOT, read } from '../harness/files';

/** The limits of recheck are numbers of steps alone: on a busy machine time runs out, for which it takes an attack. */
const PARAMETERS = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

/** What a TextMate grammar matches with. */
const PATTERNS: ReadonlySet<string> = new Set(['match', 'begin', 'end', 'while', 'firstLineMatch']);

/** Every regular expression that sees a user's text takes time in proportion to it: proven, not measured. */
describe('regular expressions are linear', () => {
  const expressions = new Map<string, { pattern: string; flags: string }>();
  for (const folder of ['server/src', 'client/src'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const { code } = transformSync(read(join(folder, name)), { loader: 'ts', target: 'es2022' });
      full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
        const { regex } = node as { regex?: { pattern: string; flags: string } };
        if (regex) expressions.set(`${name}: /${regex.pattern.slice(0, 60)}/${regex.flags}`, regex);
      });
    }
  for (const [pattern, path] of patternsIn(JSON.parse(read('syntaxes/transcript.tmLanguage.json')))) {
    expressions.set(`grammar ${path}`, { pattern: toJavaScript(pattern), flags: 'u' });
  }
  const { wordPattern } = JSON.parse(read('language-configuration.json'));
  expressions.set('words, as the editor selects them', wordPattern);
  const composed = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'composed.cjs')]);
  // Indices of groups take no other path.
  const known = new Set([...expressions.values()].map(({ pattern, flags }) => `${pattern} ${flags}`));
  // Indices of groups take no other path.
  for (const { file, pattern, flags } of JSON.parse(String(composed)))
    if (!known.has(`${pattern} ${flags}`))
      expressions.set(`composed in ${file}: ${pattern.slice(0, 120)}`, { pattern, flags: flags.replace('d', '') });

  let proven = 0;
  for (const [title, { pattern, flags }] of expressions) {
    it(title, async () => {
      const result = await check(pattern, flags, PARAMETERS);
      assert.equal(result.status, 'safe', JSON.stringify(result));
      proven += 1;
    }).timeout(0);
  }
  after(() =>
    record(
      17,
      `recheck: ${n(expressions.size - proven)} not proven of ${n(expressions.size)} patterns, those of the TextMate grammar included`,
    ),
  );
});

function* patternsIn(node: unknown, path = ''): Generator<[pattern: string, path: string]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (PATTERNS.has(key) && typeof value === 'string') yield [value, path];
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
