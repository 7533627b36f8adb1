import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  diagnostics,
  edited,
  fixes,
  HOUSE_STYLE_IDS,
  HOUSE_STYLES,
  type HouseStyleId,
  houseStyleOf,
  LABEL_FORMS,
  type Problem,
  Snapshot,
} from '../../server/src/service';
import { slipshod } from '../harness/arbitrary';
import { CORPUS, HAS_CORPUS, read } from '../harness/files';

/** Which files of the corpus each house has published, by the numbers in their names. */
const PUBLISHED: Partial<Record<HouseStyleId, readonly string[]>> = {
  'earnings-call': ['04', '05', '06'],
  'seeking-alpha': ['12', '13', '14'],
  'motley-fool': ['09', '10', '11'],
  streetevents: ['15'],
  podcast: ['22', '23', '29', '30'],
};

describe('house styles', () => {
  it('are none unless the settings name one', () => {
    assert.equal(houseStyleOf(DEFAULT_SETTINGS), undefined);
    for (const houseStyle of HOUSE_STYLE_IDS) assert.equal(houseStyleOf({ houseStyle })?.id, houseStyle);
  });

  it('are the table of the documentation, with a source for each line', () => {
    const page = read('server/docs/house-styles.md');
    const sections = new Map(
      page.split(/^## /m).map((section): [string, string] => [/^`([\w-]+)`/.exec(section)?.[1] ?? '', section]),
    );
    for (const { id, title, labels, marks = [], headings = [], brackets, blankLine } of Object.values(HOUSE_STYLES)) {
      const section = sections.get(id) ?? assert.fail(`${id} has no section`);
      assert.ok(section.includes(title), id);
      for (const label of labels) assert.ok(section.includes(LABEL_FORMS[label].title), `${id}: ${label}`);
      for (const written of [...marks, ...headings]) assert.ok(section.includes(`\`${written}\``), `${id}: ${written}`);
      assert.equal(section.includes('square brackets'), brackets === '[]', id);
      assert.equal(section.includes('round brackets'), brackets === '()', id);
      assert.equal(section.includes('blank line'), blankLine === true, id);
      const rows = section.split('\n').filter((line) => /^\| (?!what|-)/.test(line));
      assert.ok(rows.length > 0 && rows.every((row) => /\| [^|]{10,} \|$/.test(row)), id);
    }
  });

  it('show nothing of a text that has been mended by them', () => {
    const mended = new Set<string>();
    fc.assert(
      fc.property(slipshod, fc.constantFrom(...HOUSE_STYLE_IDS), (text, houseStyle) => {
        const before = snapshotOf(text, houseStyle);
        for (const problem of shown(before)) {
          const [fix] = fixes(before, problem);
          if (!fix) continue;
          const after = snapshotOf(edited(before.text, fix.edits), houseStyle);
          const often = (snapshot: Snapshot) =>
            shown(snapshot).filter(({ message }) => message === problem.message).length;
          if (fix.certain || /^The labels of/.test(problem.message))
            assert.ok(often(after) < often(before), `${problem.message}\n${text}`);
          mended.add(problem.message.replace(/‘.*?’/g, '').slice(0, 20));
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(mended.size >= 4, [...mended].join('\n'));
  });
});

describe('house styles of real transcripts', () => {
  if (!HAS_CORPUS) it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
  else
    for (const [houseStyle, numbers] of Object.entries(PUBLISHED) as [HouseStyleId, string[]][])
      it(`${houseStyle} shows nothing in what the house has published`, () => {
        const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt') && numbers.includes(name.slice(0, 2)));
        const counts = files.map(
          (name) => shown(snapshotOf(readFileSync(join(CORPUS, name), 'utf8'), houseStyle)).length,
        );
        console.log(`      ${files.length} files: ${counts.join(', ')} problems`);
        assert.deepEqual(
          counts,
          numbers.map(() => 0),
        );
      });
});

function shown(snapshot: Snapshot): Problem[] {
  return diagnostics(snapshot).filter(({ code }) => code === 'style.house');
}

function snapshotOf(text: string, houseStyle: HouseStyleId): Snapshot {
  return Snapshot.create('file:///call.txt', 'plaintext', 1, text, { ...DEFAULT_SETTINGS, houseStyle });
}
