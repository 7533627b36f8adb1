import type { Severity } from '../../service';
import { type MakeFormat, placeOf } from './format';
import { slashed } from './uri';
import { element, XML } from './xml';

/** The XML of Checkstyle, which many tools of continuous integration read. */
export const checkstyle: MakeFormat = () => ({
  begin: () => `${XML}<checkstyle version="8.0">\n`,
  file({ file, problems, trouble }) {
    const errors = problems.map((problem) => {
      const { line, column } = placeOf(problem);
      const { severity, message, code } = problem;
      return element('error', { line, column, severity: SEVERITY[severity], message, source: `turnwise.${code}` });
    });
    if (trouble !== undefined)
      errors.push(element('error', { severity: 'error', message: trouble, source: 'turnwise' }));
    return `${element('file', { name: slashed(file) }, errors.map((error) => `\n  ${error}`).join('') + (errors.length > 0 ? '\n' : ''))}\n`;
  },
  end: () => '</checkstyle>\n',
});

const SEVERITY: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };
