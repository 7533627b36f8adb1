import assert from 'node:assert/strict';
import { read } from '../harness/files';

interface Item {
  readonly command: string;
  readonly when?: string;
  readonly group: string;
}

const { contributes } = JSON.parse(read('package.json'));
const { commandPalette = [], ...menus }: Record<string, readonly Item[]> = contributes.menus;

/** Entries that somebody takes in at one look. */
const MOST = 10;

/** What conditions of menus ask, with the answers that there can be. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'transcript.open': ['true'],
  editorHasSelection: ['true', ''],
  'transcript.focused': ['true', ''],
  'transcript.speakers.filtered': ['true', ''],
  'transcript.figures.filtered': ['true', ''],
  'transcript.speakers.order': ['talk', 'first'],
  'transcript.questions.which': ['all', 'open'],
  'transcript.review.order': ['text', 'kind'],
  view: contributes.views.transcript.map(({ id }: { id: string }) => id),
  viewItem: [
    ...['speaker', 'speaker.questionable', 'figure', 'metric', 'period', 'figures'],
    ...['mark', 'checkedMark', 'tag', 'placeholder', 'unbalanced'],
  ],
};

describe('a menu', () => {
  for (const name of ['transcript.here', 'view/title', 'view/item/context'])
    it(`${name} has at most ${MOST} entries, each once, by kinds with lines between them`, () => {
      const items = menus[name] ?? [];
      for (const { when } of items)
        for (const key of keysOf(when)) assert.ok(key in STATES, `the test knows what ${key} can be`);
      const asked = Object.entries(STATES).filter(([key]) => items.some(({ when }) => keysOf(when).includes(key)));
      for (const state of statesOf(asked)) {
        const shown = items.filter(({ when, group }) => isTrue(when, state) && !/^(?:inline|navigation)/.test(group));
        const commands = shown.map(({ command }) => command);
        assert.ok(commands.length <= MOST, `${JSON.stringify(state)}: ${commands}`);
        assert.equal(new Set(commands).size, commands.length, `${JSON.stringify(state)}: ${commands}`);
        const kinds = new Set(shown.map(({ group }) => group.split('@')[0]));
        assert.ok(commands.length <= 4 * kinds.size, `${JSON.stringify(state)}: ${commands.length} in ${kinds.size}`);
      }
    });

  it('of the editor has only what is in the command palette, too', () => {
    const never = commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const found = menus['transcript.here']?.filter(({ command }) => never.includes(command));
    assert.deepEqual(found, []);
  });
});

function statesOf(keys: readonly (readonly [string, readonly string[]])[]): Record<string, string>[] {
  return keys.reduce<Record<string, string>[]>(
    (states, [key, values]) => states.flatMap((state) => values.map((value) => ({ ...state, [key]: value }))),
    [{}],
  );
}

function keysOf(when = ''): string[] {
  return when.split(' && ').flatMap((part) => /[\w.]+/.exec(part)?.[0] ?? []);
}

/** Of conditions as the manifest has them in menus: `a && !b && c == d && e =~ /f/`. */
function isTrue(when: string | undefined, state: Readonly<Record<string, string>>): boolean {
  return (when ?? '').split(' && ').every((part) => {
    if (part === '') return true;
    const [, not = '', key = '', operator, value = ''] = /^(!?)([\w.]+)(?: (==|=~) (.+))?$/.exec(part) ?? [];
    assert.notEqual(key, '', `the test understands ${part}`);
    const is = state[key] ?? '';
    if (operator === '==') return is === value;
    if (operator === '=~') return new RegExp(value.slice(1, -1)).test(is);
    return (is !== '') === (not === '');
  });
}
