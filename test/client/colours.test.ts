import assert from 'node:assert/strict';
import { bar, COLOURS, luminance, markOf, shield } from '../../client/src/colour/marks';
import { type Colour, colour, contrast, difference, EYES, seenBy } from '../harness/colours';
import { read } from '../harness/files';

/** The editor and its text in the themes that VS Code has by itself. */
const THEMES = {
  dark: [
    ['#1f1f1f', '#cccccc'],
    ['#1e1e1e', '#d4d4d4'],
  ],
  light: [
    ['#ffffff', '#3b3b3b'],
    ['#ffffff', '#000000'],
  ],
  highContrast: [['#000000', '#ffffff']],
  highContrastLight: [['#ffffff', '#292929']],
} as const;

type Kind = keyof typeof THEMES;

const { colors, configuration } = JSON.parse(read('package.json')).contributes as {
  colors: { id: string; defaults: Record<Kind, string> }[];
  configuration: { properties: Record<string, { enum?: string[] }> }[];
};
const NUMBERS = Array.from({ length: COLOURS }, (_, i) => i + 1);

function hexOf(id: string, kind: Kind): string {
  const hex = colors.find((each) => each.id === `transcript.${id}`)?.defaults[kind];
  assert.ok(hex, `${id} in ${kind}`);
  return hex;
}

describe('the colours of speakers', () => {
  it('are eight, one for the operator, and a tint for each of the eight', () => {
    assert.deepEqual(
      colors.map(({ id }) => id),
      [
        ...NUMBERS.map((number) => `transcript.speaker${number}`),
        'transcript.operator',
        ...NUMBERS.map((number) => `transcript.speaker${number}Background`),
      ],
    );
  });

  for (const kind of Object.keys(THEMES) as Kind[]) {
    const ids = [...NUMBERS.map((number) => `speaker${number}`), 'operator'];
    // What high contrast promises is WCAG's enhanced contrast; others have what it asks of text at least.
    const enough = kind.startsWith('highContrast') ? 7 : 4.5;

    it(`can be read in ${kind} themes, also on their own tint, and so can the words on it`, () => {
      for (const [editor, text] of THEMES[kind]) {
        const background = colour(editor);
        for (const id of ids) {
          const label = colour(hexOf(id, kind));
          assert.ok(contrast(label, background) >= enough, `${id}: ${contrast(label, background)}`);
          if (id === 'operator') continue;
          const tint = colour(hexOf(`${id}Background`, kind), background);
          assert.ok(contrast(label, tint) >= 4.5, `${id} on its tint: ${contrast(label, tint)}`);
          assert.ok(contrast(colour(text), tint) >= enough, `text on that of ${id}: ${contrast(colour(text), tint)}`);
        }
      }
    });

    for (const eyes of Object.keys(EYES) as (keyof typeof EYES)[])
      it(`are told apart in ${kind} themes with ${eyes === 'usual' ? 'the usual eyes' : eyes}`, () => {
        const seen = ids.map((id): [string, Colour] => [id, seenBy(eyes, colour(hexOf(id, kind)))]);
        for (const [i, [id, one]] of seen.entries())
          for (const [other, two] of seen.slice(i + 1)) {
            const apart = difference(one, two);
            assert.ok(apart >= (eyes === 'usual' ? 15 : 10), `${id} and ${other}: ${apart.toFixed(1)}`);
          }
      });
  }

  it('let the selection shine through where they are behind the words', () => {
    for (const { id, defaults } of colors)
      for (const hex of Object.values(defaults))
        assert.match(hex, id.endsWith('Background') ? /^#[\dA-F]{6}[12][\dA-F]$/ : /^#[\dA-F]{6}$/);
  });
});

describe('how colours are compared', () => {
  it('is as it was published: CIEDE2000', () => {
    const apart = (one: string, other: string) => difference(colour(one), colour(other)).toFixed(1);
    assert.deepEqual([apart('#000000', '#ffffff'), apart('#123456', '#123456')], ['100.0', '0.0']);
    assert.ok(difference(colour('#ff0000'), colour('#fe0000')) < 1);
  });

  it('knows whom red and green, or blue and green, look alike to', () => {
    const [red, green] = [colour('#c04040'), colour('#7a7a30')];
    const apart = (eyes: keyof typeof EYES) => difference(seenBy(eyes, red), seenBy(eyes, green));
    assert.ok(apart('deuteranopia') < apart('usual') / 2);
    assert.ok(apart('tritanopia') > apart('deuteranopia'));
  });

  it('has the luminance that the marks go by', () => {
    for (const hex of ['#000000', '#ffffff', '#8396f9', '#085c38'])
      assert.ok(Math.abs(contrast(colour(hex), [0, 0, 0]) - (luminance(hex) + 0.05) / 0.05) < 1e-9);
  });
});

describe('the marks in the gutter', () => {
  const marks = [undefined, ...NUMBERS, ...NUMBERS.map((number) => number + COLOURS)].map(markOf);

  it('have eight colours, then the same hollow, and none for who is muted', () => {
    assert.deepEqual(
      [undefined, 1, 8, 9, 16, 17].map(markOf).map(({ colour: number, hollow }) => [number, hollow]),
      [
        [0, false],
        [1, false],
        [8, false],
        [1, true],
        [8, true],
        [1, true],
      ],
    );
  });

  it('differ without colour', () => {
    const bars = marks.map((mark) => bar(mark, '#808080'));
    assert.equal(new Set(bars.slice(0, COLOURS + 1)).size, COLOURS + 1);
    assert.ok(!bars.slice(0, COLOURS + 1).includes(bars.at(-1) ?? ''));
    assert.notEqual(shield(markOf(1), 'TO', '#808080'), shield(markOf(9), 'TO', '#808080'));
  });

  it('can be read: initials on their colours', () => {
    for (const { id, defaults } of colors.filter((each) => !each.id.endsWith('Background')))
      for (const hex of Object.values(defaults)) {
        const [, ink = ''] = /fill="(#[\da-f]{6})">TO</.exec(shield(markOf(1), 'TO', hex)) ?? [];
        assert.ok(contrast(colour(ink), colour(hex)) >= 4.5, `${id} ${hex}`);
      }
  });

  it('hold nothing of the text but letters and digits', () => {
    const picture = shield(markOf(1), '<&', '#808080');
    assert.ok(picture.includes('>&#60;&#38;<'), picture);
    assert.ok(shield(markOf(1), '主', '#808080').includes('>主<'));
  });
});

describe('the setting of how much is coloured', () => {
  it('has the words that the manifest allows', () => {
    const [words] = configuration.flatMap(({ properties }) => properties['transcript.colour.speakers']?.enum ?? []);
    assert.equal(words, 'off');
    assert.match(read('client/src/colour/speakerColours.ts'), /\['off', 'labels', 'gutter', 'turns'\]/);
  });
});
