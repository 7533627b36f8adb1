import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode, SyntaxKind } from 'jsonc-parser';
import { type Phrase, type Sentence, toSay } from '../say';

/** What is wrong with a stretch of a text: UTF-16 characters from its beginning. */
export interface Complaint {
  readonly offset: number;
  readonly length: number;
  readonly message: Sentence;
}

/** A value in JSON, with its place. */
export type { Node };

/**
 * The value that a text is, with comments and trailing commas where somebody likes them; or why it is none. As a tree,
 * since an object made of it would take its prototype from the text. `what` is what the file is called in the reasons.
 */
export function parseJson(content: string, what = ROSTER): Node | Complaint {
  const text = content.replace(/^\uFEFF/, ' ');
  const refused = refuse(text, what);
  if (refused) return refused;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first && tree) return tree;
  const { offset = 0, length = 0 } = first ?? {};
  const reason = first ? printParseErrorCode(first.error) : 'ValueExpected';
  const message: Sentence = [
    toSay('This is not JSON: {0}. Mend it, so that the {1} can be read.'),
    [REASONS[reason] ?? reason],
    what,
  ];
  return { offset, length, message };
}

const ROSTER: Phrase = [toSay('roster')];

/** The errors of the parser by their names there. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: toSay('invalid symbol'),
  InvalidNumberFormat: toSay('invalid number format'),
  PropertyNameExpected: toSay('property name expected'),
  ValueExpected: toSay('value expected'),
  ColonExpected: toSay('colon expected'),
  CommaExpected: toSay('comma expected'),
  CloseBraceExpected: toSay('close brace expected'),
  CloseBracketExpected: toSay('close bracket expected'),
  EndOfFileExpected: toSay('end of file expected'),
  InvalidCommentToken: toSay('invalid comment token'),
  UnexpectedEndOfComment: toSay('unexpected end of comment'),
  UnexpectedEndOfString: toSay('unexpected end of string'),
  UnexpectedEndOfNumber: toSay('unexpected end of number'),
  InvalidUnicode: toSay('invalid unicode'),
  InvalidEscapeCharacter: toSay('invalid escape character'),
  InvalidCharacter: toSay('invalid character'),
};

/** A roster has four levels. The parser calls itself for each, and thousands of them would be more than it can. */
const DEEPEST = 32;

/**
 * What must not come to the parser. A bracket that closes nothing is passed over here, as it is there, so that the
 * depth counted is never less than the parser's.
 */
function refuse(text: string, what: Phrase): Complaint | undefined {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  let key = '';
  while (scanner.scan() !== SyntaxKind.EOF) {
    const offset = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    const token = text.charAt(offset);
    if (token === ':' && key === '__proto__')
      return {
        offset,
        length,
        message: [toSay("No field is called '__proto__'. Remove it, so that the {0} can be read."), what],
      };
    key = token === '"' ? scanner.getTokenValue() : '';
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    else if (token === open.at(-1)) open.pop();
    if (open.length > DEEPEST)
      return {
        offset,
        length,
        message: [toSay('A {0} is not nested so deep. Remove the brackets that are too many.'), what],
      };
  }
  return undefined;
}
