/**
 * Runs something again and again, once at a time: what is asked for while it runs is done once more behind it, however
 * often it was asked for.
 */
export function refreshing(run: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const start = async () => {
    do {
      again = false;
      await run().catch(failed);
    } while (again);
    running = undefined;
  };
  return () => {
    again = true;
    running ??= start();
    return running;
  };
}
