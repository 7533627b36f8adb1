import { annotationsIn } from '../reading/annotations';
import type { Line } from '../reading/line';
import { formsAlike } from './annotationForms';
import { compoundsIn, dashesAlike } from './dashes';
import { composed, type Replacement, replacedIn } from './replacements';
import { singleSpaces } from './spaces';
import type { FormatStyle } from './style';

/** What would have the words of a line, from a UTF-16 character on, written as the document writes: not its ends. */
export function wordReplacements(
  line: Line,
  from: number,
  style: FormatStyle,
  compounds: () => ReadonlySet<string>,
): readonly Replacement[] {
  const written = line.text;
  const spaces = singleSpaces(written, from, style.spaces);
  const between = spaces.length > 0 ? replacedIn(written, spaces) : written;
  const annotations = spaces.length > 0 ? annotationsIn(between) : line.annotations;
  const marks = formsAlike(between, annotations, style.annotations).filter(({ start }) => start >= from);
  const dashes =
    style.dash === undefined
      ? []
      : dashesAlike(between, from, style.dash, (first, second) => compounds().has(`${first}-${second}`)).filter(
          ({ start, end }) => !annotations.some((mark) => start < mark.end && end > mark.start),
        );
  if (marks.length === 0 && dashes.length === 0) return spaces;
  return composed(
    spaces,
    between,
    [...marks, ...dashes].sort((a, b) => a.start - b.start),
  );
}

/** What would leave a line without spaces at its end; nothing where it has none. */
export function bareEnd(line: string, from: number): Replacement[] {
  let start = line.length;
  while (start > from && SPACES.has(line.charAt(start - 1))) start -= 1;
  return start < line.length ? [{ start, end: line.length, text: '' }] : [];
}

const SPACES: ReadonlySet<string> = new Set([' ', '\t']);

/** The words that a document joins by a hyphen, in lower case. */
export function compoundsOf(lines: Iterable<string>): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const line of lines) for (const each of compoundsIn(line)) compounds.add(each);
  return compounds;
}
