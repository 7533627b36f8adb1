import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixed } from '../../server/src/cli/fix';
import {
  certainFixes,
  diagnostics,
  type Edit,
  edited,
  fixes,
  fixesOfKind,
  type Problem,
  RULE_CODES,
  Snapshot,
} from '../../server/src/service';
import { order, together } from '../../server/src/service/edits';
import { content, slipshod } from '../harness/arbitrary';

const texts = fc.oneof({ weight: 4, arbitrary: slipshod }, { weight: 1, arbitrary: content });

describe('fixes', () => {
  it('are inside the text, in order and apart', () => {
    check((snapshot) => {
      const { text } = snapshot;
      for (const edits of allEdits(snapshot)) {
        for (const [i, { range }] of edits.entries()) {
          assert.deepEqual([text.clamp(range.start), text.clamp(range.end)], [range.start, range.end]);
          assert.ok(order(range.start, range.end) <= 0);
          const before = edits[i - 1]?.range;
          if (before) assert.ok(order(before.end, range.start) <= 0 && order(before.start, range.start) < 0);
        }
      }
    });
  });

  it('change what their edits say, and nothing else', () => {
    check((snapshot) => {
      for (const edits of allEdits(snapshot)) assert.equal(edited(snapshot.text, edits), plainly(snapshot, edits));
    });
  });

  it('that are certain mend what they are for', () => {
    const seen = new Set<string>();
    check((snapshot) => {
      for (const problem of diagnostics(snapshot)) {
        for (const { edits, certain, title } of fixes(snapshot, problem)) {
          if (!certain) continue; // Without a label or a turn, the text may be read otherwise elsewhere.
          const after = reread(snapshot, edits);
          const what = `${title} in ${JSON.stringify(snapshot.text.toString())}`;
          // What half a bracket in the next line was taken to close may be found open now.
          const shown = problem.code === 'annotation.unbalanced' ? 0 : 1;
          assert.ok(count(after, problem) <= count(snapshot, problem) - shown, what);
          assert.ok(!diagnostics(after).some((other) => isSame(other, problem)), what);
          seen.add(problem.code);
        }
      }
    });
    assert.deepEqual([...seen].sort(), ['annotation.spelling', 'annotation.unbalanced', 'label.format']);
  });

  it('that are certain lose no word and no line', () => {
    check((snapshot) => {
      const after = reread(snapshot, certainFixes(snapshot).edits);
      assert.equal(after.text.lineCount, snapshot.text.lineCount);
      for (let line = 0; line < after.text.lineCount; line++) {
        const breakOf = ({ text }: Snapshot) => text.at(line).raw.slice(text.lengthOf(line));
        assert.equal(breakOf(after), breakOf(snapshot));
      }
    });
  });

  it('leave nothing that is certain when all are made, however often', () => {
    check((snapshot) => {
      const once = fixed(snapshot);
      assert.equal(certainFixes(once.snapshot).fixes, 0);
      assert.equal(fixed(once.snapshot).snapshot, once.snapshot);
    });
  });
});

describe('what a rule proposes', () => {
  it('is put in the place of what was found', () => {
    const snapshot = Snapshot.create('a', 'transcript', 1, 'Operator: Hello.\nInes Okafro:\nOperator: Are you there?');
    const [empty] = diagnostics(snapshot);
    assert.ok(empty);
    const [first, ...own] = fixes(snapshot, { ...empty, proposes: 'Ines Okafor' });
    assert.deepEqual([first?.title, first?.certain], ['Change to ‘Ines Okafor’ here', false]);
    assert.equal(reread(snapshot, first?.edits ?? []).text.line(1), 'Ines Okafor:');
    assert.deepEqual(own, fixes(snapshot, empty));
  });
});

describe('characters that nobody can see', () => {
  const codes = [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e];
  for (const code of [...codes, 0x2066, 0x2067, 0x2068, 0x2069]) {
    const unseen = String.fromCharCode(code);
    it(`are found in labels and taken out: U+${code.toString(16)}`, () => {
      const text = `\uFEFFOperator: Go ahead.\nInes${unseen} Okafor: Thank${unseen} you. Are you there?\n${unseen}Operator: Yes.`;
      const snapshot = Snapshot.create('a', 'transcript', 1, text);
      assert.deepEqual(
        diagnostics(snapshot).map(({ code: rule, range }) => [rule, range.start.line]),
        [1, 2].map((line) => ['label.format', line]),
      );
      const mended = text.replace(`Ines${unseen}`, 'Ines').replace(`${unseen}Operator: Yes`, 'Operator: Yes');
      assert.equal(edited(snapshot.text, certainFixes(snapshot).edits), mended);
    });
  }
});

describe('edits of several fixes', () => {
  it('are made one by one, each whole or not at all', () => {
    const place = fc.record({ line: fc.nat(2), character: fc.nat(6) });
    const edit = fc
      .tuple(place, place, fc.constantFrom('', 'x', 'yz\n'))
      .map(
        ([a, b, newText]): Edit => ({ range: order(a, b) < 0 ? { start: a, end: b } : { start: b, end: a }, newText }),
      );
    const text = Snapshot.create('a', 'plaintext', 1, 'abcdef\nghijkl\r\nmnopqr').text;
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 6 }), (given) => {
        const some = given.map((edits) => ({ edits })).filter(({ edits }) => together([{ edits }]).fixes === 1);
        const { edits, fixes: made } = together(some);
        const whole = some.filter((fix) => fix.edits.every((each) => edits.includes(each)));
        const none = some.filter((fix) => !fix.edits.some((each) => edits.includes(each)));
        assert.deepEqual([whole.length, whole.length + none.length], [made, some.length]);
        assert.ok(made > 0 || some.length === 0);
        assert.equal(edited(text, edits), plainly({ text }, edits));
      }),
    );
  });
});

function check(property: (snapshot: Snapshot) => void): void {
  fc.assert(
    fc.property(texts, (text) => property(Snapshot.create('file:///a.txt', 'transcript', 1, text))),
    { numRuns: Number(process.env.TURNWISE_RUNS ?? 300) },
  );
}

/** The edits of every fix, of all of a kind, and of all that are certain. */
function allEdits(snapshot: Snapshot): (readonly Edit[])[] {
  return [
    ...diagnostics(snapshot).flatMap((problem) => fixes(snapshot, problem).map(({ edits }) => edits)),
    ...RULE_CODES.map((code) => fixesOfKind(snapshot, code)?.edits ?? []),
    certainFixes(snapshot).edits,
  ];
}

function reread({ uri, languageId, text }: Snapshot, edits: readonly Edit[]): Snapshot {
  return Snapshot.create(uri, languageId, 2, edited(text, edits));
}

function count(snapshot: Snapshot, { code }: Problem): number {
  return diagnostics(snapshot).filter((problem) => problem.code === code).length;
}

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.message === b.message && order(a.range.start, b.range.start) === 0;
}

/** The text after edits, made from the last to the first in one long string. */
function plainly({ text }: Pick<Snapshot, 'text'>, edits: readonly Edit[]): string {
  const starts = [0];
  for (let line = 0; line < text.lineCount; line++) starts.push((starts[line] ?? 0) + text.at(line).raw.length);
  return [...edits].reverse().reduce((result, { range: { start, end }, newText }) => {
    const [from, to] = [start, end].map(({ line, character }) => (starts[line] ?? 0) + character);
    return result.slice(0, from) + newText + result.slice(to);
  }, text.toString());
}
