import { INVISIBLE_CLASS } from '../invisible';
import type { Convention } from './convention';

/** `0:46`, `00:12:34`, `0:24:15.5` */
const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** The same in brackets, which Markdown may have escaped: `[00:12]`, `(00:12)`, `\[00:12\]` */
const TIME_MARK = String.raw`\\?[\[(]${TIME}\\?[\])]`;
/** Hyphen and dashes, also the two that Windows code page 1252 leaves behind when read as Latin 1. */
const DASH = String.raw`[-–—\u0096\u0097]`;
/** Emphasis of Markdown. */
const BOLD = String.raw`(?:\*\*|__)`;
/**
 * What may be a letter, and surely is no small one of ours; whether it is one is asked of the whole label later. The
 * classes of Unicode would be exact, but each takes about a millisecond to compile.
 */
const LETTER = String.raw`[^\s\d${INVISIBLE_CLASS}.,:;：*_<>()[\]{}|"'-]`;
const NOT_SMALL = `(?![a-z])${LETTER}`;
const CAPITAL = String.raw`[A-Z\u00C0-\u00DE\u0100-\u024F\u0370-\u03AB\u0400-\u042F]`;
/** The name of somebody in a parliament's record: capitals, with the particles and prefixes that stay small. */
const CAPITALS = `(?:Mc|Mac|De|Des|La|Le|Di|Van|Von)?${CAPITAL}(?:${CAPITAL}|['’-])+`;
/** More names, initials, where somebody comes from, and who holds the office. */
const NAME_ON_RECORD = String.raw`${CAPITALS}(?: (?:pro tempore|${CAPITALS}|${CAPITAL}\.))*(?: of ${CAPITAL}[^.,:()]*)?(?: \([^()]*\))?`;

/** A line of a convention, behind any indent, byte order mark and characters without a width. */
function line(before: string, label: string, after: string): RegExp {
  return new RegExp(`^([\\s${INVISIBLE_CLASS}]*${before})(${label})${after}`);
}

/**
 * The ways of writing labels, found in some 4,700 published transcripts. The first row that matches a line is taken.
 * A new convention is a row here, its name beside {@link Convention.id}, and a specification in
 * `test/spec/conventions`. Labels on three lines, and those in captions, are told by the lines around them, in
 * `layout.ts` and `weighing.ts`.
 */
export const CONVENTIONS: readonly Convention[] = [
  {
    id: 'chat',
    needs: 'colon',
    looks: '00:05:11 ⇥ Name: ⇥ words',
    begins: ['digit'],
    line: line(String.raw`${TIME}\t`, String.raw`${LETTER}[^\t:]*`, String.raw`:\t`),
    evidence: ['timed', 'tabbed', 'tabbed-colon'],
  },
  {
    id: 'chat',
    needs: 'colon',
    looks: '00:05:11 ⇥ Name ⇥ words',
    begins: ['digit'],
    line: line(String.raw`${TIME}\t`, String.raw`${LETTER}[^\t:]*`, String.raw`\t`),
    evidence: ['timed', 'tabbed'],
  },
  {
    id: 'chat',
    needs: 'colon',
    looks: '00:05:11 From Name to Everyone: words',
    begins: ['digit'],
    line: line(String.raw`${TIME}\s+From\s+`, `${LETTER}(?:(?! to )[^:])*`, String.raw`(?: to [^:]*)?:(?:\s|$)`),
    evidence: ['timed'],
  },
  {
    id: 'name-stop',
    looks: '[0:24:15.5] CHAIR NAME. words',
    begins: ['[', '('],
    line: line(String.raw`${TIME_MARK}\s*`, `${CAPITALS}(?: ${CAPITALS})*`, String.raw`\.\s+(?=\S)`),
    evidence: ['timed', 'stop'],
  },
  {
    id: 'time-name-colon',
    needs: 'colon',
    looks: '[00:12] Name: words',
    begins: ['[', '(', 'digit'],
    line: line(
      String.raw`(?:${TIME_MARK}|${TIME})\s*(?:${DASH}\s*)?`,
      `${LETTER}[^:：]*`,
      String.raw`[:：](?=\s|$|[^\x00-\x7F])`,
    ),
    evidence: ['timed'],
  },
  {
    id: 'q-stop',
    looks: '12   Q.  words',
    begins: ['q', 'digit'],
    // Not the initial of a name with a colon: `A. Alva Stone: words`
    line: line(
      String.raw`(?:\d{1,2}\s+)?`,
      '[QA]',
      String.raw`\.\s+(?=\S)(?!(?:[A-Z][^\s:]{0,30}\s){1,3}[A-Z][^\s:]{0,30}:\s)`,
    ),
    evidence: ['stop'],
  },
  {
    id: 'name-colon',
    needs: 'colon',
    looks: '12   Name: words, with line numbers',
    begins: ['digit'],
    line: line(String.raw`\d{1,2}\s\s+`, `${LETTER}[^:：]*`, String.raw`:(?:\s|$)`),
    evidence: [],
  },
  {
    id: 'angle',
    looks: '<Q - Name>: words',
    begins: ['<'],
    line: line('<', String.raw`[QA]\s+${DASH}[^<>:]*`, '>:?'),
    evidence: ['asks-or-answers'],
  },
  {
    id: 'cue',
    looks: '<v Name>words',
    begins: ['<'],
    line: line(String.raw`<v(?:\.[\w.]+)?\s+`, `${LETTER}[^<>]*`, '>'),
    evidence: ['voice'],
  },
  {
    id: 'chevrons',
    needs: 'colon',
    looks: '>> Name: words',
    begins: ['>'],
    line: line(String.raw`>>+\s*`, `${LETTER}[^:：]*`, String.raw`[:：](?=\s|$)`),
    evidence: ['quoted'],
  },
  {
    id: 'name-time',
    needs: 'time',
    looks: '**Name** 1:10, alone',
    begins: ['*', '_'],
    line: line(BOLD, `${LETTER}[^*_:：]*`, String.raw`${BOLD}\s*(?:${TIME_MARK}|${TIME})\s*$`),
    evidence: ['alone', 'timed', 'marked-up'],
  },
  {
    id: 'name-time',
    needs: 'time',
    looks: '**Name** [1:10] words',
    begins: ['*', '_'],
    line: line(BOLD, `${LETTER}[^*_:：]*`, String.raw`${BOLD}\s*${TIME_MARK}\s+(?=\S)`),
    evidence: ['timed', 'marked-up'],
  },
  {
    id: 'bold-colon',
    needs: 'colon',
    looks: '**Name:** words, or **Name**: words',
    begins: ['*', '_'],
    line: line(
      String.raw`${BOLD}(?:${TIME_MARK}\s*)?`,
      `${LETTER}[^*:：]*?`,
      String.raw`(?:${TIME_MARK}\s*)?(?:[:：]\s*${BOLD}|${BOLD}\s*(?:${TIME_MARK}\s*)?[:：])`,
    ),
    evidence: ['marked-up'],
  },
  {
    id: 'bold-alone',
    looks: '**Name**, alone',
    begins: ['*', '_'],
    line: line(BOLD, `${LETTER}[^*_:：]*`, String.raw`${BOLD}\s*$`),
    evidence: ['alone', 'marked-up'],
  },
  {
    id: 'bracket',
    looks: '[Name]: words',
    begins: ['['],
    needs: 'colon',
    line: line('\\[', String.raw`${LETTER}[^[\]:：]*`, '\\][:：]'),
    evidence: ['marked-up'],
  },
  {
    id: 'bracket',
    looks: '[Name] words',
    begins: ['['],
    line: line('\\[', String.raw`${LETTER}[^[\]:：]*`, '\\](?![:：(])'),
    evidence: ['bracketed'],
  },
  {
    id: 'numbered',
    needs: 'bracket',
    looks: 'Name, Firm - Title    [3], alone',
    begins: ['letter'],
    line: line('', String.raw`${LETTER}[^[\]]*`, String.raw`\s\s\[\d{1,4}\]\s*$`),
    evidence: ['alone', 'numbered'],
  },
  {
    id: 'name-time-colon',
    needs: 'time',
    looks: 'Name (00:12:34): words',
    begins: ['letter'],
    line: line('', String.raw`${LETTER}[^:：[\]]*`, String.raw`\s?${TIME_MARK}\s*[:：]`),
    evidence: ['timed'],
  },
  {
    id: 'name-colon-time',
    needs: 'time',
    looks: 'Name: (01:20) words, or Name: 00:00:02 alone',
    begins: ['letter'],
    line: line('', `${LETTER}[^:：]*`, String.raw`[:：]\s*(?:${TIME_MARK}|\d{1,2}:\d{2}:\d{2}\s*$)`),
    evidence: ['timed'],
  },
  {
    id: 'name-time',
    needs: 'time',
    looks: 'Name 0:15, alone',
    begins: ['letter'],
    line: line('', `${LETTER}[^:：]*`, String.raw`\s(?:${TIME_MARK}|${TIME})\s*$`),
    evidence: ['alone', 'timed'],
  },
  {
    id: 'q-space',
    looks: 'Q    words',
    begins: ['q'],
    line: line('', '[QA]', String.raw`\s\s+(?=\S)`),
    evidence: ['wide-space'],
  },
  {
    id: 'q-space',
    looks: 'Q Words, with one space',
    begins: ['letter'],
    line: line('', 'Q', String.raw`\s(?=["“'‘([]?[A-Z])`),
    evidence: ['one-space'],
  },
  {
    id: 'name-stop-dash',
    looks: 'HON. NAME.- words',
    needs: 'stop-dash',
    begins: ['letter'],
    // No dashes within: `Name -- Firm & Co. -- Analyst` has a title behind them.
    line: line('', String.raw`${NOT_SMALL}(?:(?!--|\s${DASH})[^:：,;()?!\d])*`, String.raw`\.\s?${DASH}+(?=\s)`),
    evidence: ['stop-dash'],
  },
  {
    id: 'name-stop',
    looks: 'Mr. NAME of Ohio. words, or The SPEAKER pro tempore. words',
    begins: ['letter'],
    line: line('', `(?:(?:Mr|Ms|Mrs|Miss|Dr)\\.? |The )${NAME_ON_RECORD}`, String.raw`\.\s+(?=\S)`),
    evidence: ['stop', 'on-record'],
  },
  {
    id: 'name-stop',
    looks: 'CHAIR NAME. words',
    begins: ['letter'],
    line: line('', String.raw`(?:(?:MR|MS|MRS|DR)\.? )?${NAME_ON_RECORD}`, String.raw`\.\s+(?=\S)`),
    evidence: ['stop'],
  },
  {
    id: 'question-name',
    looks: 'Q - Name, alone',
    begins: ['q'],
    line: line('', String.raw`[QA]\s?${DASH}\s?${NOT_SMALL}[^:：]*`, '$'),
    evidence: ['alone', 'asks-or-answers'],
  },
  {
    id: 'name-colon',
    needs: 'colon',
    looks: 'Name: words, or Name：words',
    begins: ['letter'],
    // Not the colon of `10:30`, `https://`, `C::d` or `a:b`.
    line: line('', `${LETTER}[^:：]*`, String.raw`(?:：|::?(?:\s|$|(?=[^\s\da-z.,:;/\\{}=_'-])))`),
    evidence: [],
  },
  {
    id: 'name-dashes-title',
    looks: 'Name -- Title, or Name -- Firm -- Analyst, alone',
    begins: ['letter'],
    // Not the paragraphs of a statute: `Special Circumstances.--Section 4 of the …`
    line: line('', String.raw`${NOT_SMALL}(?=.*(?:--|\s${DASH}\s))(?!.*[a-z]{3}\.--)[^:：?!]*`, '$'),
    evidence: ['alone', 'titled'],
  },
  {
    id: 'name-alone',
    looks: 'Name, alone',
    longest: 60,
    begins: ['letter'],
    line: line('', `${NOT_SMALL}[^:：?!;,"“”]*(?:,[^:：?!;,"“”]*)?`, '$'),
    evidence: ['alone'],
  },
];
