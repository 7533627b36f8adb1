import { FURNITURE } from './reading/shape';
import type { Turn } from './reading/turn';
import type { Snapshot } from './snapshot';

/** The time that a turn begins at, as written: beside its label, before its words, or above a caption; mostly nothing. */
export function timeOf({ text }: Snapshot, { line, wordsLine, wordsStart }: Turn): string | undefined {
  const label = text.line(line);
  const beside = TIME.exec(wordsLine === line ? label.slice(0, wordsStart + BESIDE) : label);
  if (beside && (beside.index < wordsStart || wordsLine > line || STAMP.test(label.slice(wordsStart))))
    return beside[0];
  const above = line > 0 ? text.at(line - 1) : undefined;
  return above && above.shape & FURNITURE && above.text.includes('-->') ? TIME.exec(above.text)?.[0] : undefined;
}

/** UTF-16 characters of the words that a bare time stamp has at most. */
const BESIDE = 12;

const TIME = /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/;
const STAMP = /^\s{0,2}[[(]\d{1,2}:\d{2}/;
