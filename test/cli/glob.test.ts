import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Glob } from '../../server/src/cli/files/glob';
import { isIgnored, readIgnore } from '../../server/src/cli/files/ignore';

describe('a pattern for paths', () => {
  for (const [pattern, fits, fitsNot] of [
    ['*.txt', ['a.txt', '.txt'], ['a.txt.bak', 'calls/a.txt', 'a.TXT']],
    ['**/*.txt', ['a.txt', 'calls/a.txt', 'calls/2026/a.txt'], ['a.md']],
    ['calls/**', ['calls/a', 'calls/a/b'], ['calls', 'call/a']],
    ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['az', 'a/b', 'z']],
    ['q[1-3].txt', ['q1.txt', 'q3.txt'], ['q4.txt', 'q[.txt', 'q.txt']],
    ['q[!1-3]', ['q4', 'q-'], ['q1', 'q']],
    ['[]-]', [']', '-'], ['a', '']],
    ['[a', ['[a'], ['a']],
    ['?\\*', ['a*', 'é*', '😀*'], ['ab', '*']],
    ['a*b*c', ['abc', 'aXbYc', 'abbc'], ['ab', 'acb']],
  ] as const) {
    it(pattern, () => {
      const glob = new Glob(pattern);
      for (const path of fits) assert.ok(glob.matches(path.split('/')), path);
      for (const path of fitsNot) assert.ok(!glob.matches(path.split('/')), path);
    });
  }

  it('comes to an end on what would take a regular expression for ever', () => {
    const path = Array.from({ length: 200 }, () => 'a'.repeat(200));
    assert.ok(!new Glob(`${'**/*a*a*a*a*a*a*a*b*/'.repeat(50)}x`).matches(path));
    assert.ok(!new Glob(`${'**/*a*a*a*a*a*a*a*/'.repeat(50)}x`).matches(path));
  });
});

describe('what git ignores', () => {
  const ignored = (lines: string[], path: string, isFolder = false) =>
    isIgnored(path.split('/'), isFolder, [{ depth: 0, rules: readIgnore(lines.join('\n')) }]);

  it('is told by the last line that fits, and by the innermost file', () => {
    assert.ok(ignored(['*.txt', '!a.txt', 'a.*'], 'a.txt'));
    assert.ok(!ignored(['*.txt', '!a.txt'], 'a.txt'));
    const layers = [
      { depth: 0, rules: readIgnore('*.txt') },
      { depth: 1, rules: readIgnore('!/kept.txt') },
    ];
    assert.ok(!isIgnored(['calls', 'kept.txt'], false, layers));
    assert.ok(isIgnored(['calls', 'deeper', 'kept.txt'], false, layers));
  });

  it('knows comments, spaces, marks of order and Windows line ends', () => {
    assert.ok(ignored(['\uFEFFa.txt'], 'a.txt'));
    assert.ok(ignored(['a.txt  \r'], 'a.txt'));
    assert.ok(ignored(['\\#a', '\\!b', 'c\\ '], '#a') && ignored(['\\!b'], '!b') && ignored(['c\\ '], 'c '));
    assert.ok(!ignored(['#a', '', '/'], '#a'));
  });

  it('is what git itself ignores', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
    const git = (args: string[], input = '') =>
      spawnSync('git', args, { cwd: folder, input, encoding: 'utf8' }).stdout ?? '';
    try {
      if (git(['init']) === '') this.skip(); // There is no git.
      const names = ['a', 'b', 'ab', 'a.txt', 'b.txt', '[a', 'a*'];
      const paths = names.flatMap((x) => [x, ...names.flatMap((y) => [`d/${x}/${y}`, `d/${x}/c/${y}`])]);
      const piece = fc.constantFrom('a', 'b', 'ab', '*', '?', '.txt', '[ab]', '[!a]', '\\*', 'd', 'c');
      const pieces = fc.array(piece, { minLength: 1, maxLength: 3 });
      // Git takes `a**/b` for `ab`, too, against what it says of itself: two asterisks are a whole name here.
      const name = fc.oneof(
        { weight: 4, arbitrary: pieces.map((some) => some.join('')).filter((text) => !text.includes('**')) },
        { weight: 1, arbitrary: fc.constant('**') },
      );
      const line = fc
        .tuple(fc.constantFrom('', '!', '/'), fc.array(name, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/'))
        .map(([before, parts, after]) => before + parts.join('/') + after);
      mkdirSync(join(folder, 'd'));
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
          writeFileSync(join(folder, '.gitignore'), lines.join('\n'));
          // None of the paths exists, so that each is a file to git, and what is above it a folder.
          const told = git(['check-ignore', '--no-index', '--stdin', '-z'], `${paths.join('\0')}\0`).split('\0');
          const rules = [{ depth: 0, rules: readIgnore(lines.join('\n')) }];
          const ours = paths.filter((path) => {
            const parts = path.split('/');
            return parts.some((_, i) => isIgnored(parts.slice(0, i + 1), i < parts.length - 1, rules));
          });
          assert.deepEqual(ours, told.filter(Boolean));
        }),
        { numRuns: 200 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
