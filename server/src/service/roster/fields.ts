import type * as z from 'zod/mini';
import { IN_ENGLISH, type Listener, type Phrase, type Sentence, say, toSay } from '../say';
import type { Range } from '../types';
import type { Complaint, Node } from './json';
import { places } from './places';

/** Takes what is wrong with a value, in a sentence. */
export type Complain = (node: Node, message: Sentence) => void;

/** Complaints with their places in the text that they are about, as they are said to whom they are shown. */
export function located<Severity extends string>(
  text: string,
  complaints: readonly Complaint[],
  severity: Severity,
  to: Listener = IN_ENGLISH,
): readonly { readonly range: Range; readonly severity: Severity; readonly message: string }[] {
  if (complaints.length === 0) return [];
  const place = places(text);
  return complaints.map(({ offset, length, message }) => ({
    range: { start: place(offset), end: place(offset + length) },
    severity,
    message: say(to, message),
  }));
}

const NO_FIELD = toSay("There is no field '{0}'; it is ignored. Is it spelt right?");

/** What is said of a rule that there is not, as `unknown` of {@link fieldsOf}. */
export const NO_RULE = toSay("There is no rule '{0}'; it is ignored. Is it spelt right?");

/** The fields of an object by their names, of which the last of a name counts; none where it is no object. */
export function fieldsOf<Name extends string>(
  node: Node,
  shape: Readonly<Record<Name, unknown>>,
  complain: Complain,
  unknown: string = NO_FIELD,
): Map<Name, Node> {
  const fields = new Map<Name, Node>();
  for (const [key, value] of entriesOf(node, complain)) {
    const name: unknown = key.value;
    if (!isIn(shape, name)) {
      complain(key, [unknown, String(name).slice(0, LONGEST_NAME)]);
      continue;
    }
    if (fields.has(name))
      complain(key, [toSay("'{0}' is given twice, and the last one counts. Remove the other."), name]);
    fields.set(name, value);
  }
  return fields;
}

/** Names and values of an object, whatever they are; none where it is no object. */
export function entriesOf(node: Node | undefined, complain: Complain): [key: Node, value: Node][] {
  if (!node) return [];
  if (node.type !== 'object') complain(node, toSay('This must be an object, in braces; it is ignored.'));
  const properties = node.type === 'object' ? (node.children ?? []) : [];
  return properties.flatMap(({ type, children: [key, value] = [] }): [Node, Node][] =>
    type === 'property' && key && value ? [[key, value]] : [],
  );
}

export function itemsOf(list: Node | undefined, most: number, complain: Complain): readonly Node[] {
  if (!list) return [];
  if (list.type !== 'array') complain(list, toSay('This must be a list, in square brackets; it is ignored.'));
  const items = list.type === 'array' ? (list.children ?? []) : [];
  const rest = items[most];
  if (rest) complain(rest, [toSay('Only the first {0} count; the rest is ignored.'), most]);
  return items.slice(0, most);
}

/** A value by the schema of its field; one that does not fit is complained of, and counts as not given. */
export function use<Value>(
  node: Node | undefined,
  schema: z.ZodMiniType<Value>,
  problem: Sentence,
  complain: Complain,
): Value | undefined {
  if (!node) return undefined;
  const read = schema.safeParse(node.value ?? null); // Lists and objects have no value, which no field here takes.
  if (!read.success) complain(node, problem);
  return read.data;
}

export function either(values: readonly string[]): Phrase {
  return [toSay('{0} or {1}'), values.slice(0, -1).join(', '), values.at(-1) ?? ''];
}

/** UTF-16 characters of a name that are shown. */
const LONGEST_NAME = 200;

function isIn<Name extends string>(shape: Readonly<Record<Name, unknown>>, name: unknown): name is Name {
  return typeof name === 'string' && Object.hasOwn(shape, name);
}
