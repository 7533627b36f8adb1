import { turnLabelledOn } from '../reading/turnAt';
import { endOfLabel, type Fault, faultsOf, headLikeLabel, unlabelled } from './labels/faults';
import type { Rule } from './rule';

/** A label that is written unlike the others of its document: its spaces, its punctuation, what nobody can see of it. */
export const labelFormat: Rule = {
  severity: 'warning',
  find: (snapshot) =>
    [...snapshot.reading.turns.flatMap((turn) => faultsOf(turn, snapshot)), ...unlabelled(snapshot)].map(
      ({ range, message }) => ({ range, message }),
    ),
  minds(line, before, after) {
    const turn = turnLabelledOn(after.reading.turns, line);
    const head = (snapshot: typeof after) => turn && snapshot.text.line(line).slice(0, endOfLabel(turn, snapshot));
    if (turn) return head(before) !== head(after);
    return headLikeLabel(before.text.line(line)) !== headLikeLabel(after.text.line(line));
  },
  fixes(finding, snapshot) {
    const turn = turnLabelledOn(snapshot.reading.turns, finding.range.start.line);
    const isIt = ({ message, range }: Fault) =>
      message === finding.message && range.start.character === finding.range.start.character;
    const fault = (turn ? faultsOf(turn, snapshot) : unlabelled(snapshot)).find(isIt);
    return fault?.fix ? [fault.fix] : [];
  },
};
