import { turnCount } from '../counts';
import { DIFFERENCES, type LikenessKind } from '../people/likeness';
import type { Listed } from '../people/listed';
import { inStyleOf, isAccepted, spellingRange } from '../people/nameInLabel';
import type { SameSpeaker } from '../people/sameSpeakers';
import { peopleIn } from '../people/speakers';
import { isRole } from '../reading/roles';
import { type Sentence, say, toSay } from '../say';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import type { Finding, Rule } from './rule';

/**
 * Two labels, or a label and a name in a list, that are one person. Shown at the less likely form: at each of its
 * labels, or at the first alone where most of the person's labels have it.
 */
export const speakerInconsistent: Rule = {
  severity: 'warning',
  find(snapshot) {
    const { same, spellings, listed } = peopleIn(snapshot);
    const alike = new Map<string, number>();
    for (const pair of same) alike.set(wayOf(pair), (alike.get(wayOf(pair)) ?? 0) + 1);
    return same
      .filter((pair) => !isStyle(pair, alike.get(wayOf(pair)) ?? 0))
      .flatMap((pair) => {
        const odd = spellings.get(pair.name) ?? [];
        const right = spellings.get(pair.likelier) ?? [];
        const entry = listed.find(({ name }) => name === pair.likelier);
        if (isAccepted(snapshot.settings, pair.name)) return [];
        // In full at first, then by the first name: people in a podcast are called so.
        if (
          pair.likeness.differences.includes('surname') &&
          (right[0] ?? 0) < (odd[0] ?? 0) &&
          right.length < odd.length
        )
          return [];
        if (right.length === 0 && entry?.from !== 'roster' && !TYPING.has(pair.likeness.kind)) return [];
        const shown = right.length > 0 && odd.length > right.length ? odd.slice(0, 1) : odd;
        return shown.map((turn) => finding(snapshot, pair, turn, right, odd.length, entry));
      });
  },
};

/** Whether it is how a document writes names, as far as can be told: a label that says more once, or `times` alike. */
function isStyle({ name, likelier, likeness: { kind, differences } }: SameSpeaker, times: number): boolean {
  const [one, other] = [name.toLowerCase(), likelier.toLowerCase()];
  if ((isRole(one) || isRole(other)) && (one === `${other}s` || other === `${one}s`)) return true; // One, and several.
  if (kind === 'affix') return /[,(（]/.test(name);
  return STYLES.has(kind) && times > (differences[0] === 'surname' ? 1 : 2);
}

/** In what way two spellings differ. */
function wayOf({ likeness: { kind, differences } }: SameSpeaker): string {
  return `${kind} ${differences[0]}`;
}

const STYLES: ReadonlySet<LikenessKind> = new Set<LikenessKind>(['honorific', 'missing-part', 'initial', 'case']);

/** How a label can differ from a list by accident; that a list has the full name of whom all call by the short is none. */
const TYPING: ReadonlySet<LikenessKind> = new Set<LikenessKind>([
  ...(['typo', 'spacing', 'punctuation', 'accents', 'confusable-script'] as const),
]);

function finding(
  snapshot: Snapshot,
  { name, likelier, because, likeness: { kind, differences } }: SameSpeaker,
  turn: number,
  right: readonly number[],
  times: number,
  entry: Listed | undefined,
): Finding {
  const { reading } = snapshot;
  const here = reading.turns[turn];
  const there = reading.turns[right[0] ?? -1];
  const says = differences[0] ? DIFFERENCES[differences[0]][2] : toSay('are the same');
  const why: Sentence = {
    listed: entry?.from === 'roster' ? toSay('which the roster has') : toSay('which the list of participants has'),
    introduced: toSay('by which the person is introduced'),
    frequent: [toSay('which stands before {0}, this one before {1}'), turnCount(right.length), times] as const,
    fuller: toSay('which is the fuller name'),
    plainer: toSay('which is the plainer form'),
    first: toSay('which comes first'),
  }[because];
  const range = here ? spellingRange(here, kind !== 'affix') : rangeInLine(0, { start: 0, end: 0 });
  const place = there ? spellingRange(there) : entry?.place && rangeInLine(entry.place.line, entry.place);
  const message = there
    ? say(snapshot, 'The other form, before {0}.', turnCount(right.length))
    : say(snapshot, 'The listed name.');
  return {
    range,
    message: say(
      snapshot,
      "'{0}' is probably {1}, {2}: the two {3}, and programs count two people. Write one form throughout, or accept both.",
      name,
      likelier,
      typeof why === 'string' ? [why] : why,
      [says],
    ),
    proposes: inStyleOf(likelier, name),
    // Where both are listed, they are two.
    accepts: { name, listed: entry !== undefined },
    ...(place && { related: [{ range: place, message }] }),
  };
}
