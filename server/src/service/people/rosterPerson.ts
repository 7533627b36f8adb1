import type { Role } from './role';

/** Somebody who is expected to speak, as a roster has it. */
export interface RosterPerson {
  /** The name in the spelling that labels should have. */
  readonly name: string;
  /** Other names and spellings of the same person that are right as well. */
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly role?: Role;
}
