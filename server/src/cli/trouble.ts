/** A file that cannot be read or written; the message is a sentence for the user, without the file's name. */
export class Trouble extends Error {
  /** `isNoText` says that it is a file of another kind, which is nothing to tell of where nobody named it. */
  constructor(
    message: string,
    readonly isNoText = false,
  ) {
    super(message);
  }
}
