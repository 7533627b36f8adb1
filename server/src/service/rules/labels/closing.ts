import type { ConventionId } from '../../reading/conventions/convention';
import type { Turn } from '../../reading/turn';
import type { Text } from '../../text';

/** What stands between a label and its words: ` :**` and a space, say. */
export interface Closing {
  /** UTF-16 characters from the end of the label. */
  readonly length: number;
  /** Whether there is space before the mark, and behind it; the latter only where words follow on the line. */
  readonly before: boolean;
  readonly after: boolean | undefined;
  /** The colon with brackets and emphasis around it, and alone. */
  readonly mark: string;
  readonly colon: string;
}

/** Most labels: a colon, a space, and words. */
export const PLAIN: Closing = { length: 2, before: false, after: true, mark: ':', colon: ':' };

/** How a label is closed; nothing where that is not by a colon, or by more than that. {@link PLAIN} where it is so. */
export function closingOf({ line, label, wordsLine, wordsStart, convention }: Turn, text: Text): Closing | undefined {
  if (!CLOSED_BY_COLON.has(convention)) return undefined;
  const { raw } = text.at(line);
  const start = label.end;
  const hasWords = wordsLine === line && wordsStart < text.lengthOf(line);
  const isShort = hasWords && wordsStart === start + 2;
  if (isShort && raw.charCodeAt(start) === COLON && raw.charCodeAt(start + 1) === SPACE) return PLAIN;
  const [all, before, mark, after] = GAP.exec(text.line(line).slice(start, start + LONGEST)) ?? [];
  if (all === undefined || before === undefined || mark === undefined || after === undefined) return undefined;
  if (hasWords && start + all.length !== wordsStart) return undefined;
  const [colon = ''] = /[:：]+/.exec(mark) ?? [];
  return { length: all.length, before: before !== '', after: hasWords ? after !== '' : undefined, mark, colon };
}

export const CLOSED_BY_COLON: ReadonlySet<ConventionId> = new Set([
  ...(['name-colon', 'bold-colon', 'time-name-colon', 'chevrons', 'bracket', 'angle'] as const),
]);

/** UTF-16 characters that are looked at. */
const LONGEST = 60;

const GAP = /^(\s{0,20})([\]>*_]{0,2}[:：]{1,3}[\]*_]{0,2})(\s*)/;

const COLON = 58;
const SPACE = 32;
