import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alikePairs } from '../../server/src/service/people/alikePairs';
import { likeness, likenessOfForms } from '../../server/src/service/people/likeness';
import { nameForm } from '../../server/src/service/people/nameForm';
import { content, names } from '../harness/arbitrary';

/** The lines of a table of names, and what is to be seen of each two. */
function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' ~ ').map((cell) => cell.trim()));
}

describe('names that are alike', () => {
  const table = `
    Ines Okafor         ~ Ines  Okafor           ~ spacing
    UnnamedAnalyst      ~ Unnamed Analyst        ~ spacing
    R.J. Quist          ~ R. J. Quist            ~ spacing
    Operator            ~ OPERATOR               ~ case
    MARTIN MCNEAL       ~ Martin McNeal          ~ case
    Kees Van’t Veer     ~ Kees Van't Veer        ~ punctuation
    Orla O’Dwyer        ~ Orla O'Dwyer           ~ punctuation
    Paul. Renshaw       ~ Paul Renshaw           ~ punctuation
    MR. TENNANT         ~ MR TENNANT             ~ punctuation
    Mary-Ann Pell       ~ Mary Ann Pell          ~ punctuation
    Lucia Ferrant :     ~ Lucia Ferrant          ~ punctuation
    José Ñandú          ~ Jose Nandu             ~ accents
    Søren Kjær          ~ Soren Kjaer            ~ accents
    Bо Sutter           ~ Bo Sutter              ~ confusable-script
    ＡＮＮ Pell           ~ ANN Pell               ~ confusable-script
    维克多·哈特曼         ~ 维克多·哈ሬ曼              ~ confusable-script
    Q - Tamsin Orrel    ~ Tamsin Orrel           ~ affix
    Q –Tamsin Orrel     ~ Tamsin Orrel           ~ affix
    <A - Tamsin Orrel>  ~ Tamsin Orrel           ~ affix
    Bram Sutter | Pell  ~ Bram Sutter            ~ affix
    Bram Sutter (ph)    ~ Bram Sutter            ~ affix
    Bram Sutter, CFA    ~ Bram Sutter            ~ affix
    Bram Sutter MP      ~ Bram Sutter            ~ affix
    The Witness         ~ Witness                ~ affix
    Bram Sutter, Pell & Daughters ~ Bram Sutter  ~ affix
    MS. LA-FONTAINE     ~ MR. LA-FONTAINE        ~ honorific
    Dr. Ines Okafor     ~ Ines Okafor            ~ honorific
    ACTING DIRECTOR ASHBY ~ MR. ASHBY            ~ honorific
    J. Lindqvist        ~ Jonas Lindqvist        ~ initial
    Jonas L.            ~ Jonas Lindqvist        ~ initial
    Robert Ashby        ~ Bob Ashby              ~ nickname
    Will Tamworth       ~ Bill Tamworth          ~ nickname
    Kathryn Voss        ~ Katy Voss              ~ nickname
    Alan Voss           ~ Allan Voss             ~ nickname
    Jeff Orrel          ~ Geoffrey Orrel         ~ nickname
    Peter Heckler       ~ Peter Hecklerr         ~ typo
    Marek Lindqvist     ~ Marek Lindqvsit        ~ typo
    MICHELLE TRUSS      ~ MICHELLE TRSS          ~ typo
    CHAIRMAN ORREL      ~ CHAIMRAN ORREL         ~ typo
    Unidentifed Analyst ~ Unidentified Analyst   ~ typo
    MR. TENNIEL         ~ MR. TENNEIL            ~ typo
    Jean-Luc Moreau     ~ Jean-Lucc Moreau       ~ typo
    Mike Johnson        ~ Mike Johnston          ~ typo
    Hamdel St. Quarrow  ~ Hamdel Quarrow         ~ missing-part
    Wendell K. Ashby    ~ Wendell Ashby          ~ missing-part
    Wendell Ashby, Jr.  ~ Wendell Ashby          ~ missing-part
    Ilse van der Moor   ~ van der Moor           ~ missing-part
    Jessica Hale Orrick ~ Jessica Hale           ~ missing-part
    Marek Lindqvist     ~ Marek                  ~ missing-part
    Marek Lindqvist     ~ LINDQVIST              ~ missing-part
    Okafor Ines         ~ Ines Okafor            ~ swapped
  `;
  for (const [a = '', b = '', kind] of rows(table))
    it(`${a} ~ ${b}: ${kind}`, () => assert.equal(likeness(a, b)?.kind, kind));

  it('says how surely, and what else differs', () => {
    assert.deepEqual(likeness('Mr. Bob Ashby', 'Robert Ashby'), {
      kind: 'honorific',
      differences: ['honorific', 'nickname'],
      strength: 1,
      partial: false,
    });
  });
  it('says whether one is a part of the other', () => {
    assert.equal(likeness('J. Lindqvist', 'Jonas Lindqvist')?.partial, true);
    assert.equal(likeness('Wendell K. Ashby', 'Wendell Ashby')?.partial, false);
  });
});

describe('names that are not alike', () => {
  const table = `
    DAVID COLTRANE      ~ DAVID STRAND
    Alex Parrish        ~ Alex Furlong
    Steve Vosper        ~ Steve Pollard
    Ines Okafor         ~ Adam Okafor
    Mr. HAYLE           ~ Mr. SHAYL
    Mr. DOWLEY          ~ Mr. BOWLEY
    Mr. REID            ~ Mr. REED
    Ms. JOHNSON         ~ Ms. JOHNSTON
    Mr. PETERSEN        ~ Mr. PETERSON
    Cathy Malloy        ~ Cathay Wexford
    Daniel Orrel        ~ Danielle Orrel
    Marie Tamworth      ~ Maria Tamworth
    Jean Tamworth       ~ Joan Tamworth
    Wei Zhang           ~ Wei Zheng
    Kim Wong            ~ Kim Wang
    Wendell Ashby, Jr.  ~ Wendell Ashby, Sr.
    Hugh Ashby II       ~ Hugh Ashby III
    J. Lindqvist        ~ K. Lindqvist
    李明                 ~ 李鸣
    陈志远               ~ 陈志军
    Speaker 1           ~ Speaker 2
    Speaker 1           ~ Speaker 11
    Speaker 1           ~ Speaker
    SPEAKER_00          ~ SPEAKER_01
    Audience 1          ~ Audience 2
    Professor D         ~ Professor A
    Professor D         ~ Professor Dale
    Grad F              ~ Grad G
    PhD B               ~ PhD
    AUDIENCE            ~ AUDIENCE MEMBER
    Audience Member     ~ Audience Member 2
    Male Speaker        ~ Female Speaker
    Unidentified Man    ~ Unidentified Woman
    Unidentified Analyst ~ Unidentified Speaker
    Unidentified Analyst ~ Unknown Analyst
    Interviewer         ~ Interviewee
    Host                ~ Co-host
    Clerk               ~ City Clerk
    THE PRESIDENT       ~ THE VICE PRESIDENT
    The Speaker         ~ The Deputy Speaker
    The CHAIRMAN        ~ CHAIRMAN ORREL
    Project Manager     ~ Product Manager
    Attorney General    ~ Solicitor General
    Q                   ~ A
    AWB                 ~ AWH
  `;
  for (const [a = '', b = ''] of rows(table)) it(`${a} ~ ${b}`, () => assert.equal(likeness(a, b), undefined));
});

describe('likeness', () => {
  const anything = fc.oneof(names, content);

  it('is the same either way round, for any texts', () => {
    fc.assert(fc.property(anything, anything, (a, b) => assert.deepEqual(likeness(a, b), likeness(b, a))));
  });
  it('never sets a name apart from itself', () => {
    fc.assert(
      fc.property(anything, (name) => {
        assert.equal(likeness(name, name)?.kind, 'same');
        assert.ok(likenessOfForms(nameForm(name), nameForm(`${name} `)));
      }),
    );
  });
  it('tells numbered speakers apart, however they are written', () => {
    const who = fc.constantFrom('Speaker', 'SPEAKER_', 'Audience Member', 'Juror No.', 'Caller #', 'Ines');
    fc.assert(
      fc.property(who, fc.nat(300), fc.nat(300), (name, a, b) => {
        fc.pre(a !== b);
        assert.equal(likeness(`${name} ${a}`, `${name} ${b}`), undefined);
      }),
    );
  });
});

describe('the pairs of a list that are alike', () => {
  const listOf = (all: readonly string[]) => all.map((name, place) => ({ place, form: nameForm(name) }));

  it('are all those that comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 14, size: 'max' }), (all) => {
        const list = listOf(all);
        const plainly = list.flatMap((first, i) =>
          list.slice(i + 1).flatMap((second) => {
            const found = likenessOfForms(first.form, second.form);
            return found ? [{ first, second, likeness: found }] : [];
          }),
        );
        const found = alikePairs(list);
        if (!found.capped) assert.deepEqual(found.pairs, plainly);
      }),
      { numRuns: 3000 },
    );
  });

  const crowds: Record<string, (i: number) => string> = {
    'the same first name': (i) => `Jonas L${'abcdefghij'.charAt(i % 10)}${i.toString(36).replace(/\d/g, 'q')}`,
    'the same surname': (i) => `L${i.toString(36).replace(/\d/g, 'q')} Okafor`,
    numbers: (i) => `Speaker ${i}`,
    'one word': (i) => `lindq${i.toString(2).replaceAll('0', 'v').replaceAll('1', 'w')}ist`,
  };
  for (const [what, name] of Object.entries(crowds)) {
    it(`costs 50 comparisons a name at most, where a crowd shares ${what}`, () => {
      const all = [...new Set(Array.from({ length: 3000 }, (_, i) => name(i)))];
      const { comparisons } = alikePairs(listOf(all));
      assert.ok(comparisons <= 50 * all.length, `${comparisons}`);
    });
  }
  it('says so when it left some out', () => {
    const crowd = Array.from(
      { length: 400 },
      (_, i) => `Jonas Lind${'abcdefghijklmnopqrst'.charAt(i % 20)}${'abcdefghijklmnopqrst'.charAt(i / 20)}`,
    );
    assert.equal(alikePairs(listOf(crowd)).capped, true);
    assert.equal(alikePairs(listOf(crowd.slice(0, 10))).capped, false);
  });
});
