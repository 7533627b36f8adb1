import { nameIn } from '../reading/label';
import { isRole } from '../reading/roles';
import { isParticle, POST_NOMINALS, plain } from '../reading/words';
import { TITLES } from './details';
import { fold } from './fold';
import { bareLabel, honorificIn } from './labelParts';

/** A name as it is compared. */
export interface NameForm {
  readonly written: string;
  /** All that is left of the name when nothing counts but letters and digits; never empty. */
  readonly folded: string;
  /** In lower case, with single spaces and without full stops: `mr`, `acting administrator`; may be empty. */
  readonly honorific: string;
  /** The words of the name, folded, without honorific, degrees and `Jr.`; may be empty. */
  readonly words: readonly string[];
  /** Which of them are particles. */
  readonly particles: readonly boolean[];
  /** `jr`, `iii`; may be empty. */
  readonly generation: string;
  /**
   * Whether the label names what somebody does, in words that mean somebody else with a word more or less: as one of the
   * roles that the reader knows, or by ending with a title.
   */
  readonly office: 'role' | 'title' | undefined;
}

/** The form of a name; longer ones are cut at 200 characters. */
export function nameForm(written: string): NameForm {
  const name = nameIn(bareLabel(written));
  const honorific = honorificIn(name);
  const all = name
    .slice(honorific.length)
    .split(/[\s.·・_,]+/)
    .filter((word) => !POST_NOMINALS.has(word))
    .map((word) => ({ word: fold(word), particle: isParticle(word.toLowerCase()) }))
    .filter(({ word }) => word !== '' && !DEGREES.has(word));
  const generation = all.length > 1 && GENERATIONS.has(all.at(-1)?.word ?? '') ? (all.pop()?.word ?? '') : '';
  return {
    written,
    folded: fold(name) || written,
    honorific: honorific === '' ? '' : honorific.split(/\s+/).map(plain).join(' '),
    words: all.map(({ word }) => word),
    particles: all.map(({ particle }) => particle),
    generation,
    office: officeIn(
      name,
      all.map(({ word }) => word),
    ),
  };
}

function officeIn(name: string, words: readonly string[]): NameForm['office'] {
  if (isRole(name.toLowerCase()) || isRole(words.join(' '))) return 'role'; // Also behind `Mr.`.
  return TITLES.has(words.at(-1) ?? '') || words.some((word) => OF_STATE.has(word)) ? 'title' : undefined;
}

/** Offices that go on behind the title: `The Minister for Roads`. */
const OF_STATE: ReadonlySet<string> = new Set(['minister', 'secretary']);

const DEGREES: ReadonlySet<string> = new Set('esq phd md cfa cpa mba obe mbe cbe qc kc sc'.split(' '));

const GENERATIONS: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '));
