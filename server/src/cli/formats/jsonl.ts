import type { MakeFormat } from './format';
import { problemRecord } from './problemRecord';

/** A line of JSON for each problem, and for each file that could not be checked. */
export const jsonl: MakeFormat = () => ({
  file: ({ file, problems, trouble }) =>
    [...problems.map(problemRecord), ...(trouble === undefined ? [] : [{ trouble }])]
      .map((record) => `${JSON.stringify({ version: 1, file, ...record })}\n`)
      .join(''),
});
