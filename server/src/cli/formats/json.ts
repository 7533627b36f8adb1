import type { MakeFormat } from './format';
import { problemRecord } from './problemRecord';

/** An array of the files, each on a line of its own; those without problems, too. */
export const json: MakeFormat = () => {
  let files = 0;
  return {
    begin: () => '[',
    file: ({ file, problems, trouble }) => {
      const entry = {
        version: 1,
        file,
        problems: problems.map(problemRecord),
        ...(trouble !== undefined && { trouble }),
      };
      return `${files++ > 0 ? ',' : ''}\n${JSON.stringify(entry)}`;
    },
    end: () => '\n]\n',
  };
};
