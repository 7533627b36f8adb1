import assert from 'node:assert/strict';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver';
import { encoded } from '../../server/src/lsp/hoverText';
import { connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

/** Markdown, HTML and a line break of a kind, in what belongs to a figure. */
const HOSTILE =
  'Ines Okafor: We sold 40 **bar_[ges](http://a.b)**\u2028<b>s</b> in [June](x) 2023, **$4<|>0 million** more.';

async function hoverIn(source: string, capabilities: ClientCapabilities): Promise<Hover | null> {
  const client = await connect(capabilities);
  const { text, cursors } = marked(source);
  const uri = await client.open(text);
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: cursors[0] });
}

function contentsOf(hover: Hover | null): MarkupContent {
  return (hover?.contents ?? assert.fail('there is no hover')) as MarkupContent;
}

const SAID_TWICE = `Third Quarter 2023 Results
November 16, 2023

Ines Okafor: In the third quarter of 2023, revenue was about $1.2 billion.
Ines Okafor: Revenue was $1.2<|> billion in the third quarter of 2023.`;

describe('hover over a figure', () => {
  it('is Markdown for a client that prefers it, with links to other mentions', async () => {
    const hover = await hoverIn(SAID_TWICE, MODERN);
    const { kind, value } = contentsOf(hover);
    assert.equal(kind, 'markdown');
    assert.equal(value.split('\n')[0], '**USD 1&#46;2 billion**');
    assert.ok(value.endsWith('agrees within rounding, [line 4](file:///call-1.txt#L4)'), value);
    assert.deepEqual(hover?.range, { start: { line: 4, character: 25 }, end: { line: 4, character: 37 } });
  });

  it('is plain text for others, without links', async () => {
    const prefersPlain = { textDocument: { hover: { contentFormat: ['plaintext' as const, 'markdown' as const] } } };
    for (const capabilities of [{}, prefersPlain]) {
      const { kind, value } = contentsOf(await hoverIn(SAID_TWICE, capabilities));
      assert.equal(kind, 'plaintext');
      assert.ok(value.startsWith('USD 1.2 billion\nValue: 1,200,000,000, or 1.2E9\n'), value);
      assert.ok(value.endsWith('agrees within rounding, line 4'), value);
    }
  });

  it('has no Markdown and no HTML of the file in it', async () => {
    const { value } = contentsOf(await hoverIn(HOSTILE, MODERN));
    const own = value.replace(/^\*\*|\*\*$/gm, '');
    assert.doesNotMatch(own, /[*_[\]<>`]/);
  });

  it('says nothing elsewhere', async () => {
    assert.equal(await hoverIn('Ines Okafor: Thank <|>you.', MODERN), null);
  });
});

describe('text of a file in Markdown', () => {
  it('keeps letters, marks, numbers and spaces, and nothing else as it is', () => {
    assert.equal(encoded('Zoë 记者 é 12 ½'), 'Zoë 记者 é 12 ½');
    assert.equal(encoded('a*b_c\n# <i>'), 'a&#42;b&#95;c &#35; &#60;i&#62;');
  });

  it('has nothing in it that turns text around, or is half a character', () => {
    assert.equal(encoded('a\u202Eb\uD800'), 'a&#65533;b&#65533;');
  });
});
