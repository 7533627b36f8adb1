import type { Files } from './files';

/** What the server needs of the place it runs in, so that one server serves a process and a web worker. */
export interface Runtime {
  /** Calls back after so many milliseconds, unless the function it returns is called first. */
  later(milliseconds: number, callback: () => void): () => void;
  /**
   * Where messages leave as bytes: makes bytes of JSON, so that the answer to a request can be kept as such. It is then
   * an `EncodedArray`, and what writes the messages knows it.
   */
  encode?(json: string): Uint8Array;
  /** Where there is a file system: its files, for clients that give none of their own. */
  readonly files?: Files;
  /** Called once, with the client's process where it names one. */
  initialized?(clientProcess: number | null): void;
}
