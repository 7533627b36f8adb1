import { Glob } from './glob';

/** What the lines of a `.gitignore` say, in their order. */
export type IgnoreRules = readonly IgnoreRule[];

interface IgnoreRule {
  readonly glob: Glob;
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

/** The rules of one `.gitignore`, and how many folders its own is below the topmost. */
export interface IgnoreLayer {
  readonly depth: number;
  readonly rules: IgnoreRules;
}

/** Reads a `.gitignore`, as `git help gitignore` describes it. */
export function readIgnore(text: string): IgnoreRules {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(0, MOST_LINES)
    .flatMap((line) => ruleOf(line.replace(/\r$/, '')) ?? []);
}

/** More of them are an accident, and each is asked for each file. */
const MOST_LINES = 10_000;

/** Whether a path, from the topmost folder, is to be passed by. The innermost layer counts most, and in it the last rule. */
export function isIgnored(path: readonly string[], isFolder: boolean, layers: readonly IgnoreLayer[]): boolean {
  for (let i = layers.length - 1; i >= 0; i--) {
    const { depth = 0, rules = [] } = layers[i] ?? {};
    const inside = path.slice(depth);
    const rule = rules.findLast(({ glob, onlyFolders }) => (isFolder || !onlyFolders) && glob.matches(inside));
    if (rule) return !rule.isNegated;
  }
  return false;
}

function ruleOf(line: string): IgnoreRule | undefined {
  let pattern = withoutSpacesBehind(line);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const isNegated = pattern.startsWith('!');
  if (isNegated) pattern = pattern.slice(1);
  const onlyFolders = pattern.endsWith('/');
  if (onlyFolders) pattern = pattern.slice(0, -1);
  if (pattern === '') return undefined;
  // A slash anywhere else ties a pattern to its folder; without one it is about names, however deep.
  const isTied = pattern.includes('/');
  return { glob: new Glob(isTied ? pattern.replace(/^\//, '') : `**/${pattern}`), isNegated, onlyFolders };
}

function withoutSpacesBehind(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}
