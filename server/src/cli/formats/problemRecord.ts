import type { Reported } from '../jobs/job';

/** A problem as data: lines and characters from 0, characters in UTF-16 units, the end exclusive, as in the protocol. */
export function problemRecord({ range, severity, code, message, related, proposes }: Reported): object {
  return {
    ...flat(range),
    severity,
    code,
    message,
    ...(proposes !== undefined && { proposes }),
    ...(related && { related: related.map(({ range, message }) => ({ ...flat(range), message })) }),
  };
}

function flat({ start, end }: Reported['range']): object {
  return { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character };
}
