import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exportSchema, exportTableSchemas } from '../../server/src/cli/exportSchema';
import { bundle, turnwise } from '../harness/process';

const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.\n';
const CLEAN = 'Operator: Please go ahead.\nInes Okafor: Thank you. Are you there?\nMarek Lindqvist: I am.\n';
const EMPTY = 'warning Ines Okafor says nothing here';
/** Marek is misspelt once. */
const SLIP = `Ines Okafor: Welcome, all of you.
Marek Lindqvist: Thank you for having me here.
Ines Okafor: How was the year?
Marek Lindqvsit: It was a good one.
Ines Okafor: And the next?
Marek Lindqvist: A better one, I hope.
`;
const NOTES = 'Milk, bread, and the letter to the landlord.\n';

describe('turnwise over folders', () => {
  let base = '';
  let root = '';
  const put = (path: string, content: string | Uint8Array = FAULTY) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const run = (args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}) =>
    turnwise(args, input, { cwd: root, env });
  /** The files, and lines, of which something is said. */
  const told = (stdout: string) =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/ .*/, ''));

  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'turnwise-')));
    root = join(base, 'root');
    mkdirSync(root);
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('takes what is a transcript by its name or its text, in the order of the paths, and counts the rest', async () => {
    for (const path of ['b.txt', 'a/2.transcript', 'a/10.TXT', 'c.transcript.txt', 'a.md', '.hidden/x.txt']) put(path);
    put('node_modules/x/readme.txt');
    put('notes.txt', NOTES);
    put('blob.txt', Buffer.from([0, 1, 2]));
    put('long.txt', `${NOTES.repeat(5000)}${FAULTY}`);
    put('one.transcript', 'Ada: Hello.');
    const { code, stdout, stderr } = await run(['check', '.']);
    assert.equal(code, 1);
    assert.deepEqual(told(stdout), ['a/10.TXT:2:1:', 'a/2.transcript:2:1:', 'b.txt:2:1:', 'c.transcript.txt:2:1:']);
    assert.equal(stderr, '5 transcripts: 4 warnings; 3 other text files passed by.\n');
  });

  it('takes patterns, as they are quoted, and any file that fits', async () => {
    for (const path of ['calls/a.md', 'calls/2026/b.md', 'calls/c.txt', 'other/d.md']) put(path);
    assert.deepEqual(told((await run(['check', 'calls/**/*.md'])).stdout), ['calls/2026/b.md:2:1:', 'calls/a.md:2:1:']);
    assert.deepEqual(told((await run(['check', join(root, 'calls', '[a-c].*')])).stdout), [
      `${root}/calls/a.md:2:1:`,
      `${root}/calls/c.txt:2:1:`,
    ]);
    put('[x].md', CLEAN);
    assert.equal((await run(['check', '[x].md'])).code, 0);
  });

  it('says so when there is nothing where it is told to look', async () => {
    put('notes.txt', NOTES);
    mkdirSync(join(root, 'nothing'));
    const { code, stdout, stderr } = await run(['check', 'nothing', '*.md', '.']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal((await run(['export', 'nothing', '.'])).stdout, '[]\n');
    assert.deepEqual(await run(['check', '.']), {
      code: 0,
      stdout: '',
      stderr: '0 transcripts; 1 other text file passed by.\n',
    });
    assert.deepEqual(stderr.split('\n').slice(0, 2), [
      'nothing: There is no text file in this folder.',
      '*.md: No file fits this pattern.',
    ]);
  });

  it('passes by what git ignores, unless it is named or told not to', async () => {
    put('.gitignore', '*.txt\n!kept.txt\n/drafts/\n');
    put('calls/.gitignore', '!b.txt');
    for (const path of ['a.txt', 'kept.txt', 'drafts/kept.txt', 'calls/b.txt', 'calls/deep/c.txt']) put(path);
    mkdirSync(join(root, '.git', 'info'), { recursive: true });
    put('.git/info/exclude', 'kept.txt');
    assert.deepEqual(told((await run(['check', '.'])).stdout), ['calls/b.txt:2:1:', 'kept.txt:2:1:']);
    assert.deepEqual(told((await run(['check', 'calls'])).stdout), ['calls/b.txt:2:1:']);
    assert.deepEqual(told((await run(['check', 'a.txt', 'drafts'])).stdout), ['a.txt:2:1:', 'drafts/kept.txt:2:1:']);
    assert.equal(told((await run(['check', '--no-ignore', '.'])).stdout).length, 5);
  });

  it('names a file once, however often it is found', async () => {
    put('calls/a.txt');
    const { stdout } = await run(['check', 'calls/a.txt', '.', 'calls', '**/*.txt']);
    assert.deepEqual(told(stdout), ['calls/a.txt:2:1:']);
  });

  it('follows no links, and waits for no pipes', async function () {
    if (process.platform === 'win32') this.skip();
    put('a.txt');
    symlinkSync(root, join(root, 'loop'));
    symlinkSync('/dev/zero', join(root, 'zero.txt'));
    for (const name of ['pipe.txt', '.gitignore']) execFileSync('mkfifo', [join(root, name)]);
    const { stdout, stderr } = await run(['check', '.']);
    assert.deepEqual(told(stdout), ['a.txt:2:1:']);
    assert.equal(stderr, '1 transcript: 1 warning.\n');
    put('-');
    assert.deepEqual(told((await run(['check', '?'])).stdout), ['./-:2:1:']);
    execFileSync('mkfifo', [join(root, 'turnwise.json')]);
    const refused = await run(['check', '.']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^turnwise\.json: This is not a regular file\./);
  });

  it('gives no file the word, whatever it is called', async function () {
    if (process.platform === 'win32') this.skip();
    const names = ['::error ::x.txt', '\u001B[31m.txt', 'a\n::error::y.txt', '-x.txt', '##[error]z.txt', '=1+1|.txt'];
    for (const name of names) put(name, name.startsWith('=') ? NOTES : FAULTY);
    const { stdout, stderr } = await run(['check', '.', '=1+1|.txt', '::error ::x.txt', '::error ::gone.txt']);
    for (const line of `${stdout}${stderr}`.split('\n').filter(Boolean)) {
      assert.doesNotMatch(line, /^\s*::|##\[|\p{Cc}/u);
      assert.match(line, /: warning |No turns|no such file|^6 transcripts/);
    }
    const exported = JSON.parse((await run(['export', '.'])).stdout);
    assert.deepEqual(exported.map(({ file }: { file: string }) => file).sort(), names.slice(0, 5).sort());
  });

  it('goes by the severities that are asked for', async () => {
    put('a.txt', `${FAULTY}Operator: [inaudible] Thank you.\n`);
    const codes = async (...args: string[]) => {
      const { code, stdout } = await run(['check', 'a.txt', ...args]);
      return [code, ...(stdout.match(/(?<=\[)[\w.]+\.\w+/g) ?? [])];
    };
    assert.deepEqual(await codes(), [1, 'turn.empty', 'annotation.unresolved']);
    assert.deepEqual(await codes('--severity', 'warning'), [1, 'turn.empty']);
    assert.deepEqual(await codes('--severity', 'error'), [0]);
    assert.deepEqual(await codes('--fail-on', 'error'), [0, 'turn.empty', 'annotation.unresolved']);
    put('b.txt', `${CLEAN}Operator: [inaudible] Thank you.\n`);
    assert.equal((await run(['check', 'b.txt'])).code, 0);
    assert.equal((await run(['check', 'b.txt', '--fail-on', 'information'])).code, 1);
  });

  it('shows colours where they are wished for', async () => {
    put('a.txt');
    assert.ok(!(await run(['check', '.'])).stdout.includes('\u001B'));
    assert.ok((await run(['check', '.'], '', { FORCE_COLOR: '1', NO_COLOR: '' })).stdout.includes('\u001B[33mwarning'));
    assert.ok(!(await run(['check', '.'], '', { FORCE_COLOR: '0' })).stdout.includes('\u001B'));
  });

  it('goes on behind a file and a folder that cannot be read, in every format', async () => {
    put('a.txt');
    put('c.txt');
    const paths = ['a.txt', 'b.txt', 'c.txt'];
    for (const format of ['text', 'json', 'jsonl', 'github', 'gitlab', 'junit', 'checkstyle', 'sarif', 'rdjson']) {
      const { code, stdout, stderr } = await run(['check', '--format', format, ...paths]);
      assert.equal(code, 2, format);
      assert.equal(stderr, 'b.txt: There is no such file.\n');
      assert.ok(stdout.indexOf('a.txt') < stdout.indexOf('c.txt') && stdout.includes('a.txt'), format);
    }
  });

  describe('with many files', () => {
    const COUNT = 60;
    beforeEach(() => {
      for (let i = 0; i < COUNT; i++) put(`calls/${String(i).padStart(3, '0')}.txt`, i % 7 === 0 ? CLEAN : FAULTY);
      put('calls/030.txt', CLEAN.repeat(300));
      put('calls/031.txt', Buffer.concat([Buffer.from(`\uFEFF${FAULTY}`, 'utf16le'), Buffer.from([0x00, 0xd8])]));
    });

    it('says the same in any number of threads', async () => {
      const [first, ...others] = await Promise.all(
        ['1', '2', '5'].map((jobs) => run(['check', '--jobs', jobs, 'calls', 'gone.txt', '--format', 'jsonl'])),
      );
      assert.equal(first?.code, 2);
      assert.match(first?.stderr ?? '', /gone\.txt: There is no such file\.\n60 transcripts: \d+ warnings\.\n$/);
      const files = (first?.stdout ?? '').match(/calls\/\d+/g) ?? [];
      assert.ok(files.length > COUNT / 2);
      assert.deepEqual(files, [...files].sort());
      for (const other of others) assert.deepEqual(other, first);
    });

    it('exports the same in any number of threads, and by tables', async () => {
      const [one, two] = await Promise.all(
        ['1', '2'].map((jobs) => run(['export', '-j', jobs, 'calls', 'calls/000.txt'])),
      );
      assert.deepEqual(one, two);
      const documents = JSON.parse(one?.stdout ?? '').map((document: unknown) => exportSchema.parse(document));
      assert.equal(documents.length, COUNT + 1);
      for (const table of ['turns', 'speakers', 'figures', 'exchanges'] as const) {
        const { stdout } = await run(['export', 'calls', '--table', table]);
        const rows = stdout.split('\n').slice(0, -1);
        for (const row of rows) exportTableSchemas[table].parse(JSON.parse(row));
        const expected = documents.slice(0, COUNT).flatMap((document: { [table]: unknown[] }) => document[table]);
        assert.equal(rows.length, expected.length, table);
      }
    });

    it('mends all files, each whole or not at all', async () => {
      const slip = FAULTY.replace('go', '[Operater Instructions] go');
      for (let i = 0; i < COUNT; i++) put(`calls/${String(i).padStart(3, '0')}.txt`, slip);
      put('calls/031.txt', Buffer.concat([Buffer.from(`\uFEFF${slip}`, 'utf16le'), Buffer.from([0x00, 0xd8])]));
      const { code, stderr } = await run(['check', '--fix', '--severity', 'error', 'calls', '--jobs', '3']);
      assert.equal(code, 2);
      assert.match(stderr, /calls\/031\.txt: This has characters that could not be written back/);
      assert.equal(stderr.match(/1 problem is fixed\./g)?.length, COUNT - 1);
      assert.equal(readFileSync(join(root, 'calls/059.txt'), 'utf8'), slip.replace('Operater', 'Operator'));
    });

    it('leaves each file whole when it is killed in the middle of mending', async () => {
      const slip = CLEAN.replace('go', '[Operater Instructions] go').repeat(50);
      const names = Array.from({ length: COUNT }, (_, i) => `calls/${String(i).padStart(3, '0')}.txt`);
      for (const name of names) put(name, slip);
      const child = spawn(process.execPath, [bundle('cli.js'), 'check', '--fix', ...names], { cwd: root });
      child.stderr.once('data', () => child.kill('SIGKILL')); // The first files are mended.
      await once(child, 'close');
      const mended = slip.replaceAll('Operater', 'Operator');
      const texts = names.map((name) => readFileSync(join(root, name), 'utf8'));
      for (const text of texts) assert.ok(text === slip || text === mended);
      assert.ok(texts.includes(mended));
    });

    it('ends when whoever reads has read enough', async function () {
      if (process.platform === 'win32') this.skip();
      const command = `"${process.execPath}" "${bundle('cli.js')}" export calls --table turns | head -1`;
      const stdout = execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
      assert.equal(JSON.parse(stdout).file, 'calls/000.txt');
    });
  });

  describe('by a configuration', () => {
    it('goes by the nearest above, up to the repository, and by none from outside', async () => {
      put('a/b/c.txt');
      const code = async () => (await turnwise(['check', 'c.txt'], '', { cwd: join(root, 'a/b') })).code;
      put('.turnwiserc.json', '{ "rules": { "turn.empty": "off" } }');
      assert.equal(await code(), 1);
      mkdirSync(join(root, 'a/.git'));
      assert.equal(await code(), 1);
      put('a/turnwise.json', '{ "rules": { "turn.empty": "hint" } }');
      assert.equal(await code(), 0);
      put('a/b/turnwise.json', '{ "rules": { "turn.empty": "error" } }');
      assert.equal(await code(), 1);
    });

    it('goes by the one that is named, or by none', async () => {
      put('a.txt');
      put('turnwise.json', '{ "rules": { "turn.empty": "error" } }');
      put('ci/strict.json', '{ "rules": { "turn.empty": "off" } }');
      const said = async (...args: string[]) =>
        /warning|error/.exec((await run(['check', 'a.txt', ...args])).stdout)?.[0];
      assert.equal(await said(), 'error');
      assert.equal(await said('--config', 'ci/strict.json'), undefined);
      assert.equal(await said('--no-config'), 'warning');
      const { code, stderr } = await run(['check', 'a.txt', '--config', 'gone.json']);
      assert.deepEqual([code, stderr], [2, "There is no configuration 'gone.json'.\n"]);
    });

    it('says where it is wrong, and goes by the rest; without any, by nothing', async () => {
      put('a.txt');
      put('turnwise.json', '{\n  "rules": { "turn.emtpy": "off", "turn.empty": "hint" }\n}');
      const { code, stdout, stderr } = await run(['check', 'a.txt']);
      assert.equal(code, 2);
      assert.match(stdout, /: hint Ines/);
      assert.equal(stderr, "turnwise.json:2:14: There is no rule 'turn.emtpy'; it is ignored. Is it spelt right?\n");
      put('turnwise.json', '{ "rules": ');
      const broken = await run(['check', 'a.txt']);
      assert.deepEqual([broken.code, broken.stdout], [2, '']);
      assert.match(broken.stderr, /^turnwise\.json:1:\d+: This is not JSON/);
    });

    it('tells which files are transcripts, are passed by, or have names that are right', async () => {
      put('turnwise.json', '{ "transcripts": ["minutes/*"], "ignore": ["drafts/", "*.transcript"] }');
      for (const path of ['minutes/one.md', 'drafts/a.txt', 'calls/b.transcript', 'calls/c.txt']) put(path);
      assert.deepEqual(told((await run(['check', '.'])).stdout), ['calls/c.txt:2:1:', 'minutes/one.md:2:1:']);
      assert.deepEqual(told((await run(['check', 'drafts/a.txt'])).stdout), ['drafts/a.txt:2:1:']);
      put('minutes/two.md', 'Ada: Hello.');
      assert.match((await run(['explain', 'minutes/two.md:1'])).stdout, /A turn begins here\.\n$/);
      assert.match((await run(['explain', '--no-config', 'minutes/two.md:1'])).stdout, /No label/);
      put('calls/c.txt', SLIP);
      put('calls/d.txt', SLIP);
      put('turnwise.json', '{ "accept": { "calls/c.txt": ["Marek Lindqvsit"] } }');
      const { stdout } = await run(['check', 'calls', '--severity', 'warning']);
      assert.deepEqual(
        [...new Set(told(stdout).map((place) => place.split(':')[0]))],
        ['calls/b.transcript', 'calls/d.txt'],
      );
    });
  });

  describe('by rosters', () => {
    const OFF = '{ "rules": { "turn.empty": "off" } }';

    it('goes by those beside and above a file, up to the root, and by those that are named', async () => {
      mkdirSync(join(root, '.git'));
      put('calls/one/a.txt');
      put('other/b.txt');
      put('calls/transcript.roster.json', OFF);
      writeFileSync(join(base, 'transcript.roster.json'), OFF);
      assert.deepEqual(told((await run(['check', '.'])).stdout), ['other/b.txt:2:1:']);
      put('people/board.json', OFF);
      put('turnwise.json', '{ "rosters": ["people/board.json"] }');
      assert.deepEqual(told((await run(['check', '.'])).stdout), []);
      put('turnwise.json', '{ "rosters": ["people/board.json"], "rules": { "turn.empty": "error" } }');
      assert.equal(told((await run(['check', '.'])).stdout).length, 2);
    });

    it('goes, outside of the root, by those of the folder that is named', async () => {
      put('calls/a.txt');
      put('calls/deep/b.txt');
      put('calls/transcript.roster.json', OFF);
      const elsewhere = join(base, 'elsewhere');
      mkdirSync(elsewhere);
      const code = async (path: string) => (await turnwise(['check', path], '', { cwd: elsewhere })).code;
      assert.equal(await code('../root/calls'), 0);
      assert.equal(await code('../root/calls/a.txt'), 0);
      assert.equal(await code('../root/calls/deep/b.txt'), 1);
    });

    it('reads none that lies elsewhere, whatever leads there', async function () {
      if (process.platform === 'win32') this.skip();
      put('a.txt');
      writeFileSync(join(base, 'secret.json'), OFF);
      symlinkSync(join(base, 'secret.json'), join(root, 'x.roster.json'));
      execFileSync('mkfifo', [join(root, 'y.roster.json')]);
      put('turnwise.json', '{ "rosters": ["gone.json"] }');
      const { code, stdout } = await run(['check', 'a.txt']);
      assert.equal(code, 1);
      assert.match(stdout, /^x\.roster\.json:1:1: error This leads out/m);
      assert.match(stdout, /^y\.roster\.json:1:1: error This is not a regular file/m);
      assert.match(stdout, /^gone\.json:1:1: error There is no such file/m);
      assert.match(stdout, /^a\.txt:2:1: warning/m);
    });

    it('shows what is wrong in a roster, once', async () => {
      put('a.txt', CLEAN);
      put('b.txt', CLEAN);
      put('transcript.roster.json', '{\n  "poeple": [] }');
      const { code, stdout } = await run(['check', '.']);
      assert.equal(code, 1);
      assert.deepEqual(stdout.split('\n'), [
        "transcript.roster.json:2:3: warning There is no field 'poeple'; it is ignored. Is it spelt right? [roster.invalid]",
        '',
      ]);
      const diff = await run(['check', '--diff', '.']);
      assert.deepEqual([diff.code, diff.stdout], [1, '']);
      assert.match(diff.stderr, /^transcript\.roster\.json:2:3: warning There is no field 'poeple'/);
      const exported = await run(['export', '.']);
      assert.equal(exported.code, 2);
      assert.match(exported.stderr, /^transcript\.roster\.json: There is no field 'poeple'/);
    });
  });

  it('takes standard input for the file that it is called', async () => {
    put('turnwise.json', '{ "transcripts": ["minutes/**"] }');
    put('calls/transcript.roster.json', '{ "rules": { "turn.empty": "error" } }');
    const inFolder = await run(['check', '-', '--stdin-filename', 'calls/new.txt'], FAULTY);
    assert.match(inFolder.stdout, /^calls\/new\.txt:2:1: error Ines/);
    const { stdout } = await run(['export', '-', '--stdin-filename', 'minutes/one.txt'], 'Ada: Hello.');
    const { file, turns } = JSON.parse(stdout);
    assert.deepEqual([file, turns.length], ['minutes/one.txt', 1]);
    const fixed = await run(['check', '--fix', '-', '--stdin-filename', 'a.txt'], FAULTY);
    assert.equal(fixed.stdout, FAULTY);
    assert.ok(fixed.stderr.startsWith(`a.txt:2:1: ${EMPTY}`));
  });
});
