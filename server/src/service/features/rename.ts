import { applied, type Refusal } from '../editing/edits';
import { asWritten, isCapitals, namesOf, newNameOf } from '../editing/newName';
import { type Merge, nameAsIn, renamedTo } from '../editing/renamed';
import type { Edit } from '../edits';
import { honorificIn } from '../people/labelParts';
import { bareKey, entriesOf, keysOf, type ListEntry, listEntries } from '../people/listEntries';
import { mentionsOf } from '../people/mentions';
import { nameSpanIn, titledNameSpanIn } from '../people/nameSpan';
import { type PersonAt, personAt } from '../people/personAt';
import type { Speaker } from '../people/speaker';
import { speakers } from '../people/speakers';
import { nameKey } from '../reading/label';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** A speaker under another name, everywhere. */
export interface Renaming {
  /** In the labels of all spellings and in lists of participants; sorted and disjoint. */
  readonly edits: readonly Edit[];
  /** Who speaks under that name already, and becomes one with the renamed; nothing usually. */
  readonly merge: Merge | undefined;
}

/** What would be renamed at a place, and its name now; nothing where no label and no list names anybody. */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  return at && { range: at.range, placeholder: at.name };
}

/**
 * Renames the person at a place everywhere. Of a label only the name changes; a new name with an honorific replaces the
 * old one. In a document that writes its names in capitals the new one is, too. Refused, in words, where the document
 * would afterwards be read with other turns or other people. Nothing where no label and no list names anybody.
 */
export function rename(snapshot: Snapshot, position: Position, typed: string): Renaming | Refusal | undefined {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  if (!at) return undefined;
  const checked = newNameOf(snapshot, typed);
  if ('refused' in checked) return checked;
  const name = spelling(snapshot, at.speaker, checked.name);
  if (nameAsIn(name, name) !== name)
    return {
      refused: say(snapshot, 'Of “{0}” only “{1}” would be read as the name.', name, nameAsIn(name, name)),
    };
  const isRespelt = nameKey(name) === nameKey(at.name);
  const written = isRespelt ? name : asWritten(snapshot, name);
  const { speaker } = at;
  const entries = renamedEntries(snapshot, at, name);
  const labels = speaker ? labelEdits(snapshot, speaker, written) : [];
  const lists = entries.map(({ range, name: old }) => ({
    range,
    newText: isCapitals(old) && !isRespelt ? written : name,
  }));
  const edits = [...labels, ...lists].sort(byPlace);
  const after = applied(snapshot, edits);
  const merge = renamedTo(snapshot, after, speaker, written);
  if (merge && 'refused' in merge) return merge;
  const stillListed = new Set(listEntries(after).map(({ line, key }) => `${line} ${key}`));
  if (lists.some(({ range, newText }) => !stillListed.has(`${range.start.line} ${bareKey(newText)}`)))
    return {
      refused: say(snapshot, '“{0}” would no longer be read as an entry of the list of participants.', name),
    };
  return { edits, merge };
}

/**
 * The same renaming in the words, where the full name is said: for somebody to agree to, since who is spoken of is not
 * always who speaks. Sorted, and apart from the other edits. None where no label and no list names anybody. Looks at
 * the whole text.
 */
export function renameMentions(snapshot: Snapshot, position: Position, typed: string): Edit[] {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  if (!at) return [];
  const name = spelling(snapshot, at.speaker, typed.trim());
  return mentionsOf(snapshot, at.speaker ? [at.speaker.name, ...namesOf(at.speaker)] : [at.name]).map((range) => {
    const mentioned = snapshot.text.line(range.start.line).slice(range.start.character, range.end.character);
    const isRespelt = nameKey(name) === nameKey(at.name);
    return { range, newText: isCapitals(mentioned) && !isRespelt ? name.toUpperCase() : name };
  });
}

/** As the labels of somebody else spell it who speaks under that name; else as typed. */
function spelling(snapshot: Snapshot, speaker: Speaker | undefined, name: string): string {
  const key = nameKey(name);
  const into = speakers(snapshot).find((each) => each !== speaker && keysOf(each).has(key));
  return into ? (namesOf(into).find((each) => nameKey(each) === key) ?? name) : name;
}

function byPlace({ range: { start: a } }: Edit, { range: { start: b } }: Edit): number {
  return a.line - b.line || a.character - b.character;
}

/** The person's entries, unless somebody of the new name is listed already: nobody is listed twice. */
function renamedEntries(snapshot: Snapshot, { speaker, entry }: PersonAt, name: string): ListEntry[] {
  const own = speaker ? entriesOf(snapshot, speaker) : entry ? [entry] : [];
  if (own.length === 0) return own;
  const key = bareKey(name);
  const isListed = own.every((each) => each.key !== key) && listEntries(snapshot).some((each) => each.key === key);
  return isListed ? [] : own;
}

function labelEdits({ reading }: Snapshot, speaker: Speaker, written: string): Edit[] {
  const spanIn = honorificIn(written) ? titledNameSpanIn : nameSpanIn;
  const edits: Edit[] = [];
  for (const { text, turns } of speaker.labels) {
    const { start, end } = spanIn(text);
    for (const index of turns) {
      const turn = reading.turns[index];
      if (!turn) continue;
      const from = turn.label.start;
      edits.push({ range: rangeInLine(turn.line, { start: from + start, end: from + end }), newText: written });
    }
  }
  return edits.sort(byPlace);
}
