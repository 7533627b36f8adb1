import { exchanges } from '../exchanges';
import type { Snapshot } from '../snapshot';

/**
 * Who becomes Q and who A, by the key of the name: where labels are Q and A already, nobody; else the one who asks and
 * the other. Nothing where more or fewer than two people speak, or none of them asks.
 */
export function examination(snapshot: Snapshot): ReadonlyMap<string, string> | undefined {
  const { turns } = snapshot.reading;
  if (turns.some(({ label }) => label.text === 'Q' || label.text === 'A')) return new Map();
  const keys = new Set(turns.map(({ key }) => key));
  const asks = new Map<string, number>();
  for (const { first } of exchanges(snapshot)) {
    const key = turns[first]?.key;
    if (key !== undefined) asks.set(key, (asks.get(key) ?? 0) + 1);
  }
  const [one, other] = keys;
  if (one === undefined || other === undefined || keys.size > 2 || asks.size === 0) return undefined;
  const isOne = (asks.get(one) ?? 0) >= (asks.get(other) ?? 0);
  return new Map([
    [one, isOne ? 'Q' : 'A'],
    [other, isOne ? 'A' : 'Q'],
  ]);
}
