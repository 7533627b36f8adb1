import { type MessageReader, type MessageWriter, StreamMessageReader } from 'vscode-languageserver/node';
import { Frames } from './frames';
import { writerTo } from './writer';

/**
 * Messages over standard input and output, or such streams. Where the input ends, or is no longer made of messages,
 * `end` is called: a server that has lost its place in the stream would stay alive and hear nothing. A message that is
 * whole but makes no sense is only logged.
 */
export function stdioTransport(
  end: (reason?: string) => void,
  log: (message: string) => void,
  { stdin, stdout, patience = PATIENCE }: Streams = process,
): { reader: MessageReader; writer: MessageWriter } {
  endWithBrokenFrames(stdin, patience, end);
  stdin.on('end', () => end());
  stdin.on('close', () => end());
  const reader = new StreamMessageReader(stdin);
  reader.onError((error) => log(`Ignored a message: ${error.message}`));
  const writer = writerTo(stdout);
  writer.onError(() => end('Standard output is closed.'));
  return { reader, writer };
}

interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  /** Milliseconds in which a message that has begun must be whole: so many, and more for each megabyte of it. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
const PATIENCE_PER_MEGABYTE = 1000;

function endWithBrokenFrames(stdin: NodeJS.ReadableStream, patience: number, end: (reason: string) => void): void {
  const frames = new Frames();
  let waitingFor = 0;
  let timer: NodeJS.Timeout | undefined;
  const endIfWaiting = () => {
    const isWaiting = frames.underWay && frames.begun === waitingFor;
    if (isWaiting) end('Standard input began a message and did not end it.');
  };
  stdin.on('data', (chunk: Buffer) => {
    const fault = frames.feed(chunk);
    if (fault) end(`Standard input is not a stream of messages: ${fault}.`);
    const { underWay, begun } = frames;
    if (underWay && begun === waitingFor) return;
    clearTimeout(timer);
    waitingFor = underWay ? begun : 0;
    if (!underWay) return;
    // What has come while this thread was busy is read first.
    timer = setTimeout(() => setImmediate(endIfWaiting), patience + (underWay.length / 1e6) * PATIENCE_PER_MEGABYTE);
  });
}
