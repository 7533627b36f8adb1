import { turnCount } from '../counts';
import { durationText } from '../durations';
import { durationOfTurns } from '../minutes';
import { turnAt } from '../reading/turnAt';
import { say } from '../say';
import { type DocumentSection, sectionAt, sections } from '../sections';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';
import type { Hover } from './hover';

/** How much is said in a section: `54 turns · ~36 min`; empty where nobody speaks in it. */
export function saidInSection(snapshot: Snapshot, { line, endLine }: DocumentSection): string {
  const { turns } = snapshot.reading;
  const [first, end] = [turnAt(turns, line - 1) + 1, turnAt(turns, endLine) + 1];
  const count = end - first;
  if (count <= 0) return '';
  const said = durationText(snapshot, durationOfTurns(snapshot, indices(first, end)));
  return [say(snapshot, turnCount(count)), said].filter(Boolean).join(' · ');
}

/** Over a heading, what is said below it. */
export function sectionHover(snapshot: Snapshot, { line }: Position): Hover | undefined {
  const all = sections(snapshot);
  const section = all[sectionAt(all, line)];
  if (section?.line !== line || section.inferred) return undefined;
  const value = saidInSection(snapshot, section);
  if (value === '') return undefined;
  const end = { line, character: snapshot.text.lengthOf(line) };
  return { range: { start: { line, character: 0 }, end }, title: section.title, rows: [{ name: '', value }] };
}

function* indices(first: number, end: number): Generator<number> {
  for (let i = first; i < end; i++) yield i;
}
