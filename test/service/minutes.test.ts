import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  codeLensAt,
  codeLenses,
  documentCard,
  durationOfTurn,
  durationText,
  IN_ENGLISH,
  minuteHints,
  type Settings,
  type Snapshot,
  turnCard,
} from '../../server/src/service';
import { measures } from '../../server/src/service/measures';
import { called } from '../harness/called';

const words = (count: number) => Array.from({ length: count }, (_, i) => `lantern${i}`).join(' ');

/** How long each turn takes, as it is shown. */
function durations(text: string, settings?: Partial<Settings>): string[] {
  const snapshot = called(text, settings);
  return snapshot.reading.turns.map((_, i) => durationText(IN_ENGLISH, durationOfTurn(snapshot, i)));
}

describe('how long a turn takes to say', () => {
  it('is told by its words, at 150 a minute or another rate', () => {
    const call = `Ada Pell: ${words(300)}\nBram Sutter: ${words(10)}\nAda Pell:\n`;
    assert.deepEqual(durations(call), ['~2 min', '~5 s', '']);
    assert.deepEqual(durations(call, { wordsPerMinute: 100 }), ['~3 min', '~5 s', '']);
  });

  it('is told by characters in Chinese and Japanese', () => {
    assert.deepEqual(durations(`Ada Pell: ${'灯'.repeat(500)}\nBram Sutter: ${'ランプ'.repeat(250)}`), [
      '~2 min',
      '~3 min',
    ]);
  });

  it('is told by times where two turns that follow each other have them', () => {
    const call = [
      `[00:10] Ada Pell: ${words(100)}`,
      `[01:00] Bram Sutter: ${words(20)}`,
      `[01:07] Ada Pell: ${words(150)}`,
    ].join('\n');
    assert.deepEqual(durations(call), ['50 s', '7 s', '~1 min']);
  });

  it('is told by words where between two times nobody could say so much, or somebody is silent', () => {
    const call = [
      `[00:10] Ada Pell: ${words(100)}`,
      `[00:12] Bram Sutter: ${words(100)}`,
      `[09:00] Ada Pell: ${words(100)}`,
      `[08:00] Bram Sutter: ${words(100)}`,
    ].join('\n');
    assert.deepEqual(durations(call), ['~40 s', '~40 s', '~40 s', '~40 s']);
  });

  it('has nothing to do with when a message was written', () => {
    const chat = ['00:05:11 From Ada Pell to Everyone: hello there', '00:05:14 From Bram Sutter to Everyone: hello'];
    assert.ok(durations(chat.join('\n')).every((text) => text === '~5 s'));
  });

  it('is shown in seconds, minutes and hours', () => {
    const shown = [1, 7, 58, 62, 3599, 3600, 3900].map((seconds) =>
      [true, false].map((estimated) => durationText(IN_ENGLISH, { seconds, estimated })).join(' or '),
    );
    assert.deepEqual(shown, [
      '~5 s or 1 s',
      '~5 s or 7 s',
      '~1 min or 58 s',
      '~1 min or 1 min',
      '~1 h or 1 h',
      '~1 h or 1 h',
      '~1 h 5 min or 1 h 5 min',
    ]);
  });
});

describe('what a turn and a document are in numbers', () => {
  const call = `Operator: Good day [laughter], and welcome.\n\nAda Pell: ${words(150)}\nBram Sutter: ${words(75)}\nADA PELL: So.`;

  it('leaves out labels and annotations', () => {
    assert.deepEqual(turnCard(called(call), { line: 0, character: 20 }), {
      ...{ number: 1, count: 4, speaker: 'Operator', words: 4, duration: { seconds: 1.6, estimated: true } },
    });
  });

  it('is about the turn at a place, and none between turns', () => {
    const at = (line: number) => turnCard(called(call), { line, character: 0 });
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => at(line) && `${at(line)?.number} ${at(line)?.speaker}`),
      ['1 Operator', undefined, '2 Ada Pell', '3 Bram Sutter', '4 Ada Pell'],
    );
  });

  it('tells the ways of labels, turns, speakers and words', () => {
    const { duration, ...card } = documentCard(called(call));
    assert.deepEqual(card, {
      conventions: [{ id: 'name-colon', turns: 4 }],
      ...{ turns: 4, speakers: 3, words: 230 },
    });
    assert.deepEqual(durationText(IN_ENGLISH, duration), '~2 min');
  });

  it('is nothing in a text that is no transcript', () => {
    const { turns, words: said, duration } = documentCard(called('Buy milk.'));
    assert.deepEqual([turns, said, duration], [0, 0, { seconds: 0, estimated: false }]);
  });

  it('is counted again for the turn alone that an edit touched, and for none where an older version is asked about', () => {
    const before = called(call);
    const counted = measures(before);
    const after = before.update([{ range: range(2, 10, 2, 10), text: 'brass ' }], 2);
    const now = measures(after);
    const isSame = now.turns.map((measure, i) => measure === counted.turns[i]);
    assert.deepEqual(isSame, [true, false, true, true]);
    assert.equal(now.words, counted.words + 1);
    assert.deepEqual(measures(before), counted);
  });
});

describe('minutes in the text', () => {
  const call = ['Questions and Answers', '', `Ada Pell: ${words(150)}`, '', `Bram Sutter: ${words(50)}`].join('\n');

  it('stand behind the labels of long turns, where the settings ask for them', () => {
    const all = range(0, 0, 9, 0);
    assert.deepEqual(minuteHints(called(call), all), []);
    const inlayHints = { figures: false, minutes: true };
    assert.deepEqual(minuteHints(called(call, { inlayHints }), all), [
      { position: { line: 2, character: 8 }, text: '~1 min' },
    ]);
    assert.deepEqual(minuteHints(called(call, { inlayHints }), range(3, 0, 9, 0)), []);
  });

  it('stand above sections, where the settings ask for them', () => {
    const titles = (snapshot: Snapshot) => codeLenses(snapshot).map((place) => codeLensAt(snapshot, place)?.title);
    assert.deepEqual(titles(called(call)), []);
    assert.deepEqual(titles(called(call, { codeLens: { answers: false, minutes: true } })), ['2 turns · ~1 min']);
  });
});

describe('a duration', () => {
  it('is never below nothing, and in its words no number is missing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4000), fc.nat(80)), { maxLength: 8 }),
        fc.integer({ min: 20, max: 600 }),
        (turns, rate) => {
          const text = turns.map(
            ([time, count]) =>
              `[${Math.floor(time / 60)}:${`${time % 60}`.padStart(2, '0')}] Ada Pell: ${words(count)}`,
          );
          const snapshot = called(text.join('\n'), { wordsPerMinute: rate });
          for (const i of snapshot.reading.turns.keys()) {
            const duration = durationOfTurn(snapshot, i);
            assert.ok(duration.seconds >= 0);
            assert.match(durationText(IN_ENGLISH, duration), /^(?:~?(?:\d+ h(?: \d+ min)?|\d+ min|\d+ s))?$/);
          }
        },
      ),
    );
  });
});

function range(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
