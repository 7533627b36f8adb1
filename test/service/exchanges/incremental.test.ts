import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { diagnostics, exchanges, outline, Snapshot, sections, speakers } from '../../../server/src/service';
import { ROOT } from '../../harness/files';
import { casesIn, snapshotOf } from '../../harness/spec';

const FOLDER = join(ROOT, 'test/spec/exchanges');
const TEXTS = readdirSync(FOLDER).flatMap((file) =>
  casesIn(join(FOLDER, file)).map(({ transcript }) => snapshotOf(transcript).text.toString()),
);

/** What people say that has a say in who asks and who answers, and what only makes a turn longer. */
const PIECES = [
  ...[
    ' Thank you.',
    ' Go ahead.',
    ' What do you think?',
    ' Right?',
    ' The next question, please.',
    ' tell us about it ',
  ],
  ...[
    ' Let me take that.',
    ' [Foreign Language] ',
    ' I yield back.',
    ' Ines',
    ' Sven?',
    ' Katrin Bell',
    ' Our next question comes from Katrin Bell with Quarrow.',
    ' This is Sven Holm.',
    'x',
    ' and so on',
  ],
  ' and that is what we have seen since the beginning of the year, in most of the markets that we are in'.repeat(2),
];

/** So many turns that the walk through them can go on from the middle, and end before the last. */
const CALL = ['Ada Berg', 'Grace Engel', 'Ada Berg', 'Kenji Farrow', 'Hanna Holm', 'Grace Engel', 'Ada Berg']
  .map(
    (name) =>
      `Operator: The next question comes from ${name} with Quarrow.\n${name}: Hello. How do you see the year?\nIvo Holm: Well.\n${name}: Thanks.`,
  )
  .join('\n');

describe('exchanges of a text that is edited in its words', () => {
  it('are those of a fresh one', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      fraction: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
      inserted: fc.constantFrom('', ...PIECES),
    });
    const texts = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 6 }).map((some) => some.join('\n'));
    const text = fc.oneof(fc.constantFrom(CALL, ...TEXTS), texts);
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let snapshot = Snapshot.create('file:///a.txt', 'transcript', 0, text);
        exchanges(snapshot);
        for (const [version, { at, fraction, removed, inserted }] of edits.entries()) {
          const line = Math.floor(at * (snapshot.text.lineCount - 1));
          const length = snapshot.text.lengthOf(line);
          const character = Math.floor(fraction * length);
          const end = { line, character: Math.min(length, character + removed) };
          snapshot = snapshot.update([{ range: { start: { line, character }, end }, text: inserted }], version + 1);
          const fresh = Snapshot.create('file:///a.txt', 'transcript', 1, snapshot.text.toString());
          assert.deepEqual(exchanges(snapshot), exchanges(fresh));
          assert.deepEqual(sections(snapshot), sections(fresh));
          assert.deepEqual(outline(snapshot), outline(fresh));
          assert.deepEqual(speakers(snapshot), speakers(fresh));
          assert.deepEqual(diagnostics(snapshot), diagnostics(fresh));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are those of a fresh one where nothing but a mark for another language is new, or what is told is read otherwise', () => {
    const cases = [
      ['Q: 10:30 and more\n\nOperator: \nOerator:[ \n', 3, 8, '[Foreign Language]'],
      ['Ada Berg: So let me see.\nWhat do you expect for next year?\nOperator: \n', 2, 0, 'Ivo  Holm: '],
    ] as const;
    for (const [text, line, character, inserted] of cases) {
      const before = Snapshot.create('file:///a.txt', 'transcript', 0, text);
      const namesOf = (snapshot: Snapshot) => outline(snapshot).map(({ name, children }) => [name, children?.length]);
      const namesBefore = namesOf(before);
      const at = { line, character };
      const after = before.update([{ range: { start: at, end: at }, text: inserted }], 1);
      const fresh = Snapshot.create('file:///a.txt', 'transcript', 1, after.text.toString());
      assert.deepEqual(namesOf(after), namesOf(fresh));
      assert.notDeepEqual(namesOf(fresh), namesBefore);
    }
  });

  it('are the very same, with their people, but for those that a slip in an announcement is about', () => {
    const asked = (name: string, words: string) =>
      `Operator: Our next question comes from ${name} with Quarrow.\n${name}: ${words}?\nIvo Holm: Yes, we do.`;
    const names = ['Ada Berg', 'Grace Engel', 'Ada Berg', 'Kenji Farrow', 'Grace Engel', 'Ada Berg'];
    const text = names.map((name) => asked(name, 'Do you expect more of that')).join('\n');
    const before = Snapshot.create('file:///a.txt', 'transcript', 0, text);
    const [speakersBefore, all] = [speakers(before), exchanges(before)];
    assert.equal(all.length, names.length);
    const line = 4 * 3;
    const at = { line, character: before.text.line(line).indexOf('question') + 4 };
    const after = before.update([{ range: { start: at, end: at }, text: 'e' }], 1);
    assert.equal(speakers(after), speakersBefore);
    const now = exchanges(after);
    assert.deepEqual(now, exchanges(Snapshot.create('file:///a.txt', 'transcript', 0, after.text.toString())));
    for (const i of [0, 1, 2, 5]) assert.equal(now[i], all[i]);
  });
});
