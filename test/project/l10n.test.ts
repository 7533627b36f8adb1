import assert from 'node:assert/strict';
import type { Node } from 'acorn';
import { full } from 'acorn-walk';
import { read } from '../harness/files';
import { callsIn, LANGUAGES, messagesInSources, nameOf, placesIn, syntaxTreesIn } from '../harness/messages';

const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const messages = messagesInSources();

describe('every language', () => {
  it('is one that there is', () => assert.deepEqual(LANGUAGES, ['zh-cn']));

  for (const language of LANGUAGES) {
    const bundle: Record<string, string> = JSON.parse(read(`client/l10n/bundle.l10n.${language}.json`));
    const manifest: Record<string, string> = JSON.parse(read(`package.nls.${language}.json`));

    it(`${language} has what client and server say, and nothing else, in the order of the English`, () => {
      assert.deepEqual(Object.keys(bundle), messages);
      assert.deepEqual(Object.keys(manifest), Object.keys(english));
    });

    it(`${language} has the places of the English in every sentence`, () => {
      for (const [sentence, translation] of Object.entries(bundle)) {
        assert.notEqual(translation.trim(), '', sentence);
        assert.deepEqual(placesIn(translation), placesIn(sentence), sentence);
      }
    });

    it(`${language} has the links, code and values of the English in every text of the manifest`, () => {
      for (const [key, text] of Object.entries(english)) {
        assert.notEqual(manifest[key]?.trim(), '', key);
        assert.deepEqual(linksIn(manifest[key] ?? ''), linksIn(text), key);
        assert.deepEqual(codeIn(manifest[key] ?? '').length, codeIn(text).length, key);
      }
    });
  }
});

describe('what a user reads can be translated', () => {
  it('in the manifest: no text is written out, but for the names of tools', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const found: string[] = [];
    each(contributes, (key, text) => {
      if (SHOWN.test(key) && text !== '' && !/^(?:%[\w.-]+%|transcript_\w+)$/.test(text)) found.push(`${key}: ${text}`);
    });
    assert.deepEqual(found, []);
  });

  it('in the manifest: each text has its place there, and each place its text', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('in the server: what is said is written out where it is said, or in a table', () => {
    for (const { file, callee, args } of callsIn('server/src')) {
      if (callee === 'toSay') assert.ok(args[0]?.text, file);
      if (callee === 'say') assert.ok(args[1]?.text || args[1]?.node.type !== 'TemplateLiteral', file);
    }
  });

  it('in the server: a title, message or refusal is no text that is written out', () => {
    const found = propertiesIn('server/src').filter(({ file }) => !NOT_FOR_USERS.test(file));
    assert.deepEqual(found, []);
  });

  it('in the client: what is shown goes through l10n.t, with the English written out', () => {
    const calls = callsIn('client/src');
    for (const { file, callee, args } of calls) {
      if (callee === 'l10n.t') assert.ok(args[0]?.text, `${file}: l10n.t without its English`);
      if (/^window\.(?:show\w+Message|setStatusBarMessage)$/.test(callee) || callee === 'tell')
        assert.deepEqual(
          args.filter(({ text, node }) => text !== undefined || node.type === 'TemplateLiteral'),
          [],
          `${file}: ${callee}`,
        );
    }
    assert.deepEqual(propertiesIn('client/src'), []);
  });
});

describe('what a user reads is whole sentences', () => {
  for (const folder of ['client/src', 'server/src'])
    it(`in ${folder}: nothing is added to what is said, but for what has no letters`, () =>
      assert.deepEqual(gluedIn(folder), []));
});

/** Translations that something is added to, or that stand among letters: another language has another order. */
function gluedIn(folder: string): string[] {
  return syntaxTreesIn(folder).flatMap(({ file, tree }) => {
    const found: string[] = [];
    full(tree, (node) => {
      const { left, right, operator, expressions, quasis } = node as Node & {
        left?: Node;
        right?: Node;
        operator?: string;
        expressions?: Node[];
        quasis?: { value: { raw: string } }[];
      };
      if (node.type === 'BinaryExpression' && operator === '+' && [left, right].some(isSaid)) found.push(`${file}: +`);
      if (node.type !== 'TemplateLiteral' || !expressions?.some(isSaid)) return;
      const around = quasis?.map(({ value: { raw } }) => raw.replace(/\\./g, '')).join('…') ?? '';
      if (/\p{L}/u.test(around)) found.push(`${file}: ${around}`);
    });
    return found;
  });
}

/** Whether something is said there, by itself or as one of two. */
function isSaid(node: Node | undefined): boolean {
  const { callee, consequent, alternate } = (node ?? {}) as Partial<
    Record<'callee' | 'consequent' | 'alternate', Node>
  >;
  if (node?.type === 'ConditionalExpression') return isSaid(consequent) || isSaid(alternate);
  return node?.type === 'CallExpression' && callee !== undefined && /^(?:l10n\.t|say)$/.test(nameOf(callee));
}

/** Fields of the manifest that somebody reads. */
const SHOWN =
  /^(?:title|category|label|name|description|markdownDescription|contents|altText|shortTitle|\w*[dD]escriptions)$/;

/** What is read by programs or in terminals: the command line stays English, and so do names of the protocol. */
const NOT_FOR_USERS =
  /^server\/src\/(?:cli|commands|lsp\/features\/semanticTokens|service\/roster\/(?:jsonSchema|fileSchema))/;

/** Fields of objects that somebody reads, where they hold a sentence that is written out. */
function propertiesIn(folder: string): { file: string; name: string; text: string }[] {
  return syntaxTreesIn(folder).flatMap(({ file, tree }) => {
    const found: { file: string; name: string; text: string }[] = [];
    const note = (name: string, value: unknown) => {
      const {
        type,
        value: text,
        quasis,
      } = value as { type: string; value?: unknown; quasis?: { value: { raw: string } }[] };
      const written = type === 'TemplateLiteral' ? quasis?.map(({ value: { raw } }) => raw).join('…') : text;
      if (READ.has(name) && typeof written === 'string' && /[a-z]{2}/i.test(written))
        found.push({ file, name, text: written });
    };
    full(tree, (node) => {
      const { key, value, left, right } = node as Node & Partial<Record<'key' | 'value' | 'left' | 'right', Node>>;
      if (node.type === 'Property' && key) note(nameOf(key), value);
      if (node.type === 'AssignmentExpression' && left) note(nameOf(left).split('.').at(-1) ?? '', right);
    });
    return found;
  });
}

const READ: ReadonlySet<string> = new Set([
  ...[
    'title',
    'message',
    'refused',
    'label',
    'description',
    'detail',
    'placeholder',
    'placeHolder',
    'tooltip',
    'prompt',
  ],
  ...['ariaLabel', 'accessibilityInformation'],
]);

function each(value: unknown, take: (key: string, text: string) => void, key = ''): void {
  if (typeof value === 'string') take(key, value);
  if (typeof value !== 'object' || value === null) return;
  // What tools take is told to language models, in English.
  for (const [name, inner] of Object.entries(value))
    if (name !== 'inputSchema') each(inner, take, Array.isArray(value) ? key : name);
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to).sort();
}

function codeIn(text: string): string[] {
  return text.match(/`[^`]+`/g) ?? [];
}
