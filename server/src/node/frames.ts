/** The largest message that is read: longer ones are no documents, but lengths that lie. */
const LARGEST = 256 * 1024 * 1024;
const LONGEST_HEADER = 4096;

/**
 * Follows a stream of messages by their frames alone: a header that names a length, and so many bytes. Feed it every
 * chunk. Once it has lost its place it says why, since a reader that has would wait, and hear nothing, for ever.
 */
export class Frames {
  private header = '';
  private rest = 0;

  /** Bytes of the message that is under way, its header not counted; nothing between two messages. */
  get underWay(): { length: number } | undefined {
    return this.rest > 0 || this.header !== '' ? { length: this.rest } : undefined;
  }

  /** Messages that have begun. */
  begun = 0;

  /** What is wrong with the stream; nothing as long as all is well. */
  feed(chunk: Buffer): string | undefined {
    for (let at = 0; at < chunk.length; ) {
      if (this.rest > 0) {
        const taken = Math.min(this.rest, chunk.length - at);
        this.rest -= taken;
        at += taken;
        continue;
      }
      if (this.header === '') this.begun += 1;
      const end = chunk.indexOf('\n', at);
      const next = end < 0 ? chunk.length : end + 1;
      this.header += chunk.toString('latin1', at, Math.min(next, at + LONGEST_HEADER + 1));
      at = next;
      if (this.header.length > LONGEST_HEADER) return 'a header has no end';
      if (!this.header.endsWith('\r\n\r\n')) continue;
      const length = lengthIn(this.header);
      if (length === undefined) return 'a header has no length';
      if (Number(length) > LARGEST) return 'a message is too long';
      this.rest = Number(length);
      this.header = '';
    }
    return undefined;
  }
}

/**
 * The length that a header names; nothing where it is not made of fields alone, or names none or two. No more lenient
 * than the library, which takes the header apart by itself.
 */
function lengthIn(header: string): string | undefined {
  const fields = header.slice(0, -4).split('\r\n');
  if (!fields.every((field) => /^[\w-]+:[^\r\n]*$/.test(field))) return undefined;
  const lengths = fields.flatMap((field) => /^content-length: *(\d{1,15}) *$/i.exec(field)?.[1] ?? []);
  const named = fields.filter((field) => /^content-length:/i.test(field));
  return named.length === 1 ? lengths[0] : undefined;
}
