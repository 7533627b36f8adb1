import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Frames } from '../../server/src/node/frames';

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('frames of messages', () => {
  /** Feeds the text in pieces of so many bytes. */
  function feed(text: string, size: number): { fault: string | undefined; frames: Frames } {
    const bytes = Buffer.from(text);
    const frames = new Frames();
    for (let at = 0; at < bytes.length; at += size) {
      const fault = frames.feed(bytes.subarray(at, at + size));
      if (fault) return { fault, frames };
    }
    return { fault: undefined, frames };
  }

  it('are followed however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 })),
        fc.integer({ min: 1, max: 99 }),
        (bodies, size) => {
          const { fault, frames } = feed(bodies.map(frame).join(''), size);
          assert.equal(fault, undefined);
          assert.equal(frames.begun, bodies.length);
          assert.equal(frames.underWay, undefined);
        },
      ),
    );
  });

  it('may have other headers', () => {
    const text = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 2\r\n\r\n{}';
    assert.deepEqual([feed(text, 7).fault, feed(text, 7).frames.underWay], [undefined, undefined]);
  });

  it('are known to be unfinished', () => {
    assert.deepEqual(feed(`${frame('{}')}Content-Length: 9\r\n\r\n{}`, 5).frames.underWay, { length: 7 });
    assert.deepEqual(feed('hello', 5).frames.underWay, { length: 0 });
  });

  for (const [text, fault] of [
    ['Content-Type: x\r\n\r\n{}', 'a header has no length'],
    ['Content-Length: abc\r\n\r\n{}', 'a header has no length'],
    ['Content-Length: -5\r\n\r\n{}', 'a header has no length'],
    ['Content-Length 7\r\n\r\n{}', 'a header has no length'],
    ['Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}', 'a header has no length'],
    ['x: y\r\n\rContent-Length: 2\r\n\r\n{}', 'a header has no length'],
    ['\r\nContent-Length: 2\r\n\r\n{}', 'a header has no length'],
    [`${frame('{"a":1}').replace('7', '3')}${frame('{}')}`, 'a header has no length'],
    ['Content-Length: 1000000000000\r\n\r\n', 'a message is too long'],
    ['x'.repeat(5000), 'a header has no end'],
  ] as const) {
    it(`are lost in ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(feed(text, 4096).fault, fault));
  }
});
