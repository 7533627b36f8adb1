import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  completion,
  definition,
  type Edit,
  highlights,
  joinTurn,
  linkedEditing,
  nextSpeakers,
  type Position,
  type Range,
  reassignTurn,
  references,
  rename,
  renameMentions,
  type Snapshot,
  selectionRanges,
  speakerOf,
  speakers,
  splitTurn,
} from '../../server/src/service';
import { content, document, GENERATED_CONVENTIONS, names, transcriptIn } from '../harness/arbitrary';
import { called } from '../harness/called';

const NUM_RUNS = 150;

/** Transcripts in every convention. */
const transcript = fc.constantFrom(...GENERATED_CONVENTIONS).chain(transcriptIn);
/** Which of some things, as a part of their number. */
const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Nobody in a generated transcript is called so. */
const newcomer = fc.constantFrom('Ada Pell', 'Wim Haldane-Ruiz', 'Odalys Brandt', 'Ada P. Quarles, Jr.');
const hostile = fc.constantFrom(
  ...[
    '$&',
    '$1 Pell',
    '__proto__',
    'constructor',
    '<b>Pell</b>',
    '[Pell](x)',
    '\\d+',
    '%s',
    '..',
    'Note',
    '\u202EPell',
  ],
);

describe('renaming', () => {
  it('renames exactly that speaker, and leaves all else as it was', () => {
    let renamings = 0;
    fc.assert(
      fc.property(transcript, part, newcomer, (text, which, name) => {
        const before = called(text);
        const speaker = pick(speakers(before), which);
        const renaming = speaker && rename(before, labelOf(before, speaker.turns[0]), name);
        if (!speaker || !renaming || 'refused' in renaming) return;
        renamings += 1;
        assert.equal(renaming.merge, undefined);
        assertDisjoint(before, renaming.edits);
        const after = called(apply(text, renaming.edits));
        assert.equal(after.text.lineCount, before.text.lineCount);
        const turns = (snapshot: Snapshot) => speakers(snapshot).map((each) => each.turns);
        assert.deepEqual(turns(after), turns(before));
        for (const [i, { key, labels }] of speakers(after).entries())
          if (speakers(before)[i] === speaker) assert.ok(key.includes(name.toLowerCase()), key);
          else assert.deepEqual(labels, speakers(before)[i]?.labels);
      }),
      { numRuns: NUM_RUNS },
    );
    assert.ok(renamings > NUM_RUNS / 3, `only ${renamings} were not refused`);
  });

  it('and back gives the same text, byte for byte', () => {
    let renamings = 0;
    fc.assert(
      fc.property(transcript, part, newcomer, (text, which, name) => {
        const before = called(text);
        const speaker = pick(speakers(before), which);
        const place = speaker && labelOf(before, speaker.turns[0]);
        const renaming = place && rename(before, place, name);
        if (!renaming || 'refused' in renaming) return;
        const old = renaming.edits.map(({ range }) => textIn(before, range));
        if (new Set(old).size > 1) return; // Of several spellings one is left.
        const [spelling = ''] = old;
        const others = speakers(before).filter((each) => each !== speaker);
        if (others.some((each) => each.name.toLowerCase().includes(spelling.toLowerCase()))) return; // So is theirs.
        const after = called(apply(text, renaming.edits));
        const back = rename(after, place, spelling);
        assert.ok(back && 'edits' in back, JSON.stringify(back));
        assert.equal(apply(after.text.toString(), back.edits), text);
        renamings += 1;
      }),
      { numRuns: NUM_RUNS },
    );
    assert.ok(renamings > NUM_RUNS / 4, `only ${renamings} were not refused`);
  });

  it('writes any name letter for letter, or refuses it in a sentence', () => {
    fc.assert(
      fc.property(transcript, part, fc.oneof(hostile, names, content), (text, which, name) => {
        const before = called(text);
        const speaker = pick(speakers(before), which);
        const renaming = speaker && rename(before, labelOf(before, speaker.turns[0]), name);
        if (!renaming) return;
        if ('refused' in renaming) {
          assert.match(renaming.refused, /\.$/);
          return;
        }
        const written = name.trim().toLowerCase();
        for (const { newText } of renaming.edits) assert.equal(newText.toLowerCase(), written);
        assert.ok(!/[\r\n:：]/.test(name.trim()) && name.trim() !== '' && name.trim().length <= 200);
        const all = [...renaming.edits, ...renameMentions(before, labelOf(before, speaker.turns[0]), name)];
        assertDisjoint(before, all.sort(byPlace));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('tells who becomes one with whom', () => {
    fc.assert(
      fc.property(transcript, part, part, (text, which, other) => {
        const before = called(text);
        const [from, into] = [pick(speakers(before), which), pick(speakers(before), other)];
        if (!from || !into || from === into) return;
        const renaming = rename(before, labelOf(before, from.turns[0]), into.name);
        if (!renaming || 'refused' in renaming || !renaming.merge) return;
        assert.deepEqual(renaming.merge, { from: from.name, into: into.name, turns: from.turns.length });
        const after = called(apply(text, renaming.edits));
        assert.equal(speakers(after).length, speakers(before).length - 1);
        assert.deepEqual(
          speakerOf(after, into.turns[0] ?? 0)?.turns,
          [...from.turns, ...into.turns].sort((a, b) => a - b),
        );
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('a turn', () => {
  it('is split in two, with the same words', () => {
    fc.assert(
      fc.property(transcript, part, part, (text, which, where) => {
        const before = called(text);
        const place = placeIn(before, which, where);
        const who = place && pick(nextSpeakers(before, before.reading.turns.length - 1), where);
        const edits = who && splitTurn(before, place, who);
        if (!edits || 'refused' in edits) return;
        assertDisjoint(before, edits);
        const after = called(apply(text, edits));
        assert.equal(after.reading.turns.length, before.reading.turns.length + 1);
        const [first] = edits;
        assert.ok(first && textIn(before, first.range).trim() === '', 'no word is lost');
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('is joined with the one before, and nothing but its label goes', () => {
    fc.assert(
      fc.property(transcript, part, (text, which) => {
        const before = called(text);
        const place = placeIn(before, which, 0);
        const edits = place && joinTurn(before, place);
        if (!edits || 'refused' in edits) return;
        assertDisjoint(before, edits);
        const after = called(apply(text, edits));
        assert.equal(after.reading.turns.length, before.reading.turns.length - 1);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('goes to another speaker, and back', () => {
    fc.assert(
      fc.property(transcript, part, part, (text, which, other) => {
        const before = called(text);
        const place = placeIn(before, which, 0);
        const who = pick(speakers(before), other);
        const edits = who && place && reassignTurn(before, place, who);
        if (!edits || 'refused' in edits) return;
        assertDisjoint(before, edits);
        const after = called(apply(text, edits));
        const labels = ({ reading }: Snapshot) => reading.turns.map(({ label }) => label.text);
        const changed = labels(after).filter((label, i) => label !== labels(before)[i]);
        assert.equal(changed.length, 1);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('edits', () => {
  for (const [name, lineBreak] of Object.entries({ CRLF: '\r\n', CR: '\r' }))
    it(`keep ${name}, the line ends of the file`, () => {
      fc.assert(
        fc.property(transcript, part, part, newcomer, (source, which, where, name) => {
          const text = source.replace(/\r\n|\r|\n/g, lineBreak);
          const before = called(text);
          const place = placeIn(before, which, where);
          const who = pick(speakers(before), where);
          if (!place || !who) return;
          const renaming = rename(before, labelOf(before, 0), name);
          const renamed = renaming && 'edits' in renaming ? renaming.edits : [];
          for (const edits of [
            renamed,
            splitTurn(before, place, who),
            joinTurn(before, place),
            reassignTurn(before, place, who),
          ])
            if (!('refused' in edits)) {
              const breaks = apply(text, edits).match(/\r\n|\r|\n/g) ?? [];
              assert.ok(breaks.every((each) => each === lineBreak));
            }
        }),
        { numRuns: NUM_RUNS },
      );
    });
});

describe('at any place of any text', () => {
  const anywhere = fc.record({ line: fc.integer({ min: -1, max: 40 }), character: fc.integer({ min: -1, max: 99 }) });

  it('there is an answer, inside the text', () => {
    fc.assert(
      fc.property(document, anywhere, names, (text, place, name) => {
        const snapshot = called(text);
        const found = definition(snapshot, place);
        const ranges: Range[] = [
          ...references(snapshot, place),
          ...highlights(snapshot, place),
          ...linkedEditing(snapshot, place),
          ...(found ? [found.from, found.to] : []),
          ...completion(snapshot, place).items.map(({ range }) => range),
          ...selectionRanges(snapshot, place),
        ];
        for (const range of ranges) assertInside(snapshot, range);
        for (const edits of [
          splitTurn(snapshot, place, name),
          joinTurn(snapshot, place),
          reassignTurn(snapshot, place, name),
        ])
          if ('refused' in edits) assert.match(edits.refused, /\.$/);
          else assertDisjoint(snapshot, edits);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('a selection only grows', () => {
    fc.assert(
      fc.property(document, anywhere, (text, place) => {
        const ranges = selectionRanges(called(text), place);
        for (const [i, { start, end }] of ranges.slice(1).entries()) {
          const inner = ranges[i] ?? assert.fail();
          assert.ok(compare(start, inner.start) <= 0 && compare(inner.end, end) <= 0);
          assert.ok(compare(start, inner.start) < 0 || compare(inner.end, end) < 0);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe('who speaks next', () => {
  it('is everybody once', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: -1, max: 12 }), (text, turn) => {
        const snapshot = called(text);
        assert.deepEqual(new Set(nextSpeakers(snapshot, turn)), new Set(speakers(snapshot)));
        assert.equal(nextSpeakers(snapshot, turn).length, speakers(snapshot).length);
      }),
    );
  });

  it('is offered 200 at most, and says so', () => {
    const text = Array.from({ length: 300 }, (_, i) => `Speaker ${i + 1}: I am here.\n`).join('');
    const { items, isIncomplete } = completion(called(text), { line: 300, character: 0 });
    assert.deepEqual([items.length, isIncomplete], [200, true]);
  });

  it('writes what is read as a label', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const before = called(text);
        const line = before.text.lineCount - 1;
        for (const { name, newText, range } of completion(before, { line, character: 0 }).items) {
          assert.equal(range.start.line, line);
          assert.ok(
            newText.toLowerCase().includes(name.toLowerCase()) ||
              speakers(before).some(({ labels }) => labels.some((label) => newText.includes(label.text))),
          );
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

function pick<T>(all: readonly T[], which: number): T | undefined {
  return all[Math.floor(which * all.length)];
}

function labelOf({ reading }: Snapshot, turn = 0): Position {
  const { line, label } = reading.turns[turn] ?? assert.fail();
  return { line, character: label.start };
}

/** A place in the words of a turn; nothing where there are no turns. */
function placeIn({ reading, text }: Snapshot, which: number, where: number): Position | undefined {
  const turn = pick(reading.turns, which);
  if (!turn) return undefined;
  const line = turn.wordsLine + Math.floor(where * Math.max(1, turn.endLine - turn.wordsLine + 1));
  return { line, character: Math.floor(where * text.lengthOf(line)) };
}

function textIn({ text }: Snapshot, { start, end }: Range): string {
  const lines = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    lines.push(text.at(line).raw.slice(from, line === end.line ? end.character : undefined));
  }
  return lines.join('');
}

/** A plain way to edit, by characters of the whole text. */
function apply(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text);
  const at = ({ line, character }: Position) => (starts[line] ?? 0) + character;
  let [edited, from] = ['', 0];
  for (const { range, newText } of edits) {
    edited += text.slice(from, at(range.start)) + newText;
    from = at(range.end);
  }
  return edited + text.slice(from);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: br, index }) => index + br.length)];
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function byPlace(a: Edit, b: Edit): number {
  return compare(a.range.start, b.range.start);
}

function assertInside({ text }: Snapshot, { start, end }: Range): void {
  assert.deepEqual([text.clamp(start), text.clamp(end)], [start, end]);
  assert.ok(compare(start, end) <= 0);
}

function assertDisjoint(snapshot: Snapshot, edits: readonly Edit[]): void {
  for (const [i, { range }] of edits.entries()) {
    assertInside(snapshot, range);
    const next = edits[i + 1]?.range;
    if (next) assert.ok(compare(range.end, next.start) <= 0, 'sorted and disjoint');
  }
}
