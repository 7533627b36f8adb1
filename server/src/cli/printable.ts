/**
 * Without the control characters by which a file's text or name could take a terminal over, or turn the direction in
 * which it is read; and without `##[`, which gives orders to what shows the log of a GitHub workflow.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD').replaceAll('##[', '##\uFFFD[');
}

/** A path as it begins a line: one that begins like an order to a GitHub workflow is named in another way. */
export function printablePath(path: string): string {
  return printable(/^\s*::/.test(path) ? `./${path}` : path);
}

const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
