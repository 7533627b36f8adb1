import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import { markdown, plain } from '../../server/src/lsp/hoverText';
import { diagnostics, edited, exportTranscript, IN_ENGLISH, rename, speakers } from '../../server/src/service';
import { content, GENERATED_CONVENTIONS, names, transcriptIn } from '../harness/arbitrary';
import { called } from '../harness/called';
import { connect, MODERN } from '../harness/client';
import { read } from '../harness/files';
import { turnwise } from '../harness/process';
import { SEED } from '../harness/seed';
import { n, prove, randomBy, size } from './prove';

describe('faults in names', () => {
  prove(39, () => {
    const random = randomBy(SEED);
    const count = size(600, 10_000);
    const typed = fc.sample(
      fc.oneof(
        { weight: 5, arbitrary: names },
        { weight: 1, arbitrary: content },
        { weight: 2, arbitrary: fc.constantFrom(...TYPED) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
      ),
      { numRuns: count, seed: SEED },
    );
    let [refused, merged, renamed] = [0, 0, 0];
    for (const [i, name] of typed.entries()) {
      const [text = ''] = fc.sample(fc.constantFrom(...GENERATED_CONVENTIONS).chain(transcriptIn), {
        numRuns: 1,
        seed: SEED + i,
      });
      const before = called(text);
      const all = speakers(before);
      const speaker = all[Math.floor(random() * all.length)];
      const turn = before.reading.turns[speaker?.turns[0] ?? -1];
      const renaming = turn && rename(before, { line: turn.line, character: turn.label.start }, name);
      if (!speaker || !renaming) continue;
      if ('refused' in renaming) {
        assert.match(renaming.refused, /^\P{Ll}.*\.$/su);
        refused += 1;
        continue;
      }
      assert.ok(name.trim() !== '' && name.length < 1000 && !/[\r\n:：]|^-/.test(name.trim()), name);
      if (renaming.merge) {
        merged += 1;
        continue;
      }
      const after = called(edited(before.text, renaming.edits));
      assert.equal(after.text.lineCount, before.text.lineCount);
      assert.deepEqual(
        speakers(after).map(({ turns }) => turns),
        all.map(({ turns }) => turns),
        name,
      );
      for (const [index, other] of speakers(after).entries())
        if (all[index] !== speaker) assert.deepEqual(other.labels, all[index]?.labels, name);
      for (const { newText } of renaming.edits) assert.equal(newText.toLowerCase(), name.trim().toLowerCase());
      renamed += 1;
    }
    assert.ok(renamed > count / 10, `only ${renamed}`);
    return `${n(count)} names: ${n(renamed)} renamed exactly that speaker, ${n(merged)} would merge two and say so, ${n(refused)} refused in a sentence`;
  });

  prove(40, async () => {
    const count = size(10_000, 200_000);
    const random = randomBy(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let i = 0; i < count; i++) {
      const made = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(PIECES)).join('');
      const name = (HOSTILE[i] ?? made).trim(); // As in any label.
      if (name === '') continue;
      const card = {
        title: name,
        rows: [
          { name: 'Title', value: name },
          { name: '', value: name },
        ],
      };
      const { text, tags } = rendered(markdown({ ...card, range: NOWHERE }, 'file:///a.txt', IN_ENGLISH));
      assert.deepEqual(tags, ['p', 'strong', '/strong', '/p', 'p', 'br', '/p'], name);
      assert.deepEqual(text.trim().split(/\n+/).map(flat), [flat(name), flat(`Title: ${name}`), flat(name)], name);
      assert.doesNotMatch(plain({ ...card, range: NOWHERE }, IN_ENGLISH).replaceAll('\n', ''), UNPRINTABLE, name);
    }
    const labels = HOSTILE.filter((name) => speakers(called(talkOf(name))).length === 2);
    const client = await connect(MODERN);
    for (const name of labels) {
      const text = talkOf(name);
      const uri = await client.open(text);
      const at = (line: number, character = 1) => ({ textDocument: { uri }, position: { line, character } });
      const label = called(text).reading.turns[0]?.label ?? assert.fail(name);
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at(0, label.end - 1));
      const { tags } = rendered((hover.contents as MarkupContent).value);
      for (const tag of tags) assert.match(tag, /^\/?(p|br|strong|a href="file:\/\/\/[\w.#-]+")$|^\/a$/, name);
      const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', at(5, 0));
      const item = items.find(({ label }) => label === speakers(called(text))[0]?.name);
      assert.ok(item?.textEdit?.newText.startsWith(text.slice(0, label.end)), name);
      assert.notEqual(item?.insertTextFormat, 2);
      const exported = exportTranscript(called(text), 'a.txt');
      assert.equal(JSON.parse(JSON.stringify(exported)).turns[0].speaker, exported.turns[0]?.speaker);
    }
    const sources = ['client/src', 'server/src'].flatMap((folder) =>
      readdirSync(join(__dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => read(join(folder, file))),
    );
    for (const source of sources) assert.doesNotMatch(source, /isTrusted|supportHtml/);
    // The one page there is; that names do no harm in it is shown by `test/client/overview.test.ts`.
    assert.equal(sources.filter((source) => source.includes('createWebview')).length, 1);
    const printed = await printedOf(labels);
    return `${n(count)} names are rendered letter for letter, as Markdown with HTML and links; ${labels.length} of ${HOSTILE.length} can be labels: literal in hovers, completions, exports, and the ${n(printed)} characters of the command line; isTrusted and HTML: 0; the one page escapes them`;
  });
});

/** What people and others type for a name. */
const TYPED = [
  ...['', '  ', '\n', 'Ada\nPell', 'Ada: Pell', 'Ada：Pell', '-Ada', '- Ada', 'x'.repeat(10_000), 'Operator', 'Q'],
  ...['Tamsin Orrel', 'TAMSIN ORREL', 'Ada Pell', 'Wim Haldane-Ruiz', 'Ada P. Quarles, Jr.', '$&', '$1', '__proto__'],
  ...['constructor', '10:30', 'Note', '[Ada]', '**Ada**', '<v Ada>', '> Ada', '1', 'Ada 😀', '\u202EPell', 'Ada\u0000'],
];

/** Names that are markup, code or commands elsewhere. */
const HOSTILE = [
  ...['[Ines](command:workbench.action.quit)', '<img src=x onerror=alert(1)>', '`Ines`', '```', '$(zap) Ines', 'a | b'],
  ...['http://quarrow.example', 'www.quarrow.example', 'ines@quarrow.example', 'constructor', '__proto__', 'toString'],
  ...['=cmd()', '+1+cmd', '@SUM(1)', '::error file=a::b', '%0A::error', '\u001b[31mInes', '\u009b31mInes', '# Ines'],
  ...['- Ines', '1. Ines', '> Ines', '**Ines**', '_Ines_', '~~Ines~~', '&lt;b&gt;', '&#60;b&#62;', '\\Ines', '![x](y)'],
  ...['<script>', '[x]: y', '|--|--|', '    Ines', '---', '===', '<!-- -->', '\u202Esenį\u202C', '$1Ines', '$0', '%s'],
  ...[
    'Ines Okafor & Co',
    "Ines 'O' Okafor",
    'Ines "O" Okafor',
    'Ines/Ben',
    'Ines #1',
    'Ines@home',
    'Ines_O',
    'Ines+Ben',
  ],
];

/** What such names are made of. */
const PIECES = [
  ...'[](){}<>!*_~`#|\\/&;:=+-.$%^"\'@? \t\n0123456789aeiou',
  ...['Ines', 'http://', 'www.', 'javascript:', 'command:', '&lt;', '&#', '$(', '<b>', '</p>', '<!--', '```', '\u202E'],
  ...['\u0000', '\u001b[', '\u2028', '😀', '\uD800', 'é', '记者', '\u200B', ' | ', '\n\n', '\n- ', '\n    ', '\r\n'],
];

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const markdownIt = createRequire(__filename)('markdown-it') as (options: object) => { render(text: string): string };
const RENDERER = markdownIt({ html: true, linkify: true, typographer: false });

/** What a reader sees of Markdown, by a renderer that takes HTML and makes links of what looks like one; and its tags. */
function rendered(source: string): { text: string; tags: string[] } {
  const html = RENDERER.render(source);
  const tags = [...html.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag);
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
  return { text, tags };
}

/** A text as it is to be seen in one line: with single spaces, and a mark for what cannot be shown. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').replace(new RegExp(UNPRINTABLE, 'gu'), '\uFFFD').trim();
}

function talkOf(name: string): string {
  return `${name}: Are you there, and how is the mill?\nMarek Lindqvist: I am.\n${name}: Thank you. And the lanterns?\nMarek Lindqvist: They are sold.\n${name}: I see.\n\n`;
}

/** Controls, what turns the direction of text, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** How much the command line prints about files with such names; nothing of it may be a command to a terminal. */
async function printedOf(labels: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
  try {
    const files = labels.map((name, i) => {
      const file = join(folder, `${i}.txt`);
      writeFileSync(file, `${talkOf(name)}${name}:\nMarek Lindqvist: I think we lost her.\n`);
      return file;
    });
    const { stdout, stderr } = await turnwise(['check', ...files]);
    const printed = stdout + stderr;
    assert.doesNotMatch(printed.replace(/\r?\n/g, ''), UNPRINTABLE);
    assert.ok(diagnostics(called('Operator: Please go ahead.\nInes Okafor:\nOperator: Hello?')).length > 0);
    return printed.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
