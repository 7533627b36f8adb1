import { diagnostics, type Snapshot } from '../service';

/** The problems of a document, a line each: `path:line:column: severity message [code]`, 1-based as compilers do. */
export function check(snapshot: Snapshot): string[] {
  return diagnostics(snapshot).map(({ range: { start }, severity, message, code }) =>
    printable(`${snapshot.uri}:${start.line + 1}:${start.character + 1}: ${severity} ${message} [${code}]`),
  );
}

/** Whether there are problems that should hold somebody up: hints and information are for reading. */
export function hasFaults(snapshot: Snapshot): boolean {
  return diagnostics(snapshot).some(({ severity }) => severity === 'error' || severity === 'warning');
}

/** Without the control characters by which a file's text or name could take a terminal over. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
