import { l10n } from 'vscode';
import type { ReviewAnswer } from '../../../server/src/lsp/protocol';
import { isolated } from '../directions';
import { number, pointed } from '../words';
import { ids } from './ids';
import type { Row } from './row';
import { Ways } from './ways';

type Item = ReviewAnswer['items'][number];

/** The rows of what is to be reviewed. */
export interface ReviewRows {
  readonly rows: readonly Row[];
  readonly ways: Ways;
}

/** Grouped by kind, or as they come in the text. */
export function reviewRows({ items }: ReviewAnswer, isGrouped: boolean): ReviewRows {
  const ways = new Ways();
  const idOf = ids();
  const all = items.map((item) => {
    const id = idOf(`${item.kind} ${item.text}`);
    ways.add(item.range, isGrouped ? [item.kind, id] : [id]);
    return { item, row: rowOf(item, id, isGrouped) };
  });
  if (!isGrouped) return { rows: all.map(({ row }) => row), ways };
  const groups = KINDS.map(([kind]) => ({ kind, of: all.filter(({ item }) => item.kind === kind) }));
  return { rows: groups.filter(({ of }) => of.length > 0).map(({ kind, of }) => groupOf(kind, of)), ways };
}

/** In the order in which the groups are shown. */
const KINDS: readonly (readonly [Item['kind'], { readonly icon: string; readonly name: () => string }])[] = [
  ['unheard', { icon: 'mute', name: () => l10n.t('Words not heard') }],
  ['by-ear', { icon: 'whole-word', name: () => l10n.t('Names written by ear') }],
  ['nameless', { icon: 'person', name: () => l10n.t('Unnamed speakers') }],
  ['unbalanced', { icon: 'bracket-error', name: () => l10n.t('Missing brackets') }],
];

const ABOUT = new Map(KINDS);

function groupOf(kind: Item['kind'], all: readonly { readonly item: Item; readonly row: Row }[]): Row {
  const { icon = '', name = () => '' } = ABOUT.get(kind) ?? {};
  const label = name();
  const done = all.filter(({ item }) => item.done).length;
  const canBeDone = all.some(({ item }) => item.done !== undefined);
  const description = canBeDone ? l10n.t('{0} of {1} done', number(done), number(all.length)) : number(all.length);
  const children = all.map(({ row }) => row);
  return { id: kind, label, description, icon, isExpanded: true, children, spoken: `${label}, ${description}` };
}

/** The very same row as before where the item is. */
function rowOf(item: Item, id: string, isGrouped: boolean): Row {
  const before = made.get(item);
  if (before?.row.id === id && before.isGrouped === isGrouped) return before.row;
  const row = rowFor(item, id, isGrouped);
  made.set(item, { row, isGrouped });
  return row;
}

const made = new WeakMap<Item, { readonly row: Row; readonly isGrouped: boolean }>();

function rowFor(item: Item, id: string, isGrouped: boolean): Row {
  const { range, kind, text: label, before, after, speaker, time, done } = item;
  const line = range.start.line + 1;
  const where =
    speaker === undefined ? l10n.t('line {0}', number(line)) : l10n.t('{0}, line {1}', isolated(speaker), number(line));
  const gap = CLOSING.has(after.charAt(0)) ? '…' : '… ';
  const around = kind === 'nameless' ? after : `${endOf(before)} ${gap}${after}`.trim();
  const state = done === undefined ? [] : [done ? l10n.t('done') : l10n.t('not done')];
  return {
    ...{ id, label, place: range, kind: contextOf(item) },
    ...(!isGrouped && { icon: ABOUT.get(kind)?.icon ?? '' }),
    description: pointed(around, where),
    // What differs from the row before comes first.
    spoken: [label, ABOUT.get(kind)?.name() ?? '', ...state, where, around].join(', '),
    hint: () =>
      [`${before} ${label} ${after}`.trim(), where, ...(time === undefined ? [] : [time]), ...state].join('\n'),
    ...(done !== undefined && { checked: done }),
  };
}

/** What stands right behind the words before it. */
const CLOSING: ReadonlySet<string> = new Set('.,;:!?)]');

function contextOf({ kind, done }: Item): string {
  if (kind === 'nameless') return 'placeholder';
  if (kind === 'unbalanced') return 'unbalanced';
  if (done === undefined) return 'tag';
  return done ? 'checkedMark' : 'mark';
}

/** UTF-16 characters of the words before a mark that a row has room for. */
const ROOM = 24;

function endOf(words: string): string {
  if (words.length <= ROOM) return words;
  const cut = words.slice(-ROOM);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}
