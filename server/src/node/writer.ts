import { type ContentTypeEncoder, Message, type MessageWriter, StreamMessageWriter } from 'vscode-languageserver/node';
import { EncodedArray } from '../lsp/keptArray';

/** Bytes of JSON, for the runtime of whoever writes with {@link writerTo}. */
export function encode(json: string): Uint8Array {
  return Buffer.from(json);
}

/** Writes messages to a stream: what is JSON already as it is, instead of writing it anew each time. */
export function writerTo(stream: NodeJS.WritableStream): MessageWriter {
  return new StreamMessageWriter(stream, { contentTypeEncoder: ENCODER });
}

const ENCODER: ContentTypeEncoder = {
  name: 'application/json',
  async encode(message) {
    if (!Message.isResponse(message) || !(message.result instanceof EncodedArray)) {
      return encode(JSON.stringify(message));
    }
    const { result, ...rest } = message;
    const head = encode(`${JSON.stringify(rest).slice(0, -1)},"result":[`);
    return Buffer.concat([head, ...result.pieces, encode(']}')]);
  },
};
