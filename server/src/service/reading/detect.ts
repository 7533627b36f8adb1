import { Text } from '../text';
import { read } from './read';

/** Characters that are enough to tell; a caller need not hand over more of a long text. */
export const ENOUGH_TO_DETECT = 100_000;

/** Whether a text is a transcript: the reader's own answer, by the reader's own evidence. */
export function isTranscript(content: string): boolean {
  const text = Text.of(content.slice(0, ENOUGH_TO_DETECT));
  return read(text, false).turns.length > 0;
}
