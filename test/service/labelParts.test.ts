import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LabelParts, labelParts, spellingIn } from '../../server/src/service/people/labelParts';
import { type Role, roleOf } from '../../server/src/service/people/role';
import { content, names } from '../harness/arbitrary';

describe('the parts of a label', () => {
  const labels: Record<string, LabelParts> = {
    'INES OKAFOR, SENIOR DIRECTOR OF IR, QUARROW MILLS, INC.': {
      name: 'INES OKAFOR',
      title: 'SENIOR DIRECTOR OF IR',
      affiliation: 'QUARROW MILLS, INC.',
      role: 'executive',
    },
    'Bram Sutter -- SunHarbor -- Analyst': {
      name: 'Bram Sutter',
      title: 'Analyst',
      affiliation: 'SunHarbor',
      role: 'analyst',
    },
    'Bram Sutter--Pell Stanhope -- Analyst': {
      name: 'Bram Sutter',
      title: 'Analyst',
      affiliation: 'Pell Stanhope',
      role: 'analyst',
    },
    'Tamsin Orrel -- Director, Investor Relations': {
      name: 'Tamsin Orrel',
      title: 'Director, Investor Relations',
      role: 'executive',
    },
    'Tamsin Orrel,  Quarrow Mills, Inc. - President and CEO': {
      name: 'Tamsin Orrel',
      title: 'President and CEO',
      affiliation: 'Quarrow Mills, Inc.',
      role: 'executive',
    },
    'TAMSIN ORREL, VP - FINANCE & CFO, QUARROW MILLS': {
      name: 'TAMSIN ORREL',
      title: 'VP - FINANCE & CFO',
      affiliation: 'QUARROW MILLS',
      role: 'executive',
    },
    'Tamsin Orrel, Pell Capital Markets, LLC, Research Division - MD and Analyst': {
      name: 'Tamsin Orrel',
      title: 'MD and Analyst',
      affiliation: 'Pell Capital Markets, LLC, Research Division',
      role: 'analyst',
    },
    'Stellan Joo (PBS)': { name: 'Stellan Joo', details: 'PBS' },
    'Q – Tamsin Orrel': { name: 'Tamsin Orrel', question: 'asks', role: 'questioner' },
    '<A - Tamsin Orrel>': { name: 'Tamsin Orrel', question: 'answers' },
    'Q –': { name: 'Q', question: 'asks', role: 'questioner' },
    'Keith Storrow (ph)': { name: 'Keith Storrow', phonetic: true },
    'KEITH STORROW (ph), HARBOUR BANK': { name: 'KEITH STORROW', phonetic: true, affiliation: 'HARBOUR BANK' },
    'Sanne Pell (SP)': { name: 'Sanne Pell', initials: 'SP' },
    'Su-yi Gan (SYG)': { name: 'Su-yi Gan', initials: 'SYG' },
    'Mr. Joris Bevan (Selby—Interlow—Eastmere, CPC)': {
      name: 'Joris Bevan',
      honorific: 'Mr.',
      details: 'Selby—Interlow—Eastmere, CPC',
    },
    'DH/AWB': { name: 'DH/AWB', joint: ['DH', 'AWB'] },
    'AWB, WH': { name: 'AWB', joint: ['AWB', 'WH'] },
    'Kelda and Emmeline': { name: 'Kelda and Emmeline', joint: ['Kelda', 'Emmeline'] },
    'Pell & Company': { name: 'Pell & Company' },
    'Host/Producer': { name: 'Host/Producer' },
    'The PRESIDING OFFICER (Mr. Orrel)': { name: 'The PRESIDING OFFICER', holder: 'Mr. Orrel', role: 'chair' },
    'HON. R.S. ATTAR.- (Minister for Education, Heritage and Arts)': {
      name: 'R.S. ATTAR',
      honorific: 'HON.',
      title: 'Minister for Education, Heritage and Arts',
    },
    'ACTING DIRECTOR ASHBY': { name: 'ASHBY', honorific: 'ACTING DIRECTOR' },
    'CHAIRMAN ORREL': { name: 'ORREL', honorific: 'CHAIRMAN', role: 'chair' },
    'Don Ashby': { name: 'Don Ashby' },
    'Wendell K. Ashby, Jr.': { name: 'Wendell K. Ashby, Jr.' },
    'Ben van der Moor, CFA, Analyst': { name: 'Ben van der Moor, CFA', title: 'Analyst', role: 'analyst' },
    'Orla O’Dwyer | Lanternworks': { name: 'Orla O’Dwyer', details: 'Lanternworks' },
    'Orla O’Dwyer (through interpreter)': { name: 'Orla O’Dwyer' },
    维克多·哈特曼: { name: '维克多·哈特曼' },
    '': { name: '' },
  };
  for (const [label, parts] of Object.entries(labels)) it(label, () => assert.deepEqual(labelParts(label), parts));

  it('have a name for every label with a letter in it, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(names, content), (label) => {
        const { name } = labelParts(label);
        assert.equal(name, name.trim());
        if (/\p{L}/u.test(label.slice(0, 200))) assert.notEqual(name, '');
      }),
    );
  });
});

describe('what stays the same when title and firm are named at the first mention only', () => {
  const spellings: Record<string, string> = {
    'INES OKAFOR, SENIOR DIRECTOR OF IR': 'INES OKAFOR',
    'Ines  Okafor -- Pell -- Analyst': 'Ines  Okafor',
    'Q – Ines Okafor, Pell': 'Q – Ines Okafor',
    'Ines Okafor | Lanternworks': 'Ines Okafor | Lanternworks',
    'The PRESIDING OFFICER (Mr. Orrel)': 'The PRESIDING OFFICER',
    'Wendell K. Ashby, Jr., President': 'Wendell K. Ashby, Jr.',
  };
  for (const [label, spelling] of Object.entries(spellings)) it(label, () => assert.equal(spellingIn(label), spelling));
});

describe('the role of somebody', () => {
  const roles: Record<string, Role | undefined> = {
    Operator: 'operator',
    'Conference Call Operator': 'operator',
    'Moderator 2': 'moderator',
    Interviewer: 'host',
    Interpreter: 'interpreter',
    'Unidentified Analyst': 'analyst',
    'Unidentified Company Representative': 'executive',
    'Audience Member': 'audience',
    Q: 'questioner',
    A: undefined,
    主持人: 'moderator',
    'THE COURT': 'court',
    'JUSTICE ORREL': 'court',
    'THE WITNESS': 'witness',
    'The Deputy Speaker': 'chair',
    'Mr. Speaker': 'chair',
    'Speaker 1': undefined,
    'Unidentified Speaker': undefined,
    'Ines Okafor': undefined,
    'Christo Host': undefined,
    'Q - Ines Okafor, Pell Capital, Analyst': 'analyst',
    'Ines Okafor, Staff Interpreter': 'interpreter',
  };
  for (const [label, role] of Object.entries(roles))
    it(`${label}: ${role}`, () => assert.equal(labelParts(label).role, role));

  it('may be said where somebody is introduced', () => {
    assert.equal(roleOf({ name: 'Ines Okafor' }, 'joining us is our guest'), 'guest');
    assert.equal(roleOf({ name: 'Ines Okafor', title: 'CEO' }, 'our host today'), 'executive');
  });
});
