import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Snapshot } from '../../server/src/service';
import { read, SAMPLE, textsIn } from '../harness/files';
import { scopesOf } from '../harness/grammar';

/** Single words may be anything; of roles of several words, the grammar knows the most frequent. */
const LEFT_TO_THE_SERVER = /^[\p{L}_]+$|^\p{Ll}|^Un /u;
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

  it('colours the labels that the reader reads, but for single names and screen names', async () => {
    for (const name of textsIn('test/transcripts')) {
      const content = read(`test/transcripts/${name}`).replace(/^\uFEFF/, '');
      const { turns } = Snapshot.create('a', 'transcript', 1, content).reading;
      const coloured = new Set(
        (await scopesOf(content)).filter(({ scope }) => scope === LABEL).map(({ line }) => line),
      );
      const missed = turns.filter(({ line, name }) => !coloured.has(line) && !LEFT_TO_THE_SERVER.test(name));
      assert.deepEqual(
        missed.map(({ label }) => label.text),
        [],
        name,
      );
    }
  });
});
