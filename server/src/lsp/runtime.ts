/** What the server needs of the place it runs in, so that one server serves a process and a web worker. */
export interface Runtime {
  /** Calls back after so many milliseconds, unless the function it returns is called first. */
  later(milliseconds: number, callback: () => void): () => void;
  /** Called once, with the client's process where it names one. */
  initialized?(clientProcess: number | null): void;
}
