import fc from 'fast-check';

/** Whether this is the long run of `npm run test:long`. */
export const LONG = process.env.TURNWISE_LONG !== undefined;

/**
 * What all that is random starts from. It is the same every day, so that nothing fails for one who has changed nothing;
 * the long run looks for what nobody has seen. `TURNWISE_SEED`, with the seed that a run printed, repeats it.
 */
export const SEED = Number(process.env.TURNWISE_SEED ?? (LONG ? Date.now() % 2 ** 31 : 1));

fc.configureGlobal({ seed: SEED });
