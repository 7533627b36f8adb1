import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  caller,
  codeLensAt,
  codeLenses,
  declaration,
  type Exchange,
  exchanges,
  implementation,
  incomingCalls,
  outgoingCalls,
  Snapshot,
  speakers,
} from '../../server/src/service';
import { answersTo, questionsTo, roundsOf, saidAgain } from '../../server/src/service/exchanges/answers';
import { document } from '../harness/arbitrary';

/** Exchanges of any questions and answers, some of which are translated. */
const exchange: fc.Arbitrary<Exchange> = fc
  .array(fc.constantFrom('asks', 'answers', 'neither'), { minLength: 1, maxLength: 12 })
  .chain((deeds) => {
    const turns = (wanted: string) => deeds.flatMap((deed, turn) => (deed === wanted ? turn : []));
    return fc.subarray([...deeds.keys()].slice(1)).map((translated) => ({
      first: 0,
      last: deeds.length - 1,
      questions: turns('asks'),
      answers: turns('answers'),
      translations: translated.map((turn) => ({ original: turn - 1, translation: turn })),
      state: 'answered' as const,
    }));
  });

describe('what answers what', () => {
  it('holds both ways', () => {
    fc.assert(
      fc.property(exchange, (each) => {
        for (let question = -1; question <= each.last + 1; question++)
          for (let answer = -1; answer <= each.last + 1; answer++)
            assert.equal(answersTo(each, question).includes(answer), questionsTo(each, answer).includes(question));
      }),
    );
  });

  it('is what stands behind a question, and before the first question that is asked after that', () => {
    fc.assert(
      fc.property(exchange, (each) => {
        const { questions, answers } = each;
        for (const question of questions) {
          // Plainly: goes on from the question, and stops at a question as soon as there is an answer.
          const plain: number[] = [];
          for (let turn = question + 1; turn <= each.last; turn++) {
            if (answers.includes(turn)) plain.push(turn);
            else if (questions.includes(turn) && plain.length > 0) break;
          }
          assert.deepEqual(answersTo(each, question), plain);
        }
      }),
    );
  });

  it('comes in rounds, which have every question once', () => {
    fc.assert(
      fc.property(exchange, (each) => {
        const rounds = [...roundsOf(each)];
        assert.deepEqual(
          rounds.flatMap(({ questions }) => questions),
          each.questions,
        );
        for (const { questions, answers } of rounds) {
          assert.ok(questions.length > 0);
          for (const question of questions) assert.deepEqual(answersTo(each, question), answers);
        }
      }),
    );
  });

  it('is said again only by a question that translates a question, or an answer an answer', () => {
    fc.assert(
      fc.property(exchange, (each) => {
        const { questions, answers, translations } = each;
        for (const turns of [questions, answers])
          for (const { original, translation } of translations)
            if (turns.includes(translation))
              assert.equal(saidAgain(each).has(translation), turns.includes(original), JSON.stringify(each));
      }),
    );
  });
});

describe('going from question to answer', () => {
  it('has an answer anywhere in any text, and stays inside it', () => {
    let lenses = 0;
    let calls = 0;
    fc.assert(
      fc.property(document, (text) => {
        const snapshot = Snapshot.create('a', 'transcript', 1, text);
        const inside = ({ start, end }: { start: { line: number }; end: { line: number; character: number } }) =>
          assert.ok(start.line <= end.line && end.character <= snapshot.text.lengthOf(end.line));
        for (let line = -1; line <= snapshot.text.lineCount; line++) {
          for (const character of [Number.NaN, 0, 1e9]) {
            for (const go of [implementation, declaration])
              for (const { label, range } of go(snapshot, { line, character })?.to ?? [])
                [label, range].forEach(inside);
            for (const end of [character, 1])
              codeLensAt(snapshot, { start: { line, character }, end: { line, character: end } });
            const found = caller(snapshot, { line, character });
            if (found) assert.ok(speakers(snapshot).some(({ key }) => key === found.key));
          }
        }
        for (const label of codeLenses(snapshot)) {
          const lens = codeLensAt(snapshot, label);
          assert.ok(lens && lens.title !== '');
          lenses += 1;
          for (const answer of lens.answers) {
            inside(answer);
            const back = implementation(snapshot, answer.start)?.to.map(({ label: { start } }) => start.line) ?? [];
            assert.ok(back.includes(label.start.line), 'an answer leads back to its question');
          }
        }
        for (const { key } of speakers(snapshot))
          for (const { caller: to, questions } of outgoingCalls(snapshot, key)) {
            calls += 1;
            assert.ok(questions.length > 0);
            const asked = incomingCalls(snapshot, to.key).find(({ caller: from }) => from.key === key);
            assert.deepEqual(asked?.questions, questions, 'who is asked has who asks');
          }
      }),
      { numRuns: 100 },
    );
    assert.ok(lenses > 0 && calls > 0, `${lenses} lenses and ${calls} calls`);
  });

  it('keeps the list of lenses, and makes it anew where questions move', () => {
    const text = 'Ada: What do you count?\nWen: Lorries, mostly.\nAda: And what at night?\nWen: Sheep.\n';
    const before = Snapshot.create('a', 'transcript', 1, text);
    assert.equal(codeLenses(before).length, 2);
    const end = { line: 1, character: 20 };
    const typed = before.update([{ range: { start: end, end }, text: ', I think' }], 2);
    assert.equal(codeLenses(typed), codeLenses(before));
    const start = { line: 0, character: 0 };
    const moved = typed.update([{ range: { start, end: start }, text: '\n' }], 3);
    assert.deepEqual(
      codeLenses(moved).map(({ start: { line } }) => line),
      [1, 3],
    );
  });

  it('lists no more people and questions than anybody looks through, where thousands ask at once', () => {
    const many = 2000;
    const name = (i: number) =>
      [1, 12, 144]
        .map((of) => SYLLABLES[Math.floor(i / of) % 12])
        .join('')
        .replace(/^./, (letter) => letter.toUpperCase());
    const asks = Array.from({ length: many }, (_, i) => `${name(i)} Pell: And what do you say to number ${i}?`);
    const says = Array.from({ length: many }, (_, i) => `${name(i)} Holt: That number ${i} is as good as any other.`);
    const snapshot = Snapshot.create('a', 'transcript', 1, [...asks, ...says].join('\n'));
    const [exchange] = exchanges(snapshot);
    assert.deepEqual([exchange?.questions.length, exchange?.answers.length], [many, many]);
    assert.equal(codeLenses(snapshot).length, many);
    const [first = assert.fail()] = codeLenses(snapshot);
    assert.match(codeLensAt(snapshot, first)?.title ?? '', /^2000 answers: .* and \d+ more$/);
    const [asked, asking] = [speakers(snapshot)[0], speakers(snapshot).at(-1)];
    assert.equal(outgoingCalls(snapshot, asked?.key ?? '').length, 200);
    assert.equal(incomingCalls(snapshot, asking?.key ?? '').length, 200);
  });
});

const SYLLABLES = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ro', 'su', 'ta', 'vi', 'wo'];
