import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Snapshot } from '../../server/src/service';
import type { ConventionId } from '../../server/src/service/reading/conventions/convention';
import { CORPUS, HAS_CORPUS, read, SAMPLE, textsIn } from '../harness/files';
import { scopesOf } from '../harness/grammar';

/** Single words may be anything; of roles of several words, the grammar knows the most frequent. */
const SINGLE = /^[\p{L}_]+:|^\p{Ll}|^Un /u;
/** The lines of each convention that look like much else, too. */
const LEFT_TO_THE_SERVER: Partial<Record<ConventionId, RegExp>> = {
  'name-colon': SINGLE,
  cue: SINGLE,
  'name-alone': /^(?!operator$)/i,
  'three-lines': /^/,
  'name-time': /^[^*]/, // `Romy 0:15` is a piece of music as well.
  'name-stop': /^(?!CHAIRMAN|M[rs]{1,2}\.)\p{Lu}{2}/u, // `GENERAL TERMS. And` begins a clause.
};
/** A list of the participants has the very form of their labels. */
const LISTED = /^[^:]+ -- /;
const LABEL = 'entity.name.type.class.label';

describe('the grammar', () => {
  it('colours the labels, the annotation and the figures of the sample', async () => {
    const scopes = await scopesOf(readFileSync(SAMPLE, 'utf8'));
    const of = (scope: string) => scopes.filter((each) => each.scope.startsWith(scope)).map(({ text }) => text);
    assert.deepEqual(of(LABEL), ['Haijian He', 'Tao Zou', 'Haijian He', 'Operator', 'Katrina Chiu']);
    assert.deepEqual(of('comment'), ['[Foreign Language]']);
    for (const figure of ['RMB415 million', 'third quarter', 'October 31', 'June 30, 2024', '2024']) {
      assert.ok(of('constant.numeric').includes(figure), figure);
    }
  });

  it('has no scopes for quotation marks', async () => {
    const scopes = await scopesOf('Ada Moreau: It’s \'so\' "that" “we” ‘may’.');
    assert.deepEqual(
      scopes.map(({ text }) => text),
      ['Ada Moreau', ':'],
    );
  });

  it('begins every line afresh', async () => {
    const scopes = await scopesOf('Ada Moreau: [never closed\nBen Adeyemi: "never closed\nAda Moreau: fine');
    assert.equal(scopes.filter(({ scope }) => scope === LABEL).length, 3);
  });

  it('colours the labels that the reader reads, but for those that only the server can know, and no others', async () => {
    for (const name of textsIn('test/transcripts')) {
      const { missed, wrong } = await compare(read(`test/transcripts/${name}`));
      const left = missed.filter(({ convention, line }) => !LEFT_TO_THE_SERVER[convention]?.test(line));
      assert.deepEqual(left, [], name);
      assert.deepEqual(
        wrong.filter((line) => !LISTED.test(line)),
        [],
        name,
      );
    }
  });
});

/** What was reached on the corpus: the share of the reader's labels that the grammar colours, and what else it does. */
const REACHED_IN_TOTAL = 0.882;
const WRONG_IN_TOTAL = 33; // Lists of the participants, but for three lines.

describe('the grammar on real transcripts', () => {
  if (!HAS_CORPUS) {
    it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
    return;
  }
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  const rows = new Map<string, Agreement>();
  const total = (count: (row: Agreement) => number) => [...rows.values()].reduce((sum, row) => sum + count(row), 0);
  before(async () => {
    for (const name of names) rows.set(name, await compare(readFileSync(join(CORPUS, name), 'utf8')));
  });

  for (const name of names) {
    it(name.slice(0, 32), function () {
      const { labels, coloured, missed, wrong } = rows.get(name) as Agreement;
      rename(this, `${coloured} of ${labels} labels, ${wrong.length} others`);
      assert.equal(coloured + missed.length, labels);
    });
  }
  it('in total', function () {
    const labels = total((row) => row.labels);
    const coloured = total((row) => row.coloured);
    const wrong = total((row) => row.wrong.length);
    rename(this, `${coloured} of ${labels} labels (${(coloured / labels).toFixed(4)}), ${wrong} others`);
    assert.ok(coloured / labels >= REACHED_IN_TOTAL);
    assert.ok(wrong <= WRONG_IN_TOTAL);
  });
});

/** Puts into a test's title what it found: the grammar's tokenizer is there only once tests run. */
function rename({ test }: Mocha.Context, found: string): void {
  if (test) test.title += `: ${found}`;
}

interface Agreement {
  /** How many labels the reader reads, and how many of their lines have a coloured label. */
  readonly labels: number;
  readonly coloured: number;
  readonly missed: readonly { readonly convention: ConventionId; readonly line: string }[];
  /** The lines with a coloured label that is none to the reader. */
  readonly wrong: readonly string[];
}

async function compare(content: string): Promise<Agreement> {
  const { reading, text } = Snapshot.create('a', 'transcript', 1, content.replace(/^\uFEFF/, ''));
  const scopes = await scopesOf(text.toString());
  const coloured = new Set(scopes.filter(({ scope }) => scope === LABEL).map(({ line }) => line));
  const labelled = new Set(reading.turns.map(({ line }) => line));
  return {
    labels: reading.turns.length,
    coloured: reading.turns.filter(({ line }) => coloured.has(line)).length,
    missed: reading.turns
      .filter(({ line }) => !coloured.has(line))
      .map(({ convention, line }) => ({ convention, line: text.line(line) })),
    wrong: [...coloured].filter((line) => !labelled.has(line)).map((line) => text.line(line)),
  };
}
