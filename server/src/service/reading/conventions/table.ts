import type { Convention } from './convention';

/** `0:46`, `00:12:34`, `0:24:15.5` */
const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** The same in brackets, which Markdown may have escaped: `[00:12]`, `(00:12)`, `\[00:12\]` */
const TIME_MARK = String.raw`\\?[\[(]${TIME}\\?[\])]`;
/** Hyphen and dashes, also the two that Windows code page 1252 leaves behind when read as Latin 1. */
const DASH = String.raw`[-–—\u0096\u0097]`;
/** Emphasis of Markdown. */
const BOLD = String.raw`(?:\*\*|__)`;
/** The name of somebody in a parliament's record: capitals, with the particles and prefixes that stay small. */
const CAPITALS = String.raw`(?:Mc|Mac|De|Des|La|Le|Di|Van|Von)?\p{Lu}[\p{Lu}\p{M}'’-]+`;

/** A line of a convention, behind any indent, byte order mark and characters without a width. */
function line(before: string, label: string, after: string): RegExp {
  return new RegExp(`^([\\s\\uFEFF\\u200B-\\u200F\\u202A-\\u202E]*${before})(${label})${after}`, 'u');
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
    line: line(String.raw`${TIME}\t`, String.raw`\p{L}[^\t:]*`, String.raw`:?\t`),
    evidence: ['timed', 'tabbed'],
  },
  {
    id: 'chat',
    needs: 'colon',
    looks: '00:05:11 From Name to Everyone: words',
    begins: ['digit'],
    line: line(String.raw`${TIME}\s+From\s+`, String.raw`\p{L}(?:(?! to )[^:])*`, String.raw`(?: to [^:]*)?:(?:\s|$)`),
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
      String.raw`(?:${TIME_MARK}|${TIME})(?:\s|${DASH})*`,
      String.raw`\p{L}[^:：]*`,
      String.raw`[:：](?=\s|$|[^\x00-\x7F])`,
    ),
    evidence: ['timed'],
  },
  {
    id: 'q-stop',
    looks: '12   Q.  words',
    begins: ['letter', 'digit'],
    line: line(String.raw`(?:\d{1,2}\s+)?`, '[QA]', String.raw`\.\s+(?=\S)`),
    evidence: ['stop'],
  },
  {
    id: 'name-colon',
    needs: 'colon',
    looks: '12   Name: words, with line numbers',
    begins: ['digit'],
    line: line(String.raw`\d{1,2}\s\s+`, String.raw`\p{L}[^:：]*`, String.raw`:(?:\s|$)`),
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
    line: line(String.raw`<v(?:\.[\w.]+)?\s+`, String.raw`\p{L}[^<>]*`, '>'),
    evidence: ['voice'],
  },
  {
    id: 'chevrons',
    needs: 'colon',
    looks: '>> Name: words',
    begins: ['>'],
    line: line(String.raw`>>+\s*`, String.raw`\p{L}[^:：]*`, String.raw`[:：](?=\s|$)`),
    evidence: ['quoted'],
  },
  {
    id: 'name-time',
    needs: 'time',
    looks: '**Name** 1:10, alone',
    begins: ['*', '_'],
    line: line(`${BOLD}`, String.raw`\p{L}[^*_:：]*`, String.raw`${BOLD}\s*(?:${TIME_MARK}|${TIME})\s*$`),
    evidence: ['alone', 'timed', 'marked-up'],
  },
  {
    id: 'bold-colon',
    needs: 'colon',
    looks: '**Name:** words, or **Name**: words',
    begins: ['*', '_'],
    line: line(
      String.raw`${BOLD}(?:${TIME_MARK}\s*)?`,
      String.raw`\p{L}[^*:：]*?`,
      String.raw`(?:${TIME_MARK}\s*)?(?:[:：]\s*${BOLD}|${BOLD}\s*(?:${TIME_MARK}\s*)?[:：])`,
    ),
    evidence: ['marked-up'],
  },
  {
    id: 'bold-alone',
    looks: '**Name**, alone',
    begins: ['*', '_'],
    line: line(`${BOLD}`, String.raw`\p{L}[^*_:：]*`, String.raw`${BOLD}\s*$`),
    evidence: ['alone', 'marked-up'],
  },
  {
    id: 'bracket',
    looks: '[Name]: words',
    begins: ['['],
    needs: 'colon',
    line: line('\\[', '\\p{L}[^[\\]:：]*', '\\][:：]'),
    evidence: ['marked-up'],
  },
  {
    id: 'bracket',
    looks: '[Name] words',
    begins: ['['],
    line: line('\\[', '\\p{L}[^[\\]:：]*', '\\](?![:：(])'),
    evidence: ['bracketed'],
  },
  {
    id: 'numbered',
    needs: 'bracket',
    looks: 'Name, Firm - Title    [3], alone',
    begins: ['letter'],
    line: line('', String.raw`\p{L}[^[\]]*`, String.raw`\s\s\[\d{1,4}\]\s*$`),
    evidence: ['alone', 'numbered'],
  },
  {
    id: 'name-time-colon',
    needs: 'time',
    looks: 'Name (00:12:34): words',
    begins: ['letter'],
    line: line('', String.raw`\p{L}[^:：[\]]*`, String.raw`\s?${TIME_MARK}\s*[:：]`),
    evidence: ['timed'],
  },
  {
    id: 'name-colon-time',
    needs: 'time',
    looks: 'Name: (01:20) words, or Name: 00:00:02 alone',
    begins: ['letter'],
    line: line('', String.raw`\p{L}[^:：]*`, String.raw`[:：]\s*(?:${TIME_MARK}|\d{1,2}:\d{2}:\d{2}\s*$)`),
    evidence: ['timed'],
  },
  {
    id: 'name-time',
    needs: 'time',
    looks: 'Name 0:15, alone',
    begins: ['letter'],
    line: line('', String.raw`\p{L}[^:：]*`, String.raw`\s(?:${TIME_MARK}|${TIME})\s*$`),
    evidence: ['alone', 'timed'],
  },
  {
    id: 'q-space',
    looks: 'Q    words',
    begins: ['letter'],
    line: line('', '[QA]', String.raw`\s\s+(?=\S)`),
    evidence: ['wide-space'],
  },
  {
    id: 'name-stop-dash',
    looks: 'HON. NAME.- words',
    begins: ['letter'],
    line: line('', String.raw`\p{Lu}[\p{L}\p{M} .'’-]*`, String.raw`\.\s?${DASH}+(?=\s)`),
    evidence: ['stop-dash'],
  },
  {
    id: 'name-stop',
    looks: 'CHAIR NAME. words, or Mr. NAME of Ohio. words',
    begins: ['letter'],
    line: line(
      '',
      String.raw`(?:(?:Mr|Ms|Mrs|Miss|Dr|MR|MS|MRS|DR)\.? |The )?${CAPITALS}(?: (?:pro tempore|${CAPITALS}|\p{Lu}\.))*(?: of \p{Lu}[\p{L} ]*)?(?: \([^()]*\))?`,
      String.raw`\.\s+(?=\S)`,
    ),
    evidence: ['stop'],
  },
  {
    id: 'question-name',
    looks: 'Q - Name, alone',
    begins: ['letter'],
    line: line('', String.raw`[QA]\s?${DASH}\s?\p{Lu}[^:：]*`, '$'),
    evidence: ['alone', 'asks-or-answers'],
  },
  {
    id: 'name-colon',
    needs: 'colon',
    looks: 'Name: words, or Name：words',
    begins: ['letter'],
    // Not the colon of `10:30`, `https://`, `C::d` or `a:b`.
    line: line('', String.raw`\p{L}[^:：]*`, String.raw`(?:：|::?(?:\s|$|(?=[\p{Lu}\p{Lo}"“‘«\[(¿¡])))`),
    evidence: [],
  },
  {
    id: 'name-dashes-title',
    looks: 'Name -- Title, or Name -- Firm -- Analyst, alone',
    begins: ['letter'],
    line: line('', String.raw`\p{Lu}(?=.*(?:--|\s${DASH}\s))[^:：?!]*`, '$'),
    evidence: ['alone', 'titled'],
  },
  {
    id: 'name-alone',
    looks: 'Name, alone',
    begins: ['letter'],
    line: line('', String.raw`\p{Lu}[^:：?!;,"“”]*(?:,[^:：?!;,"“”]*)?`, '$'),
    evidence: ['alone'],
  },
];
