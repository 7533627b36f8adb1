import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver';
import { encoded } from '../../server/src/lsp/hoverText';
import { connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children?: readonly Token[] | null;
}

interface Renderer {
  parse(source: string, environment: object): readonly Token[];
}

/** It has no types of its own. */
const MarkdownIt: new (options: object) => Renderer = require('markdown-it');

/** What is said in a line, with what is more than words. */
function contentOf(children: readonly Token[]): string {
  const marks: Record<string, string> = { strong_open: '<strong>', strong_close: '</strong>', hardbreak: '<br>' };
  return children
    .map(({ type, content }) => marks[type] ?? (/^text(_special)?$/.test(type) ? content : `<${type}>`))
    .join('');
}

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
    assert.equal(value.split('\n')[0], '**USD 1.2 billion**');
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
  it('stays as it is where it can be nothing else', () => {
    for (const plain of [
      'Zoë 记者 é 12 ½, 2 turns, ~15 s, 21% of all',
      'stated to 0.1 billion: €1.15 billion to $1.25 billion',
      'Anne-Lise d’Orrel (Pell, Inc.), “Last year” 10:30; A/B?',
    ])
      assert.equal(encoded(plain), plain);
    assert.equal(encoded('a~5 b~6 ~~7'), 'a&#126;5 b&#126;6 &#126;&#126;7');
    assert.equal(encoded('a*b_c\n# <i>'), 'a&#42;b&#95;c &#35; &#60;i&#62;');
  });

  it('is nothing else for who renders Markdown, HTML and links', () => {
    const renderer = new MarkdownIt({ html: true, linkify: true });
    const piece = fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()<>#+-=.!|~&@:/^\'"?;,%$ '),
      fc.constantFrom(
        '1',
        '12',
        'a',
        'é',
        '. ',
        ': ',
        ') ',
        '- ',
        '-->',
        '&amp;',
        'www.',
        'http://',
        'mailto:',
        'a@b.de',
      ),
      fc.constantFrom('example.com', 'x.io/', '</b>', '<!--', '](x)', '---', '===', '    ', '😀', '\u2028'),
    );
    const start = fc.constantFrom('', '', '1) ', '2. ', '- ', '+ ', '# ', '> ');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', 'Name: '),
        start,
        (pieces, name, first) => {
          const value = [first, ...pieces].join('').replace(/\s+/g, ' ').trim() || '-';
          const rendered = renderer.parse(`**${encoded(value)}**\n\n${name}${encoded(value)}  \nRole: host`, {});
          assert.deepEqual(
            rendered.map(({ type, children }) => (children ? contentOf(children) : type)),
            [
              'paragraph_open',
              `<strong>${value}</strong>`,
              'paragraph_close',
              'paragraph_open',
              `${name}${value}<br>Role: host`,
              'paragraph_close',
            ],
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has nothing in it that turns text around, or is half a character', () => {
    assert.equal(encoded('a\u202Eb\uD800'), 'a\uFFFDb\uFFFD');
  });
});
