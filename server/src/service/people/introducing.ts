import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { formOf, type Introduction, introductionsOf } from './introductions';
import type { LabelGroup } from './labelGroups';
import type { Learning } from './learning';
import type { Introduced } from './speaker';
import type { WhoIs } from './whoIs';

/** A place in the words that says who speaks next. */
export interface Announcement {
  readonly introduction: Introduction;
  readonly where: Introduced;
  /** The name of the speaker who is meant, where one alone can be. */
  readonly meant?: string;
  /** Whether the next turn is that speaker's. */
  readonly followed: boolean;
}

/**
 * Adds to what is `learnt` of each speaker what the introductions in some lines tell, and finds who translates whom: the names of
 * those who speak in another language, for each who translates. `learnt` has every group.
 */
export function introduce(
  snapshot: Snapshot,
  introducing: readonly number[],
  groups: readonly LabelGroup[],
  whoIs: WhoIs,
  learnt: ReadonlyMap<LabelGroup, Learning>,
): { announcements: Announcement[]; translates: ReadonlyMap<LabelGroup, ReadonlySet<string>> } {
  const { text, reading } = snapshot;
  const speaker: LabelGroup[] = [];
  for (const group of groups) for (const turn of group.turns) speaker[turn] = group;
  const announcements: Announcement[] = [];
  const translating = new Set<number>();
  for (const { turn, line } of linesOfTurns(introducing, reading.turns)) {
    const own = speaker[turn];
    if (!own) continue;
    for (const introduction of introductionsOf(text.at(line))) {
      const { kind, span } = introduction;
      if (line === reading.turns[turn]?.wordsLine && span.start < reading.turns[turn].wordsStart) continue;
      const where: Introduced = { kind, turn, line, ...span };
      if (kind === 'translation') translating.add(turn);
      else if (kind === 'self') introduceSelf(introduction, where, own, whoIs, learnt.get(own));
      else {
        const next = kind === 'next' || kind === 'handover' ? speaker[turn + 1] : undefined;
        const followed: boolean = next !== undefined && next !== own && whoIs.is(formOf(introduction), next);
        const meant: LabelGroup | undefined = followed ? next : whoIs.find(formOf(introduction));
        if (next) announcements.push({ introduction, where, ...(meant && { meant: meant.name }), followed });
        if (meant && meant !== own) learnt.get(meant)?.addIntroduction('introduction', introduction, where);
        if (introduction.as === 'guest') learnt.get(own)?.addRole('host', 'introduction', { line, ...span });
        if (meant && followed && kind === 'next') addQuestioner(introduction, where, own, learnt, meant);
      }
    }
  }
  addModerators(announcements, speaker, learnt);
  return { announcements, translates: translators(snapshot, speaker, translating, learnt) };
}

/** Each of these lines that is part of a turn, with that turn. */
function* linesOfTurns(lines: readonly number[], turns: readonly Turn[]): Generator<{ turn: number; line: number }> {
  let turn = 0;
  for (const line of lines) {
    while ((turns[turn + 1]?.line ?? Number.POSITIVE_INFINITY) <= line) turn += 1;
    const { line: first = 0, endLine = -1 } = turns[turn] ?? {};
    if (line >= first && line <= endLine) yield { turn, line };
  }
}

/**
 * Somebody names themselves, by the name in the label or by another: then it is a nickname, unless it is the name of
 * somebody else here. `I'm …` may go on with anything, and has to fit the label.
 */
function introduceSelf(
  introduction: Introduction,
  where: Introduced,
  own: LabelGroup,
  whoIs: WhoIs,
  learnt: Learning | undefined,
): void {
  const { name, span, onBehalfOf, unsure } = introduction;
  const form = formOf(introduction);
  const fits = whoIs.is(form, own);
  const isAnothers = !fits && whoIs.find(form) !== undefined;
  if (!learnt || isAnothers || (!fits && (unsure || where.turn !== own.turns[0]))) return;
  learnt.addIntroduction('self', introduction, where);
  if (onBehalfOf) learnt.onBehalfOf ??= onBehalfOf;
  if (fits || learnt.nicknames.some(({ value }) => value === name)) return;
  learnt.nicknames.push({ value: name, from: 'self', place: { line: where.line, ...span } });
}

/** Who is announced with the next question asks it: for an operator, an analyst whose firm is named. */
function addQuestioner(
  { affiliation }: Introduction,
  where: Introduced,
  announcer: LabelGroup,
  learnt: ReadonlyMap<LabelGroup, Learning>,
  questioner: LabelGroup,
): void {
  const isOperator = learnt.get(announcer)?.role(announcer.name)?.value === 'operator';
  const { line, start, end } = where;
  const role = isOperator && affiliation ? 'analyst' : 'questioner';
  learnt.get(questioner)?.addRole(role, 'introduction', { line, start, end });
}

/** Who gives the floor to others again and again moderates, unless something says otherwise. */
function addModerators(
  announcements: readonly Announcement[],
  speaker: readonly LabelGroup[],
  learnt: ReadonlyMap<LabelGroup, Learning>,
): void {
  const given = new Map<LabelGroup, number>();
  for (const { introduction, where, followed } of announcements) {
    const announcer = speaker[where.turn];
    if (!announcer || !followed || introduction.kind !== 'next') continue;
    const times = (given.get(announcer) ?? 0) + 1;
    given.set(announcer, times);
    const { line, start, end } = where;
    if (times === AGAIN_AND_AGAIN) learnt.get(announcer)?.addRole('moderator', 'introduction', { line, start, end });
  }
}

const AGAIN_AND_AGAIN = 3;

/** Who says that they translate, or is an interpreter, right behind a turn in another language. */
function translators(
  { marked, text, reading }: Snapshot,
  speaker: readonly LabelGroup[],
  translating: ReadonlySet<number>,
  learnt: ReadonlyMap<LabelGroup, Learning>,
): ReadonlyMap<LabelGroup, ReadonlySet<string>> {
  const found = new Map<LabelGroup, Set<string>>();
  for (const { turn, line } of linesOfTurns(marked, reading.turns)) {
    const [own, next] = [speaker[turn], speaker[turn + 1]];
    if (!own || !next || own === next || !text.at(line).annotations.some(({ kind }) => kind === 'language')) continue;
    if (!translating.has(turn + 1) && learnt.get(next)?.role(next.name)?.value !== 'interpreter') continue;
    found.set(next, (found.get(next) ?? new Set()).add(own.name));
  }
  return found;
}
