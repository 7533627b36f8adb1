/** Waits until `ask` gives something true, and returns it. For what no event announces, such as a provider's first answer. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>, ms = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await ask();
    if (value) return value as NonNullable<T>;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
