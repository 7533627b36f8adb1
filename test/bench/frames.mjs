const HEADER_END = '\r\n\r\n';

/** A message as the protocol sends it over a stream. */
export function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEADER_END}`), body]);
}

/** Cuts a stream of bytes into the bodies of messages; each byte of a large body is copied once. */
export class Frames {
  #chunks = [];
  #length = 0;
  /** Bytes of the body under way; unknown until its header is whole. */
  #bodyLength;

  /** Takes the next bytes; returns the bodies that are whole by now. */
  feed(chunk) {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const bodies = [];
    while (this.#readHeader() && this.#length >= this.#bodyLength) {
      bodies.push(this.#take(this.#bodyLength));
      this.#bodyLength = undefined;
    }
    return bodies;
  }

  /** Whether it is known how long the body is. */
  #readHeader() {
    if (this.#bodyLength !== undefined) return true;
    const bytes = this.#joined();
    const end = bytes.indexOf(HEADER_END);
    if (end < 0) return false;
    const header = this.#take(end + HEADER_END.length).toString('latin1');
    this.#bodyLength = Number(/^Content-Length: *(\d+)/im.exec(header)?.[1]);
    if (Number.isNaN(this.#bodyLength)) throw new Error(`sent a header without a length: ${JSON.stringify(header)}`);
    return true;
  }

  #take(length) {
    const bytes = this.#joined();
    this.#chunks = [bytes.subarray(length)];
    this.#length -= length;
    return bytes.subarray(0, length);
  }

  #joined() {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0];
  }
}
