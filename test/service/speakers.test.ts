import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  diagnostics,
  type RosterPerson,
  type RuleCode,
  Snapshot,
  type Speaker,
  speakerOf,
  speakers,
} from '../../server/src/service';
import { peopleIn } from '../../server/src/service/people/speakers';
import { countWords } from '../../server/src/service/people/wordsIn';
import { content } from '../harness/arbitrary';
import { CORPUS, HAS_CORPUS, SAMPLE } from '../harness/files';

describe('the speakers of the sample', () => {
  const sample = snapshotOf(readFileSync(SAMPLE, 'utf8'));
  const [first, second, operator, analyst] = speakers(sample);

  it('are four', () => {
    assert.deepEqual(
      speakers(sample).map(({ name, turns }) => `${name} ${turns}`),
      ['Haijian He 0,2', 'Tao Zou 1', 'Operator 3', 'Katrina Chiu 4'],
    );
  });

  it('are called by themselves what no label says, and translate each other', () => {
    assert.deepEqual(
      first?.nicknames.map(({ value, from, place }) => [value, from, place?.line]),
      [['Henry', 'self', 0]],
    );
    assert.deepEqual(first?.translates, ['Tao Zou']);
    assert.equal(first?.role, undefined, 'nothing says what else he does');
    assert.equal(second?.introduced?.kind, 'mention');
  });

  it('are an operator, and an analyst whom the operator introduces', () => {
    assert.deepEqual([operator?.role?.value, operator?.role?.from], ['operator', 'label']);
    assert.deepEqual([analyst?.role?.value, analyst?.affiliation?.value], ['analyst', 'Citi']);
    assert.deepEqual([analyst?.introduced?.kind, analyst?.introduced?.line], ['next', 9]);
    assert.deepEqual(analyst?.onBehalfOf, { name: 'Brian Gong', affiliation: 'Citi' });
  });
});

describe('speakers', () => {
  const CALL = [
    ...['Operator: Good day. I would now like to turn the call over to Ada Berg, Chief Executive Officer.'],
    ...['Ada Berg: Thank you. Joining me is Ivo Holm, CFO. How are you all?', 'Ivo Holm: I am well.'],
    ...['Operator: The next question comes from the line of Bo Sutter with Citron.', 'Bo Sutter: Do you see more?'],
    ...['Ada Berg: We do.', 'Ivo Holm: I agree with you.'],
  ].join('\n');

  it('have what the words tell of them, and where', () => {
    const [, ada, ivo, bo] = speakers(snapshotOf(CALL));
    assert.deepEqual(ada?.title, {
      value: 'Chief Executive Officer',
      from: 'introduction',
      place: { line: 0, start: CALL.indexOf('Ada'), end: CALL.indexOf('Ada') + 'Ada Berg'.length },
    });
    assert.deepEqual(
      [ada, ivo, bo].map((speaker) => speaker?.role?.value),
      ['executive', 'executive', 'analyst'],
    );
    assert.equal(ivo?.introduced?.kind, 'presence');
  });

  it('have what the roster says of them rather than what the words do, but labels rather than both', () => {
    const roster: RosterPerson[] = [
      { name: 'Ada Berg', title: 'President', affiliation: 'Quarrow' },
      { name: 'Robert Sutter', aliases: ['Bo Sutter'], role: 'guest' },
    ];
    const [, ada, , bo] = speakers(snapshotOf(CALL, { roster }));
    assert.deepEqual([ada?.title?.value, ada?.title?.from], ['President', 'roster']);
    assert.deepEqual([bo?.role?.value, bo?.role?.from], ['guest', 'roster']);
    const [labelled] = speakers(snapshotOf(CALL.replaceAll('\nAda Berg:', '\nAda Berg, Founder:'), { roster })).slice(
      1,
    );
    assert.deepEqual([labelled?.title?.value, labelled?.title?.from], ['Founder', 'label']);
  });

  it('are one for initials that a label declares, unless two declare the same', () => {
    const talk = (second: string) =>
      `Sam Pell (SP): How are you?\n${second}: I am well, thank you.\nSP: Good.\nSP: Are you?\nSP: Thanks.`;
    assert.deepEqual(named(talk('Ada Berg')), ['Sam Pell: Sam Pell (SP), SP', 'Ada Berg: Ada Berg']);
    assert.equal(named(talk('Siv Pohl (SP)')).length, 3);
  });

  it('share the turns of a label of several people, which is nobody in particular', () => {
    const talk = 'Sam Pell (SP): How are you?\nAda Berg (AB): I am well.\nSP: Good.\nAB: Thanks.\nSP/AB: You are!';
    const snapshot = snapshotOf(`${talk}\nSP: Good night.\nAB: Good night to you.`);
    const [sam, ada, both] = speakers(snapshot);
    assert.deepEqual([sam?.shared, ada?.shared, both?.joint], [[4], [4], ['Sam Pell', 'Ada Berg']]);
    assert.equal(speakerOf(snapshot, 4), both);
  });

  it('stay apart where a short name fits two', () => {
    const talk =
      'Alex Parr: How are you?\nAlex Furl: I am well.\nAlex: Me too.\nAlex Parr: Good.\nAlex Furl: Yes, thanks.';
    assert.deepEqual(named(talk), ['Alex Parr: Alex Parr', 'Alex Furl: Alex Furl', 'Alex: Alex']);
  });

  it('have each turn once, in any text', () => {
    fc.assert(
      fc.property(content, (text) => {
        const snapshot = snapshotOf(text);
        const all = speakers(snapshot).flatMap(({ turns }) => turns);
        assert.deepEqual(
          all.toSorted((a, b) => a - b),
          [...snapshot.reading.turns.keys()],
        );
        for (const speaker of speakers(snapshot)) {
          assert.deepEqual(
            speaker.labels.flatMap(({ turns }) => turns).sort((a, b) => a - b),
            speaker.turns,
          );
          for (const turn of speaker.turns) assert.equal(speakerOf(snapshot, turn), speaker);
        }
      }),
    );
  });

  it('are the very same after an edit of words, and others after one of an introduction', () => {
    const snapshot = snapshotOf(CALL);
    const before = speakers(snapshot);
    const typed = (line: number, character: number) => ({ line, character });
    const words = snapshot.update([{ range: { start: typed(2, 12), end: typed(2, 12) }, text: ' very' }], 2);
    assert.equal(speakers(words), before);
    const end = snapshot.text.lengthOf(3);
    const edited = snapshot.update([{ range: { start: typed(3, end - 1), end: typed(3, end - 1) }, text: ' Bank' }], 2);
    assert.equal(speakers(edited)[3]?.affiliation?.value, 'Citron Bank');
  });

  it('are only compared as far as there is room, which is said', () => {
    const name = (i: number) => `${letters(i % 90)} ${letters(i)}`;
    const talk = (people: number) =>
      snapshotOf(Array.from({ length: people }, (_, i) => `${name(i)}: I see, thank you.`).join('\n'));
    assert.equal(peopleIn(talk(1500)).capped, false);
    const many = talk(2500);
    assert.equal(peopleIn(many).capped, true);
    assert.equal(speakers(many).flatMap(({ turns }) => turns).length, many.reading.turns.length);
  });
});

describe('names that are accepted, or in a roster', () => {
  const SLIP = 'Ines Okafor: How are you?\nMarek Lindqvist: Well.\nInes Okafor: Are you?\nMarek Lindqvsit: I am.';

  it('are no problem where they are accepted', () => {
    assert.deepEqual(
      diagnostics(snapshotOf(SLIP)).map(({ proposes }) => proposes),
      ['Marek Lindqvist'],
    );
    assert.deepEqual(diagnostics(snapshotOf(SLIP, { accepted: ['marek lindqvsit'] })), []);
  });

  it('make others unknown where there is a roster', () => {
    const roster = [{ name: 'Ines Okafor' }, { name: 'Ada Berg' }];
    const talk = 'Ines Okafor: How are you?\nBo Sutter: I am well, thank you.\nInes Okafor: Good.';
    const problems = (settings: object) => diagnostics(snapshotOf(talk, settings)).map(({ code }) => code);
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({ roster }), ['speaker.unknown']);
    assert.deepEqual(problems({ roster, accepted: ['Bo Sutter'] }), []);
    assert.deepEqual(problems({ roster: [...roster, { name: 'Robert Sutter', aliases: ['Bo Sutter'] }] }), []);
  });
});

describe('real transcripts', () => {
  if (!HAS_CORPUS) {
    it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
    return;
  }
  const problems = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => diagnostics(snapshotOf(readFileSync(join(CORPUS, name), 'utf8'))));
  const those = (code: RuleCode) => problems.filter((problem) => problem.code === code);

  it('have nobody who is unknown, and nobody else than was announced', () => {
    assert.deepEqual([those('speaker.unknown'), those('speaker.introduction')], [[], []]);
  });

  it('have eleven spellings of ten people that are less likely than others, and three labels with a stray Q or A', () => {
    const slips = new Set(those('speaker.inconsistent').map(({ message }) => /^'[^']*'/.exec(message)?.[0]));
    const people = new Set(those('speaker.inconsistent').map(({ proposes }) => proposes));
    assert.deepEqual([slips.size, people.size], [11, 10]);
    assert.equal(those('label.format').filter(({ message }) => message.includes('before it here')).length, 3);
  });
});

describe('words', () => {
  it('are counted as word processors do, and each character of Chinese is one', () => {
    const counts = {
      '': 0,
      'I think so.': 3,
      'a well-known $3.5 — or so': 5,
      '谢谢大家。': 4,
      'Was?  Ü!': 2,
      '… – !': 0,
    };
    for (const [text, words] of Object.entries(counts)) assert.equal(countWords(text), words, text);
  });
});

function snapshotOf(text: string, settings: object = {}): Snapshot {
  return Snapshot.create('file:///a.txt', 'transcript', 1, text, { ...DEFAULT_SETTINGS, ...settings });
}

/** `name: labels` */
function named(text: string): string[] {
  return speakers(snapshotOf(text)).map(
    ({ name, labels }: Speaker) => `${name}: ${labels.map((label) => label.text).join(', ')}`,
  );
}

/** A name made of a number, unlike those of its neighbours. */
function letters(number: number): string {
  const word = String(number * 7919 + 100_000).replace(/\d/g, (digit) => SYLLABLES[Number(digit)] ?? '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'];
