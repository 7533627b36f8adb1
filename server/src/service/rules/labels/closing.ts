import type { ConventionId } from '../../reading/conventions/convention';
import type { Turn } from '../../reading/turn';
import type { Text } from '../../text';

/** What stands between a label and its words: ` :**` and a space, say. */
export interface Closing {
  /** The UTF-16 characters that it takes in the label's line. */
  readonly start: number;
  readonly end: number;
  /** Whether there is space before the mark, and behind it; the latter only where words follow on the line. */
  readonly before: boolean;
  readonly after: boolean | undefined;
  /** The colon with brackets and emphasis around it, and alone. */
  readonly mark: string;
  readonly colon: string;
}

/** How a label is closed; nothing where that is not by a colon, or by more than that. */
export function closingOf({ line, label, wordsLine, wordsStart, convention }: Turn, text: Text): Closing | undefined {
  if (!CLOSED_BY_COLON.has(convention)) return undefined;
  const start = label.end;
  const [all, before, mark, after] = GAP.exec(text.line(line).slice(start, start + LONGEST)) ?? [];
  if (all === undefined || before === undefined || mark === undefined || after === undefined) return undefined;
  const [colon = ''] = /[:：]+/.exec(mark) ?? [];
  const end = start + all.length;
  const hasWords = wordsLine === line && wordsStart < text.lengthOf(line);
  if (hasWords && end !== wordsStart) return undefined;
  return { start, end, before: before !== '', after: hasWords ? after !== '' : undefined, mark, colon };
}

const CLOSED_BY_COLON: ReadonlySet<ConventionId> = new Set([
  ...(['name-colon', 'bold-colon', 'time-name-colon', 'chevrons', 'bracket', 'angle'] as const),
]);

/** UTF-16 characters that are looked at. */
const LONGEST = 60;

const GAP = /^(\s{0,20})([\]>*_]{0,2}[:：]{1,3}[\]*_]{0,2})(\s*)/;
