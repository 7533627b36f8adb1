import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, diagnostics, findMore, RULE_CODES, Snapshot } from '../../server/src/service';
import { rangeInLine } from '../../server/src/service/types';
import { slipshod } from '../harness/arbitrary';

/** What somebody does to one line, mostly so that the document is read as before. */
const touch = fc.record({
  kind: fc.constantFrom('copy', 'end', 'back', 'colon', 'colon', 'bracket', 'round', 'wrap', 'undo', 'undo'),
  at: fc.nat(10_000),
});

const style = fc.constantFrom('' as const, 'podcast' as const, 'streetevents' as const);

describe('the problems of a snapshot', () => {
  it('are the same where rules have looked for them one by one, all or some', () => {
    fc.assert(
      fc.property(slipshod, fc.nat(RULE_CODES.length + 1), (source, steps) => {
        const snapshot = Snapshot.create('a', 'transcript', 0, source);
        for (let i = 0; i < steps; i++) findMore(snapshot);
        assert.deepEqual(diagnostics(snapshot), diagnostics(Snapshot.create('a', 'transcript', 0, source)));
        assert.equal(findMore(snapshot), true);
      }),
    );
  });

  it('take as many steps as there are rules, of which an empty text needs none', () => {
    const stepsIn = (source: string) => {
      const snapshot = Snapshot.create('a', 'transcript', 0, source);
      let steps = 1;
      while (!findMore(snapshot)) steps += 1;
      return steps;
    };
    assert.equal(stepsIn('Ines Okafor: How are margins?\nMarek Lind: Up.\n'), RULE_CODES.length);
    assert.equal(stepsIn(''), 1);
  });
});

describe('the problems of a snapshot that is edited', () => {
  it('are those of a fresh one, also where they are kept because it is read as before', () => {
    let kept = 0;
    let others = 0;
    fc.assert(
      fc.property(
        slipshod,
        style,
        fc.array(touch, { minLength: 1, maxLength: 30, size: 'max' }),
        (source, houseStyle, touches) => {
          const settings = { ...DEFAULT_SETTINGS, houseStyle };
          let snapshot = Snapshot.create('a', 'transcript', 0, source, settings);
          let problems = diagnostics(snapshot);
          let undo: { line: number; text: string } | undefined;
          for (const { kind, at } of touches) {
            const { text, reading } = snapshot;
            const open = snapshot.marked.find((marked) => text.at(marked).unbalanced) ?? -1;
            const somewhere = Math.floor((at / 10_001) * text.lineCount);
            const line =
              { undo: undo?.line ?? 0, wrap: Math.min(open + 1, text.lineCount - 1) }[kind as string] ?? somewhere;
            const before = text.line(line);
            const become: Record<typeof kind, string> = {
              copy: text.line(line - 1) || text.line(line - 2),
              end: `${before}!`,
              back: before.slice(0, -1),
              colon: before.includes(' :') ? before.replace(' :', ': ') : before.replace(': ', ' :'),
              bracket: before.includes(']') ? before.replace(']', '') : before.replace(/.$/, ']'),
              round: before.replace(/[[\]]/g, (bracket) => (bracket === '[' ? '(' : ')')),
              wrap: before.startsWith('] ') ? before.slice(2) : `] ${before}`,
              undo: undo?.text ?? before,
            };
            undo = { line, text: before };
            const range = rangeInLine(line, { start: 0, end: before.length });
            snapshot = snapshot.update([{ range, text: become[kind] }], snapshot.version + 1);
            const found = diagnostics(snapshot);
            const fresh = Snapshot.create('a', 'transcript', 0, snapshot.text.toString(), settings);
            assert.deepEqual(found, diagnostics(fresh), `${kind} on line ${line}`);
            if (snapshot.reading === reading) {
              if (found === problems) kept += 1;
              else others += 1;
            }
            problems = found;
          }
        },
      ),
      { numRuns: Number(process.env.TURNWISE_RUNS ?? 150) },
    );
    assert.ok(kept > others && others > 0, `${kept} kept, ${others} found anew`);
  }).timeout(60_000);
});
