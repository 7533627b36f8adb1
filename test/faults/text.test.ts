import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  certainFixes,
  diagnostics,
  type Edit,
  edited,
  exportTranscript,
  fixes,
  folds,
  isTranscript,
  outline,
  prepareRename,
  rename,
  type Snapshot,
  speakers,
  splitTurn,
  tokens,
} from '../../server/src/service';
import { Text } from '../../server/src/service/text';
import { content, GENERATED_CONVENTIONS, slipshod, transcriptIn } from '../harness/arbitrary';
import { called } from '../harness/called';
import { askEverything } from '../harness/everything';
import { CORPUS, HAS_CORPUS, ROOT, read, textsIn } from '../harness/files';
import { LINE_BREAK } from '../harness/plainText';
import { assertInside } from '../harness/sameness';
import { SEED } from '../harness/seed';
import { n, prove, randomBy, record, size } from './prove';

describe('faults in a text', () => {
  prove(1, () => {
    const texts = [...realTexts(), ...fc.sample(slipshod, { numRuns: size(40, 2000), seed: SEED })].map(withLf);
    let edits = 0;
    for (const text of texts) {
      const model = modelOf(text);
      const fixed = mended(text);
      for (const breaks of [['\r\n'], ['\r'], ['\r\n', '\n'], ['\r\n', '\n', '\r']]) {
        const other = withBreaks(text, breaks);
        assert.deepEqual(modelOf(other), model);
        if (breaks.length === 3) continue; // Without a line between them, a `\r` and a `\n` are one line end.
        for (const [i, after] of mended(other).entries()) {
          assert.equal(withLf(after), fixed[i]);
          if (breaks.length === 1) assert.equal(withBreaks(withLf(after), breaks), after);
          edits += 1;
        }
      }
    }
    return `5 kinds × ${n(texts.length)} texts: 0 differences; ${n(edits)} edits: 0 other line ends`;
  });

  prove(2, () => {
    const texts = fc.sample(content, { numRuns: size(3000, 100_000), seed: SEED });
    for (const text of texts) assert.equal(Text.of(text).lineCount, text.split(LINE_BREAK).length);
    for (const within of ['\u2028', '\u2029', '\u0085', '\u000B', '\f']) {
      const { reading } = called(`Ines Okafor: Are you there?${within}Ben Adeyemi: I am.\nBen Adeyemi: I am here.`);
      assert.deepEqual(
        reading.turns.map(({ line }) => line),
        [0, 1],
      );
    }
    return `${n(texts.length)} texts: as many lines as \\n, \\r\\n and \\r; 5 of 5 break no line`;
  });

  prove(3, () => {
    const texts = realTexts().map((text) => text.replace(/^\uFEFF/, ''));
    for (const text of texts) {
      assert.deepEqual(labelsOf(`\uFEFF${text}`), labelsOf(text));
      const [, second] = called(text).reading.turns;
      const lines = text.split('\n');
      if (!second || text.includes('\r')) continue;
      lines[second.line] = `\uFEFF${lines[second.line]}`;
      assert.deepEqual(labelsOf(lines.join('\n')), labelsOf(text));
    }
    return `the same labels in ${texts.length} of ${texts.length} texts, marked at the start and within`;
  });

  prove(4, () => {
    const random = randomBy(SEED);
    const files = size(300, 100_000);
    const decoders = ['utf-8', 'windows-1252', 'utf-16le'].map((encoding) => new TextDecoder(encoding));
    for (let i = 0; i < files; i++) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 600) }, () => {
        const kind = random();
        return kind < 0.1 ? 10 : kind < 0.2 ? 58 : Math.floor(random() * (kind < 0.6 ? 128 : 256));
      });
      askEverything(called(decoders[i % 3]?.decode(bytes) ?? ''));
    }
    askEverything(called('Ines Okafor: \0\u0001\u0007 Are you there?\nBen\0 Adeyemi: I am.'));
    return `${n(files)} files of random bytes, 0 errors`;
  });

  prove(5, () => {
    const halves = fc.constantFrom('\uD83D', '\uDE00', '\uD800', '\uDFFF', '\uDE00\uD83D');
    const text = fc
      .tuple(fc.constantFrom(...GENERATED_CONVENTIONS).chain(transcriptIn), fc.array(fc.tuple(fc.nat(10_000), halves)))
      .map(([text, inserted]) =>
        inserted.reduce((whole, [at, half]) => {
          const place = Math.floor((at / 10_001) * whole.length);
          return whole.slice(0, place) + half + whole.slice(place);
        }, text),
      );
    const texts = fc.sample(text, { numRuns: size(80, 100_000), seed: SEED });
    let inNames = 0;
    for (const text of texts) {
      const snapshot = called(text);
      askEverything(snapshot);
      assertInside(snapshot, text.split(LINE_BREAK));
      encodeURIComponent(JSON.stringify(exportTranscript(snapshot, 'a.txt')));
      inNames += speakers(snapshot).filter(({ name }) => /[\uD800-\uDFFF]/u.test(name)).length;
    }
    return `${n(texts.length)} texts, ${n(inNames)} of their names with halves: 0 errors, all ranges inside`;
  });

  prove(6, () => {
    const random = randomBy(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const pictures = ['😀', '👩‍🚀', '👨‍👩‍👧‍👦', '🇫🇷', '👍🏽', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☕', '🚀🚀'];
    const count = size(1000, 10_000);
    for (let i = 0; i < count; i++) {
      const [plain, picture] = [pick(['Ada Moreau', 'Zoë', 'Ben Adeyemi-Roth', 'ines_o', 'Ñandú']), pick(pictures)];
      const name = pick([`${plain} ${picture}`, `${picture} ${plain}`, `${plain}${picture}`, `${picture}${plain}`]);
      const snapshot = called(talkOf(name, name));
      const { turns } = snapshot.reading;
      assert.deepEqual(
        turns.map(({ label }) => label.text),
        [name, 'Marek Lindqvist', name, 'Marek Lindqvist', name],
      );
      for (const { line, label } of turns) {
        assert.equal(snapshot.text.line(line).slice(label.start, label.end), label.text);
        const { range } = prepareRename(snapshot, { line, character: label.end }) ?? assert.fail(name);
        assert.equal(snapshot.text.line(line).slice(range.start.character, range.end.character), label.text);
      }
      assert.equal(speakers(snapshot).length, 2, name);
    }
    return `${n(count)} of ${n(count)} names have exactly the range of their text`;
  });

  prove(7, () => {
    const controls = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
    for (const code of controls) assertFlagged(String.fromCharCode(code));
    return `${controls.length} of ${controls.length} found, and taken out`;
  });

  prove(8, () => {
    const names = ['José Ñandú', 'Zoë Åkesson', 'Đặng Thị Hương', 'Žofie Čapková', 'İpek Işık', '각 민준', 'Ṩada Ǟrel'];
    const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
    for (const name of names) {
      const text = forms.map((form) => talkOf(name.normalize(form), name.normalize(form))).join('');
      assert.equal(speakers(called(text)).length, 2, name);
    }
    return `${names.length} names × ${forms.length} forms: 1 identity each`;
  });

  it('8 no casing, no order and no number is that of the machine’s language, in which İ and i may be one letter', () => {
    const sources = ['client/src', 'server/src'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(join(folder, name))),
    );
    for (const source of sources)
      assert.doesNotMatch(source, /toLocale\w*Case\(|localeCompare\(|toLocale\w*String\(\)|new Intl\.\w+\(\)/);
    for (const name of ['İpek Işık', 'IPEK ISIK', 'İLKER İNCİ'])
      assert.equal(speakers(called(talkOf(name, name))).length, 2, name);
    record(8, `${sources.length} files do nothing by the machine’s language`);
  });

  prove(9, () => {
    const spaces = Array.from({ length: 0x3001 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      /\p{Zs}/u.test(character),
    );
    for (const space of spaces) {
      const snapshot = called(talkOf('Ines Okafor', `Ines${space}Okafor`));
      assert.equal(speakers(snapshot).length, 2);
      if (space !== ' ') assert.equal(mendFirst(snapshot), talkOf('Ines Okafor', 'Ines Okafor'));
    }
    return `${spaces.length} spaces, 1 identity; ${spaces.length - 1} mended`;
  });

  prove(10, () => {
    const codes = [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xad, 0x34f, 0x61c, 0x115f, 0x1160];
    const others = [0x180e, 0x2061, 0x2062, 0x2063, 0x2064, 0x206a, 0x206f, 0x3164, 0xffa0];
    for (const code of [...codes, ...others]) assertFlagged(String.fromCharCode(code));
    return `${codes.length + others.length} of ${codes.length + others.length} found, and nothing else taken out`;
  });

  prove(11, () => {
    const wide = called(talkOf('Ines Okafor', 'Ines Okafor').replaceAll(': ', '：'));
    assert.deepEqual([wide.reading.turns.length, diagnostics(wide).length], [5, 0]);
    const right = talkOf('Ines Okafor', 'Ines Okafor');
    const alike = ['：', '∶', '꞉', '﹕', '︓', 'ː'];
    for (const colon of alike) {
      const snapshot = called(right.replace('Okafor: Thank', `Okafor${colon} Thank`));
      const [problem, ...more] = diagnostics(snapshot);
      assert.deepEqual([problem?.code, problem?.range.start.line, more.length], ['label.format', 2, 0], colon);
      assert.equal(mendFirst(snapshot), right);
    }
    return `${alike.length} of ${alike.length} found, and mended`;
  });

  prove(19, () => {
    const random = randomBy(SEED);
    let [labels, inserted, taken] = [0, 0, 0];
    const texts = fc.sample(transcriptIn('name-colon'), { numRuns: size(200, 5000), seed: SEED });
    for (const text of [...texts, ...textsIn('test/transcripts').map((name) => read(`test/transcripts/${name}`))]) {
      const { turns } = called(text).reading;
      const ends = new Set(turns.filter(({ wordsLine, endLine }) => wordsLine < endLine).map(({ endLine }) => endLine));
      const lines: string[] = [];
      const dense = new Set<number>();
      for (const [line, words] of withLf(text).split('\n').entries()) {
        lines.push(words);
        if (!ends.has(line) || random() < 0.5) continue;
        dense.add(lines.length);
        lines.push(DENSE[Math.floor(random() * DENSE.length)] as string);
      }
      const found = called(lines.join('\n')).reading.turns;
      labels += found.length;
      inserted += dense.size;
      taken += found.filter(({ line }) => dense.has(line)).length;
    }
    const decoys = textsIn('test/decoys');
    assert.deepEqual(
      decoys.filter((name) => isTranscript(read(`test/decoys/${name}`))),
      [],
    );
    const precision = (labels - taken) / labels;
    assert.ok(precision >= 0.99, `${taken} of ${inserted} lines are taken for labels`);
    return `${taken} of ${n(inserted)} such lines among ${n(labels)} labels are taken for one, precision ${precision.toFixed(4)}; 0 of ${decoys.length} ordinary texts`;
  });

  prove(20, () => {
    const texts: Record<string, readonly [turns: number, problems: readonly string[]]> = {
      '': [0, []],
      ' ': [0, []],
      '\n\n \t\r\n': [0, []],
      '\uFEFF': [0, []],
      'Ines Okafor:': [1, []],
      'Ines Okafor:\nBen Adeyemi:\n': [2, ['turn.empty']],
      'Operator: Please go ahead.\nInes Okafor:': [2, []],
      'Operator: Please go ahead.\nInes Okafor: Thank you.': [2, []],
    };
    for (const [text, [turns, problems]] of Object.entries(texts)) {
      const snapshot = called(text);
      askEverything(snapshot);
      assert.deepEqual(
        [snapshot.reading.turns.length, diagnostics(snapshot).map(({ code }) => code)],
        [turns, problems],
        JSON.stringify(text),
      );
    }
    return `${Object.keys(texts).length} of ${Object.keys(texts).length} as expected`;
  });
});

/** Lines that are full of colons, and begin no turn. */
const DENSE = [
  'We meet at 10:30, not at 12:00: that is lunch.',
  'See https://quarrow.example:8080/a:b.',
  '10:30',
  'The ratio is 3:1, or 2:1:1 with sand.',
  'There is one thing: the glass.',
  'It was, as they say: late.',
  'Note: the mill is closed.',
  'and so I said: no.',
  'std::vector<int>::size_type n;',
  '{"lamps": 40, "oil": 2}',
  'C:\\mills\\one',
  'at a price of $40: too much.',
  '12:04:59.120',
  'mailto:ines@quarrow.example',
];

/** Five turns of two people, of whom one is called in two ways. */
function talkOf(one: string, other: string): string {
  return [
    `${one}: Are you there, and how is the mill?`,
    'Marek Lindqvist: I am. It is well.',
    `${other}: Thank you. And the lanterns?`,
    'Marek Lindqvist: They are sold.',
    `${one}: I see.\n`,
  ].join('\n');
}

/** Our own transcripts, and those of the corpus where it is to be had. */
function realTexts(): string[] {
  const own = textsIn('test/transcripts').map((name) => read(`test/transcripts/${name}`));
  if (!HAS_CORPUS) return own;
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  return [...own, ...names.map((name) => readFileSync(join(CORPUS, name), 'utf8'))];
}

/** What is known of a text, without its characters. */
function modelOf(content: string): unknown {
  const snapshot = called(content);
  return JSON.parse(
    JSON.stringify([
      snapshot.reading,
      outline(snapshot),
      folds(snapshot),
      tokens(snapshot),
      speakers(snapshot).map(({ name, turns }) => [name, turns]),
      diagnostics(snapshot),
    ]),
  );
}

/** The text after each of the edits that are offered of its first problems and turns. */
function mended(content: string): string[] {
  const snapshot = called(content);
  const [first] = snapshot.reading.turns;
  const place = { line: first?.line ?? 0, character: first?.label.start ?? 0 };
  const renamed = rename(snapshot, place, 'Ada Pell');
  const words = snapshot.reading.turns.find(({ wordsLine, endLine }) => wordsLine < endLine);
  const split = words && splitTurn(snapshot, { line: words.wordsLine + 1, character: 0 }, 'Ada Pell');
  const all: (readonly Edit[])[] = [
    certainFixes(snapshot).edits,
    ...diagnostics(snapshot)
      .slice(0, 5)
      .flatMap((problem) => fixes(snapshot, problem).map(({ edits }) => edits)),
    renamed && 'edits' in renamed ? renamed.edits : [],
    split && !('refused' in split) ? split : [],
  ];
  return all.map((edits) => edited(snapshot.text, edits));
}

function withLf(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}

/** With these line ends in turn; a `\n` behind a `\r` would be one with it. */
function withBreaks(text: string, breaks: readonly string[]): string {
  let made = '';
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) {
      const next = breaks[i % breaks.length] ?? '\n';
      made += made.endsWith('\r') && next === '\n' ? '\r\n' : next;
    }
    made += line;
  }
  return made;
}

function labelsOf(text: string): [number, string, string][] {
  return called(text).reading.turns.map(({ line, label, name }) => [line, label.text, name]);
}

/** The text after the first fix of the first problem. */
function mendFirst(snapshot: Snapshot): string {
  const [problem] = diagnostics(snapshot);
  const [fix] = problem ? fixes(snapshot, problem) : [];
  return edited(snapshot.text, fix?.edits ?? []);
}

/** A character that is in a label and in the words is one problem, of the label, and the fix takes out that one. */
function assertFlagged(character: string): void {
  const text = talkOf('Ines Okafor', `Ines${character} Okafor`).replace('lanterns', `lan${character}terns`);
  const snapshot = called(text);
  assert.equal(speakers(snapshot).length, 2);
  assert.deepEqual(
    diagnostics(snapshot).map(({ code, range }) => [code, range.start.line]),
    [['label.format', 2]],
  );
  assert.equal(edited(snapshot.text, certainFixes(snapshot).edits), text.replace(character, ''));
}
