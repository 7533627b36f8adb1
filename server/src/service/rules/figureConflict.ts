import { figuresHeard, isShort, wordsOfLine } from '../features/figures';
import { subjectOf } from '../features/mentions';
import { aboutOf } from '../figures/about';
import { contextOfTalk } from '../figures/contextOfTalk';
import type { Figure } from '../figures/index';
import { agree } from '../figures/rounding';
import { type InLine, inLines } from '../inLines';
import { turnAt } from '../reading/turnAt';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import type { Finding, Rule } from './rule';

/** One metric of one segment in one period, said twice in the same words, with values that cannot both round right. */
export const figureConflict: Rule = {
  severity: 'hint',
  watches: (snapshot) => statementsOf(snapshot),
  find(snapshot) {
    const findings: Finding[] = [];
    const said = new Map<string, { line: number; figure: Figure }[]>();
    for (const { line, found } of statementsOf(snapshot)) {
      for (const { key, figure } of found) {
        const before = said.get(key) ?? [];
        const other = before.find((each) => agree(each.figure, figure) === false);
        if (other)
          findings.push({
            range: rangeInLine(line, figure),
            message: messageFor(snapshot, figure, other.figure, other.line),
          });
        if (before.length < MOST) said.set(key, [...before, { line, figure }]);
      }
    }
    return findings;
  },
};

/** Statements of one thing that the next one is compared with. */
const MOST = 20;

function messageFor(to: Listener, { metric }: Figure, other: Figure, line: number): string {
  const measured = [metric?.segment, metric?.name].filter(Boolean).join(' ');
  return say(
    to,
    'In line {0}, {1} of the same period is {2}, and both cannot be right however they are rounded. Check which was said.',
    line + 1,
    measured,
    other.text,
  );
}

function statementsOf(snapshot: Snapshot): readonly InLine<Statement>[] {
  return isShort(snapshot) ? statements(snapshot, contextOfTalk(snapshot).key) : NONE;
}

const NONE: readonly InLine<Statement>[] = [];

/** A figure that states one exact value of something that is named, with a key that is the same for the same thing. */
interface Statement {
  readonly key: string;
  readonly figure: Figure;
}

const statements = inLines<Statement>((snapshot, line) => {
  const words = wordsOfLine(snapshot, line);
  const { turns } = snapshot.reading;
  const turn = turns[turnAt(turns, line)];
  if (!turn || !/\d/.test(words)) return [];
  const figures = figuresHeard(snapshot, turn, line);
  return figures.flatMap((figure) => {
    const key = keyOf(words, figures, figure);
    return key === undefined ? [] : [{ key, figure }];
  });
});

function keyOf(words: string, figures: readonly Figure[], figure: Figure): string | undefined {
  const { approximation, bound, value, change, metric, period } = figure;
  if (approximation !== undefined || bound || value === undefined || change || metric?.carried) return undefined;
  if (period?.ambiguous !== undefined) return undefined;
  const subject = subjectOf(figure);
  const about = subject === undefined ? undefined : aboutOf(words, figures, figure);
  if (about === undefined || !isNamed(about, figure)) return undefined;
  return `${subject} ${metric?.sense} ${about}`;
}

/** A metric alone can be that of any part that is spoken of: it needs a name, or a word for the whole. */
function isNamed(about: string, { metric }: Figure): boolean {
  return metric?.segment !== undefined || about.split(' ').some((word) => WHOLE.has(word));
}

const WHOLE: ReadonlySet<string> = new Set(['total', 'consolidated', 'overall', 'group', 'companywide']);
