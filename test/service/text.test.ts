import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Snapshot } from '../../server/src/service';
import { Text } from '../../server/src/service/text';
import { changes, content } from '../harness/arbitrary';
import { marked } from '../harness/marks';

describe('a text as lines', () => {
  /** Replaces what is between `<|` and `|>`, or types at `<|>`. */
  function check(before: string, typed: string, after: string): void {
    const { text, ranges, cursors } = marked(before);
    const range = ranges[0] ?? { start: cursors[0] ?? assert.fail(), end: cursors[0] ?? assert.fail() };
    assert.equal(Text.of(text).edit({ range, text: typed }).text.toString(), after);
  }

  it('types into a line', () => check('one\ntw<|>o\nthree', 'X', 'one\ntwXo\nthree'));
  it('joins two lines', () => check('one<|\n|>two', ' ', 'one two'));
  it('breaks a line in two', () => check('one <|>two', '\r\n', 'one \r\ntwo'));
  it('takes lines out', () => check('one\n<|two\nthree\n|>four', '', 'one\nfour'));
  it('appends behind the last line break', () => check('one\n<|>', 'two\n', 'one\ntwo\n'));
  it('empties a text', () => check('<|one\r\ntwo|>', '', ''));

  it('reads a line feed typed behind a carriage return as one line break', () => {
    const { text } = Text.of('one\rtwo').edit({
      range: marked('one\n<|>two').cursors.map((at) => ({ start: at, end: at }))[0],
      text: '\n',
    });
    assert.equal(text.lineCount, 2);
    assert.equal(text.toString(), 'one\r\ntwo');
  });

  it('breaks lines where the protocol does, and nowhere else', () => {
    fc.assert(
      fc.property(content, (text) => {
        assert.equal(Text.of(text).lineCount, (text.match(/\r\n|\r|\n/g) ?? []).length + 1);
        assert.equal(Text.of(text).toString(), text);
      }),
    );
  });

  it('takes any place for the nearest that exists', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN));
    fc.assert(
      fc.property(content, number, number, (source, line, character) => {
        const text = Text.of(source);
        const place = text.clamp({ line, character });
        assert.ok(Number.isInteger(place.line) && place.line >= 0 && place.line < text.lineCount);
        assert.ok(Number.isInteger(place.character) && place.character >= 0);
        assert.ok(place.character <= text.lengthOf(place.line));
      }),
    );
  });
});

describe('an edited snapshot', () => {
  it('is not read again when no fact changed', () => {
    const { text, cursors } = marked('Operator: Please<|> go ahead.\nInes Okafor: Thank you.');
    const snapshot = Snapshot.create('file:///a.txt', 'transcript', 1, text);
    const [at = assert.fail()] = cursors;
    const { reading } = snapshot;
    assert.equal(snapshot.update([{ range: { start: at, end: at }, text: ' do' }], 2).reading, reading);
    assert.notEqual(snapshot.update([{ range: { start: at, end: at }, text: '\n' }], 2).reading, reading);
  });

  it('leaves the version before as it was', () => {
    fc.assert(
      fc.property(content, changes, (before, edits) => {
        const snapshot = Snapshot.create('file:///a.txt', 'transcript', 1, before);
        const { reading } = snapshot;
        snapshot.update(edits, 2);
        assert.equal(snapshot.text.toString(), before);
        assert.equal(snapshot.reading, reading);
      }),
    );
  });
});
