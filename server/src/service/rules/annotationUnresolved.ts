import type { Annotation } from '../reading/annotations';
import { say, toSay } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[inaudible]` and the like: somebody could not hear the words and left the place for another to listen to. */
export const annotationUnresolved: Rule = {
  severity: 'information',
  find(snapshot) {
    const { marked, text } = snapshot;
    const message = say(snapshot, MESSAGE);
    return marked.flatMap((line) =>
      text
        .at(line)
        .annotations.filter((mark) => !mark.checked && isUnheard(mark, text.line(line)))
        .map((span) => ({ range: rangeInLine(line, span), message })),
    );
  },
};

/** Whether an annotation of a line stands for words that somebody could not hear, be it checked or not. */
export function isUnheard({ kind, start }: Annotation, line: string): boolean {
  // Braces are of corpora that are finished, and mark gaps on purpose.
  return kind === 'unclear' && line[start] !== '{';
}

const MESSAGE = toSay(
  'What was said here is not written down, so readers miss it. Listen again, or leave the mark where nobody can tell.',
);
