/**
 * What work makes of items, in their order. So many are under way at once that nobody waits, and no more: neither the
 * items nor what is made of them pile up while whoever asks for them is slower. The work must not fail.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    underWay.push(work(item));
    const [first] = underWay;
    if (underWay.length < most || !first) continue;
    underWay.shift();
    yield await first;
  }
  for (const each of underWay) yield await each;
}
