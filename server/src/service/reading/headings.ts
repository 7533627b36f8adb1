/** A line that opens a part of a document, and belongs to no turn. */
export interface Heading {
  readonly kind: HeadingKind;
  /** As written, without what marks it as a heading. */
  readonly title: string;
}

export type HeadingKind =
  | 'participants' // the people, before or behind the talk
  | 'presentation' // prepared remarks
  | 'questions' // questions and answers
  | 'end' // what publishers append: disclaimers, advertisements, ratings
  | 'topic'; // the document's own headings

/** The heading that a line is, by its words alone; nothing for most lines. */
export function headingIn(line: string): Heading | undefined {
  if (line.length > LONGEST || NEVER.test(line.slice(-1))) return undefined; // Most lines.
  const own = /^\s{0,3}#{1,6}\s+(\S.*)$/.exec(line)?.[1];
  const title = bare(own ?? line);
  if (title === '' || (!own && title.length > LONGEST_NAME && !/^[ct]/i.test(title))) return undefined;
  const words = title.toLowerCase().replace(/\s+/g, ' ');
  const kind = (title.length > LONGEST_NAME ? SENTENCES : KINDS).find(([pattern]) => pattern.test(words))?.[1];
  if (!own) return kind && { kind, title };
  return { kind: kind ?? (NOTES.test(words) ? 'end' : 'topic'), title };
}

function bare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS.test(text.charAt(from))) from += 1;
  while (to > from && MARKS.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** What no heading that is known here ends with. */
const NEVER = /[?!,;]/;

/** What may stand around the words of a heading. */
const MARKS = /[\s*_[\]()#:：=–—-]/;

/** What a page has below the talk, where it is marked as a heading. */
const NOTES =
  /^(?:links|show ?notes|notes|resources|references|further reading|credits|sponsors|about (?:the|this|us)\b.*)$/;

/** UTF-16 characters; what publishers append may begin with a whole sentence. */
const LONGEST = 300;
const LONGEST_NAME = 60;

const SENTENCES: readonly (readonly [RegExp, HeadingKind])[] = [
  [
    /^(?:copyright (?:©|\(c\)|\d{4})|this article is a transcript|thomson (?:reuters|financial) reserves the right)/,
    'end',
  ],
];

/** Found as headings in some 4,700 published transcripts, misspellings included; whole lines in lower case. */
const KINDS: readonly (readonly [RegExp, HeadingKind])[] = [
  [
    /^(?:(?:company|corporate|conference call|conference|call|meeting|other|management|key) )?(?:participants|participiants|attendees|executives|panelists|panellists|members present)(?: present| list)?$/,
    'participants',
  ],
  [/^(?:company representatives|corporate speakers|analysts|analyst participants)$/, 'participants'],
  [
    /^(?:presentation|prepared remarks|presentation section|management discussion section|opening remarks)$/,
    'presentation',
  ],
  [/^(?:(?:(?:re-?)?direct|(?:re-?)?cross)[ -]examination(?: by .*)?|by m[rs]{1,2}\. .*)$/, 'questions'],
  [/^(?:questions? ?(?:and|&) ?answers?|question-and-answer|q ?(?:&|and) ?a)(?: session| section)?$/, 'questions'],
  [
    /^(?:duration: \d{1,4} minutes?|disclaimers?|definitions|v\. bearish|more [^\s,;!?]{1,12} analysis|all earnings call transcripts|end transcript|end of (?:q&a|transcript|recording|call|audio)|load-date|\d* ?authors? in the last 90 days|-30-)$/,
    'end',
  ],
  [/^(?:end )?\d{1,2}:\d{2} [ap]\.?m\.?(?: [a-z]{2,4})?$/, 'end'],
  ...SENTENCES,
];
