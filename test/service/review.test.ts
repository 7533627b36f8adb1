import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  allFigures,
  COPY_FORMATS,
  copyFigures,
  edited,
  editMarks,
  figureTable,
  lookForFigures,
  MARK_EDITS,
  move,
  type PlacedFigure,
  type Position,
  review,
  type Snapshot,
  speakers,
} from '../../server/src/service';
import { content, document } from '../harness/arbitrary';
import { called } from '../harness/called';

/** Texts full of marks, in labels, at ends, beside each other, and with what lets them look checked. */
const marked = fc
  .array(
    fc.constantFrom(
      ...['Operator: From the line of Ada Orel (ph) with Pell.', 'Ada Orel (ph): [inaudible 00:12:34] (ph)(ph)'],
      ...['Marek: That [inaudible, checked] is (ph, checked, checked).', 'Marek: [ inaudible], (indiscernible ) {gap}'],
      ...['Unidentified Analyst: How many [inaudibel]?', 'Speaker 2: <unclear> it [sic] (ph, checked', '(ph)'],
      ...[
        `Ada: [inaudible ${'x'.repeat(68)}]`,
        `Ada: [inaudible ${'x'.repeat(70)}] [Foreign Language]`,
        '記者: 你好 (ph)',
      ],
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

const texts = fc.oneof(marked, document, content);

function tickable(snapshot: Snapshot): Position[] {
  return review(snapshot).items.flatMap(({ range, done }) => (done === false ? [range.start] : []));
}

function afterEdit(
  snapshot: Snapshot,
  places: readonly Position[],
  what: (typeof MARK_EDITS)[number],
): Snapshot | string {
  const edits = editMarks(snapshot, places, what);
  return 'refused' in edits ? edits.refused : called(edited(snapshot.text, edits));
}

/** The text after an edit that is not refused. */
function done(snapshot: Snapshot, places: readonly Position[], what: (typeof MARK_EDITS)[number]): Snapshot {
  const found = afterEdit(snapshot, places, what);
  assert.ok(typeof found !== 'string', String(found));
  return found;
}

describe('a tick', () => {
  it('is taken back letter for letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const snapshot = called(text);
        for (const place of tickable(snapshot)) {
          const ticked = afterEdit(snapshot, [place], 'check');
          if (typeof ticked === 'string') continue; // Other turns would be read.
          assert.equal(done(ticked, [place], 'uncheck').text.toString(), text);
          assert.equal(done(ticked, [place], 'toggle').text.toString(), text);
        }
      }),
    );
  });

  it('makes one more place done, and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const snapshot = called(text);
        const before = review(snapshot);
        for (const place of tickable(snapshot)) {
          const ticked = afterEdit(snapshot, [place], 'check');
          if (typeof ticked === 'string') continue;
          const now = review(ticked);
          assert.deepEqual([now.total, now.done], [before.total, before.done + 1]);
          assert.deepEqual(
            now.items.map(({ kind, text }) => [kind, text]),
            before.items.map(({ kind, text }) => [kind, text]),
          );
        }
      }),
    );
  });

  it('of all places at once is one edit, after which nobody is anybody else', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const snapshot = called(text);
        const ticked = afterEdit(snapshot, tickable(snapshot), 'check');
        if (typeof ticked === 'string') return;
        assert.deepEqual(tickable(ticked), []);
        const who = (of: Snapshot) => speakers(of).map(({ name, turns, role }) => [name, turns, role?.value]);
        assert.deepEqual(who(ticked), who(snapshot));
      }),
    );
  });

  it('is seen in a text that is edited as in one that is read anew', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const snapshot = called(text);
        review(snapshot);
        for (const place of tickable(snapshot)) {
          const edits = editMarks(snapshot, [place], 'check');
          if ('refused' in edits) continue;
          const updated = snapshot.update(
            edits.map(({ range, newText }) => ({ range, text: newText })),
            2,
          );
          assert.deepEqual(review(updated), review(called(updated.text.toString())));
        }
      }),
    );
  });
});

describe('the review', () => {
  it('has the places to which one is led, in their order, and those that are done', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const snapshot = called(text);
        if (snapshot.reading.turns.length === 0) return;
        const led: Position[] = [];
        for (let place: Position = { line: 0, character: -1 }; ; ) {
          const found = move(snapshot, place, 'nextAnnotation');
          if ('refused' in found) break;
          place = found.range.start;
          led.push(place);
        }
        const open = review(snapshot).items.flatMap(({ range, done }) => (done ? [] : [range.start]));
        const first = open.filter(({ line, character }) => line > 0 || character > 0);
        assert.deepEqual(led, first);
      }),
    );
  });

  it('says the words around a mark, however long its line is', () => {
    const far = 'lantern '.repeat(500);
    const [item] = review(called(`Operator: Go ahead.\nAda: ${far}[inaudible] ${far}`)).items;
    assert.ok(item);
    assert.match(item.before, /^…(?:lantern ){2,7}lantern$/);
    assert.match(item.after, /^(?:lantern ){2,7}lantern…$/);
  });

  it('answers about any text, in any place', () => {
    fc.assert(
      fc.property(content, fc.nat(20), fc.nat(80), fc.constantFrom(...MARK_EDITS), (text, line, character, what) => {
        const snapshot = called(text);
        review(snapshot);
        editMarks(snapshot, [{ line, character }], what);
      }),
    );
  });
});

describe('removing marks', () => {
  it('leaves nothing of them, and no two spaces', () => {
    const snapshot = called('Operator: Go ahead.\nAda: We sold [inaudible] lanterns (ph) to Mr. Vell (ph).');
    const places = review(snapshot).items.map(({ range }) => range.start);
    assert.equal(
      done(snapshot, places, 'remove').text.toString(),
      'Operator: Go ahead.\nAda: We sold lanterns to Mr. Vell.',
    );
  });
});

describe('the table of figures', () => {
  const LONG = Array.from(
    { length: 9000 },
    (_, i) => `${i % 2 ? 'Ada' : 'Marek'}: We sold ${i + 20} lanterns, and thought about it for long, too.`,
  ).join('\n');

  it('has every figure once', () => {
    fc.assert(
      fc.property(document, (text) => {
        const table = figureTable(called(text));
        assert.ok(table);
        const shown = [...table.metrics.flatMap(({ periods }) => periods), ...table.kinds].flatMap(
          ({ figures }) => figures,
        );
        const places = shown.map(({ line, figure }: PlacedFigure) => `${line}:${figure.start}`);
        assert.equal(new Set(places).size, places.length);
        const rows = copyFigures(called(text), 'csv', {}).split('\r\n').length;
        assert.equal(rows, places.length === 0 ? 1 : places.length + 2);
      }),
    );
  });

  it('of a long text is made when it is asked for by lines, and has no more than anybody looks through', () => {
    const snapshot = called(LONG);
    assert.equal(figureTable(snapshot), undefined);
    assert.equal(copyFigures(snapshot, 'number', {}), '');
    const some = figureTable(snapshot, 100);
    assert.deepEqual([some?.kinds[0]?.figures.length, some?.isCapped], [100, false]);
    const all = figureTable(snapshot, Number.MAX_SAFE_INTEGER);
    assert.deepEqual([all?.kinds[0]?.figures.length, all?.isCapped], [5000, true]);
  });

  it('is found in steps, each of which goes on where the one before has ended, and the second time in one', () => {
    const snapshot = called(LONG);
    const steps: number[] = [];
    let found = 0;
    for (let line: number | undefined = 0; line !== undefined; ) {
      const step: ReturnType<typeof lookForFigures> = lookForFigures(snapshot, line, 50_000);
      found += step.found;
      line = step.next;
      if (line !== undefined) steps.push(line);
    }
    assert.ok(steps.length > 5);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
    assert.equal(found, allFigures(snapshot).length);
    assert.deepEqual(lookForFigures(snapshot, 0, 50_000), { found });
    const { next = 0, found: enough } = lookForFigures(snapshot, 0, 50_000, 5000);
    assert.equal(enough, 5001);
    assert.ok(next > 5000 && next < 5100, `${next}`);
  });

  it('is copied by metric, by period, by kind and by sense', () => {
    const snapshot = called(
      'Ada: In the third quarter of 2023, revenue was $3 million. Gross margin was 40%.\nMarek: We expect revenue of $5 million in the fourth quarter of 2023. We have 20 mills.',
    );
    const table = figureTable(snapshot);
    const [revenue, margin] = table?.metrics ?? [];
    const numbers = (wanted: Parameters<typeof copyFigures>[2]) => copyFigures(snapshot, 'number', wanted).split('\n');
    assert.deepEqual([revenue?.name, margin?.name], ['revenue', 'gross margin']);
    assert.deepEqual(numbers({ id: revenue?.id ?? '' }), ['3000000', '5000000']);
    assert.deepEqual(numbers({ id: revenue?.periods[1]?.id ?? '' }), ['5000000']);
    assert.deepEqual(numbers({ kinds: ['percent', 'count'] }), ['40', '20']);
    assert.deepEqual(numbers({ senses: ['guidance'] }), ['5000000']);
    assert.deepEqual(numbers({ id: 'metric nothing' }), ['']);
    assert.equal(JSON.parse(copyFigures(snapshot, 'json', { kinds: ['count'] }))[0].unit, 'mills');
  });

  it('answers about any text', () => {
    fc.assert(
      fc.property(content, fc.nat(20), (text, lines) => {
        const snapshot = called(text);
        lookForFigures(snapshot, lines, 100);
        for (const format of COPY_FORMATS) copyFigures(snapshot, format, {}, lines);
      }),
    );
  });

  it('is no Markdown but its own', () => {
    const snapshot = called('Ada | _Pell_: We have 20 mills.\nMarek: And 20 more.\nAda | _Pell_: Thanks.\nMarek: Yes.');
    const [, , row = ''] = copyFigures(snapshot, 'markdown', {}).split('\n');
    assert.equal(row.split(/(?<!\\)\|/).length, 9, row);
  });
});

describe('a bracket that is missing', () => {
  it('is found when the line behind no longer has it, be there no mark in that', () => {
    const before = called('Ada Orel: We sold [inaudible\n00:12:34] lanterns in May.\nMarek Pell: I see.');
    assert.deepEqual(review(before).items, []);
    const start = { line: 1, character: 0 };
    const after = before.update([{ range: { start, end: start }, text: '(as I said ' }], 1);
    assert.deepEqual(
      review(after).items.map(({ kind, range }) => [kind, range.start.line]),
      [['unbalanced', 0]],
    );
  });
});
