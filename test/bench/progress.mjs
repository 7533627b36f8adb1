// What the bench says while it runs, on standard error: standard output is for the tables.

const CLEAR_LINE = '\r\x1b[K';

/** What is being done. A terminal shows it on one line; a log gets a line for each. */
export function progress(text) {
  process.stderr.write(
    process.stderr.isTTY ? `${CLEAR_LINE}${text.slice(0, (process.stderr.columns || 80) - 1)}` : `${text}\n`,
  );
}

/** Ends what `progress` has shown. */
export function progressEnds() {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}

/** A sentence to keep: what the reader of the tables should know. */
export function note(sentence) {
  progressEnds();
  process.stderr.write(`! ${sentence}\n`);
}
