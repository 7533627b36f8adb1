// For the reference server in TypeScript that frames its messages with the harness's own means.

export function frame(message: unknown): Buffer;

export class Frames {
  feed(chunk: Buffer): Buffer[];
}
