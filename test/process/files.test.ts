import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LARGEST_FILE, REFUSED } from '../../server/src/lsp/protocol';
import { files } from '../../server/src/node/files';

describe('files of this machine', () => {
  const base = mkdtempSync(join(tmpdir(), 'turnwise-'));
  const root = join(base, 'work');
  const uri = (...path: string[]) => pathToFileURL(join(root, ...path)).href;
  const read = (...path: string[]) => files.read(uri(...path), uri());
  const put = (name: string, content: string | Uint8Array = '{}') => writeFileSync(join(root, name), content);

  before(() => {
    mkdirSync(join(root, 'sub dir'), { recursive: true });
    writeFileSync(join(base, 'secret.json'), '"secret"');
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  it('are read as UTF-8, with or without its mark', async () => {
    put('plain.json', 'Zoë');
    put('marked.json', '\uFEFFZoë');
    put('sub dir/ü.json', 'Zoë');
    for (const path of [['plain.json'], ['marked.json'], ['sub dir', 'ü.json']])
      assert.deepEqual(await read(...path), { text: 'Zoë' });
  });

  it('are listed by how their names end', async () => {
    put('transcript.roster.json');
    put('board.roster.json');
    put('roster.txt');
    assert.deepEqual([...(await files.list(uri(), '.roster.json', uri()))].sort(), [
      'board.roster.json',
      'transcript.roster.json',
    ]);
    assert.deepEqual(await files.list(uri('nowhere'), '.roster.json', uri()), []);
    assert.deepEqual(await files.list(pathToFileURL(base).href, '.json', uri()), []);
    assert.deepEqual(await files.list('untitled:x', '.json', uri()), []);
  });

  it('may be as large as they may be, and not larger', async () => {
    put('large.json', ' '.repeat(LARGEST_FILE));
    assert.deepEqual(await read('large.json'), { text: ' '.repeat(LARGEST_FILE) });
    put('larger.json');
    truncateSync(join(root, 'larger.json'), LARGEST_FILE + 1);
    assert.deepEqual(await read('larger.json'), { refused: REFUSED.tooLarge });
    truncateSync(join(root, 'larger.json'), 100 * 1024 * 1024);
    assert.deepEqual(await read('larger.json'), { refused: REFUSED.tooLarge });
  });

  it('are refused when they are no text', async () => {
    put('binary.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    assert.deepEqual(await read('binary.json'), { refused: REFUSED.notText });
  });

  it('are missing when they are gone, also while they are read', async () => {
    assert.deepEqual(await read('nowhere.json'), { refused: REFUSED.missing, missing: true });
    assert.deepEqual(await read('plain.json', 'below-a-file.json'), { refused: REFUSED.missing, missing: true });
    for (let i = 0; i < 20; i++) {
      put('fleeting.json');
      const reading = read('fleeting.json');
      for (let turn = 0; turn < i; turn++) await new Promise(setImmediate);
      rmSync(join(root, 'fleeting.json'));
      const result = await reading;
      assert.ok('text' in result ? result.text === '{}' : result.missing);
    }
  });

  it('are refused by URIs of another kind', async () => {
    for (const other of ['https://example.org/x.json', 'file://server/share/x.json', 'file:///a%2Fb', 'nonsense', ''])
      assert.ok('refused' in (await files.read(other, uri())), other);
    assert.ok('refused' in (await files.read(uri('plain.json'), 'vscode-vfs://github/a/b')));
  });

  it('are refused outside the folder, whichever way leads there', async () => {
    const outside = { refused: REFUSED.outside };
    assert.deepEqual(await files.read(pathToFileURL(join(base, 'secret.json')).href, uri()), outside);
    assert.deepEqual(await files.read(`${uri()}/../secret.json`, uri()), outside);
    assert.deepEqual(await files.read(`${uri()}/%2e%2e/secret.json`, uri()), outside);
    mkdirSync(join(base, 'work-not'));
    writeFileSync(join(base, 'work-not', 'x.json'), '{}');
    assert.deepEqual(await files.read(pathToFileURL(join(base, 'work-not', 'x.json')).href, uri()), outside);
  });

  describe('where there are links, pipes and devices', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('are followed inside the folder, also where the folder is a link itself', async () => {
      symlinkSync('plain.json', join(root, 'inside.json'));
      assert.deepEqual(await read('inside.json'), { text: 'Zoë' });
      symlinkSync(root, join(base, 'linked'));
      const linked = pathToFileURL(join(base, 'linked')).href;
      assert.deepEqual(await files.read(`${linked}/plain.json`, linked), { text: 'Zoë' });
    });

    it('are found below a folder by how they end, without following links or looking into the folders of tools', async () => {
      const base = mkdtempSync(join(tmpdir(), 'turnwise-'));
      const at = (...path: string[]) => join(base, 'a work', ...path);
      for (const folder of ['deep/er', '.git', 'node_modules/x']) mkdirSync(at(folder), { recursive: true });
      const names = ['100% #1.txt', 'deep/er/ü.transcript', 'deep/z.txt', 'b.md', '.git/c.txt', 'node_modules/x/d.txt'];
      for (const name of names) writeFileSync(at(name), '');
      writeFileSync(join(base, 'outside.txt'), '');
      symlinkSync(base, at('deep/up'));
      symlinkSync(join(base, 'outside.txt'), at('link.txt'));
      symlinkSync(at(), join(base, 'other'));
      for (const folder of ['a work', 'other']) {
        const root = pathToFileURL(join(base, folder)).href;
        const found = (await files.find?.(root, ['.txt', '.transcript'], 10)) ?? [];
        assert.deepEqual(
          found.map((uri) => uri.slice(root.length)),
          ['/100%25%20%231.txt', '/deep/z.txt', '/deep/er/%C3%BC.transcript'],
        );
        for (const uri of found) assert.deepEqual(await files.read(uri, root), { text: '' });
        assert.equal((await files.find?.(root, ['.txt'], 1))?.length, 1);
      }
      await assert.rejects(async () => files.find?.(pathToFileURL(at('nowhere')).href, ['.txt'], 1));
      rmSync(base, { recursive: true });
    });

    it('are refused where links lead out of it, or nowhere', async () => {
      symlinkSync(join(base, 'secret.json'), join(root, 'secret.json'));
      assert.deepEqual(await read('secret.json'), { refused: REFUSED.outside });
      symlinkSync(base, join(root, 'up'));
      assert.deepEqual(await read('up', 'secret.json'), { refused: REFUSED.outside });
      assert.deepEqual(await files.list(uri('up'), '.json', uri()), []);
      symlinkSync('/dev/zero', join(root, 'zero.json'));
      assert.deepEqual(await read('zero.json'), { refused: REFUSED.outside });
      symlinkSync('loop.json', join(root, 'loop.json'));
      assert.match(JSON.stringify(await read('loop.json')), /a link that leads back to itself/);
    });

    it('are refused where they are no regular files', async () => {
      assert.deepEqual(await read('sub dir'), { refused: REFUSED.notRegular });
      execFileSync('mkfifo', [join(root, 'pipe.json')]);
      assert.deepEqual(await read('pipe.json'), { refused: REFUSED.notRegular });
      assert.deepEqual(await files.read('file:///dev/zero', 'file:///dev'), { refused: REFUSED.notRegular });
    });

    it('do not hold us up when a pipe is put in the place of a file while it is read', async () => {
      execFileSync('mkfifo', [join(root, 'other')]);
      for (let i = 0; i < 10; i++) {
        put('swapped.json');
        const reading = read('swapped.json');
        for (let turn = 0; turn < i; turn++) await new Promise(setImmediate);
        renameSync(join(root, 'swapped.json'), join(root, 'kept.json'));
        renameSync(join(root, 'other'), join(root, 'swapped.json'));
        const result = await reading;
        assert.ok('text' in result || result.missing || result.refused === REFUSED.notRegular);
        renameSync(join(root, 'swapped.json'), join(root, 'other'));
      }
    });

    it('are refused where the user may not read them', async function () {
      if (process.getuid?.() === 0) this.skip(); // Nothing is forbidden to root.
      put('forbidden.json');
      chmodSync(join(root, 'forbidden.json'), 0);
      assert.match(JSON.stringify(await read('forbidden.json')), /not allowed/);
    });
  });
});
