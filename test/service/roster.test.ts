import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  LANGUAGE_ID,
  mergeRosters,
  newRoster,
  type Roster,
  Snapshot,
  withRoster,
} from '../../server/src/service';
import { LARGEST_ROSTER, readRoster } from '../../server/src/service/roster/readRoster';

const NOBODY: Roster = { people: [], rules: {}, accepted: [] };

describe('a roster', () => {
  it('lists people, severities and accepted names; comments and trailing commas are fine', () => {
    const { roster, problems } = readRoster(`\uFEFF{
      // The board.
      "$schema": "./roster.schema.json",
      "people": [
        { "name": " Ines Okafor ", "aliases": ["Inés Okafor"], "title": "Chair", "affiliation": "Northwind", "role": "chair" },
        { "name": "Marek Lindqvist", /* new */ },
      ],
      "rules": { "turn.empty": "hint" },
      "accept": ["Q", "J. R."],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(roster, {
      people: [
        {
          name: 'Ines Okafor',
          aliases: ['Inés Okafor'],
          title: 'Chair',
          affiliation: 'Northwind',
          role: 'chair',
        },
        { name: 'Marek Lindqvist' },
      ],
      rules: { 'turn.empty': 'hint' },
      accepted: ['Q', 'J. R.'],
    });
  });

  it('may be empty', () => {
    assert.deepEqual(readRoster('{}'), { roster: NOBODY, problems: [] });
  });

  describe('that is broken as a whole is none, and says where', () => {
    const nested = '['.repeat(100_000);
    for (const [what, [text, shown, message]] of Object.entries<[text: string, shown: string, message: RegExp]>({
      'an empty file': ['', '', /^This is not JSON: value expected\. /],
      'a text that is no JSON': ['Ines Okafor: Thank you.', 'Ines', /^This is not JSON: invalid symbol\. /],
      'an object that does not end': ['{ "people": [', '', /^This is not JSON: close bracket expected\. /],
      'a text that does not end': ['{ "people": "Ines', '"Ines', /^This is not JSON: unexpected end of string\. /],
      'a comma too few': ['{ "people": [] "accept": [] }', '"accept"', /^This is not JSON: comma expected\. /],
      'a second value': ['{} {}', '{', /^This is not JSON: end of file expected\. /],
      'bytes that are no text': ['\0\u0001\uFFFD\0', '\0\u0001\uFFFD\0', /^This is not JSON: invalid symbol\. /],
      'a list': ['["Ines Okafor"]', '["Ines Okafor"]', /^A roster is an object\. /],
      'a hundred thousand lists in each other': [nested, '[', /not nested so deep/],
      'lists that only seem to end': ['[},'.repeat(100_000), '[', /not nested so deep/],
      'a prototype': ['{ "people": [{ "__proto__": { "name": "Ines" } }] }', ':', /'__proto__'/],
      'a prototype in disguise': ['{ "\\u005f_proto__": { "people": [] } }', ':', /'__proto__'/],
      'more than a megabyte': [`{}${' '.repeat(LARGEST_ROSTER)}`, '', /^This is larger than 1 MB/],
    })) {
      it(what, () => {
        const { roster, problems } = readRoster(text);
        assert.equal(roster, undefined);
        assert.equal(problems.length, 1);
        assert.equal(problems[0]?.severity, 'error');
        assert.match(problems[0]?.message ?? '', message);
        assert.equal(problems.map(({ range }) => at(text, range))[0], shown);
      });
    }
  });

  describe('with a field that cannot be used is used without it', () => {
    const INES = { name: 'Ines Okafor' };
    const TEXT = 'This must be text of 1 to 200 characters in one line';
    for (const [text, used, ...complaints] of [
      [
        '{ "people": {"name": "Ines"}, "accept": ["Q"] }',
        { accepted: ['Q'] },
        '{"name": "Ines"}: This must be a list, in square brackets; it is ignored.',
      ],
      [
        '{ "people": ["Ines", {"name": "Ines Okafor"}] }',
        { people: [INES] },
        '"Ines": This must be an object, in braces; it is ignored.',
      ],
      [
        '{ "people": [{"title": "Chair"}, {"name": "Ines Okafor"}] }',
        { people: [INES] },
        `{"title": "Chair"}: This person has no 'name' and is left out. Add it.`,
      ],
      ['{ "people": [{"name": 7}] }', {}, `7: ${TEXT}; this person is left out.`],
      ['{ "people": [{"name": "  "}] }', {}, `"  ": ${TEXT}; this person is left out.`],
      ['{ "people": [{"name": "Ines\\nOkafor"}] }', {}, `"Ines\\nOkafor": ${TEXT}; this person is left out.`],
      [
        '{ "people": [{"name": "Ines Okafor", "title": null, "affiliation": ["Northwind"]}] }',
        { people: [INES] },
        `null: ${TEXT}; it is ignored.`,
        `["Northwind"]: ${TEXT}; it is ignored.`,
      ],
      [
        '{ "people": [{"name": "Ines Okafor", "aliases": [1, "Ines"]}] }',
        { people: [{ ...INES, aliases: ['Ines'] }] },
        `1: ${TEXT}; it is ignored.`,
      ],
      [
        '{ "people": [{"name": "Ines Okafor", "aliases": "Ines"}] }',
        { people: [INES] },
        '"Ines": This must be a list, in square brackets; it is ignored.',
      ],
      [
        '{ "people": [{"name": "Ines Okafor", "role": "boss"}] }',
        { people: [INES] },
        '"boss": This must be operator, moderator, host, guest, interpreter, narrator, executive, analyst, questioner, audience, chair, court, counsel, witness or clerk; it is ignored.'.replace(
          'must be',
          'must be',
        ),
      ],
      [
        '{ "people": [{"name": "Ines Okafor", "nickname": "Ina"}] }',
        { people: [INES] },
        `"nickname": There is no field 'nickname'; it is ignored. Is it spelt right?`,
      ],
      [
        '{ "poeple": [], "accept": ["Q"] }',
        { accepted: ['Q'] },
        `"poeple": There is no field 'poeple'; it is ignored. Is it spelt right?`,
      ],
      [
        '{ "rules": {"turn.empty": "off", "annotation.unbalanced": "loud"} }',
        { rules: { 'turn.empty': 'off' } },
        '"loud": This must be error, warning, information, hint or off; its default is used.',
      ],
      [
        '{ "rules": {"turn.long": "off"} }',
        {},
        `"turn.long": There is no rule 'turn.long'; it is ignored. Is it spelt right?`,
      ],
      ['{ "rules": "off" }', {}, '"off": This must be an object, in braces; it is ignored.'],
      [
        '{ "accept": ["Q"], "accept": ["A"] }',
        { accepted: ['A'] },
        `"accept": 'accept' is given twice, and the last one counts. Remove the other.`,
      ],
      [
        '{ "constructor": 1, "toString": 2 }',
        {},
        `"constructor": There is no field 'constructor'; it is ignored. Is it spelt right?`,
        `"toString": There is no field 'toString'; it is ignored. Is it spelt right?`,
      ],
    ] as [text: string, used: Partial<Roster>, ...complaints: string[]][]) {
      it(text, () => {
        const { roster, problems } = readRoster(text);
        assert.deepEqual(roster, { ...NOBODY, ...used });
        assert.deepEqual(
          problems.map(({ range, severity, message }) => [severity, `${at(text, range)}: ${message}`]),
          complaints.map((complaint) => ['warning', complaint]),
        );
      });
    }
  });

  it('has its problems counted in lines, whatever breaks them', () => {
    const { problems } = readRoster('{\r\n\r"people":\n\t[7]}');
    assert.deepEqual(
      problems.map(({ range }) => range),
      [{ start: { line: 3, character: 2 }, end: { line: 3, character: 3 } }],
    );
  });

  it('has bounds: people, and problems that are shown', () => {
    const many = readRoster(
      JSON.stringify({ people: Array.from({ length: 2001 }, (_, i) => ({ name: `Guest ${i}` })) }),
    );
    assert.equal(many.roster?.people.length, 2000);
    assert.match(many.problems[0]?.message ?? '', /^Only the first 2000 count/);
    assert.equal(readRoster(JSON.stringify({ people: Array(1000).fill(7) })).problems.length, 100);
  });

  it('may be anything', () => {
    const roster = fc.record({ people: fc.anything(), rules: fc.anything(), accept: fc.anything() });
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.anything().map(json), roster.map(json));
    fc.assert(
      fc.property(text, (text) => {
        const { roster, problems } = readRoster(text);
        assert.ok(roster || problems.length > 0);
      }),
    );
  });
});

describe('a new roster', () => {
  it('lists who speaks, with what the labels say, and not who has no name', () => {
    const text = [
      'Operator: Please go ahead.',
      'Ines Okafor, Chief Financial Officer: Thank you. How is the line?',
      'Marek Lindqvist: It is fine. Can you hear me?',
      'Ines Okafor: I can.',
      'Speaker 1: So can I.',
    ].join('\n');
    const { roster, problems } = readRoster(newRoster(Snapshot.create('call.txt', LANGUAGE_ID, 1, text)));
    assert.deepEqual(problems, []);
    assert.deepEqual(roster?.people, [
      { name: 'Ines Okafor', title: 'Chief Financial Officer', role: 'executive' },
      { name: 'Marek Lindqvist' },
    ]);
  });

  it('is an empty one for an empty document', () => {
    assert.deepEqual(readRoster(newRoster(Snapshot.create('call.txt', LANGUAGE_ID, 1, ''))), {
      roster: NOBODY,
      problems: [],
    });
  });
});

describe('several rosters', () => {
  const near: Roster = { people: [{ name: 'Ines Okafor' }], rules: { 'turn.empty': 'off' }, accepted: ['Q'] };
  const far: Roster = {
    people: [{ name: 'INÉS OKAFOR', title: 'Chair' }, { name: 'Marek Lindqvist' }],
    rules: { 'turn.empty': 'error', 'annotation.unbalanced': 'hint' },
    accepted: ['Q', 'A'],
  };

  it('are one, in which the nearest says who somebody is and how grave a rule', () => {
    assert.deepEqual(mergeRosters([near, far]), {
      people: [{ name: 'Ines Okafor' }, { name: 'Marek Lindqvist' }],
      rules: { 'turn.empty': 'off', 'annotation.unbalanced': 'hint' },
      accepted: ['Q', 'A'],
    });
  });

  it('are the very same object for one, and nothing for none', () => {
    assert.equal(mergeRosters([near]), near);
    assert.equal(mergeRosters([]), undefined);
  });

  it('count less than what the user has set', () => {
    assert.deepEqual(withRoster({ ...DEFAULT_SETTINGS, rules: { 'turn.empty': 'hint' } }, far), {
      ...DEFAULT_SETTINGS,
      rules: { 'turn.empty': 'hint', 'annotation.unbalanced': 'hint' },
      roster: far.people,
      accepted: ['Q', 'A'],
    });
    assert.equal(withRoster(DEFAULT_SETTINGS, near).rules['turn.empty'], 'off');
  });
});

type Place = { line: number; character: number };

/** The stretch of a text, without this project's own way of counting. */
function at(text: string, { start, end }: { start: Place; end: Place }): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Place) => lines.slice(0, line).join('\n').length + (line && 1) + character;
  return text.slice(offset(start), offset(end));
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
}
