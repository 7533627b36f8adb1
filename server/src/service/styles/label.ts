import { isRule } from '../editing/opening';
import { detailsIn } from '../people/details';
import { spellingIn } from '../people/labelParts';
import { INVISIBLE_CLASS } from '../reading/invisible';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { firstLineOf } from '../words';

/** What a label says, whatever form it says it in, and where all of it stands. */
export interface TakenLabel {
  /** With honorific, Q or A, and what stands in brackets behind it. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly firm?: string | undefined;
  /** Without the brackets around it. */
  readonly time?: string | undefined;
  /**
   * From the first character of the label's line, or of the rule above it, up to the words; behind the indent. Where the
   * words stand on a later line, up to the start of that line; where there are none, to the end of the label.
   */
  readonly range: Range;
  /** Characters of the indent of the words, where these stand on a later line. */
  readonly indent: number;
  /** Blank lines between label and words; nothing where the words stand in the label's line. */
  readonly gap: number | undefined;
  readonly empty: boolean;
}

/**
 * The label of a turn taken apart; nothing where more than blank lines stands between it and its words. Which part is the
 * title and which the firm is told by words, and where none tells, by their order.
 */
export function takenLabel(snapshot: Snapshot, turn: Turn): TakenLabel | undefined {
  const { text } = snapshot;
  const line = text.line(turn.line);
  const first = turn.empty ? -1 : firstLineOf(snapshot, turn);
  const isInline = first === turn.line;
  const last = turn.convention === 'numbered' || turn.wordsLine > turn.line ? turn.wordsLine - 1 : turn.line;
  const isRuled = turn.convention === 'numbered' && isRule(text, turn.line - 1);
  const below = turn.convention === 'numbered' && isRule(text, last + 1) ? last + 1 : last;
  const start = isRuled
    ? { line: turn.line - 1, character: 0 }
    : { line: turn.line, character: INDENT.exec(line)?.[0].length ?? 0 };
  const end = isInline
    ? { line: turn.line, character: turn.wordsStart }
    : turn.empty
      ? { line: below, character: text.line(below).trimEnd().length }
      : { line: first, character: 0 };
  const around = line.slice(0, turn.label.start) + line.slice(turn.label.end, isInline ? turn.wordsStart : undefined);
  for (let at = below + 1; at < first; at++) if (!(text.at(at).shape & BLANK)) return undefined;
  return {
    ...partsOf(snapshot, turn),
    time: TIME.exec(around)?.[1],
    range: { start, end },
    indent: isInline || turn.empty ? 0 : (INDENT.exec(text.line(first))?.[0].length ?? 0),
    gap: isInline || turn.empty ? undefined : first - below - 1,
    empty: turn.empty,
  };
}

function partsOf({ text }: Snapshot, turn: Turn): Pick<TakenLabel, 'name' | 'title' | 'firm'> {
  const label = turn.label.text;
  switch (turn.convention) {
    case 'name-dashes-title': {
      const [name = label, ...details] = label.split(DASHES);
      return { name: name.trim(), ...firmFirst(details) };
    }
    case 'three-lines': {
      const title = turn.wordsLine > turn.line + 1 ? text.line(turn.wordsLine - 1).trim() : '';
      return { name: label, ...firmFirst(title === '' ? [] : title.split(DASHES)) };
    }
    case 'numbered': {
      const { name, rest } = nameAndRest(label);
      const dash = rest.lastIndexOf(' - ');
      if (dash < 0) return { name, ...firmFirst(rest === '' ? [] : [rest]) };
      return { name, firm: rest.slice(0, dash).trim(), title: rest.slice(dash + 3).trim() };
    }
    case 'name-colon': {
      const { name, rest } = nameAndRest(label);
      return { name, ...titleFirst(rest) };
    }
    default:
      return { name: label };
  }
}

/** A name up to its title and firm, and these, without the comma between. */
function nameAndRest(label: string): { name: string; rest: string } {
  const name = spellingIn(label);
  const [comma = ''] = COMMA.exec(label.slice(name.length)) ?? [];
  return comma === '' ? { name: label, rest: '' } : { name, rest: label.slice(name.length + comma.length).trim() };
}

const COMMA = /^\s?,\s{0,3}/;

/** `Firm`, `Title`: the title stands last, and alone where its words say that it is one. */
function firmFirst(details: readonly string[]): Pick<TakenLabel, 'title' | 'firm'> {
  const parts = details.map((part) => part.trim());
  const [only = ''] = parts;
  if (parts.length === 0) return {};
  if (parts.length === 1)
    return detailsIn(only).affiliation && !detailsIn(only).title ? { firm: only } : { title: only };
  return { firm: parts.slice(0, -1).join(' -- '), title: parts.at(-1) };
}

/** `TITLE, FIRM`, which both may have commas in them. */
function titleFirst(rest: string): Pick<TakenLabel, 'title' | 'firm'> {
  if (rest === '') return {};
  const { title, affiliation } = detailsIn(rest);
  if (title && affiliation && `${title}, ${affiliation}` === rest) return { title, firm: affiliation };
  return title ? { title: rest } : { firm: rest };
}

const DASHES = /\s?--\s?|\s[–—-]\s/;

/** Spaces, and what nobody can see, such as a byte order mark. */
const INDENT = new RegExp(`^[\\s${INVISIBLE_CLASS}]*`);

const TIME = /(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)/;
