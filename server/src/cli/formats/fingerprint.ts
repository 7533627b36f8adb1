import { createHash } from 'node:crypto';
import type { Reported } from '../jobs/job';

/**
 * What tells a problem from all others and stays the same where lines are put in above it: its file, code and message,
 * and the how-manieth like it in its file.
 */
export function fingerprints(file: string, problems: readonly Reported[]): string[] {
  const alike = new Map<string, number>();
  return problems.map(({ code, message }) => {
    const key = JSON.stringify([file, code, message]);
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return createHash('sha256').update(key).update(String(before)).digest('hex').slice(0, 32);
  });
}
