import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  conversions,
  convertLabels,
  type Edit,
  edited,
  formOf,
  LABEL_FORM_IDS,
  LABEL_FORMS,
  type LabelFormId,
  paragraphsOf,
  type Snapshot,
  speakers,
} from '../../server/src/service';
import { order } from '../../server/src/service/edits';
import { document, GENERATED_CONVENTIONS, transcriptIn } from '../harness/arbitrary';
import { called } from '../harness/called';
import { CORPUS, HAS_CORPUS, read } from '../harness/files';

const NUM_RUNS = 150;
const transcript = fc.constantFrom(...GENERATED_CONVENTIONS).chain(transcriptIn);
const form = fc.constantFrom(...LABEL_FORM_IDS);

describe('converting labels', () => {
  it('keeps turns, words and people, and writes the form that was asked for', () => {
    let converted = 0;
    fc.assert(
      fc.property(transcript, form, (text, to) => {
        const before = called(text);
        const conversion = convertLabels(before, to);
        if ('refused' in conversion) {
          assert.match(conversion.refused, /^[A-Z].*\.$/);
          return;
        }
        converted += 1;
        assertSame(before, conversion.edits, to);
      }),
      { numRuns: NUM_RUNS },
    );
    assert.ok(converted > NUM_RUNS / 4, `only ${converted} were not refused`);
  });

  it('and back gives the same text, byte for byte, where nothing is lost', () => {
    let returned = 0;
    fc.assert(
      fc.property(transcript, form, (text, to) => {
        returned += assertReturns(called(text), to) ? 1 : 0;
      }),
      { numRuns: NUM_RUNS },
    );
    assert.ok(returned > NUM_RUNS / 50, `only ${returned} were lossless`);
  });

  it('says of each loss where it is', () => {
    fc.assert(
      fc.property(transcript, form, (text, to) => {
        const before = called(text);
        const conversion = convertLabels(before, to);
        if ('refused' in conversion) return;
        const labels = before.reading.turns.map(({ line, label: { start, end } }) => `${line}:${start}-${end}`);
        for (const { range, what } of conversion.lost) {
          assert.ok(labels.includes(`${range.start.line}:${range.start.character}-${range.end.character}`), what);
          const [, time] = /^The time (.*)$/.exec(what) ?? [];
          const [, part] = /“(.*)”$/.exec(what) ?? [];
          const near = [0, 1, 2, 3, 4].map((i) => before.text.line(range.start.line + i)).join('\n');
          assert.ok(near.includes(time ?? part ?? ''), what);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('is total, and offers only what it does', () => {
    fc.assert(
      fc.property(document, (text) => {
        const snapshot = called(text);
        for (const { id, loses } of conversions(snapshot)) {
          const conversion = convertLabels(snapshot, id);
          assert.ok('edits' in conversion, id);
          assert.equal(conversion.lost.length, loses);
        }
        for (const id of LABEL_FORM_IDS) convertLabels(snapshot, id);
      }),
      { numRuns: NUM_RUNS / 5 },
    );
  });
});

describe('converting labels of real transcripts', () => {
  if (!HAS_CORPUS) it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
  else
    it('keeps turns, words and people, and leads back where nothing is lost', () => {
      const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
      const tally = { converted: 0, lossless: 0, refused: 0 };
      for (const file of files) {
        const before = called(readFileSync(join(CORPUS, file), 'utf8'));
        for (const to of LABEL_FORM_IDS) {
          const conversion = convertLabels(before, to);
          if ('refused' in conversion) tally.refused += 1;
          else {
            tally.converted += 1;
            assertSame(before, conversion.edits, to);
            if (assertReturns(before, to)) tally.lossless += 1;
          }
        }
      }
      console.log(`      ${JSON.stringify(tally)} of ${files.length} files in ${LABEL_FORM_IDS.length} forms`);
      assert.ok(tally.lossless > tally.converted / 3);
    }).timeout(300_000);
});

describe('the transcripts of the tests', () => {
  it('lead back, too', () => {
    let lossless = 0;
    for (const name of [
      'bare-names-participants-list',
      'name-dashes-title-list-at-end',
      'numbered-blocks-between-rules',
    ]) {
      const before = called(read(`test/transcripts/${name}.txt`));
      for (const { id } of conversions(before)) lossless += assertReturns(before, id) ? 1 : 0;
    }
    assert.ok(lossless > 6, String(lossless));
  });
});

/** The converted document has the same turns with the same words by the same people, in a convention of the form. */
function assertSame(before: Snapshot, edits: readonly Edit[], to: LabelFormId): void {
  for (const [i, { range }] of edits.entries()) {
    assert.deepEqual([before.text.clamp(range.start), before.text.clamp(range.end)], [range.start, range.end]);
    const last = edits[i - 1]?.range;
    if (last) assert.ok(order(last.end, range.start) <= 0);
  }
  const after = called(edited(before.text, edits));
  const said = (snapshot: Snapshot) => snapshot.reading.turns.map((turn) => paragraphsOf(snapshot, turn));
  assert.deepEqual(said(after), said(before));
  if (!LABEL_FORMS[to].examines)
    assert.deepEqual(
      after.reading.turns.map(({ key }) => key),
      before.reading.turns.map(({ key }) => key),
    );
  const people = (snapshot: Snapshot) => speakers(snapshot).map(({ turns }) => turns);
  assert.deepEqual(people(after), people(before));
  for (const { id } of after.reading.conventions) assert.ok(LABEL_FORMS[to].reads.includes(id), `${id} in ${to}`);
}

/** Whether the conversion is lossless; then the way back leads to the very same text. */
function assertReturns(before: Snapshot, to: LabelFormId): boolean {
  const conversion = convertLabels(before, to);
  if ('refused' in conversion || conversion.lost.length > 0) return false;
  const from = formOf(before);
  assert.ok(from, 'what is lossless has a form to go back to');
  assert.equal(conversion.from, from);
  const after = called(edited(before.text, conversion.edits));
  const back = convertLabels(after, from);
  assert.ok('edits' in back, JSON.stringify(back));
  assert.equal(edited(after.text, back.edits), before.text.toString());
  return true;
}
