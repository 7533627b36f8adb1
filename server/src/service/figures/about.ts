import type { Span } from '../types';
import type { Figure } from './figure';
import { wordSet } from './tables';
import { tokensOf } from './tokens';

/**
 * What a figure is about in the words of its sentence, without times and without the words that say nothing of it: the
 * same for `In the third quarter, our revenue in Ghana was` and `Revenue in Ghana for the third quarter came in at`.
 * Nothing where another amount of the sentence stands before the figure, so that it is not sure what is about which.
 */
export function aboutOf(words: string, figures: readonly Figure[], figure: Figure): string | undefined {
  const { start, end } = sentenceOf(words, figure.outer);
  const inside = figures.filter((other) => other.start >= start && other.end <= end && other !== figure);
  if (inside.some((other) => !isTime(other) && other.start < figure.start)) return undefined;
  const next = inside.find((other) => !isTime(other));
  const behind = words.slice(figure.outer.end, next ? next.outer.start : end);
  const to = figure.outer.end + (/[,;—–]|\band\b|\bbut\b/.exec(behind)?.index ?? behind.length);
  const times = inside.filter(isTime);
  const kept = new Set<string>();
  for (const [from, text] of [
    [start, words.slice(start, figure.outer.start)] as const,
    [figure.outer.end, words.slice(figure.outer.end, to)] as const,
  ]) {
    const tokens = tokensOf(text);
    for (let at = 0; at < tokens.length; at++) {
      const { start: place, word } = tokens.at(at);
      const inTime = times.some((time) => time.start <= from + place && from + place < time.end);
      if (!inTime && !SAYS_NOTHING.has(word) && /[\p{L}\d]/u.test(word)) kept.add(word);
    }
  }
  return [...kept].sort().join(' ');
}

function isTime({ kind }: Figure): boolean {
  return kind === 'period' || kind === 'date';
}

/** UTF-16 characters of a sentence that are looked at, before and behind. */
const FAR = 200;

function sentenceOf(words: string, { start, end }: Span): Span {
  const first = Math.max(0, start - FAR);
  const before = words.slice(first, start);
  const behind = words.slice(end, end + FAR);
  const stop = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
    before.lastIndexOf('; '),
  );
  return {
    start: first + (stop < 0 ? 0 : stop + 2),
    end: end + (/[.?!;](?: |$)/.exec(behind)?.index ?? behind.length),
  };
}

const SAYS_NOTHING = wordSet(`
  a an the of in for to on at by as with our we i it its this that was were is are be been had has have came come in
  reported report delivered achieved totaled totalled generated posted recorded finished ended stood reached and so now
  about approximately roughly around nearly almost year quarter fiscal full first second third fourth
`);
