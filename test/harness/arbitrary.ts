import fc from 'fast-check';
import type { Change, ConventionId, Range } from '../../server/src/service';

// Texts of any characters.

/** What transcripts consist of. */
const ordinary = fc.constantFrom(
  ...['Operator: ', 'Ines Okafor: ', 'Thank you. ', 'I see. ', '\n', '\n\n', '\r\n', '\r'],
  ...['Ines Okafor : ', 'Ines Okafor:', 'Ines  Okafor: ', 'Ines\u200B Okafor: ', 'Q -Ines Okafor\n'],
  ...['Ines Okafor∶ ', '🚀 Ada: '],
  ...['[Ines Okafor] ', '**Ines Okafor:** ', 'Ines Okafor\n', 'Participants\n', '---\n', 'MR. OKAFOR. '],
);

/** What looks like a part of a transcript, or breaks lines where the protocol does not, or cannot be seen. */
const odd = fc.constantFrom(
  ...['[', ']', '(', ')', '<v ', '>', 'inaudible', '[laughter]', ':', '：', '**', '记者', ' ', '\t', '0:12', 'Q: '],
  ...['A', ', Jr.', '# ', '\uFEFF', '\u2028', '\u2029', '\u0085', '\u000B', '\u00A0', '\u0000', '\u200B'],
  ...['\u202E', '\u2067', '\u00AD', '\uFFFD', '\uFE0F', '∶', '꞉', '👩‍🚀'],
);

/** Any UTF-16 units, so that most surrogates among them stand alone. */
const units = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));

/** A surrogate without the other, or both. */
const surrogates = fc.constantFrom('\uD83D', '\uDE00', '😀');

/** A line that is longer than what any feature looks at. */
const long = fc
  .record({
    unit: fc.constantFrom('x', 'Ada ', '[', '(a)', '😀', ': ', '    '),
    times: fc.integer({ min: 150, max: 900 }),
  })
  .map(({ unit, times }) => unit.repeat(times));

/** Pieces of which transcripts and hostile texts are made, so that random texts are full of both. */
const piece = fc.oneof(
  { weight: 60, arbitrary: ordinary },
  { weight: 30, arbitrary: odd },
  { weight: 5, arbitrary: surrogates },
  { weight: 5, arbitrary: units },
  { weight: 1, arbitrary: long },
);

/** A text of any characters, lone surrogates included, that often looks like a transcript. */
export const content = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

// Names.

/** So few parts that names of them are often alike: in full, for short, with a slip, in another order. */
const FIRST = [
  'Jonas',
  'Jonsa',
  'Steve',
  'Steven',
  'Robert',
  'Bob',
  'J.',
  'R',
  'Maria',
  'Marie',
  'Anne-Lise',
  'Annelise',
];
const LAST = [
  'Orrel',
  'Okafor',
  'Okafro',
  'Okafoor',
  'Lindqvist',
  'Lindqvits',
  'Moor',
  'Ñandú',
  'Nandu',
  '维克多',
  'Окафор',
];
/** A name as labels have it, alike to many others that come of this. */
export const names = fc
  .record({
    mark: fc.constantFrom('', '', '', 'Q - ', 'A – '),
    honorific: fc.constantFrom('', '', '', 'Mr. ', 'Ms. ', 'CHAIRMAN ', 'CHAIMRAN ', 'Acting Director ', 'The '),
    parts: fc.oneof(
      fc.tuple(
        fc.constantFrom(...FIRST),
        fc.constantFrom('', 'K.', 'van der', 'St.', 'Hale'),
        fc.constantFrom(...LAST),
      ),
      fc.tuple(fc.constantFrom(...LAST), fc.constantFrom(...FIRST, ...LAST)),
      fc.tuple(fc.constantFrom(...FIRST, ...LAST, 'Speaker 1', 'Witness', 'Witnes', 'Vice President', 'President')),
    ),
    behind: fc.constantFrom('', '', '', ', Jr.', ' III', ', CFA', ' (ph)', ' | Pell', ' 2'),
    space: fc.constantFrom(' ', ' ', ' ', '  ', ''),
    capitals: fc.boolean(),
  })
  .map(({ mark, honorific, parts, behind, space, capitals }) => {
    const written = `${honorific}${parts.filter((part) => part !== '').join(space)}`;
    return `${mark}${capitals ? written.toUpperCase() : written}${behind}`;
  });

const place = fc.record({ line: fc.integer({ min: -1, max: 30 }), character: fc.integer({ min: -1, max: 40 }) });

/** Any two places, in the text or not, in order or not. */
const range: fc.Arbitrary<Range> = fc.record({ start: place, end: place });

/** Edits at any place, in range or not, one after the other. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ range, text: content }) },
    { weight: 1, arbitrary: fc.record({ text: content }) },
  ),
  { minLength: 1, maxLength: 8 },
);

// Transcripts.

interface Person {
  readonly name: string;
  readonly title: string;
  readonly firm: string;
}

/** Few enough to come back in one text. All invented. */
const PEOPLE: readonly Person[] = [
  { name: 'Operator', title: 'Operator', firm: 'Tollgate Conferencing' },
  { name: 'Tamsin Orrel', title: 'Chief Financial Officer', firm: 'Quarrow Mills, Inc.' },
  { name: 'Bram Sutter', title: 'Analyst', firm: 'Pell & Daughters' },
  { name: 'Ilse van der Moor', title: 'VP of Lanterns', firm: 'Quarrow Mills, Inc.' },
  { name: 'Wendell K. Ashby, Jr.', title: 'President', firm: 'Quarrow Mills, Inc.' },
  { name: 'José Ñandú', title: 'Moderator', firm: 'Radio Farol' },
];

/** What is said: talk, introductions, annotations whole and broken, and what looks like a label and is none. */
const sentence = fc.constantFrom(
  ...['Thank you, and good morning, everyone.', 'I think so.', 'What do you expect for next year?', 'Yes.'],
  ...['Our next question comes from Bram Sutter. Please go ahead.', 'Over to you, Tamsin.'],
  ...['We sold 40 lanterns in May.', 'Well [inaudible 00:12:34] as I said (laughter).', '[Foreign Language]'],
  ...['It’s Hal here, on for Ines Okafor from Quarrow.', 'So let me quickly translate.', 'Bo can comment on that.'],
  ...['(Operator Instructions', 'crosstalk] No.', 'There are two parts: one is glass.', 'Note: the mill is closed.'],
  ...['[Foriegn Language]', '(inaudibel)', 'I said so [Laughter ] before.'],
  'We expect to sell forty lanterns in May, and as many again in the rest of the year.',
  ...['10:30', 'See https://quarrow.example/a:b.', 'I am 😀 to be here, and you?', '谢谢大家。'],
  ...['It costs $3 – or $4.', '- 12 -', 'Q: and A: stand for something.'],
);

/** One turn: who speaks, and the paragraphs of it; there may be none. */
interface Said {
  readonly person: Person;
  readonly paragraphs: readonly string[];
}

const said: fc.Arbitrary<Said> = fc.record({
  person: fc.constantFrom(...PEOPLE),
  paragraphs: fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 2 }).map((sentences) => sentences.join(' ')),
    { maxLength: 2 },
  ),
});

/** Writes a turn, the `index`th of its text. */
type Way = (person: Person, words: string, index: number) => string;

const RULE = '-'.repeat(80);

/** The ways of writing a turn, by the convention of its label. */
const WAYS = {
  'name-colon': ({ name }, words) => `${name}: ${words}`,
  'name-alone': ({ name }, words) => `${name}\n${words}`,
  'name-dashes-title': ({ name, title }, words) => `${name} -- ${title}\n${words}`,
  'three-lines': ({ name, title }, words) => `${name}\n--\n${title}\n${words}`,
  numbered: ({ name, firm, title }, words, index) =>
    `${RULE}\n${name}, ${firm} - ${title}    [${index + 1}]\n${RULE}\n${words}`,
  'bold-colon': ({ name }, words) => `**${name}:** ${words}`,
  'bold-alone': ({ name }, words) => `**${name}**\n\n${words}`,
  'name-time': ({ name }, words, index) => `${name}  ${clock(index)}\n${words}`,
  'name-time-colon': ({ name }, words, index) => `${name} (${clock(index)}):\n${words}`,
  'time-name-colon': ({ name }, words, index) => `[${clock(index)}] ${name}: ${words}`,
  'q-space': ({ name }, words, index) =>
    index % 3 === 0 ? `MS. ${surname(name)}: ${words}` : `${index % 3 === 1 ? 'Q' : 'A'}    ${words}`,
  'name-stop': ({ name }, words, index) => `${index % 4 ? '' : `[${clock(index)}] `}MR. ${surname(name)}. ${words}`,
  cue: ({ name }, words, index) =>
    `${index}\n${clock(index)}.000 --> ${clock(index + 1)}.000\n${index % 2 ? `${name}: ` : `<v ${name}>`}${words}`,
  bracket: ({ name }, words, index) => `[${name}]${index % 2 ? '' : ':'} ${words}`,
} as const satisfies Partial<Record<ConventionId, Way>>;

export type GeneratedConvention = keyof typeof WAYS;

export const GENERATED_CONVENTIONS = Object.keys(WAYS) as GeneratedConvention[];

/** The time at which the `index`th turn begins: a quarter of a minute after the one before. */
function clock(index: number): string {
  const [minutes, seconds] = [Math.floor(index / 4) % 60, (index % 4) * 15];
  return `00:${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}`;
}

function surname(name: string): string {
  return (name.replace(/,.*/, '').split(' ').at(-1) ?? '').toUpperCase();
}

const convention = fc.constantFrom(...GENERATED_CONVENTIONS);

/** Turns in one convention, with a few in others between them. */
function talkIn(own: GeneratedConvention, most: number): fc.Arbitrary<string> {
  const stray = fc.oneof({ weight: 19, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: convention });
  return fc
    .record({
      turns: fc.array(fc.tuple(said, stray), { minLength: 1, maxLength: most, size: 'max' }),
      gap: fc.constantFrom('\n', '\n\n'),
    })
    .map(({ turns, gap }) =>
      turns
        .map(([{ person, paragraphs }, id], index) => WAYS[id](person, paragraphs.join(gap), index))
        .map((turn) => turn + gap)
        .join(''),
    );
}

/** What may stand on the first lines of a file. */
const matter = fc.constantFrom(
  '',
  '---\ntitle: "A talk: with colons"\ndate: 2021-03-04\nhost: Tamsin Orrel\n---\n\n',
  'WEBVTT\n\nNOTE made by nobody\n\n',
);

/** What says which talk it is. */
const title = fc.constantFrom(
  ...['', '# Lanterns, explained\n\n', '## Interview\n', 'Quarrow Mills (NYSE:QRM) Q3 2019 Earnings Call\n'],
  'Date: March 4, 2021\nLocation: Tollgate\nPresent: Ilse van der Moor\n\n',
);

/** A list of the people, above the talk or below it; at times without a heading, or without people. */
const list = fc
  .record({
    heading: fc.constantFrom(
      ...['', 'Participants\n\n', 'Executives\n', 'Call participants:\n', '=====\nAttendees\n=====\n'],
    ),
    people: fc.subarray([...PEOPLE], { maxLength: 4 }),
    entry: fc.constantFrom<(person: Person) => string>(
      ({ name }) => name,
      ({ name, title }) => `${name}, ${title}`,
      ({ name, firm }) => `${name} -- ${firm}`,
      ({ name, title }) => `${name}\n--\n${title}`,
      ({ name, title, firm }) => ` * ${name}\n   ${firm} - ${title}`,
    ),
  })
  .map(({ heading, people, entry }) => `${heading}${people.map((person) => `${entry(person)}\n`).join('')}\n`);

/** What may open a part of the talk. */
const heading = fc.constantFrom(
  ...['', 'Presentation\n', 'Questions and Answers:\n', 'DIRECT EXAMINATION BY MS. ORREL\n\n'],
);

/** What publishers append. */
const end = fc.constantFrom(
  ...['', 'Duration: 48 minutes\n', '[End of recording]\n', 'Disclaimer\n\nNo lantern is for sale.\n'],
  ...['## Links\n\n* https://quarrow.example\n* Bram Sutter\n', '11:02 a.m. EST\n'],
);

/** Breaks paragraphs into lines of no more than that many characters, at spaces. */
function wrapped(text: string, width: number): string {
  return text.replaceAll(new RegExp(`([^\\n]{1,${width}}) (?=[^\\n])`, 'g'), '$1\n');
}

/** A text like those that are published: what stands above the talk, the talk in one or two parts, and its end. */
export function transcriptIn(own: GeneratedConvention): fc.Arbitrary<string> {
  return fc
    .record({
      parts: fc.tuple(
        ...[matter, title, fc.option(list, { nil: '' }), heading, talkIn(own, 6)],
        ...[heading, talkIn(own, 2), end, fc.option(list, { nil: '', freq: 1 })],
      ),
      width: fc.option(fc.integer({ min: 30, max: 80 })),
      lineBreak: fc.oneof({ weight: 6, arbitrary: fc.constant('\n') }, fc.constantFrom('\r\n', '\r')),
    })
    .map(({ parts, width, lineBreak }) => {
      const text = parts.join('');
      return (width === null ? text : wrapped(text, width)).replaceAll('\n', lineBreak);
    });
}

/** What a hand that types or pastes does to a transcript, somewhere in it. */
const slip = fc.record({
  kind: fc.constantFrom('before', 'behind', 'double', 'spaces', 'unseen', 'line', 'lines', 'words', 'bracket'),
  at: fc.nat(10_000),
});

/** A transcript with slips of the pen in it. */
export const slipshod = fc
  .tuple(
    fc.constantFrom(...GENERATED_CONVENTIONS).chain((own) => transcriptIn(own)),
    fc.array(slip, { minLength: 1, maxLength: 6 }),
  )
  .map(([text, slips]) =>
    slips.reduce((slipped, { kind, at }) => {
      const pieces = slipped.split(/(?<=\n)/);
      const first = Math.floor((at / 10_001) * pieces.length);
      const line = pieces[first] ?? '';
      const twice = pieces.slice(first, first + (kind === 'lines' ? 4 : 1)).join('');
      const become: Record<typeof kind, string> = {
        before: line.replace(':', ' :'),
        behind: line.replace(': ', ':'),
        double: line.replace(':', '::'),
        spaces: line.replace(' ', '  '),
        unseen: line.replace(/(?<=\w)(?=\w)/, '\u202E'),
        line: line + line,
        lines: twice + line,
        words: line.replace(/.{0,8}(?=\r?\n|$)/, ''),
        bracket: line.replace(/[\])]/, ''),
      };
      return [...pieces.slice(0, first), become[kind], ...pieces.slice(first + 1)].join('');
    }, text),
  );

/** A transcript in any convention, or a text of any characters. */
export const document = fc.oneof(
  { weight: 4, arbitrary: convention.chain(transcriptIn) },
  { weight: 1, arbitrary: content },
);

// Edits.

/** Where something is in a text of any length: so many ten-thousandths of the way through it. */
const part = fc.nat(10_000);

/** What somebody does to a text, whatever the text is then. */
export type Move =
  /** Replaces `length` characters; with none it types, and with an empty `text` it deletes. */
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  /** Replaces so many whole lines, as when turns are pasted, or taken out. */
  | { readonly kind: 'replace-lines'; readonly at: number; readonly count: number; readonly text: string }
  /** Writes a line break otherwise, or takes it out. */
  | { readonly kind: 'break'; readonly at: number; readonly text: string }
  /** Puts something between the halves of a surrogate pair. */
  | { readonly kind: 'cut-pair'; readonly at: number; readonly text: string }
  /** An edit as the protocol has it, in the text or not. */
  | { readonly kind: 'anywhere'; readonly range: Range; readonly text: string }
  /** Replaces everything. */
  | { readonly kind: 'whole'; readonly text: string };

/** A keystroke, or a few words. */
const typed = fc.oneof(
  fc.constantFrom('a', ' ', '.', ':', '?', 'I', '\n', '\r\n', '\r', '😀', '[', ')', '--', '**'),
  sentence,
  piece,
);

/** A few lines, as of turns that were copied elsewhere. */
const pasted = fc.oneof(
  convention.chain((own) => talkIn(own, 2)),
  list,
  fc.constantFrom('', '\n', 'Questions and Answers\n', 'Duration: 48 minutes\n', '---\n'),
);

/** A few lines at most, so that most of a text survives many of these. */
const nearRange: fc.Arbitrary<Range> = fc
  .record({ start: place, lines: fc.integer({ min: -1, max: 1 }), character: fc.integer({ min: -1, max: 90 }) })
  .map(({ start, lines, character }) => ({ start, end: { line: start.line + lines, character } }));

/** Where no text has anything, or hardly any. */
const far = fc.constantFrom(-(2 ** 31), -1, 0, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER);
const farPlace = fc.record({ line: fc.oneof(part, far), character: fc.oneof(part, far) });

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('replace' as const), at: part, length: fc.constant(0), text: typed }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: part,
      length: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(200)),
      text: fc.oneof(fc.constant(''), typed),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('replace-lines' as const),
      at: part,
      count: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
      text: pasted,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('break' as const),
      at: part,
      text: fc.constantFrom('\r\n', '\n', '\r', '\n\r', '\u2028', ' ', ''),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('cut-pair' as const), at: part, text: fc.oneof(fc.constant(''), typed) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('anywhere' as const),
      range: fc.oneof({ weight: 10, arbitrary: nearRange }, range, fc.record({ start: farPlace, end: farPlace })),
      text: fc.oneof(typed, content),
    }),
  },
);

/** Seldom, since nothing of a text is left behind it. */
const whole: fc.Arbitrary<Move> = fc.record({ kind: fc.constant('whole' as const), text: document });

/** What an editor sends at once: some moves, one after the other, or what takes back the message before. */
export type Message = readonly Move[] | 'undo';

const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(move) },
  { weight: 10, arbitrary: fc.array(move, { minLength: 2, maxLength: 5 }) },
  { weight: 6, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.tuple(whole) },
);

/** Up to that many messages. */
export function script(most: number): fc.Arbitrary<Message[]> {
  return fc.array(message, { maxLength: most, size: 'max' });
}
