/** Exit codes, of which the highest counts. */
export const CLEAN = 0;
export const PROBLEMS = 1;
export const TROUBLE = 2;
