import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DESTINATIONS,
  type Destination,
  exchanges,
  FOLDED,
  folds,
  foldsOf,
  move,
  type Position,
  quotation,
  type Range,
  Snapshot,
  speakers,
  turnList,
  wholeTurn,
} from '../../server/src/service';
import { content, document } from '../harness/arbitrary';

/** Documents, some of which are full of questions and answers. */
const talk = fc.oneof(
  document,
  fc
    .array(
      fc.constantFrom(
        'Q: How many?',
        'A: Forty.',
        'Q: Why?\n\nAnd when?',
        'A: In [inaudible] (ph).\n\nOr June.',
        'Host: Next.',
      ),
    )
    .map((turns) => turns.join('\n')),
);

const URI = 'file:///call.txt';

function read(text: string): Snapshot {
  return Snapshot.create(URI, 'transcript', 1, text);
}

/** The places that a move leads to, one after the other, until there is nowhere to go or the first comes again. */
function walk(snapshot: Snapshot, from: Position, to: Destination): Position[] {
  const places: Position[] = [];
  let place = from;
  for (;;) {
    const found = move(snapshot, place, to);
    if ('refused' in found) return places;
    place = found.range.start;
    if (isSame(places[0], place)) return places;
    places.push(place);
    assert.ok(places.length < 10_000, `${to} never ends`);
  }
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a?.line === b.line && a.character === b.character;
}

const TOP = { line: 0, character: 0 };

describe('moving', () => {
  it('leads to a place in the text, or tells why not, from anywhere', () => {
    fc.assert(
      fc.property(fc.oneof(document, content), (text) => {
        const snapshot = read(text);
        const inside = ({ start, end }: Range) => {
          assert.deepEqual(snapshot.text.clamp(start), start);
          assert.deepEqual(snapshot.text.clamp(end), end);
          assert.ok(start.line === end.line && start.character < end.character);
        };
        for (const character of [Number.NaN, -1, 0, 9, 1e9])
          for (let line = -1; line <= snapshot.text.lineCount; line++) {
            const place = { line, character };
            for (const to of DESTINATIONS) {
              const found = move(snapshot, place, to);
              if ('refused' in found) assert.match(found.refused, /\.$/);
              else inside(found.range);
            }
            const whole = wholeTurn(snapshot, place);
            if (whole) inside(whole.label);
            const quoted = quotation(snapshot, { start: place, end: { line: line + 1, character } });
            if ('refused' in quoted) assert.match(quoted.refused, /\.$/);
            else assert.match(quoted.text, /^“[\s\S]+”\n— [\s\S]+[,;] lines? \d/);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('passes every turn, every question and every turn of a speaker', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const snapshot = read(text);
        const { turns } = snapshot.reading;
        const label = (turn: number) => ({ line: turns[turn]?.line, character: turns[turn]?.label.start });
        const [first] = turns;
        if (!first || first.line === 0) return;
        assert.deepEqual(walk(snapshot, TOP, 'nextTurn'), [...turns.keys()].map(label));
        const asked = exchanges(snapshot).flatMap(({ questions }) => questions);
        assert.deepEqual(walk(snapshot, TOP, 'nextQuestion'), asked.map(label));
        for (const speaker of speakers(snapshot)) {
          const [one, ...others] = speaker.turns.map(label);
          assert.deepEqual(walk(snapshot, one as Position, 'nextTurnOfSpeaker'), others);
        }
      }),
    );
  });

  it('comes to every answer of an exchange that can be read, and to every question, from any turn of it', () => {
    let met = 0;
    fc.assert(
      fc.property(talk, (text) => {
        const snapshot = read(text);
        const { turns } = snapshot.reading;
        const lines = (places: readonly Position[]) => places.map(({ line }) => line).sort((a, b) => a - b);
        for (const { first, last, questions, answers, translations } of exchanges(snapshot)) {
          met += 1;
          const originals = translations.map(({ original }) => original);
          const readable = answers.filter((turn) => !originals.includes(turn));
          const linesOf = (all: readonly number[]) => all.map((turn) => turns[turn]?.line);
          for (let turn = first; turn <= last; turn++) {
            const { line = 0, label: { end } = { end: 0 } } = turns[turn] ?? {};
            const words = { line, character: end + 1 };
            if (snapshot.text.lengthOf(line) <= end) continue; // Nothing is behind the label.
            assert.deepEqual(lines(walk(snapshot, words, 'answer')), linesOf(readable));
            assert.deepEqual(lines(walk(snapshot, words, 'question')), linesOf(questions));
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(met > 20, `${met} exchanges`);
  });

  for (const kind of ['Turn', 'Question', 'TurnOfSpeaker', 'Annotation'] as const)
    it(`next${kind} and then previous${kind} comes back`, () => {
      let met = 0;
      fc.assert(
        fc.property(talk, (text) => {
          const snapshot = read(text);
          for (let place: Position | undefined = TOP; place; ) {
            const next = move(snapshot, place, `next${kind}`);
            if ('refused' in next) break;
            const { start } = next.range;
            if (place !== TOP) {
              met += 1;
              const back = move(snapshot, start, `previous${kind}`);
              assert.ok('range' in back && isSame(back.range.start, place));
            }
            place = start;
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(met > 20, `${met} steps`);
    });
});

describe('the list of turns, and those to fold', () => {
  it('are those of the document', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const snapshot = read(text);
        assert.deepEqual(
          turnList(snapshot).map(({ range }) => range.start.line),
          snapshot.reading.turns.map(({ line }) => line),
        );
        const starts = new Set(folds(snapshot).map(({ startLine }) => startLine));
        for (const which of FOLDED)
          for (const { line } of snapshot.reading.turns.slice(0, 5)) {
            const found = foldsOf(snapshot, which, { line, character: 0 });
            assert.ok(found.every((start) => starts.has(start)));
            if (which === 'otherSpeakers') assert.ok(!found.includes(line));
          }
      }),
    );
  });
});
