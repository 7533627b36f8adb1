import fc from 'fast-check';
import type { Change } from '../../server/src/service';

/** Pieces of which transcripts and hostile texts are made, so that random texts are full of both. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['Operator: ', 'Ines Okafor: ', 'Thank you. ', 'I see. ', '\n', '\n\n', '\r\n', '\r'],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['[', ']', '(', 'inaudible', ':', '：', '记者', ' ', '\uFEFF', '\u2028', '\u00A0', 'Q: ', 'A', ', Jr.'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** A text of any characters, lone surrogates included, that often looks like a transcript. */
export const content = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const place = fc.record({ line: fc.integer({ min: -1, max: 30 }), character: fc.integer({ min: -1, max: 40 }) });

/** Edits at any place, in range or not, one after the other. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: content }) },
    { weight: 1, arbitrary: fc.record({ text: content }) },
  ),
  { minLength: 1, maxLength: 8 },
);
