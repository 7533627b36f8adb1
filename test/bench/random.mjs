/**
 * A generator of pseudo-random numbers that gives the same ones on every machine (mulberry32), so that all servers read
 * the same texts and get the same edits.
 */
export function random(seed) {
  let state = seed;

  /** A number from 0 up to, not including, 1. */
  function fraction() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  const between = (least, most) => least + Math.floor(fraction() * (most - least + 1));
  const oneOf = (list) => list[between(0, list.length - 1)];
  return { fraction, between, oneOf };
}
