import { ErrorCodes, ResponseError } from './library';

/** What a client sent, where it is one of the words that there are; an error for the client where it is not. */
export function oneOf<T extends string>(words: readonly T[], sent: unknown, name: string): T {
  const found = words.find((word) => word === sent);
  if (found) return found;
  throw new ResponseError(ErrorCodes.InvalidParams, `'${name}' is one of ${words.join(', ')}.`);
}
