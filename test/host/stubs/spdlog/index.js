// Stands in for the native logger, so that output channels and log files work and nothing needs compiling.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

/** Opens a log the way VS Code asks for one; the size and count that it gives for rotation do not matter here. */
exports.createAsyncRotatingLogger = async (_name, file) => {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger(file);
};
exports.setFlushOn = () => {};

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #level = LEVELS.indexOf('info');
  #plain = false;

  constructor(file) {
    this.#file = file;
    for (const level of LEVELS) this[level] = (text) => this.#write(level, text);
  }

  setLevel(level) {
    this.#level = level;
  }

  /** The caller puts time and level into the text itself. */
  clearFormatters() {
    this.#plain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}

  #write(level, text) {
    if (LEVELS.indexOf(level) < this.#level) return;
    appendFileSync(this.#file, this.#plain ? text : `${new Date().toISOString()} [${level}] ${text}\n`);
  }
}
