import { AbstractMessageWriter, Message, type MessageWriter } from 'vscode-languageserver/node';
import { EncodedArray } from '../lsp/keptTree';

/** Bytes of JSON, for the runtime of whoever writes with {@link writerTo}. */
export function encode(json: string): Uint8Array {
  return Buffer.from(json);
}

/** Writes messages to a stream: what is bytes already as it is, and not even copied. */
export function writerTo(stream: NodeJS.WritableStream): MessageWriter {
  return new PieceWriter(stream);
}

/** The library's own writer takes each message in one piece, which for an outline of megabytes is a copy of it. */
class PieceWriter extends AbstractMessageWriter implements MessageWriter {
  private errors = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves when the stream has taken the whole message; messages leave in the order in which they are written. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const pieces = piecesOf(message);
      const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const taken = (error?: Error | null) => {
        if (!error) return resolve();
        this.errors += 1;
        this.fireError(error, message, this.errors);
        return reject(error);
      };
      this.stream.write(`Content-Length: ${length}\r\n\r\n`, 'ascii');
      for (const [i, piece] of pieces.entries())
        if (i === pieces.length - 1) this.stream.write(piece, taken);
        else this.stream.write(piece);
    });
  }

  end(): void {
    this.stream.end();
  }
}

function piecesOf(message: Message): readonly Uint8Array[] {
  if (!Message.isResponse(message) || !(message.result instanceof EncodedArray)) {
    return [encode(JSON.stringify(message))];
  }
  const { result, ...rest } = message;
  return [encode(`${JSON.stringify(rest).slice(0, -1)},"result":[`), ...result.pieces, encode(']}')];
}
