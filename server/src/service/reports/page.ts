/** Something to be told, which is put in words only where it is. */
export type Entry = () => string;

/** What matches, in order; the value at the end says what was not looked at, if anything. */
export type Entries = Generator<Entry, string | undefined>;

/** Of one answer: UTF-16 characters, some five thousand tokens of a language model; and entries, unless it asks for others. */
export const LARGEST = 20_000;
export const MOST = { usual: 50, allowed: 200 } as const;

/** The entries that are asked for, as far as there is room, and what was left out. */
export function page(
  entries: Entries,
  { skip = 0, most = MOST.usual }: { skip?: number | undefined; most?: number | undefined },
): string {
  const told: string[] = [];
  let left = skip;
  let room = LARGEST;
  for (;;) {
    const { done, value } = entries.next();
    if (done) return [...told, ending(told.length, skip, value)].join('\n');
    if (left > 0) {
      left -= 1;
      continue;
    }
    const text = told.length < Math.min(most, MOST.allowed) ? (value as Entry)() : '';
    room -= text.length + 1;
    if (told.length > 0 && (text === '' || room < 0))
      return [...told, `More follow. Ask again with skip ${skip + told.length}.`].join('\n');
    told.push(text);
  }
}

function ending(told: number, skip: number, unseen: string | undefined): string {
  if (unseen) return unseen;
  if (told > 0) return 'That is all.';
  return skip > 0 ? `Nothing follows after the first ${skip}.` : 'Nothing matches.';
}

/** A paragraph as far as there is room for it in an answer, and how much more there is. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}… (and ${text.length - most} more characters)`;
}
