/** Ids for things by what tells them apart: the second that is alike gets a number. */
export function ids(): (alike: string) => string {
  const seen = new Map<string, number>();
  return (alike) => {
    const count = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, count);
    const id = alike.replaceAll('\n', ' '); // A line feed stands between the ids of a path.
    return count === 1 ? id : `${id} #${count}`;
  };
}
