import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Range,
  type Snapshot,
  type SpeakerColours,
  speakerColours,
  speakerList,
  speakers,
  turnsIn,
} from '../../server/src/service';
import { MOST_SHOWN } from '../../server/src/service/features/turnsIn';
import { initialsOf } from '../../server/src/service/people/initials';
import { changes, document } from '../harness/arbitrary';
import { called } from '../harness/called';

function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

const TALK = `Operator: Welcome to the Quarrow Mills call.
Ada Pell: One two three.
Bram Sutter: One two.
Tamsin Orrel: One.
Operator: And on we go.
`;

/** The numbers by names. */
function numbers(snapshot: Snapshot, colours: SpeakerColours): Record<string, number | undefined> {
  return Object.fromEntries(speakers(snapshot).map(({ name, key }) => [name, colours.get(key)]));
}

describe('the numbers of speakers', () => {
  it('are given by how much they say, and none to the operator', () => {
    const snapshot = called(TALK);
    assert.deepEqual(numbers(snapshot, speakerColours(snapshot)), {
      Operator: undefined,
      'Ada Pell': 1,
      'Bram Sutter': 2,
      'Tamsin Orrel': 3,
    });
  });

  it('stay when somebody else says more', () => {
    const before = speakerColours(called(TALK));
    const after = called(TALK.replace('One.', 'One two three four five.'));
    assert.equal(speakerColours(after, before), before);
    assert.equal(numbers(after, speakerColours(after))['Tamsin Orrel'], 1);
  });

  it('go from who is gone to who comes, as when somebody is renamed letter by letter', () => {
    let colours = speakerColours(called(TALK));
    for (const name of ['Bram Sutte', 'Bram Sutt', 'Bram Stone']) {
      const snapshot = called(TALK.replace('Bram Sutter', name));
      colours = speakerColours(snapshot, colours);
      assert.deepEqual(numbers(snapshot, colours), {
        Operator: undefined,
        'Ada Pell': 1,
        [name]: 2,
        'Tamsin Orrel': 3,
      });
    }
  });

  it('are those from 1 on, each once, and kept by all who stay', () => {
    fc.assert(
      fc.property(document, changes, (text, edits) => {
        const before = called(text);
        const first = speakerColours(before);
        const all = [...first.values()].sort((a, b) => a - b);
        assert.deepEqual(
          all,
          all.map((_, i) => i + 1),
        );
        const after = before.update(edits, 2);
        const then = speakerColours(after, first);
        const coloured = speakers(after).filter(({ role }) => role?.value !== 'operator');
        assert.deepEqual([...then.keys()].sort(), coloured.map(({ key }) => key).sort());
        assert.equal(new Set(then.values()).size, then.size);
        for (const [key, number] of then) if (first.has(key)) assert.equal(number, first.get(key));
        assert.equal(speakerColours(after, then), then);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the turns in ranges', () => {
  it('are those of all that have a line in one of them, in order', () => {
    fc.assert(
      fc.property(document, fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 4 }), (text, spans) => {
        const snapshot = called(text);
        const ranges = spans.map(([start, length]) => lines(start, start + length));
        const expected = snapshot.reading.turns
          .filter(({ line, endLine }) => ranges.some(({ start, end }) => line <= end.line && endLine >= start.line))
          .map(({ line }) => line);
        const found = turnsIn(snapshot, ranges, speakerColours(snapshot));
        assert.deepEqual(
          found.map(({ label }) => label.start.line),
          expected,
        );
        for (const { label, range } of found) assert.deepEqual(range.start, label.start);
      }),
      { numRuns: 100 },
    );
  });

  it('are no more than can be looked at', () => {
    const snapshot = called('Ada Pell: Yes.\nBram Sutter: No.\n'.repeat(MOST_SHOWN));
    const found = turnsIn(snapshot, [lines(10, 5000)], speakerColours(snapshot));
    assert.deepEqual([found.length, found[0]?.label.start.line], [MOST_SHOWN, 10]);
  });
});

describe('the list of speakers', () => {
  it('has all who speak, and all that is said', () => {
    fc.assert(
      fc.property(document, (text) => {
        const snapshot = called(text);
        const all = speakerList(snapshot, Number.POSITIVE_INFINITY);
        assert.deepEqual(
          all.map(({ name }) => name).sort(),
          speakers(snapshot)
            .map(({ name }) => name)
            .sort(),
        );
        const said = all.reduce((sum, { share }) => sum + share, 0);
        assert.ok(said === 0 || Math.abs(said - 1) < 1e-9);
        assert.equal(
          all.reduce((sum, { turns }) => sum + turns, 0),
          snapshot.reading.turns.length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('initials', () => {
  const cases: Record<string, string> = {
    'Tamsin Orrel': 'TO',
    'Ilse van der Moor': 'IM',
    operator: 'O',
    'speaker 2': 'S2',
    "Niall O'Rourke": 'NO',
    'J. R. Sutter': 'JS',
    'AP/BS': 'AB',
    主持人: '主',
    'ßon Pell': 'ßP',
    '“Bo” Pell': 'BP',
    '🚀': '',
    '': '',
  };
  for (const [name, initials] of Object.entries(cases))
    it(`of ${name || 'nobody'} are ${initials || 'none'}`, () => {
      assert.equal(initialsOf(name), initials);
    });
});
