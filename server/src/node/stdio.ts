import {
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Milliseconds in which bytes that came in must become a message. */
const PATIENCE = 10_000;

/**
 * Messages over standard input and output. Where the input ends, or is no longer made of messages, `end` is called:
 * a reader that has lost its place in the stream would stay alive and hear nothing for ever.
 */
export function stdioTransport(end: (reason?: string) => void): { reader: MessageReader; writer: MessageWriter } {
  const { stdin, stdout } = process;
  const reader = new StreamMessageReader(stdin);
  reader.onError((error) => end(`Standard input is not a stream of messages: ${error.message}`));
  stdin.on('end', () => end());
  stdin.on('close', () => end());
  endWhenBytesMakeNoMessage(reader, () =>
    end(`Standard input began a message and did not end it in ${PATIENCE / 1000} s.`),
  );
  const writer = new StreamMessageWriter(stdout);
  writer.onError(() => end('Standard output is closed.'));
  return { reader, writer };
}

/** A length that is too long, or headers without an end, are no error to the reader: it goes on waiting. */
function endWhenBytesMakeNoMessage(reader: StreamMessageReader, end: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  process.stdin.on('data', () => {
    clearTimeout(timer);
    timer = setTimeout(end, PATIENCE);
  });
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      clearTimeout(timer);
      callback(message);
    });
}
