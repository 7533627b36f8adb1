/**
 * A pattern for paths, as in `.gitignore`: `*` and `?` stand for characters of one name, `[a-z]` for one of them, `**`
 * for any folders, and `\` takes the meaning from what follows. Matching takes time in proportion to the pattern times
 * the path, whatever they are, since both may come from somebody else.
 */
export class Glob {
  private readonly names: readonly Name[];

  constructor(pattern: string) {
    const names = pattern.split('/').map((name): Name => (name === '**' ? ANY_FOLDERS : tokensOf(name)));
    // What is inside of a folder is not the folder.
    if (names.at(-1) === ANY_FOLDERS) names.push([ANY_CHARACTERS]);
    this.names = names;
  }

  /** Whether the names of a path, from the folder that the pattern is for, fit it. */
  matches(path: readonly string[]): boolean {
    return matches(this.names, path, (name) => name === ANY_FOLDERS, nameMatches);
  }
}

/** Whether a text has anything in it that a pattern could mean. */
export function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/** One character that fits. */
type Token = (character: string) => boolean;
type Name = readonly Token[];

const ANY_FOLDERS: Name = [];
const ANY_CHARACTERS: Token = () => true;
const ANY_CHARACTER: Token = () => true;

function nameMatches(tokens: Name, name: string): boolean {
  return matches(
    tokens,
    [...name],
    (token) => token === ANY_CHARACTERS,
    (token, character) => token(character),
  );
}

/**
 * Whether parts fit a pattern, one each, where a `star` fits any number of them. Only the last star that was passed can
 * have to take more, since what came before it has found its place as early as it can.
 */
function matches<Pattern, Part>(
  pattern: readonly Pattern[],
  parts: readonly Part[],
  isStar: (one: Pattern) => boolean,
  fits: (one: Pattern, part: Part) => boolean,
): boolean {
  let [at, part, star, taken] = [0, 0, -1, 0];
  while (part < parts.length) {
    const one = pattern[at];
    if (one !== undefined && isStar(one)) {
      star = at++;
      taken = part;
    } else if (one !== undefined && fits(one, parts[part] as Part)) {
      at += 1;
      part += 1;
    } else if (star >= 0) {
      at = star + 1;
      part = ++taken;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isStar(pattern[at] as Pattern)) at += 1;
  return at === pattern.length;
}

function tokensOf(name: string): Token[] {
  const characters = [...name];
  const tokens: Token[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    if (character === '*') {
      if (tokens.at(-1) !== ANY_CHARACTERS) tokens.push(ANY_CHARACTERS);
    } else if (character === '?') {
      tokens.push(ANY_CHARACTER);
    } else if (character === '[') {
      const set = setAt(characters, i);
      if (set) i = set.last;
      tokens.push(set?.token ?? is('['));
    } else if (character === '\\' && i + 1 < characters.length) {
      tokens.push(is(characters[++i] ?? ''));
    } else {
      tokens.push(is(character));
    }
  }
  return tokens;
}

/** The set that begins here with a bracket, and where it ends; nothing where it never does. */
function setAt(characters: readonly string[], first: number): { token: Token; last: number } | undefined {
  let i = first + 1;
  const isNegated = characters[i] === '!' || characters[i] === '^';
  if (isNegated) i += 1;
  const ranges: [from: string, to: string][] = [];
  const start = i;
  for (; i < characters.length; i++) {
    if (characters[i] === ']' && i > start) {
      const token = (character: string) => ranges.some(([from, to]) => from <= character && character <= to);
      return { token: isNegated ? (character) => !token(character) : token, last: i };
    }
    if (characters[i] === '\\') i += 1;
    const from = characters[i] ?? '';
    const hasEnd = characters[i + 1] === '-' && i + 2 < characters.length && characters[i + 2] !== ']';
    if (hasEnd) i += characters[i + 2] === '\\' ? 3 : 2;
    ranges.push([from, characters[i] ?? '']);
  }
  return undefined;
}

function is(wanted: string): Token {
  return (character) => character === wanted;
}
