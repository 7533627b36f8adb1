import type { Introduction } from './introductions';
import type { LabelGroup } from './labelGroups';
import type { Listed } from './listed';
import { type Role, roleOf } from './role';
import type { Introduced, Learnt, Place, Source } from './speaker';

/** What is learnt of one speaker, from the labels, from lists, and from the words; a better source wins. */
export class Learning {
  title?: Learnt;
  affiliation?: Learnt;
  introduced?: Introduced;
  readonly nicknames: Learnt[] = [];
  onBehalfOf?: { readonly name: string; readonly affiliation?: string };
  private said?: Learnt<Role>; // By labels, a roster, or in as many words.
  private implied?: Learnt<Role>; // By a list's heading, or by being announced.

  constructor(group: LabelGroup, placeOf: (turn: number) => Place) {
    for (const { parts, turns } of group.labels) {
      const place = placeOf(turns[0] ?? 0);
      this.addDetails('label', parts.title, parts.affiliation, place);
      if (parts.role) this.said ??= { value: parts.role, from: 'label', place };
    }
    for (const { parts, turns } of group.labels)
      if (parts.details && !PRONOUNS.test(parts.details))
        this.unclear ??= { value: parts.details, from: 'label', place: placeOf(turns[0] ?? 0) };
  }

  /** What no word tells to be a firm, and is taken for one where nothing else is known. */
  private unclear?: Learnt;

  addListed({ from, title, affiliation, place, role }: Listed): void {
    this.addDetails(from, title, affiliation, place);
    if (!role) return;
    const learnt = { value: role, from, ...(place && { place }) };
    if (from === 'roster' && this.said?.from !== 'roster') this.said = learnt;
    else this.implied ??= learnt;
  }

  addIntroduction(from: Extract<Source, 'introduction' | 'self'>, introduction: Introduction, where: Introduced): void {
    const { title, affiliation, as } = introduction;
    this.addDetails(from, title, affiliation, where);
    const place = { line: where.line, start: where.start, end: where.end };
    if (as === 'host')
      this.addRole(as, from, place); // Of a call, it is one of the executives.
    else if (as) this.said ??= { value: as, from, place };
    if (!this.introduced || RANK[where.kind] < RANK[this.introduced.kind]) this.introduced = where;
  }

  /** What somebody is because of what they do, where nothing says otherwise. */
  addRole(value: Role, from: Source, place: Place): void {
    this.implied ??= { value, from, place };
  }

  get firm(): Learnt | undefined {
    return this.affiliation ?? this.unclear;
  }

  role(name: string): Learnt<Role> | undefined {
    const titled = this.title && roleOf({ name, title: this.title.value });
    const told = this.said ?? (titled && this.title && { ...this.title, value: titled });
    // Banks have directors, too, who ask for them.
    const asks = this.implied?.value === 'analyst' && this.implied.from === 'introduction';
    return told?.value === 'executive' && told.from !== 'roster' && asks ? this.implied : (told ?? this.implied);
  }

  private addDetails(from: Source, title: string | undefined, affiliation: string | undefined, place?: Place): void {
    const told = place && { place: { line: place.line, start: place.start, end: place.end } };
    if (title) this.title ??= { value: title.replace(/\s+/g, ' '), from, ...told };
    if (affiliation) this.affiliation ??= { value: affiliation.replace(/\s+/g, ' '), from, ...told };
  }
}

/** `she/her` is no firm. */
const PRONOUNS = /^(?:she|he|they|it|ze)\/\w{2,6}$/i;

/** What tells best who somebody is; of the same kind, the first. */
const RANK: Record<Introduced['kind'], number> = {
  next: 0,
  handover: 0,
  presence: 0,
  self: 1,
  mention: 2,
  translation: 3,
};
