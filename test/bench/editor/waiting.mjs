/** Milliseconds after which nothing comes any more. */
const PATIENCE = 60_000;

/** Asks again and again, as often as timers allow, until the answer is true; gives when that was. */
export async function until(what, ask) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    if (await ask()) return performance.now();
    if (performance.now() > end) throw new Error(`there was not: ${what}`);
    await pause(1);
  }
}

/** When an event next comes that is meant. */
export function told(event, isMeant) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('an event did not come')), PATIENCE);
    const subscription = event((...given) => {
      if (!isMeant(...given)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(performance.now());
    });
  });
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
