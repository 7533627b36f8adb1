import type { Patch, PatchOperation } from './protocol';

/** Operations of a patch: where there are more, the whole answer is hardly longer, and sooner taken. */
const MOST = 200;

/**
 * What makes one answer of another: empty where they say the same; nothing where it would be no shorter than the answer.
 * Both are data as JSON has it, where a member that is `undefined` is none. What is the very same object in both is not
 * looked into, so that it costs what is new.
 */
export function patchBetween(before: unknown, after: unknown): Patch | undefined {
  if (before === after) return [];
  if (!isLike(before, after)) return undefined;
  const patch: PatchOperation[] = [];
  return compare(before, after, '', patch) ? patch : undefined;
}

/** Whether what there is to do still has room in the patch. */
function compare(before: unknown, after: unknown, path: string, patch: PatchOperation[]): boolean {
  if (before === after) return true;
  if (!isLike(before, after)) patch.push({ op: 'replace', path, value: after });
  else if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path, patch);
  else return compareMembers(before as Members, after as Members, path, patch);
  return patch.length <= MOST;
}

function compareMembers(before: Members, after: Members, path: string, patch: PatchOperation[]): boolean {
  for (const key of Object.keys(before)) {
    if (before[key] === undefined || after[key] !== undefined) continue;
    patch.push({ op: 'remove', path: `${path}/${escaped(key)}` });
  }
  for (const key of Object.keys(after)) {
    const [old, value] = [before[key], after[key]];
    if (old === value || value === undefined) continue;
    const at = `${path}/${escaped(key)}`;
    if (old === undefined) patch.push({ op: 'add', path: at, value });
    else if (!compare(old, value, at, patch)) return false;
  }
  return patch.length <= MOST;
}

/** What is alike at both ends stays; of what is between, each is made of the one in its place, and the rest comes or goes. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  patch: PatchOperation[],
): boolean {
  let start = 0;
  let [end, last] = [before.length, after.length];
  while (start < end && start < last && isSame(before[start], after[start])) start++;
  while (end > start && last > start && isSame(before[end - 1], after[last - 1])) [end, last] = [end - 1, last - 1];
  const both = Math.min(end, last);
  for (let i = start; i < both; i++) if (!compare(before[i], after[i], `${path}/${i}`, patch)) return false;
  if (patch.length + end + last - 2 * both > MOST) return false;
  for (let i = end - 1; i >= both; i--) patch.push({ op: 'remove', path: `${path}/${i}` });
  for (let i = both; i < last; i++) patch.push({ op: 'add', path: `${path}/${i}`, value: after[i] });
  return true;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isLike(a, b)) return false;
  if (Array.isArray(a))
    return a.length === (b as unknown[]).length && a.every((each, i) => isSame(each, (b as unknown[])[i]));
  const [some, others] = [a as Members, b as Members];
  for (const key in some) if (!isSame(some[key], others[key])) return false;
  for (const key in others) if (some[key] === undefined && others[key] !== undefined) return false;
  return true;
}

type Members = Readonly<Record<string, unknown>>;

/** Whether both are lists, or both have members. */
function isLike(a: unknown, b: unknown): boolean {
  return (
    typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Array.isArray(a) === Array.isArray(b)
  );
}

/** As RFC 6901 writes a name in a path. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
