import { createScanner, SyntaxKind } from 'jsonc-parser';
import type { Edit } from '../edits';
import type { RosterPerson } from '../people/rosterPerson';
import { type Node, parseJson } from './json';
import { places } from './places';
import { MOST_PEOPLE } from './schema';

/** What somebody adds to a roster: a name that is right as it is, or a person. */
export type RosterAddition = { readonly accept: string } | { readonly person: RosterPerson };

/**
 * The edits that add something to the text of a roster, ascending and apart; comments and all else stay as they are.
 * Nothing where the text is no roster, or has a list that cannot be read or is full.
 */
export function addToRoster(text: string, addition: RosterAddition): readonly Edit[] | undefined {
  const root = parseJson(text);
  if ('message' in root || root.type !== 'object') return undefined;
  const [field, item] = 'accept' in addition ? ['accept', addition.accept] : ['people', addition.person];
  const list = root.children?.findLast(({ children }) => children?.[0]?.value === field)?.children?.[1];
  if (list && (list.type !== 'array' || (list.children?.length ?? 0) >= MOST_PEOPLE)) return undefined;
  const place = places(text);
  const insertions = list
    ? into(text, list, (indent) => written(text, list.children?.at(-1), item, indent))
    : into(text, root, () => `"${field}": [${inOneLine(item)}]`);
  return insertions.map(([offset, newText]) => ({ range: { start: place(offset), end: place(offset) }, newText }));
}

/** The text of a roster that says nothing but this. */
export function rosterOf(addition: RosterAddition): string {
  const content = 'accept' in addition ? { accept: [addition.accept] } : { people: [addition.person] };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

type Insertion = readonly [offset: number, newText: string];

/** What adds one more to the end of a list or an object, laid out like the others there. */
function into(text: string, { offset, length, children = [] }: Node, write: (indent: string) => string): Insertion[] {
  const last = children.at(-1);
  const close = offset + length - 1;
  const start = last ? last.offset + last.length : offset + 1;
  // Comments behind the last one belong to it, so what is new comes after them.
  const end = Math.max(start, text.slice(0, close).trimEnd().length);
  const isOpen = /[\r\n]/.test(text.slice(end, close));
  const comma = last && hasComma(text, start, close) ? ',' : '';
  if (last && !isOpen) return [[end, (comma ? ' ' : ', ') + write('') + comma]];
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = indentAt(text, offset);
  const indent = last ? indentAt(text, last.offset) : outer + unitOf(text);
  const added = newLine + indent + write(newLine + indent) + comma + (isOpen ? '' : newLine + outer);
  if (!last || comma) return [[end, added]];
  return end === start
    ? [[end, `,${added}`]]
    : [
        [start, ','],
        [end, added],
      ];
}

function hasComma(text: string, start: number, end: number): boolean {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  return scanner.scan() === SyntaxKind.CommaToken && scanner.getTokenOffset() < end;
}

/** Over several lines where the one before it is. */
function written(text: string, before: Node | undefined, item: string | RosterPerson, newLine: string): string {
  const isLong = before && /[\r\n]/.test(text.slice(before.offset, before.offset + before.length));
  if (!isLong || newLine === '') return inOneLine(item);
  return JSON.stringify(item, undefined, unitOf(text)).replaceAll('\n', newLine);
}

function inOneLine(item: string | RosterPerson): string {
  if (typeof item === 'string') return JSON.stringify(item);
  const fields = Object.entries(item).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

/** The white space at the beginning of the line of a place. */
function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** By how much the text indents; two spaces where nothing is. */
function unitOf(text: string): string {
  return /^[ \t]{1,16}/m.exec(text)?.[0] ?? '  ';
}
