import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Introduction, introductionsIn } from '../../server/src/service/people/introductions';
import { content } from '../harness/arbitrary';

/** What is said, and whom it introduces: `kind name, title, of firm, for whom, as`. */
const INTRODUCTIONS: Record<string, string> = {
  // An operator.
  'Your final question comes from the line of Ines Okafor from Citron.': 'next Ines Okafor of Citron',
  'Our next question is from Bo Sutter with J.P. Quarrow. Your line is open.': 'next Bo Sutter of J.P. Quarrow',
  'And the first question today is coming from Mr. Kees Quist calling from Lantern Bank.':
    'next Mr. Kees Quist of Lantern Bank',
  "From Bank of Quarrow, we'll go to Hanna Vogel.": 'next Hanna Vogel of Bank of Quarrow',
  "Next, we'll hear from Marek Lindqvist at Orchard & Sons.": 'next Marek Lindqvist of Orchard & Sons',
  'Our   next   question   comes   from   Ada   Berg,   with   Quarrow   Bank.': 'next Ada   Berg of Quarrow   Bank',
  'We have a question from the line of Anna van der Berg. Please go ahead.': 'next Anna van der Berg',
  'The next question is from Siv.': 'next Siv',
  // Handing over.
  'I would now like to turn the call over to Mr. Ivo Holm, our Chief Financial Officer, who will begin.':
    'handover Mr. Ivo Holm, Chief Financial Officer',
  "I'll hand it over to Ada for the outlook.": 'handover Ada',
  'I would like to introduce your host for today’s call, Ms. Ines Okafor, VP of Investor Relations. You may begin.':
    'handover Ms. Ines Okafor, VP of Investor Relations, as host',
  'Ms. Ines Okafor, Quarrow’s Vice President, you may begin.': 'handover Ms. Ines Okafor, Vice President, of Quarrow',
  // Themselves.
  'It’s Walter here. I’ll take the first part.': 'self Walter',
  'My name is Hanna, and I will be your conference operator today.': 'self Hanna, as operator',
  'This is Ines Okafor asking on behalf of Bo Sutter from Citron. Can you help us?':
    'self Ines Okafor of Citron, for Bo Sutter of Citron',
  'Hi, this is Hal Pell on for Ines.': 'self Hal Pell, for Ines',
  'This is Ivo. In terms of the margin, yes.': 'self? Ivo',
  "I'm Ada, and this is the show.": 'self Ada',
  // Who is there.
  'With me today are Ada Berg, President and CEO; and Ivo Holm, Chief Financial Officer.':
    'presence Ada Berg, President and CEO; presence Ivo Holm, Chief Financial Officer',
  'Joining me today are Quarrow’s Chairman and CEO, Ada Berg, and Quarrow’s Senior Vice President, Ivo Holm.':
    'presence Ada Berg, Chairman and CEO, of Quarrow; presence Ivo Holm, Senior Vice President, of Quarrow',
  'Speaking today are Quarrow CEO Ada Berg, and CFO Ivo Holm.':
    'presence Ada Berg, Quarrow CEO; presence Ivo Holm, CFO',
  'We’re joined by Sam Pell, co-author of a book.': 'presence Sam Pell',
  'My guest today is Ada Berg.': 'presence Ada Berg, as guest',
  // Others.
  'I take the first, and Lin can comment as well.': 'mention Lin',
  'Perhaps Ivo Holm could add to that.': 'mention Ivo Holm',
  'Okay. So let me quickly translate.': 'translation ',
};

/** What introduces nobody. */
const NOBODY = [
  'We moved the mill over to Quarrow Bank last year.',
  'A question from Android users is how long it takes.',
  'I’m going to go to Paris.',
  'This is American. I am sure.',
  "It's Monday, and we are here.",
  'Management will take questions from analysts.',
  'I will now turn the call over to the operator.',
  'Turn it over to Quarrow’s team.',
  'You can comment on that.',
  'The question is whether Citron Inc. will buy from Lantern.',
];

describe('what introduces somebody', () => {
  for (const [line, expected] of Object.entries(INTRODUCTIONS))
    it(line, () => assert.equal(introductionsIn(line).map(told).join('; '), expected));

  for (const line of NOBODY)
    it(`nobody: ${line}`, () => {
      const surely = introductionsIn(line).filter(({ unsure }) => !unsure);
      assert.equal(surely.map(told).join('; '), '');
    });

  it('is looked for at both ends of a long line', () => {
    const line = `This is Ines Okafor from Citron. ${'We sold more. '.repeat(300)}I will turn it over to Ivo Holm.`;
    assert.equal(introductionsIn(line).map(told).join('; '), 'self Ines Okafor of Citron; handover Ivo Holm');
    for (const { name, span } of introductionsIn(line)) assert.equal(line.slice(span.start, span.end), name);
  });

  it('has its name where it says, in any text', () => {
    const words = fc.constantFrom(...Object.keys(INTRODUCTIONS), ...NOBODY);
    fc.assert(
      fc.property(fc.array(fc.oneof(words, content), { maxLength: 6 }), (pieces) => {
        const line = pieces.join(' ');
        for (const { name, span, kind } of introductionsIn(line))
          if (kind !== 'translation') assert.equal(line.slice(span.start, span.end), name);
      }),
    );
  });
});

function told({ kind, name, title, affiliation, onBehalfOf, as, unsure }: Introduction): string {
  const firm = affiliation ? `${title ? ',' : ''} of ${affiliation}` : '';
  const whom = onBehalfOf
    ? `, for ${onBehalfOf.name}${onBehalfOf.affiliation ? ` of ${onBehalfOf.affiliation}` : ''}`
    : '';
  return `${kind}${unsure ? '?' : ''} ${name}${title ? `, ${title}` : ''}${firm}${whom}${as ? `, as ${as}` : ''}`;
}
