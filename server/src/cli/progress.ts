/** Milliseconds before a run is long, and between two updates. */
const PATIENCE = 1000;
const EVERY = 100;

/** How far a long run is, in one line of standard error that is gone in the end. Nothing where that is no terminal. */
export class Progress {
  private readonly isOn = process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !process.env.CI;
  private readonly begun = Date.now();
  private last = this.begun + PATIENCE - EVERY;
  private files = 0;
  private isShown = false;

  /** To be called when a file is done. */
  step(): void {
    this.files += 1;
    const now = Date.now();
    if (!this.isOn || now - this.last < EVERY) return;
    this.last = now;
    const perSecond = Math.round((this.files * 1000) / (now - this.begun));
    process.stderr.write(`${ERASE}${this.files} files, ${perSecond} a second`);
    this.isShown = true;
  }

  /** To be called before anything else is written. */
  clear(): void {
    if (this.isShown) process.stderr.write(ERASE);
    this.isShown = false;
  }
}

/** To the beginning of the line, which is erased: ECMA-48. */
const ERASE = '\r\u001B[K';
