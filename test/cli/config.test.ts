import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../server/src/cli/config/readConfig';
import { configSchema } from '../../server/src/cli/config/schema';

/** What a configuration says, and a line for each of its problems. */
function read(text: string) {
  const { config, problems } = readConfig(text);
  const told = problems.map(
    ({ range: { start }, severity, message }) => `${start.line + 1}:${start.character + 1} ${severity} ${message}`,
  );
  return { config, problems: told };
}

describe('a configuration', () => {
  it('says what the settings of an editor say, and which files are transcripts', () => {
    const { config, problems } = read(`{
      "$schema": "https://example.org/turnwise.schema.json",
      // Speakers are numbered here.
      "rules": { "speaker.placeholder": "off", "turn.empty": "error" },
      "houseStyle": "verbatim",
      "rosters": ["people/board.json"],
      "accept": { "calls/one.txt": ["J. R."] },
      "transcripts": ["minutes/**"],
      "ignore": ["drafts/"],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      rules: { 'speaker.placeholder': 'off', 'turn.empty': 'error' },
      houseStyle: 'verbatim',
      rosters: ['people/board.json'],
      accepted: new Map([['calls/one.txt', ['J. R.']]]),
      transcripts: ['minutes/**'],
      ignore: ['drafts/'],
    });
  });

  it('names what it cannot use, and goes by the rest', () => {
    const { config, problems } = read(`{
  "rule": {},
  "rules": { "turn.emtpy": "off", "turn.empty": "fatal", "label.format": "hint" },
  "rosters": ["../secret.json", "/etc/passwd", 7, "ok.json"],
  "accept": { "a.txt": "J. R.", "b.txt": ["", "Ada"] },
  "ignore": "drafts",
  "houseStyle": "broadsheet"
}`);
    assert.deepEqual(problems, [
      "2:3 warning There is no field 'rule'; it is ignored. Is it spelt right?",
      "3:14 warning There is no rule 'turn.emtpy'; it is ignored. Is it spelt right?",
      '3:49 warning This must be error, warning, information, hint or off; its default is used.',
      '4:15 warning This must lead down from the folder of the configuration to one file; it is ignored.',
      '4:33 warning This must lead down from the folder of the configuration to one file; it is ignored.',
      '4:48 warning This must be text of 1 to 1000 characters in one line; it is ignored.',
      '5:24 warning This must be a list, in square brackets; it is ignored.',
      '5:43 warning This must be a name of 1 to 200 characters in one line; it is ignored.',
      '6:13 warning This must be a list, in square brackets; it is ignored.',
      '7:17 warning This must be earnings-call, seeking-alpha, motley-fool, streetevents, interview, verbatim, court or podcast, or empty; it is ignored.',
    ]);
    assert.deepEqual(config?.rules, { 'label.format': 'hint' });
    assert.equal(config?.houseStyle, '');
    assert.deepEqual(config?.rosters, ['ok.json']);
    assert.deepEqual(config?.accepted.get('b.txt'), ['Ada']);
  });

  for (const [text, message] of [
    ['', /^1:1 error This is not JSON/],
    ['{ "rules": ', /^1:\d+ error This is not JSON.* so that the configuration can be read\.$/],
    ['[]', /^1:1 error A configuration is an object/],
    ['{ "__proto__": {} }', /^1:14 error No field is called '__proto__'/],
    ['['.repeat(100_000), /^1:33 error A configuration is not nested so deep/],
  ] as const) {
    it(`is none in ${text.slice(0, 20) || 'an empty file'}`, () => {
      const { config, problems } = read(text);
      assert.equal(config, undefined);
      assert.match(problems.join('\n'), message);
    });
  }

  it('takes what its schema takes, without a word, and nothing else', () => {
    const { config: schema } = configSchema();
    const value = fc.oneof(fc.constantFrom('off', 'hint', 'a/b.json', '', 'x'), fc.integer(), fc.constant(null));
    const given = fc.record(
      {
        rules: fc.oneof(value, fc.dictionary(fc.constantFrom('turn.empty', 'no.rule'), value)),
        rosters: fc.oneof(value, fc.array(value)),
        accept: fc.oneof(value, fc.dictionary(fc.constantFrom('a.txt', ''), fc.oneof(value, fc.array(value)))),
        transcripts: fc.oneof(value, fc.array(value)),
        ignore: fc.array(value),
        other: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (object) => {
        const { problems } = readConfig(JSON.stringify(object));
        assert.equal(problems.length === 0, schema.safeParse(object).success, JSON.stringify(problems));
      }),
    );
  });
});
