import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { ROOT, read } from './files';

/** A call in the sources of the project, and the texts that are written out as its arguments; nothing for another one. */
export interface Call {
  readonly file: string;
  /** `say`, `l10n.t`, `window.showWarningMessage`. */
  readonly callee: string;
  readonly args: readonly Argument[];
}

export interface Argument {
  readonly node: Node;
  /** What it is, where that is written out. */
  readonly text?: string;
}

/** All calls of named functions in a folder of sources. */
export function callsIn(folder: string): Call[] {
  return syntaxTreesIn(folder).flatMap(({ file, tree }) => {
    const calls: Call[] = [];
    full(tree, (node) => {
      if (node.type !== 'CallExpression') return;
      const { callee, arguments: args } = node as Node & { callee: Node; arguments: Node[] };
      calls.push({ file, callee: nameOf(callee), args: args.map((arg) => ({ node: arg, ...textOf(arg) })) });
    });
    return calls;
  });
}

/** The sources in a folder, as JavaScript. */
export function syntaxTreesIn(folder: string): { file: string; tree: Node }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = join(folder, name).replaceAll('\\', '/');
      const { code } = transformSync(read(file), { loader: 'ts', target: 'es2022' });
      return { file, tree: parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) };
    });
}

/** What the client and the server say, in English: the keys of `client/l10n/bundle.l10n.*.json`. */
export function messagesInSources(): string[] {
  const said = [...callsIn('client/src'), ...callsIn('server/src')].flatMap(({ callee, args }) => {
    const sentence = callee === 'say' ? args[1] : callee === 'l10n.t' || callee === 'toSay' ? args[0] : undefined;
    return sentence?.text === undefined ? [] : [sentence.text];
  });
  return [...new Set(said)].sort();
}

/** `{0}`, `{1}` of a sentence, each once. */
export function placesIn(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\d+\}/g))].sort();
}

/** A name, or names with dots between them; empty for what is called otherwise. */
export function nameOf(node: Node): string {
  const { name, object, property } = node as Node & { name?: string; object?: Node; property?: Node };
  if (node.type === 'Identifier') return name ?? '';
  return node.type === 'MemberExpression' && object && property ? `${nameOf(object)}.${nameOf(property)}` : '';
}

function textOf(node: Node): { text?: string } {
  const { value, quasis } = node as Node & { value?: unknown; quasis?: { value: { cooked: string } }[] };
  if (node.type === 'Literal' && typeof value === 'string') return { text: value };
  return node.type === 'TemplateLiteral' && quasis?.length === 1 ? { text: quasis[0]?.value.cooked ?? '' } : {};
}

/** The languages besides English, by the files that there are. */
export const LANGUAGES = readdirSync(join(ROOT, 'client/l10n')).flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
);

/**
 * A language that nobody speaks: each sentence in brackets, every letter of it accented, so that what is left to read in
 * plain letters was not translated.
 */
export function pseudo(sentences: readonly string[]): Record<string, string> {
  return Object.fromEntries(sentences.map((sentence) => [sentence, `[!! ${accented(sentence)} !!]`]));
}

/** What is left to read in plain letters, in lower case: no single letters, and no code points. */
export function plainWords(shown: string): string[] {
  return (shown.match(/(?<![\p{L}\p{M}]|U\+00)[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? []).map((word) => word.toLowerCase());
}

function accented(sentence: string): string {
  return sentence.replace(/[a-z]/gi, (letter) => ACCENTED[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
}

const ACCENTED = [...'áƀçđéƒğħíĵķłɱñóþʠŕšŧúṽŵẋýž'];
