import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const before = readFileSync(new URL('call.transcript', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** What every editor shows of `call.transcript`; what it fixes and renames is in its text afterwards. */
const EXPECTED = {
  problems: [
    { line: 5, code: 'annotation.spelling', text: '[laugther]' },
    { line: 5, code: 'annotation.unresolved', text: '[inaudible]', severity: 4 },
    { line: 9, code: 'speaker.inconsistent', text: 'Zoë Sliwa' },
  ],
  outline: ['Operator', 'Zoë Śliwa', 'Marek Lindqvist', 'Inés Okafor', 'Zoë Sliwa', 'Inés Okafor'],
  hover: [/Inés Okafor.*Title: Chief Financial Officer/s, /EUR 5 million.*Currency/s],
  definition: { line: 1, text: 'Zoë Śliwa of Borealis Bank.' },
  fixes: ['Correct to ‘[laughter]’'],
  text: before.map((line) => line.replace('laugther', 'laughter').replace(/^Zoë .liwa:/, 'Zofia Żak:')),
  left: 1,
};

/** What is wrong with what an editor told, which may lack what it cannot do. */
export function check(told, { lacks = [], tellsSeverity = false, encoding } = {}) {
  // Editors do not tell where they have nothing to tell.
  const alike = ({ line, code, text, severity }) => ({
    line,
    code,
    text,
    ...(tellsSeverity && code === 'annotation.unresolved' && { severity }),
  });
  const problems = told.filter(({ what }) => what === 'failed').map(({ value }) => value);
  for (const [what, expected] of Object.entries(EXPECTED)) {
    if (lacks.includes(what)) continue;
    const values = told.filter((each) => each.what === what).map(({ value }) => value);
    try {
      if (what === 'hover') for (const [i, pattern] of expected.entries()) assert.match(values[i] ?? '', pattern);
      else if (what === 'problems') assert.deepEqual(values[0]?.map(alike), expected.map(alike));
      else assert.deepEqual(values, [expected]);
    } catch (error) {
      problems.push(`${what}: ${error.message}`);
    }
  }
  const places = told.find(({ what }) => what === 'encoding')?.value;
  if (places !== encoding) problems.push(`places are in ${places}, not ${encoding}`);
  return problems;
}
