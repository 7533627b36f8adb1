import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSchema, exportTableSchemas } from '../../server/src/cli/exportSchema';
import { replaceFile } from '../../server/src/cli/replaceFile';
import { read } from '../harness/files';
import { serve, turnwise } from '../harness/process';

const SAMPLE = 'seeds/000_e436617a26b0259c.txt';
const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her. [inaudible';

describe('turnwise check', () => {
  it('finds nothing in a clean transcript', async () => {
    assert.deepEqual(await turnwise(['check', SAMPLE]), { code: 0, stdout: '', stderr: '' });
  });

  it('prints a line for each problem, as compilers do', async () => {
    const { code, stdout } = await turnwise(['check', '-'], FAULTY);
    assert.equal(code, 1);
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      '-:2:1: warning Ines Okafor says nothing here, so readers take words to be missing. Add the words, or remove the label. [turn.empty]',
      "-:3:39: warning This annotation is never closed, so its words count as spoken. Add ']' behind it. [annotation.unbalanced]",
    ]);
  });

  it('holds nobody up for what is only worth knowing', async () => {
    const heard = 'Operator: Please go ahead.\nInes Okafor: We lost [inaudible] there, I think.\nOperator: Thank you.';
    const { code, stdout } = await turnwise(['check', '-'], heard);
    assert.equal(code, 0);
    assert.match(stdout, /^-:2:22: information .* \[annotation\.unresolved\]\n$/);
  });

  it('goes by the style of a house that the configuration names, and mends what that writes otherwise', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
    try {
      const [config, call] = [join(folder, 'turnwise.json'), join(folder, 'call.transcript')];
      writeFileSync(config, '{ "houseStyle": "verbatim" }');
      writeFileSync(
        call,
        'Operator: Please go ahead, Ines.\nInes Okafor: (Laughter) I think so.\nOperator: Thank you.\n',
      );
      const { code, stdout } = await turnwise(['check', '--config', config, call]);
      assert.equal(code, 0);
      assert.match(stdout, /:2:14: information .*‘\[laughter\]’.* \[style\.house\]\n$/);
      await turnwise(['check', '--fix', '--config', config, call]);
      assert.match(readFileSync(call, 'utf8'), /Ines Okafor: \[laughter\] I think so\./);
      assert.deepEqual((await turnwise(['check', '--config', config, call])).stdout, '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says so when a text is no transcript', async () => {
    const { code, stdout, stderr } = await turnwise(['check', 'LICENSE']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^LICENSE: No turns found/);
  });

  it('names what it cannot read, and goes on with the rest', async () => {
    const { code, stderr } = await turnwise([
      'check',
      'no-such-file.txt',
      'client/media',
      'client/media/icon.png',
      SAMPLE,
    ]);
    assert.equal(code, 2);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'no-such-file.txt: There is no such file.',
      'client/media: There is no text file in this folder.',
      'client/media/icon.png: This is not a text file.',
    ]);
  });

  it('does not wait for a pipe that nobody writes to, and loses no file beside one it cannot read', async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
    try {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const { code, stdout, stderr } = await turnwise([
        'export',
        SAMPLE,
        join(folder, 'pipe'),
        '/proc/self/mem',
        SAMPLE,
      ]);
      assert.equal(code, 2);
      assert.match(stderr, /pipe: This is not a regular file/);
      assert.match(stderr, /\/proc\/self\/mem: ./);
      assert.equal(JSON.parse(stdout).length, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lets no argument give orders to a terminal', async () => {
    const { stderr } = await turnwise(['check', '--\u001B[31m']);
    assert.ok(!stderr.includes('\u001B'));
  });

  it('lets no text of a file give orders to a terminal', async () => {
    const { stdout } = await turnwise(
      ['check', '-'],
      FAULTY.replace('Ines Okafor', 'Ines\u202E Okafor').replace('go', '\u001B[31mgo'),
    );
    for (const line of stdout.trimEnd().split('\n')) assert.doesNotMatch(line, /[\p{Cc}\u202E]/u);
  });
});

describe('turnwise check --fix', () => {
  const SLIPS =
    'Operator: [Operater Instructions] Please go ahead.\r\nZoë Moreau: Thank you. Are you there? [inaudible\r\n\r\nBen Adeyemi: I’m here.';
  const FIXED = SLIPS.replace('Operater', 'Operator').replace('[inaudible', '[inaudible]');
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('mends what is certain, says so, and prints what is left', async () => {
    const path = join(folder, 'call.txt');
    writeFileSync(path, `${SLIPS}\r\nZoë Moreau:\r\nBen Adeyemi: Can you hear me?\r\n`);
    const { code, stdout, stderr } = await turnwise(['check', '--fix', path]);
    assert.equal(stderr, `${path}: 2 problems are fixed.\n`);
    assert.deepEqual(stdout.match(/:\d+:\d+: \w+|\[[\w.-]+\]/g), [
      ':2:39: information',
      '[annotation.unresolved]',
      ':5:1: warning',
      '[turn.empty]',
    ]);
    assert.equal(code, 1);
    assert.equal(readFileSync(path, 'utf8'), `${FIXED}\r\nZoë Moreau:\r\nBen Adeyemi: Can you hear me?\r\n`);
    assert.deepEqual(readdirSync(folder), ['call.txt']);
  });

  it('keeps the encoding of a file, its mark, its mode, and the link that leads to it', async () => {
    const encodings: Record<string, (text: string) => Buffer> = {
      utf8: (text) => Buffer.from(`\uFEFF${text}`),
      utf16le: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      utf16be: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      cp1252: (text) => Buffer.from(text.replace('’', '\u0092'), 'latin1'),
    };
    for (const [name, encode] of Object.entries(encodings)) {
      const path = join(folder, `${name}.txt`);
      const link = join(folder, `${name}-link.txt`);
      writeFileSync(path, encode(SLIPS));
      chmodSync(path, 0o640);
      symlinkSync(path, link);
      const { stderr } = await turnwise(['check', '--fix', link]);
      assert.equal(stderr, `${link}: 2 problems are fixed.\n`);
      assert.ok(readFileSync(path).equals(encode(FIXED)), name);
      if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o640);
    }
    assert.equal(readdirSync(folder).length, 2 * Object.keys(encodings).length);
  });

  it('leaves a file alone that has nothing to be fixed, or would lose something', async () => {
    const path = join(folder, 'clean.txt');
    writeFileSync(path, FIXED);
    const { mtimeMs, ino } = statSync(path);
    await turnwise(['check', '--fix', path]);
    assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino]);

    const broken = Buffer.concat([Buffer.from(`\uFEFF${SLIPS}`, 'utf16le'), Buffer.from([0x00, 0xd8])]);
    writeFileSync(path, broken);
    const { code, stderr } = await turnwise(['check', '--fix', path]);
    assert.equal(code, 2);
    assert.match(stderr, /could not be written back/);
    assert.ok(readFileSync(path).equals(broken));
  });

  it('leaves a file alone that is changed meanwhile, or cannot be replaced', async () => {
    const path = join(folder, 'call.txt');
    writeFileSync(path, 'newer');
    await assert.rejects(replaceFile(path, Buffer.from('fixed'), Buffer.from('older')), /changed while/);
    await assert.rejects(replaceFile(join(folder, 'gone.txt'), Buffer.from('fixed'), Buffer.from('')), /could not/);
    writeFileSync(join(folder, `.turnwise-${process.pid}-0.tmp`), 'of somebody else');
    await assert.rejects(replaceFile(path, Buffer.from('fixed'), Buffer.from('newer')), /could not be written/);
    assert.equal(readFileSync(path, 'utf8'), 'newer');
    assert.deepEqual(readdirSync(folder), [`.turnwise-${process.pid}-0.tmp`, 'call.txt']);
  });

  it('prints the text that came on standard input, whether there was anything to fix or not', async () => {
    for (const text of [SLIPS, FIXED]) {
      const { stdout, stderr } = await turnwise(['check', '--fix', '-'], text);
      assert.equal(stdout, FIXED);
      assert.match(stderr, /-:2:39: information .* \[annotation.unresolved\]\n$/);
    }
  });

  it('shows with --diff what it would change, and changes nothing', async () => {
    const path = join(folder, 'call.txt');
    writeFileSync(path, SLIPS);
    const { code, stdout } = await turnwise(['check', '--diff', path]);
    assert.equal(code, 1);
    const [first, second, gap, last] = SLIPS.split('\n');
    const [fixedFirst, fixedSecond] = FIXED.split('\n');
    assert.equal(
      stdout,
      [`--- ${path}`, `+++ ${path}`, '@@ -1,4 +1,4 @@', `-${first}`, `-${second}`, `+${fixedFirst}`, `+${fixedSecond}`]
        .concat(` ${gap}`, ` ${last}`, '\\ No newline at end of file\n')
        .join('\n'),
    );
    assert.equal(readFileSync(path, 'utf8'), SLIPS);
    assert.deepEqual(await turnwise(['check', '--diff', SAMPLE]), { code: 0, stdout: '', stderr: '' });
  });

  it('writes a diff that patch takes', async function () {
    const path = join(folder, 'call.txt');
    const filler = Array.from({ length: 20 }, (_, i) => `Ben Adeyemi: This is number ${i}.\n`).join('');
    const text = `Operator : Please go ahead.\n${filler}Operator: Thank you.\n${filler}Operator: [Laughter ] Thank you`;
    writeFileSync(path, text);
    const { stdout } = await turnwise(['check', '--diff', path]);
    assert.equal(stdout.match(/^@@ /gm)?.length, 2);
    try {
      execFileSync('patch', ['-s', path], { input: stdout });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') this.skip();
      throw error;
    }
    assert.equal(
      readFileSync(path, 'utf8'),
      text.replace('Operator :', 'Operator:').replace('[Laughter ]', '[Laughter]'),
    );
  });

  it('is not told to write and not to write, nor to fix what it exports', async () => {
    for (const [args, complaint] of [
      [['check', '--fix', '--diff', SAMPLE], /--diff writes nothing/],
      [['check', '--diff', '--format', 'json', SAMPLE], /--diff has a format of its own/],
      [['check', '--fix', '--format', 'json', '-'], /--fix - prints the text that is mended/],
      [['export', '--fix', SAMPLE], /Unknown option '--fix'/],
    ] as const) {
      const { code, stdout, stderr } = await turnwise(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, complaint);
      assert.match(stderr, /See turnwise \w+ --help\.\n$/);
    }
  });
});

describe('turnwise explain', () => {
  it('shows the evidence for a label, which adds up to the sum', async () => {
    const { code, stdout } = await turnwise(['explain', `${SAMPLE}:1`]);
    assert.equal(code, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[0] ?? '', /:1: 'Haijian He', written as name-colon/);
    assert.equal(lines.at(-1), 'A turn begins here.');
    const weights = lines.slice(1, -1).map((line) => Number.parseInt(line, 10));
    const sum = weights.pop();
    assert.equal(
      weights.reduce((total, weight) => total + weight, 0),
      sum,
    );
  });

  it('shows what is against a line', async () => {
    const text = 'Operator: Please go ahead.\nOur priorities are: to grow.\nInes Okafor: Thank you. May I ask?';
    const { stdout } = await turnwise(['explain', '--', '-:2'], text);
    assert.match(stdout, /-5 {2}has words of running text in it \[sentence-words\]/);
    assert.match(stdout, /No label: there is too little for it\.\n$/);
  });

  it('says so when a line looks like nothing, is not there, or is not named', async () => {
    assert.match((await turnwise(['explain', `${SAMPLE}:2`])).stdout, /looks like no label in any convention/);
    const missing = await turnwise(['explain', `${SAMPLE}:99`]);
    assert.deepEqual([missing.code, missing.stderr], [2, `${SAMPLE}: There is no line 99, only 1 to 11.\n`]);
    const unnamed = await turnwise(['explain', SAMPLE]);
    assert.equal(unnamed.code, 2);
    assert.match(unnamed.stderr, /should end with a colon and its number/);
  });
});

describe('turnwise export', () => {
  it('writes the five turns of the sample', async () => {
    const { code, stdout } = await turnwise(['export', SAMPLE, '--format', 'json']);
    assert.equal(code, 0);
    const { file, turns, speakers } = exportSchema.parse(JSON.parse(stdout));
    assert.equal(file, SAMPLE);
    assert.deepEqual(
      turns.map(({ line }) => line),
      [0, 5, 6, 9, 10],
    );
    assert.deepEqual(
      turns.map(({ speaker }) => speaker),
      ['Haijian He', 'Tao Zou', 'Haijian He', 'Operator', 'Katrina Chiu'],
    );
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Haijian He', 'Tao Zou', 'Operator', 'Katrina Chiu'],
    );
    assert.deepEqual(turns[1]?.annotations, [
      { line: 5, character: 9, endCharacter: 27, text: '[Foreign Language]', kind: 'language' },
    ]);
    assert.equal(turns[0]?.words.split('\n').length, 5);
  });

  it('writes a turn on each line as jsonl', async () => {
    const { stdout } = await turnwise(['export', SAMPLE, SAMPLE, '--format', 'jsonl']);
    const turns = stdout
      .trimEnd()
      .split('\n')
      .map((line) => exportTableSchemas.turns.parse(JSON.parse(line)));
    assert.deepEqual(
      turns.map(({ turn }) => turn),
      [0, 1, 2, 3, 4, 0, 1, 2, 3, 4],
    );
  });

  it('writes an array for several files', async () => {
    const { stdout } = await turnwise(['export', SAMPLE, '-'], FAULTY);
    assert.deepEqual(
      JSON.parse(stdout).map((each: unknown) => exportSchema.parse(each).file),
      [SAMPLE, '-'],
    );
  });

  it('reads UTF-16 and the old Windows code page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
    try {
      const text = 'Zoë Moreau: Are you there?\r\nBen Adeyemi: I’m here.';
      writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
      writeFileSync(join(folder, 'cp1252.txt'), Buffer.from(text.replace('’', '\u0092'), 'latin1'));
      for (const name of ['utf16.txt', 'cp1252.txt']) {
        const { turns } = exportSchema.parse(JSON.parse((await turnwise(['export', join(folder, name)])).stdout));
        assert.deepEqual(
          turns.map(({ words }) => words),
          ['Are you there?', 'I’m here.'],
          name,
        );
        assert.equal(turns[0]?.speaker, 'Zoë Moreau');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('turnwise', () => {
  it('explains itself when nothing is asked of it', async () => {
    const { code, stdout, stderr } = await turnwise([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Usage: turnwise COMMAND.*Name a command\.\n$/s);
  });

  for (const [args, complaint] of [
    [['check'], /Name a file or a folder/],
    [['frobnicate', SAMPLE], /no command 'frobnicate'\. There are check, export/],
    [['export', SAMPLE, '--format', 'xml'], /no --format xml: it is json, jsonl\./],
    [['export', SAMPLE, '--format', 'json', '--table', 'turns'], /has no tables/],
    [['check', SAMPLE, '--severity', 'bad'], /it is error, warning, information, hint\./],
    [['check', SAMPLE, '--jobs', '0'], /number of threads/],
    [['check', '--frobnicate'], /Unknown option '--frobnicate'\.\n/],
    [['check', '--config', 'x', '--no-config', SAMPLE], /or say --no-config/],
    [['help', 'frobnicate'], /no command 'frobnicate'/],
  ] as const) {
    it(`says what is wrong with '${args.join(' ')}'`, async () => {
      const { code, stdout, stderr } = await turnwise(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, complaint);
    });
  }

  it('helps, as a whole and with each command', async () => {
    const asked = [
      ['--help'],
      ['-h'],
      ['help'],
      ['check', '--help'],
      ['help', 'export'],
      ['explain', '-h'],
      ['server', '--help'],
    ];
    for (const args of asked) {
      const { code, stdout, stderr } = await turnwise(args);
      assert.deepEqual([code, stderr], [0, ''], args.join(' '));
      assert.match(stdout, /^Usage: turnwise/m);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    }
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(read('package.json'));
    assert.deepEqual(await turnwise(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is a language server, with nothing but the protocol on its standard output', async () => {
    const server = serve(['server', '--stdio'], 'cli.js');
    const connection = server.connect();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { code, stdout, stderr } = await server.ended;
    assert.deepEqual([code, stderr], [0, '']);
    const frames = stdout.split(/Content-Length: \d+\r\n\r\n/);
    assert.equal(frames.shift(), '');
    for (const frame of frames) assert.equal(JSON.parse(frame).jsonrpc, '2.0');
  });
});
