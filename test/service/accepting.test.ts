import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostics, type Problem, type Settings, type Snapshot } from '../../server/src/service';
import { ROOT } from '../harness/files';
import { casesIn, snapshotOf } from '../harness/spec';

const FOLDER = join(ROOT, 'test/spec/rules');

describe('a problem that says which name accepts it', () => {
  const seen = new Map<string, number>();

  for (const file of readdirSync(FOLDER).filter((name) => name.startsWith('speaker.'))) {
    it(`is gone with that name, and all others are what they were: ${file}`, () => {
      for (const { transcript } of casesIn(join(FOLDER, file))) {
        const snapshot = snapshotOf(transcript);
        for (const problem of diagnostics(snapshot)) {
          const { name, listed } = problem.accepts ?? {};
          if (name === undefined) continue;
          seen.set(problem.code, (seen.get(problem.code) ?? 0) + 1);
          const { accepted = [], roster = [] } = snapshot.settings;
          const after = problemsWith(snapshot, { accepted: [...accepted, name] });
          assert.ok(!after.some(({ range, code }) => code === problem.code && sameStart(range, problem.range)), name);
          const isOfAnother = ({ range: { start, end } }: Problem) =>
            snapshot.text.line(start.line).slice(start.character, end.character) !== name;
          assert.deepEqual(after.filter(isOfAnother), diagnostics(snapshot).filter(isOfAnother));
          if (!listed) continue;
          const known = problemsWith(snapshot, { roster: [...roster, { name }] });
          assert.ok(!known.some(({ range }) => sameStart(range, problem.range)), name);
        }
      }
    });
  }

  it('is of each rule about speakers', () => {
    assert.deepEqual([...seen.keys()].sort(), [
      'speaker.inconsistent',
      'speaker.introduction',
      'speaker.placeholder',
      'speaker.unknown',
    ]);
  });
});

function problemsWith(snapshot: Snapshot, settings: Partial<Settings>): readonly Problem[] {
  return diagnostics(snapshot.with({ ...snapshot.settings, ...settings }));
}

function sameStart(a: Problem['range'], b: Problem['range']): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
