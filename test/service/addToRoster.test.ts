import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edited } from '../../server/src/service';
import { addToRoster, type RosterAddition, rosterOf } from '../../server/src/service/roster/addToRoster';
import { readRoster } from '../../server/src/service/roster/readRoster';
import { Text } from '../../server/src/service/text';

const JR: RosterAddition = { accept: 'J. R.' };
const INES: RosterAddition = { person: { name: 'Ines Okafor', title: 'Chair', role: 'chair' } };

function added(text: string, addition: RosterAddition): string | undefined {
  const edits = addToRoster(text, addition);
  return edits && edited(Text.of(text), edits);
}

describe('what is added to a roster', () => {
  for (const [what, [before, addition, after]] of Object.entries<[before: string, RosterAddition, after: string]>({
    'makes its list': ['{}\n', JR, '{\n  "accept": ["J. R."]\n}\n'],
    'makes its list beside others, in one line': ['{ "rules": {} }', JR, '{ "rules": {}, "accept": ["J. R."] }'],
    'makes its list beside others, line by line': [
      '{\n\t"rules": {}\n}',
      INES,
      '{\n\t"rules": {},\n\t"people": [{ "name": "Ines Okafor", "title": "Chair", "role": "chair" }]\n}',
    ],
    'stands last in a line': ['{ "accept": ["Q"] }', JR, '{ "accept": ["Q", "J. R."] }'],
    'stands last where commas end lists': ['{ "accept": ["Q",], }', JR, '{ "accept": ["Q", "J. R.",], }'],
    'is indented like the one before it': [
      '{\n    "accept": [\n        "Q"\n    ]\n}',
      JR,
      '{\n    "accept": [\n        "Q",\n        "J. R."\n    ]\n}',
    ],
    'leaves comments with what they are about': [
      '{\r\n  "accept": [\r\n    "Q" // Who asks.\r\n    // Others, too.\r\n  ],\r\n}',
      JR,
      '{\r\n  "accept": [\r\n    "Q", // Who asks.\r\n    // Others, too.\r\n    "J. R."\r\n  ],\r\n}',
    ],
    'is written out where the others are': [
      '{\n  "people": [\n    {\n      "name": "Bo Sutter"\n    },\n  ]\n}',
      INES,
      '{\n  "people": [\n    {\n      "name": "Bo Sutter"\n    },\n' +
        '    {\n      "name": "Ines Okafor",\n      "title": "Chair",\n      "role": "chair"\n    },\n  ]\n}',
    ],
    'opens an empty list': ['{\n  "accept": []\n}', JR, '{\n  "accept": [\n    "J. R."\n  ]\n}'],
    'goes to the list that counts': [
      '{ "accept": [], "accept": ["Q"] }',
      JR,
      '{ "accept": [], "accept": ["Q", "J. R."] }',
    ],
  })) {
    it(what, () => {
      assert.equal(added(before, addition), after);
      assert.deepEqual(
        readRoster(after).problems.filter(({ message }) => !message.includes('given twice')),
        [],
      );
    });
  }

  it('is nothing where the text is no roster, or its list is none', () => {
    for (const text of ['', '{ "accept": ', '[]', '{ "accept": "Q" }', '['.repeat(100_000)])
      assert.equal(addToRoster(text, JR), undefined, text.slice(0, 20));
  });

  it('may be all that a roster says', () => {
    assert.deepEqual(readRoster(rosterOf(JR)).roster?.accepted, ['J. R.']);
    assert.deepEqual(readRoster(rosterOf(INES)).roster?.people, [
      { name: 'Ines Okafor', title: 'Chair', role: 'chair' },
    ]);
  });

  it('is there, beside all that was there before, however the roster is laid out', () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n\t', ' // Who?\n', '/* , */ ', '\n  // ]\n  ');
    const spaces = fc.array(space, { minLength: 9, maxLength: 9 });
    const names = fc.array(fc.constantFrom('Q', 'Bo "B." Sutter', 'Ines, Okafor', '马 云'), { maxLength: 3 });
    fc.assert(
      fc.property(spaces, names, fc.boolean(), fc.boolean(), (gaps, accepted, comma, outerComma) => {
        const gap = (i: number) => gaps[i] ?? '';
        const items = accepted.map((name) => `${JSON.stringify(name)}${gap(0)}`).join(`,${gap(1)}`);
        const list = `[${gap(2)}${items}${comma && accepted.length > 0 ? `,${gap(3)}` : ''}]`;
        const text = `${gap(4)}{${gap(5)}"accept"${gap(6)}:${list}${gap(7)}${outerComma ? ',' : ''}${gap(8)}}`;
        for (const addition of [JR, INES]) {
          const { roster, problems } = readRoster(added(text, addition) ?? '');
          assert.deepEqual(problems, [], text);
          assert.deepEqual(roster?.accepted, addition === JR ? [...accepted, 'J. R.'] : accepted);
          assert.equal(roster?.people.length, addition === JR ? 0 : 1);
        }
      }),
    );
  });
});
