import type { Role } from './role';

/** Somebody who is expected to speak, as a roster says. */
export interface RosterPerson {
  readonly name: string;
  /** Other names and spellings that labels may have. */
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly role?: Role;
}
