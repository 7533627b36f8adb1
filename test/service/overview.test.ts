import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overview, overviewFigures } from '../../server/src/service';
import { changes, document } from '../harness/arbitrary';
import { called } from '../harness/called';

/** So many turns of so many people, of one to four words, each on a line; with times, ten seconds between two. */
function talk(turns: number, people: number, timed = false): string {
  const lines = Array.from({ length: turns }, (_, turn) => {
    const seconds = turn * 10;
    const time = ` (${[seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((part) => Math.trunc(part))
      .map(two)
      .join(':')})`;
    const name = `${String.fromCharCode(65 + ((turn % people) % 26))}da ${String.fromCharCode(65 + Math.trunc((turn % people) / 26))}ell`;
    return `${name}${timed ? time : ''}: ${'well '.repeat(1 + (turn % 4))}`;
  });
  return lines.join('\n');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

describe('a talk in numbers', () => {
  it('is put together of at most 2,000 pieces, which have all turns and all words in order', () => {
    for (const turns of [1999, 2000, 2001, 7000]) {
      const { pieces, words } = overview(called(talk(turns, 5)));
      assert.ok(pieces.length <= 2000 && pieces.length > Math.min(turns, 2000) / 2, `${pieces.length} pieces`);
      let [turn, at, line] = [0, 0, -1];
      for (const piece of pieces) {
        assert.deepEqual([piece.turn, piece.at], [turn, at]);
        assert.ok(piece.line > line && piece.endLine >= piece.line);
        [turn, at, line] = [turn + piece.turns, at + piece.words, piece.endLine];
      }
      assert.deepEqual([turn, at], [turns, words]);
    }
  });

  it('has each turn as a piece where there are not more', () => {
    assert.equal(overview(called(talk(2000, 5))).pieces.length, 2000);
  });

  it('has the first forty speakers by what they say, and all others as one', () => {
    const { speakers, pieces, words } = overview(called(talk(120, 60)));
    assert.equal(speakers.length, 41);
    const others = speakers.at(-1);
    assert.deepEqual([others?.name, others?.people, others?.turns], [undefined, 20, 40]);
    assert.equal(
      speakers.reduce((sum, each) => sum + each.words, 0),
      words,
    );
    assert.ok(pieces.every(({ speaker }) => speakers[speaker]));
    const named = speakers.slice(0, 40).map((each) => each.words);
    assert.deepEqual(
      named,
      [...named].sort((a, b) => b - a),
    );
  });

  it('has the first two hundred exchanges, and says how many there are', () => {
    const text =
      'Q: How many mills do you have?\nA: We have forty mills.\nQ: And why do you have them?\nA: For the flour.\n';
    const { exchanges, exchangeCount } = overview(called(text.repeat(150)));
    assert.equal(exchanges.length, 200);
    assert.ok(exchangeCount >= 250, `${exchangeCount} exchanges`);
  });

  it('has times that ascend, where turns have some', () => {
    const { time, pieces } = overview(called(talk(50, 3, true)));
    assert.equal(time?.from, 0);
    assert.ok((time?.to ?? 0) > 490, `to ${time?.to}`);
    assert.deepEqual(
      pieces.slice(0, 3).map(({ seconds, endSeconds }) => [seconds, endSeconds]),
      [
        [0, 10],
        [10, 20],
        [20, 30],
      ],
    );
    assert.equal(overview(called(talk(50, 3))).time, undefined);
  });

  it('is itself in any text, and after any edits the same as of the text that they make', () => {
    fc.assert(
      fc.property(document, changes, (text, edits) => {
        const before = called(text);
        overview(before);
        overviewFigures(before);
        const after = before.update(edits, 2);
        const fresh = called(after.text.toString());
        assert.deepEqual(overview(after), overview(fresh));
        assert.deepEqual(overviewFigures(after), overviewFigures(fresh));
        const { pieces, turns, words } = overview(after);
        assert.equal(
          pieces.reduce((sum, piece) => sum + piece.turns, 0),
          turns,
        );
        assert.ok(Number.isInteger(words) && words >= 0);
      }),
    );
  });

  it('is the very same while the text is', () => {
    const snapshot = called(talk(10, 2));
    assert.equal(overview(snapshot), overview(snapshot));
    assert.equal(overviewFigures(snapshot), overviewFigures(snapshot));
  });
});
