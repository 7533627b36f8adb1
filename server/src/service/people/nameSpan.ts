import type { Span } from '../types';
import { labelParts } from './labelParts';

/**
 * Where the name stands in a label: what a renaming replaces, so that honorific, title, firm and the Q or A of a
 * questioner stay. UTF-16 characters; the whole label where its name is not found in it as written.
 */
export function nameSpanIn(label: string): Span {
  const { name, honorific = '' } = labelParts(label);
  const mark = MARK.exec(label)?.[0].length ?? 0;
  const titled = spanOfWords(label, honorific, mark);
  return spanOfWords(label, name, titled?.end ?? mark) ?? { start: 0, end: label.length };
}

/** The same with the honorific, for a name that brings one of its own. */
export function titledNameSpanIn(label: string): Span {
  const { honorific = '' } = labelParts(label);
  const { start, end } = nameSpanIn(label);
  return { start: spanOfWords(label, honorific, MARK.exec(label)?.[0].length ?? 0)?.start ?? start, end };
}

/** As the reader takes it off a name. */
const MARK = /^<?[QA]\s*[-–—\u0096\u0097]\s*(?=\S)/;

/** From the first of these words to the last, one after the other with anything between them. */
function spanOfWords(text: string, words: string, from: number): Span | undefined {
  let [start, end] = [-1, from];
  for (const word of words.split(' ')) {
    const at = word === '' ? -1 : text.indexOf(word, end);
    if (at < 0) return undefined;
    if (start < 0) start = at;
    end = at + word.length;
  }
  return { start, end };
}
