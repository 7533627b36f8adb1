import { exchangeOf, exchanges } from '../exchanges';
import type { Exchange } from '../exchanges/exchange';
import { say } from '../say';
import { sections, titleOf } from '../sections';
import type { Snapshot } from '../snapshot';
import { countUpToBy } from '../sorted';
import type { Range } from '../types';
import { exchangeItem } from './outlineExchanges';
import { type TurnItems, turnItems } from './outlineTurns';

/** One entry of the outline. */
export interface OutlineItem {
  readonly kind: 'section' | 'exchange' | 'turn';
  /** The title of a section, who asks about what, or the name in a label. Never empty. */
  readonly name: string;
  /** Of a turn its time, where it has one, and its first words; of an exchange who answers. May be empty. */
  readonly detail: string;
  /** From its first line to the end of its last paragraph. */
  readonly range: Range;
  /** The label, without its colon, or the line of a heading. */
  readonly selectionRange: Range;
  /** In order, each within the range; nothing for a turn. */
  readonly children?: readonly OutlineItem[];
}

/**
 * The outline of a document, in order: sections, exchanges in them, turns in those, or less of that where the settings
 * say so; nothing where it is no transcript. An item is the very same object as before, where an edit changed nothing
 * that it is made of.
 */
export function outline(snapshot: Snapshot): readonly OutlineItem[] {
  const turns = turnItems(snapshot);
  const { grouping } = snapshot.settings.outline;
  if (grouping === 'none' || turns.items.length === 0) return turns.items;
  return inSections(snapshot, grouping === 'exchange' ? inExchanges(snapshot, turns) : turns.items);
}

function inExchanges(snapshot: Snapshot, { items: turns, before }: TurnItems): readonly OutlineItem[] {
  const all = exchanges(snapshot);
  const kept = known.get(all);
  const items =
    kept && kept.turns === before?.items
      ? changedIn(snapshot, kept.items, turns, before.changed)
      : grouped(snapshot, all, turns);
  known.set(all, { turns, items });
  return items;
}

/** The items of exchanges and of turns in none, as they were last made of the items of all turns. */
const known = new WeakMap<
  readonly Exchange[],
  { readonly turns: readonly OutlineItem[]; readonly items: readonly OutlineItem[] }
>();

function grouped(snapshot: Snapshot, all: readonly Exchange[], turns: readonly OutlineItem[]): readonly OutlineItem[] {
  if (all.length === 0) return turns;
  const items: OutlineItem[] = [];
  let next = 0;
  for (const exchange of all) {
    for (; next < exchange.first; next++) items.push(turns[next] as OutlineItem);
    next = exchange.last + 1;
    items.push(exchangeItem(snapshot, exchange, turns.slice(exchange.first, next)));
  }
  return [...items, ...turns.slice(next)];
}

/** The same where some turns alone have other lines than before, with what those turns are in. */
function changedIn(
  snapshot: Snapshot,
  before: readonly OutlineItem[],
  turns: readonly OutlineItem[],
  changed: ReadonlySet<number>,
): readonly OutlineItem[] {
  const items = before.slice();
  for (const turn of changed) {
    const exchange = exchangeOf(snapshot, turn);
    const first = exchange?.first ?? turn;
    const at = countUpToBy(items, turns[first]?.range.start.line ?? 0, lineOf) - 1;
    const item = exchange ? exchangeItem(snapshot, exchange, turns.slice(first, exchange.last + 1)) : turns[turn];
    if (item) items[at] = item;
  }
  return items;
}

const lineOf = ({ range: { start } }: OutlineItem) => start.line;

/** Puts what begins in a section into it, headings without talk included. */
function inSections(snapshot: Snapshot, items: readonly OutlineItem[]): readonly OutlineItem[] {
  const all = sections(snapshot);
  if (all.length === 0) return items;
  const found: OutlineItem[] = [];
  let next = 0;
  const take = (before: number) => {
    const from = next;
    next = Math.max(from, countUpToBy(items, before - 1, lineOf));
    return items.slice(from, next);
  };
  for (const section of all) {
    const { line, endLine, inferred } = section;
    found.push(...take(line));
    const children = take(endLine + 1);
    const end = { line: endLine, character: snapshot.text.lengthOf(endLine) };
    const asked = children.filter(({ kind }) => kind === 'exchange').length;
    const detail = [
      asked > 0 && (asked === 1 ? say(snapshot, '1 exchange') : say(snapshot, '{0} exchanges', asked)),
      inferred && say(snapshot, 'without a heading'),
    ];
    found.push({
      kind: 'section',
      name: titleOf(snapshot, section),
      detail: detail.filter(Boolean).join(' · '),
      range: { start: { line, character: 0 }, end },
      selectionRange: (inferred && children[0]?.selectionRange) || {
        start: { line, character: 0 },
        end: { line, character: snapshot.text.lengthOf(line) },
      },
      ...(children.length > 0 && { children }),
    });
  }
  return [...found, ...items.slice(next)];
}
