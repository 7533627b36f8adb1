import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NamedSpeaker, sameSpeakers } from '../../server/src/service/people/sameSpeakers';
import { content, names } from '../harness/arbitrary';

/**
 * Each slip is a document, told by its speakers in the order of their first turns: the name, the number of turns, and
 * what else is known. Behind the arrow stands what is found: the slip and the right form.
 */
const SLIPS: Record<string, string> = {
  'short first name, the other is listed': 'Steven Marlow ×2 listed | Steve Marlow ×45 → Steve Marlow: Steven Marlow',
  'full first name, the short one is listed':
    'Chris Tamlyn ×9 listed | Christopher Tamlyn ×1 → Christopher Tamlyn: Chris Tamlyn',
  'short first name, none is listed': 'Chris Tamlyn ×3 | Christopher Tamlyn ×2 → Christopher Tamlyn: Chris Tamlyn',
  'short first name in capitals': 'KATHRYN VOSSEN ×1 of Pell | KATY VOSSEN ×2 of Pell → KATHRYN VOSSEN: KATY VOSSEN',
  'short first name with another letter':
    'William Osterby ×12 listed | Bill Osterby ×2 → Bill Osterby: William Osterby',
  'other spelling of a first name': 'Geoffrey Quist ×4 | Jeffrey Quist ×1 → Jeffrey Quist: Geoffrey Quist',
  'dropped letter in a first name':
    'Jessica Hale Orrick ×2 | Jessia Hale Orrick ×1 → Jessia Hale Orrick: Jessica Hale Orrick',
  'dropped letter in the first turn': 'Gehard Lasso ×1 | Gerhard Lasso ×37 → Gehard Lasso: Gerhard Lasso',
  'dropped letter of two': 'James Colnner ×2 | James Collnner ×20 listed → James Colnner: James Collnner',
  'dropped letter in a short surname': 'MICHELLE TRUSS ×4 | MICHELLE TRSS ×1 → MICHELLE TRSS: MICHELLE TRUSS',
  'added letter': 'Mary Dellan ×14 listed | Mary Dellian ×1 → Mary Dellian: Mary Dellan',
  'doubled letter': 'Peter Hockmar ×1 listed | Peter Hockmarr ×3 → Peter Hockmarr: Peter Hockmar',
  'added letter in a double name':
    'Jean-Luc Laumière ×23 | Jean-Lucc Laumière ×4 → Jean-Lucc Laumière: Jean-Luc Laumière',
  'wrong vowel': 'Mike Hellingan ×6 listed | Mike Hallingan ×1 → Mike Hallingan: Mike Hellingan',
  'swapped letters': 'Marek Lindqvist ×8 | Marek Lindqvsit ×1 → Marek Lindqvsit: Marek Lindqvist',
  'swapped letters behind an honorific': 'MR. TENNIEL ×30 | MR. TENNEIL ×1 → MR. TENNEIL: MR. TENNIEL',
  'wrong letter behind an honorific': 'MR. ABERNETHY ×30 | MR. ABERNATHY ×1 → MR. ABERNATHY: MR. ABERNETHY',
  'swapped letters in a title': 'CHAIRMAN ORREL ×25 | CHAIMRAN ORREL ×1 → CHAIMRAN ORREL: CHAIRMAN ORREL',
  'added letter in a title': 'CHAIRMAN ORREL ×25 | CHAIRIMAN ORREL ×1 → CHAIRIMAN ORREL: CHAIRMAN ORREL',
  'dropped letter in a role':
    'Unidentified Analyst ×3 | Unidentifed Analyst ×1 → Unidentifed Analyst: Unidentified Analyst',
  'surname that exists as well': 'Mike Johnson ×4 listed | Mike Johnston ×1 → Mike Johnston: Mike Johnson',
  'missing space': 'UnidentifiedAnalyst ×1 | Unidentified Analyst ×2 → UnidentifiedAnalyst: Unidentified Analyst',
  'two spaces': 'Rory McLean-Arnott ×6 | Rory  McLean-Arnott ×1 → Rory  McLean-Arnott: Rory McLean-Arnott',
  'space behind initials': 'R.J. Quist ×6 listed | R. J. Quist ×3 → R. J. Quist: R.J. Quist',
  'other apostrophe': "Kees Van’t Veer ×5 listed | Kees Van't Veer ×5 → Kees Van't Veer: Kees Van’t Veer",
  'stray full stop': 'Paul Renshaw ×2 listed | Paul. Renshaw ×1 → Paul. Renshaw: Paul Renshaw',
  'missing full stop': 'MR. TENNANT ×115 | MR TENNANT ×1 → MR TENNANT: MR. TENNANT',
  'space before the colon': 'Lucia Ferrant ×9 | Lucia Ferrant : ×1 → Lucia Ferrant :: Lucia Ferrant',
  'missing accents': 'José Ñandú ×7 | Jose Nandu ×1 → Jose Nandu: José Ñandú',
  'capitals in one place':
    'JUAN RAMÓN ALTEA ×1 | Juan Ramón Altea ×9 | Ines Okafor ×3 → JUAN RAMÓN ALTEA: Juan Ramón Altea',
  'Q glued to a name': 'Q -Tamsin Orrel ×1 | Tamsin Orrel ×3 → Q -Tamsin Orrel: Tamsin Orrel',
  'Q before the first turn of two': 'Q – Tamsin Orrel ×1 | Tamsin Orrel ×1 → Q – Tamsin Orrel: Tamsin Orrel',
  'A before one turn of many': 'Marten Viek ×19 listed | A - Marten Viek ×1 listed → A - Marten Viek: Marten Viek',
  'firm added to a screen name': 'Derek Chow ×6 | Derek Chow | Lanternworks ×2 → Derek Chow | Lanternworks: Derek Chow',
  'letter of another script': '维克多·哈特曼 ×71 | 维克多·哈ሬ曼 ×1 → 维克多·哈ሬ曼: 维克多·哈特曼',
  'letter that looks the same': 'Bo Sutter ×7 | Bо Sutter ×1 → Bо Sutter: Bo Sutter',
  'missing particle': 'Hamdel St. Quarrow ×1 listed | Hamdel Quarrow ×3 → Hamdel Quarrow: Hamdel St. Quarrow',
  'missing middle initial': 'Colette K. Marsden ×4 | Colette Marsden ×1 → Colette Marsden: Colette K. Marsden',
  'missing first name': 'JAMES HARCE ×1 | HARCE ×44 → HARCE: JAMES HARCE',
  'missing surname, the whole is listed': 'Joseph Lavenham ×18 listed | Joseph ×3 → Joseph: Joseph Lavenham',
  'missing surname for most of the talk': 'Greg Coverly ×5 | Greg ×33 → Greg: Greg Coverly',
  'missing second surname': 'Ana Rey Montaña ×5 listed | Ana Rey ×2 → Ana Rey: Ana Rey Montaña',
  'initial for a first name': 'Jonas Lindqvist ×5 listed | J. Lindqvist ×2 → J. Lindqvist: Jonas Lindqvist',
  'wrong honorific': 'MS. LA-FONTAINE ×60 | MR. LA-FONTAINE ×1 → MR. LA-FONTAINE: MS. LA-FONTAINE',
  'title for honorific': 'ACTING DIRECTOR ASHBY ×12 | MR. ASHBY ×4 → MR. ASHBY: ACTING DIRECTOR ASHBY',
  'honorific in one place': 'Ines Okafor ×9 | Dr. Ines Okafor ×2 → Dr. Ines Okafor: Ines Okafor',
  'swapped order': 'Huan Jesper ×2 | Jesper Huan ×9 → Huan Jesper: Jesper Huan',
  'article in one place': 'The Witness ×9 | Witness ×1 → Witness: The Witness',
  'two slips for one name':
    'CHAIRMAN TENNIEL ×9 | CHAIMRAN TENNIEL ×1 | CHAIRMAN TENNEIL ×1 → CHAIMRAN TENNIEL: CHAIRMAN TENNIEL; CHAIRMAN TENNEIL: CHAIRMAN TENNIEL',
  'short name that fits two spellings of one person':
    'Steven Marlow ×2 listed | Steve Marlow ×12 | Marlow ×3 → Steve Marlow: Steven Marlow; Marlow: Steven Marlow',
};

/** Documents in which names are alike and nothing is wrong. */
const NO_SLIPS: Record<string, string> = {
  'two with one first name': 'DAVID COLTRANE ×9 | DAVID STRAND ×4',
  'two with one first name, and the first name alone': 'Alex Parrish ×5 | Alex Furlong ×3 | Alex ×2',
  'two with one first name, listed': 'Steve Vosper ×13 listed | Steve Pollard ×4 listed',
  'two with one surname': 'Ines Okafor ×9 | Adam Okafor ×4',
  'two with one surname, and the surname alone': 'Ines Okafor ×9 | Adam Okafor ×4 | Okafor ×2',
  'first names one letter apart': 'Mrs. Cathy Malloy ×1 | Mrs. Cathay Wexford ×1',
  'one first name and one party': 'Mr. James Bevan ×3 of CPC | Mr. James Cutting ×1 of CPC',
  'surnames with the same letters': 'Mr. HAYLE ×2 | Mr. SHAYL ×2',
  'surnames that both exist': 'Mr. JOHNSON ×30 | Mr. JOHNSTON ×1',
  'surnames one letter apart, both speak': 'Mr. ABERNETHY ×8 | Mr. ABERNATHY ×5',
  'first names that both exist': 'Daniel Orrel ×5 | Danielle Orrel ×1',
  'family names of one syllable': 'Wei Zhang ×20 | Wei Zheng ×1',
  'family names that both exist': 'Min Chan ×3 | Min Chang ×2',
  'names of two characters': '李明 ×30 | 李鸣 ×1',
  'names of three characters': '陈志远 ×30 | 陈志军 ×1',
  'numbered speakers': 'Speaker 1 ×40 | Speaker 2 ×1 | Speaker 11 ×3',
  'numbered speakers of a machine': 'SPEAKER_00 ×40 | SPEAKER_01 ×1',
  'numbered guests': 'Audience 1 ×2 | Audience 2 ×1',
  'lettered speakers': 'Professor D ×30 | Professor A ×1 | Grad F ×8 | Grad G ×1',
  'numbered and not': 'Speaker ×20 | Speaker 1 ×1',
  'crowd and member': 'AUDIENCE ×20 | AUDIENCE MEMBER ×1',
  'an office and its deputy': 'THE PRESIDENT ×40 | THE VICE PRESIDENT ×1',
  'two offices': 'Clerk ×20 | City Clerk ×1',
  'offices of a house': 'The Speaker ×20 | The Deputy Speaker ×1',
  'an office and a person who holds one': 'The CHAIRMAN ×20 | CHAIRMAN ORREL ×1',
  'two sides of an interview': 'Interviewer ×20 | Interviewee ×1',
  'two without a name': 'Unidentified Analyst ×3 | Unidentified Speaker ×1 | Unknown Analyst ×1',
  'man and woman': 'Male Speaker ×30 | Female Speaker ×1',
  'Q and A': 'Q ×30 | A ×1',
  initials: 'AWB ×30 | AWH ×1',
  'father and son': 'Wendell Ashby, Sr. ×5 | Wendell Ashby, Jr. ×1',
  'husband and wife': 'Mr. ASHBY ×9 | Mrs. ASHBY ×6',
  'both listed': 'Steven Marlow ×5 listed | Steve Marlow ×4 listed',
  'both listed, one letter apart': 'Peter Hockmar ×5 listed | Peter Hockmarr ×1 listed',
  'both speak often': 'Chris Tamlyn ×30 | Christopher Tamlyn ×25',
  'different firms': 'Chris Tamlyn ×3 of Pell Capital | Christopher Tamlyn ×2 of Harbour Bank',
  'they speak to each other': 'Jonas Lindqvist ×9 | J. Lindqvist ×4 beside Jonas Lindqvist',
  'a stranger with an executive’s first name': 'Joseph Lavenham ×18 | Joseph ×3',
  'the same, listed, who talks to the executive': 'Joseph Lavenham ×18 listed | Joseph ×3 beside Joseph Lavenham',
  'first names where no surnames were heard': 'Michael Osterby ×5 | Richie ×3 | Cub ×3 | Michael ×3',
  'an initial that fits two': 'Jonas Lindqvist ×5 | Jakob Lindqvist ×3 | J. Lindqvist ×1',
  'a short first name that fits two': 'Alexander Orrel ×4 | Alexandra Orrel ×4 | Alex Orrel ×1',
  'honorific at the first mention': 'Dr. Ines Okafor ×1 | Ines Okafor ×9',
  'title at the first mention': 'ACTING DIRECTOR ASHBY ×1 | MR. ASHBY ×12',
  'full name at the first mention': 'MARTA TENNIEL ×1 | MS. TENNIEL ×30',
  'full names once, surnames afterwards':
    'MARTA TENNIEL ×1 | TENNIEL ×9 | BO ABERNETHY ×1 | ABERNETHY ×9 | KEES QUIST ×1 | QUIST ×9',
  'everybody in capitals once':
    'INES OKAFOR ×1 | BO SUTTER ×1 | KEES QUIST ×1 | Ines Okafor ×4 | Bo Sutter ×3 | Kees Quist ×2',
  'everybody with Q or A once':
    'Q - Bo Sutter ×1 | Bo Sutter ×4 | A - Ines Okafor ×1 | Ines Okafor ×3 | Q - Kees Quist ×1 | Kees Quist ×2',
  'everybody by initials and in full':
    'J. Lindqvist ×1 | Jonas Lindqvist ×2 | I. Okafor ×1 | Ines Okafor ×4 | K. Quist ×1 | Kees Quist ×2',
};

describe('speakers with two spellings', () => {
  for (const [what, row] of Object.entries(SLIPS)) {
    const [document = '', found] = row.split(' → ');
    it(`${what}: ${row}`, () => assert.equal(foundIn(document), found));
  }
});

describe('speakers who only look like one', () => {
  for (const [what, document] of Object.entries(NO_SLIPS))
    it(`${what}: ${document}`, () => assert.equal(foundIn(document), ''));
});

describe('the names of a document that are one person', () => {
  it('come with the reasons', () => {
    const { same } = sameSpeakers(speakersOf('Steven Marlow ×2 listed | Steve Marlow ×45'));
    assert.deepEqual(
      same.map(({ because, likeness, evidence }) => ({ because, kind: likeness.kind, evidence })),
      [{ because: 'listed', kind: 'nickname', evidence: ['one-listed', 'rare'] }],
    );
  });
  it('leave out, and name, what fits two people', () => {
    const { same, ambiguous } = sameSpeakers(speakersOf('Alex Parrish ×5 | Alex Furlong ×3 | Alex ×2'));
    assert.deepEqual(same, []);
    assert.deepEqual(ambiguous, [{ name: 'Alex', fits: ['Alex Parrish', 'Alex Furlong'] }]);
  });
  it('say whether all were compared', () => {
    const crowd = Array.from({ length: 400 }, (_, i) => `Jonas Lind${String.fromCharCode(97 + (i % 20), 97 + i / 20)}`);
    const of = (all: readonly string[]) => sameSpeakers(speakersOf(all.map((name) => `${name} ×1`).join(' | ')));
    assert.equal(of(crowd).capped, true);
    assert.equal(of(crowd.slice(0, 10)).capped, false);
  });
  it('are found in any list, each name once as a slip and never as its own', () => {
    const speaker = fc.record({
      name: fc.oneof(names, content),
      turns: fc.nat(40),
      listed: fc.boolean(),
      introduced: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(speaker, { selector: ({ name }) => name, maxLength: 30 }), (list) => {
        const { same, comparisons } = sameSpeakers(list);
        assert.equal(new Set(same.map(({ name }) => name)).size, same.length);
        for (const { name, likelier } of same) assert.notEqual(name, likelier);
        assert.ok(comparisons <= 50 * list.length);
      }),
    );
  });
});

/** `slip: right form; …`, in order; empty where nothing is wrong. */
function foundIn(document: string): string {
  const { same } = sameSpeakers(speakersOf(document));
  return same.map(({ name, likelier }) => `${name}: ${likelier}`).join('; ');
}

/** `Ines Okafor ×3 listed introduced of FIRM beside NAME | …` */
function speakersOf(document: string): NamedSpeaker[] {
  return [
    ...document.matchAll(/(.+?) ×(\d+)( listed)?( introduced)?(?: of ([^|]+?))?(?: beside ([^|]+?))?(?: \| |$)/g),
  ].map(([, name = '', turns, listed, introduced, affiliation, beside]) => ({
    name,
    turns: Number(turns),
    listed: listed !== undefined,
    introduced: introduced !== undefined,
    ...(affiliation && { affiliation }),
    ...(beside && { beside: new Set([beside]) }),
  }));
}
