/** A file that cannot be read or written; the message is a sentence for the user, without the file's name. */
export class Trouble extends Error {}
