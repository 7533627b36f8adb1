import type { Figure } from './figure';

/**
 * Figures with what they measure taken over from the figure before, where a word such as `it` stands for that:
 * `We have revenue of about $50 million a quarter. It might scale down to $30 million a quarter.` Both are of one kind
 * and counted by the same, the sentences follow each other, and no other figure of the kind stands between.
 */
export function carriedOn(words: string, figures: readonly Figure[]): readonly Figure[] {
  if (!figures.some(({ metric }) => metric)) return figures;
  const completed: Figure[] = [];
  for (const figure of figures) {
    const before = completed.findLast(({ kind }) => kind === figure.kind);
    completed.push(before?.metric && goesOn(words, before, figure) ? withMetric(figure, before.metric) : figure);
  }
  return completed;
}

function withMetric(figure: Figure, { name, segment }: NonNullable<Figure['metric']>): Figure {
  return { ...figure, metric: { name, ...(segment !== undefined && { segment }), carried: true } };
}

function goesOn(words: string, before: Figure, { kind, unit, currency, rate, metric, outer }: Figure): boolean {
  if (metric || kind === 'count' || kind === 'number' || kind === 'date' || kind === 'period') return false;
  if (before.unit !== unit || before.currency?.code !== currency?.code || before.rate !== rate) return false;
  if (outer.start - before.outer.end > FAR || before.outer.end > outer.start) return false;
  return STANDS_FOR.test(words.slice(before.outer.end, outer.start));
}

/** UTF-16 characters between two figures at most. */
const FAR = 120;

/** The end of one sentence and the beginning of the next, whose subject is a word for what was said. */
const STANDS_FOR =
  /^[^.?!;]{0,60}[.?!;] (?:(?:And|But|So|Now|Then|Today|and|but|so) ){0,2},? ?(?:[Ii]t|[Tt]his|[Tt]hat)(?: [a-z’']{1,14}){1,8} $/;
