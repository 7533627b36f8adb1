import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostics, type Exchange, exchanges, Snapshot, topicOf } from '../../../server/src/service';
import { paragraphsOf } from '../../../server/src/service/words';
import { CORPUS, HAS_CORPUS, SAMPLE } from '../../harness/files';

describe('exchanges', () => {
  it('are two in the sample: one that is cut at its top, and one at its end', () => {
    const snapshot = Snapshot.create('file:///call.txt', 'transcript', 1, readFileSync(SAMPLE, 'utf8'));
    const [first, second, ...others] = exchanges(snapshot);
    assert.ok(first && second && others.length === 0);
    assert.deepEqual(named(snapshot, first), {
      ...{ introducedBy: undefined, asked: [], state: 'cut' },
      answered: ['Haijian He', 'Tao Zou', 'Haijian He'],
      topic: 'CapEx · CDN strategic adjustments',
    });
    assert.deepEqual(first.translations, [{ original: 1, translation: 2 }]);
    assert.deepEqual(named(snapshot, second), {
      ...{ introducedBy: 'Operator', asked: ['Katrina Chiu'], answered: [], state: 'cut' },
      topic: 'overall revenue outlook in 2024',
    });
    assert.deepEqual(diagnostics(snapshot), []);
  });

  /**
   * Told by the words alone, without the people and roles that exchanges are found by: in calls, a short turn that speaks
   * of a next question, or of somebody's line, and is followed by somebody else; turns of those who call together make one.
   */
  it('begin where the words of those who lead give the floor, in the calls of the corpus', function () {
    if (!HAS_CORPUS) skip(this);
    const agreed = calls().map(({ name, snapshot }) => {
      const { turns } = snapshot.reading;
      const all = exchanges(snapshot);
      const groups = introductions(snapshot);
      const opening = groups.filter(({ from, to }) => {
        const opened = all.filter(({ first }) => first >= from && first <= to + 1);
        return opened.length === 1;
      });
      console.log(`      ${name}: ${opening.length} of ${groups.length}, ${turns.length} turns`);
      return { name, share: groups.length === 0 ? 1 : opening.length / groups.length };
    });
    assert.deepEqual(
      agreed.filter(({ share }) => share < 0.9),
      [],
    );
  });

  it('begin with each run of questions, in the briefings of the corpus', function () {
    if (!HAS_CORPUS) skip(this);
    for (const { name, snapshot } of documents(/^21_/)) {
      const { turns } = snapshot.reading;
      const begins = new Set(exchanges(snapshot).map(({ questions }) => questions[0]));
      const runs = turns.flatMap(({ key }, i) => (key === 'q' && turns[i - 1]?.key !== 'q' ? [i] : []));
      const missed = runs.filter((run) => !begins.has(run));
      console.log(`      ${name}: ${runs.length - missed.length} of ${runs.length} runs`);
      // What opens none asks nothing.
      for (const run of missed) {
        const turn = turns[run];
        assert.ok(turn && paragraphsOf(snapshot, turn).join(' ').length < 40, `${name}: turn ${run}`);
      }
    }
  });

  it('are without hints in whole transcripts, but for those whose answer is not there', function () {
    if (!HAS_CORPUS) skip(this);
    const hints = documents(/./).flatMap(({ name, snapshot }) =>
      diagnostics(snapshot)
        .filter(({ code }) => code.startsWith('exchange.'))
        .map(({ code, range }) => `${name.slice(0, 2)}:${range.start.line + 1} ${code}`),
    );
    console.log(`      ${hints.length > 0 ? hints.join(', ') : 'none'}`);
    assert.ok(hints.length <= 3);
  });
});

function named(snapshot: Snapshot, exchange: Exchange): object {
  const name = (turn: number) => snapshot.reading.turns[turn]?.name;
  const { introducedBy, questions, answers, state } = exchange;
  return {
    introducedBy: introducedBy === undefined ? undefined : name(introducedBy),
    asked: questions.map(name),
    answered: answers.map(name),
    state,
    topic: topicOf(snapshot, exchange),
  };
}

const CALLS =
  /\b(?:(?:next|first|last|final|following) (?:\w+ )?question|questions? (?:comes?|is|is coming|will come) (?:to us )?from|(?:the )?line of|hear from|next (?:we'll|we will) (?:go to|hear))\b/i;
const CALLS_NOBODY = /\b(?:no (?:further|more)|that was|concludes|limit|my|remind)\b/i;

/** The turns, one after the other, that give the floor to somebody. */
function introductions(snapshot: Snapshot): { from: number; to: number }[] {
  const { turns } = snapshot.reading;
  const groups: { from: number; to: number }[] = [];
  for (const [i, turn] of turns.entries()) {
    const words = paragraphsOf(snapshot, turn).join(' ');
    const gives = words.length < 250 && CALLS.test(words) && !CALLS_NOBODY.test(words) && !/\?.*\?/.test(words);
    const next = turns[i + 1];
    if (!gives || !next || next.key === turn.key) continue;
    const last = groups.at(-1);
    if (last?.to === i - 1) last.to = i;
    else groups.push({ from: i, to: i });
  }
  return groups;
}

function calls(): { name: string; snapshot: Snapshot }[] {
  return documents(/_ec-/);
}

function documents(wanted: RegExp): { name: string; snapshot: Snapshot }[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt') && wanted.test(name))
    .map((name) => {
      const text = readFileSync(join(CORPUS, name), 'utf8');
      return { name: name.slice(0, 40), snapshot: Snapshot.create(`file:///${name}`, 'transcript', 1, text) };
    });
}

function skip(test: Mocha.Context): never {
  console.log(`      skipped: there is no folder ${CORPUS}; TURNWISE_CORPUS names another one`);
  return test.skip();
}
