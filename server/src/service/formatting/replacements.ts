import type { Span } from '../types';

/** New text for a stretch of one line. Lists of them are ascending and apart. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The line after these. */
export function replacedIn(line: string, replacements: readonly Replacement[]): string {
  let from = 0;
  let result = '';
  for (const { start, end, text } of replacements) {
    result += line.slice(from, start) + text;
    from = end;
  }
  return result + line.slice(from);
}

/** What makes of a line at once what `first` and then `second` make of it; `between` is the line after `first`. */
export function composed(
  first: readonly Replacement[],
  between: string,
  second: readonly Replacement[],
): readonly Replacement[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const steps = [...placedBetween(first), ...second.map((each) => ({ ...each, before: undefined }))];
  steps.sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: (typeof steps)[] = [];
  let end = -1;
  for (const step of steps) {
    if (step.start <= end) groups.at(-1)?.push(step);
    else groups.push([step]);
    end = Math.max(end, step.end);
  }
  let moved = 0; // How much further to the right a place stands in `between` than in the line.
  return groups.map((group) => {
    const start = Math.min(...group.map((each) => each.start));
    const stop = Math.max(...group.map((each) => each.end));
    const later = group.filter(({ before }) => before === undefined);
    const text = replacedIn(
      between.slice(start, stop),
      later.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
    );
    const from = start - moved;
    for (const { before, start: at, end: to } of group) if (before) moved += to - at - (before.end - before.start);
    return { start: from, end: stop - moved, text };
  });
}

/** Where each replacement stands in the line that it made. */
function placedBetween(replacements: readonly Replacement[]) {
  let moved = 0;
  return replacements.map((before) => {
    const start = before.start + moved;
    moved += before.text.length - (before.end - before.start);
    return { start, end: start + before.text.length, text: before.text, before };
  });
}

/** The same in parts as small as can be: spaces around what stays are replaced alone. */
export function minimalParts(line: string, replacement: Replacement): Replacement[] {
  const { start, end, text } = replacement;
  const old = line.slice(start, end);
  const core = text.trim();
  const parts =
    core === '' || core !== old.trim()
      ? [replacement]
      : [
          { start, end: start + old.indexOf(core), text: text.slice(0, text.indexOf(core)) },
          { start: start + old.indexOf(core) + core.length, end, text: text.slice(text.indexOf(core) + core.length) },
        ];
  return parts.flatMap((part) => minimal(line, part) ?? []);
}

/** The least that does the same; nothing where that is nothing. */
export function minimal(line: string, { start, end, text }: Replacement): Replacement | undefined {
  let [from, to] = [start, end];
  let [first, last] = [0, text.length];
  while (from < to && first < last && line.charCodeAt(from) === text.charCodeAt(first)) {
    from += 1;
    first += 1;
  }
  while (to > from && last > first && line.charCodeAt(to - 1) === text.charCodeAt(last - 1)) {
    to -= 1;
    last -= 1;
  }
  return from === to && first === last ? undefined : { start: from, end: to, text: text.slice(first, last) };
}
