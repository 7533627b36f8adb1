import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  type Edit,
  edited,
  FORMATTED_AFTER,
  type FormatOptions,
  format,
  formatOnType,
  type Position,
  paragraphsOf,
  Snapshot,
  speakers,
} from '../../server/src/service';
import { order } from '../../server/src/service/edits';
import { annotationsIn } from '../../server/src/service/reading/annotations';
import { content, document, GENERATED_CONVENTIONS, slipshod, transcriptIn } from '../harness/arbitrary';
import { CORPUS, HAS_CORPUS } from '../harness/files';

/** What hands and programs do to the spaces, dashes, tags and blank lines of a text. */
const SLOPPY: readonly (readonly [RegExp, string])[] = [
  [/ /, '  '],
  [/ /, '   '],
  [/: /, ':  '],
  [/: /, ':'],
  [/:/, ' :'],
  [/ /, ' -- '],
  [/ /, '—'],
  [/ /, ' - '],
  [/(?<=\w) (?=\w)/, '--'],
  [/(?=\r?\n|$)/, ' '],
  [/(?=\r?\n|$)/, '\t '],
  [/(?<=\n)/, '\n'],
  [/\r?\n/, '$&$&'],
  [/(\r?\n)\r?\n/, '$1'],
  [/\[inaudible/, '[Inaudible'],
  [/(?= )/, ' [inaudible]'],
  [/(?= )/, ' [inaudbile  00:12]'],
  [/(?= )/, ' (Inaudible)'],
  [/:/, '：'],
  [/\w+/, 'I:'],
];

const sloppy = fc
  .tuple(
    fc
      .constantFrom(...GENERATED_CONVENTIONS)
      .chain((own) => fc.array(transcriptIn(own), { minLength: 1, maxLength: 3 })),
    fc.array(fc.tuple(fc.constantFrom(...SLOPPY), fc.nat(9999)), { maxLength: 30 }),
  )
  .map(([parts, slips]) =>
    slips.reduce((text, [[what, by], part]) => {
      const at = Math.floor((text.length * part) / 10_000);
      return text.slice(0, at) + text.slice(at).replace(what, by);
    }, parts.join('')),
  );

const anything = fc.oneof(
  { weight: 4, arbitrary: sloppy },
  { weight: 1, arbitrary: slipshod },
  { weight: 1, arbitrary: document },
  { weight: 1, arbitrary: content },
);
const options: fc.Arbitrary<FormatOptions> = fc.record(
  { trimTrailingWhitespace: fc.boolean(), insertFinalNewline: fc.boolean(), trimFinalNewlines: fc.boolean() },
  { requiredKeys: [] },
);
const language = fc.constantFrom('transcript', 'plaintext');

describe('formatting', () => {
  it('twice is formatting once', () => {
    let edits = 0;
    fc.assert(
      fc.property(anything, options, language, (text, wanted, id) => {
        const before = snapshotOf(text, id);
        const first = format(before, wanted);
        edits += first.length;
        const after = edited(before.text, first);
        assert.deepEqual(format(snapshotOf(after, id), wanted), []);
      }),
      { numRuns: 200, examples: [['Operator: \uFEFF', { trimTrailingWhitespace: true }, 'transcript']] },
    );
    assert.ok(edits > 200, `only ${edits} edits`);
  });

  it('leaves turns, speakers and words as they are', () => {
    fc.assert(
      fc.property(anything, options, language, (text, wanted, id) => {
        const before = snapshotOf(text, id);
        const after = snapshotOf(edited(before.text, format(before, wanted)), id);
        assert.deepEqual(saidIn(after), saidIn(before));
        assert.deepEqual(
          speakers(after).map(({ turns }) => turns),
          speakers(before).map(({ turns }) => turns),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('makes edits that ascend, lie apart and are as small as can be', () => {
    fc.assert(
      fc.property(anything, options, (text, wanted) => {
        const snapshot = snapshotOf(text);
        let last: Edit | undefined;
        for (const edit of format(snapshot, wanted)) {
          const { start, end } = edit.range;
          assert.deepEqual([snapshot.text.clamp(start), snapshot.text.clamp(end)], [start, end]);
          if (last) assert.ok(order(last.range.end, start) <= 0 && order(last.range.start, start) < 0);
          last = edit;
          if (start.line !== end.line) continue;
          const old = snapshot.text.line(start.line).slice(start.character, end.character);
          assert.notEqual(old, edit.newText);
          if (old === '' || edit.newText === '') continue;
          assert.notEqual(old.charAt(0), edit.newText.charAt(0));
          assert.notEqual(old.at(-1), edit.newText.at(-1));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of some lines touches these alone', () => {
    const place = fc.record({ line: fc.nat(30), character: fc.nat(20) });
    fc.assert(
      fc.property(sloppy, place, place, (text, a, b) => {
        const snapshot = snapshotOf(text);
        const [start, end] = [a, b].map((each) => snapshot.text.clamp(each)).sort(order) as [Position, Position];
        const edits = format(snapshot, {}, { start, end });
        for (const { range } of edits) assert.ok(range.start.line >= start.line && range.end.line <= end.line);
        assert.deepEqual(saidIn(snapshotOf(edited(snapshot.text, edits))), saidIn(snapshot));
      }),
      { numRuns: 200 },
    );
  });

  it('while somebody types touches one line, and never what is read', () => {
    fc.assert(
      fc.property(
        anything,
        fc.nat(40),
        fc.nat(80),
        fc.constantFrom(...FORMATTED_AFTER),
        (text, line, character, typed) => {
          const snapshot = snapshotOf(text);
          const edits = formatOnType(snapshot, { line, character }, typed);
          const place = snapshot.text.clamp({ line, character });
          for (const { range, newText } of edits) {
            assert.deepEqual([range.start.line, range.end.line], Array(2).fill(place.line - (typed === '\n' ? 1 : 0)));
            assert.ok(!/[\r\n]/.test(newText));
          }
          assert.deepEqual(saidIn(snapshotOf(edited(snapshot.text, edits))), saidIn(snapshot));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps the byte order mark and every kind of line break', () => {
    const text = '\uFEFFIna: One  two.\r\nBo: Three  four, as I said.\rIna: Five six, seven and eight.\n';
    const snapshot = snapshotOf(text);
    assert.equal(
      edited(snapshot.text, format(snapshot)),
      '\uFEFFIna: One two.\r\nBo: Three four, as I said.\rIna: Five six, seven and eight.\n',
    );
  });
});

describe('formatting under a house style', () => {
  it('sets the blank line that the house has between turns, whatever the document does', () => {
    const turns = ['Ina: How many was it?', 'Bo: Forty.', 'Ina: And in May?', 'Bo: Ten.', 'Ina: I see.', 'Bo: Yes.'];
    const plain = snapshotOf(turns.join('\n'));
    assert.deepEqual(format(plain), []);
    const snapshot = plain.with({ ...DEFAULT_SETTINGS, houseStyle: 'podcast' });
    assert.equal(edited(snapshot.text, format(snapshot)), turns.join('\n\n'));
  });
});

describe('formatting real transcripts', () => {
  if (!HAS_CORPUS) {
    it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
    return;
  }
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  const snapshots = files.map((name) => snapshotOf(readFileSync(join(CORPUS, name), 'utf8')));

  it('makes few edits, and none that has anything read otherwise', () => {
    let all = 0;
    let clean = 0;
    for (const snapshot of snapshots) {
      const edits = format(snapshot);
      all += edits.length;
      if (edits.length === 0) clean += 1;
      const after = snapshotOf(edited(snapshot.text, edits));
      assert.deepEqual(saidIn(after), saidIn(snapshot));
      assert.deepEqual(format(after), []);
    }
    console.log(`      ${all} edits in ${files.length} files, of which ${clean} have none`);
    assert.ok(all <= 30 && clean >= 22);
  });
});

function snapshotOf(text: string, language = 'transcript'): Snapshot {
  return Snapshot.create('file:///a.txt', language, 1, text);
}

/** Who says what, but for spaces, dashes, annotations and what only looks like a colon. */
function saidIn(snapshot: Snapshot) {
  return snapshot.reading.turns.map((turn) => ({
    label: plain(turn.label.text),
    key: turn.key,
    empty: turn.empty,
    words: paragraphsOf(snapshot, turn).map((paragraph) => plain(withoutAnnotations(paragraph))),
  }));
}

function withoutAnnotations(words: string): string {
  let result = words.replace(/ {2,}/g, ' ');
  for (const { start, end } of annotationsIn(result).toReversed()) result = result.slice(0, start) + result.slice(end);
  return result;
}

function plain(text: string): string {
  return text.replace(/[\s–—-]/g, '');
}
