import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksOf } from '../../client/src/overview/drawing/look';
import { element, markup } from '../../client/src/overview/drawing/markup';
import { DRAWINGS, drawingOf, page } from '../../client/src/overview/drawing/page';
import { positionsIn } from '../../client/src/overview/drawing/positions';
import { cutTo, widthIn } from '../../client/src/overview/drawing/text';
import { timelineLayout } from '../../client/src/overview/drawing/timeline';
import { nonceOf, pageHtml } from '../../client/src/overview/html';
import { messageFrom, stateFrom } from '../../client/src/overview/messages';
import type { OverviewOf } from '../../server/src/lsp/protocol';
import { document } from '../harness/arbitrary';
import { extentOf, type Parsed, SAY, talkIn, WORDS, written } from '../harness/drawings';

const CALL = talkIn(`Quarrow Mills Q3 2023 Earnings Call
November 16, 2023

Operator: Welcome to the Quarrow Mills call. I will turn the call over to Tamsin Orrel, Chief Executive Officer.
Tamsin Orrel: Revenue in the third quarter of 2023 was $41 million. In the second quarter of 2023, revenue was $38 million.

Revenue in the fourth quarter of 2023 is expected to be $44 million to $46 million.
Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
Bram Sutter: Good morning. How much of the growth in lanterns was price?
Tamsin Orrel: About half of it.
Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.
Ada Pell: What do you expect for candles?
Operator: Our next question comes from the line of Wen Li with Larkmoor. Please go ahead.
Wen Li: Will you open another mill?
Tamsin Orrel: Yes, we will.
`);

const ROOM = { width: 800, em: 13 };
const STATE = { uri: 'file:///call.txt' };

const drawn = (name: (typeof DRAWINGS)[number], talk: OverviewOf = CALL) =>
  drawingOf(name, talk, false, ROOM, SAY) ?? assert.fail(`there is a drawing of ${name}`);
const labelled = (elements: readonly Parsed[], role: string) =>
  elements.filter(({ attributes }) => attributes.role === role).map(({ attributes }) => attributes['aria-label']);

/** Names and words that are written to break out of where they stand. */
const hostile = fc.constantFrom(
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", '&lt;b&gt;', ']]>', '<!--', '{0}'],
  ...['\u0000\u0008', '\uD800', 'a\uDC00b', '\uFFFF', '\u202Eevil', '$& $1', '`x`', '😀'],
);
const talks = fc.oneof(
  document,
  fc
    .array(fc.tuple(hostile, hostile, fc.constantFrom('Ada Pell', 'Wen Li', 'Q', 'Operator', 'Bram')), {
      maxLength: 30,
    })
    .map((turns) =>
      turns.map(([a, b, name]) => `${name}: ${a} was $${b.length} million in 2020. How many?`).join('\n'),
    ),
);
/** Talks whose names are hostile, too, whatever the reader would think of such labels. */
const hostileTalks = fc.tuple(talks, fc.array(hostile)).map(([text, names]) => {
  const talk = talkIn(text);
  const name = (i: number, own: string) => names[i % Math.max(1, names.length)] ?? own;
  return {
    ...talk,
    speakers: talk.speakers.map((speaker, i) => ({ ...speaker, name: name(i, 'Ada'), detail: name(i + 1, '') })),
    sections: talk.sections.map((section, i) => ({ ...section, title: name(i, section.title) })),
    exchanges: talk.exchanges.map((each, i) => ({ ...each, topic: name(i, ''), asker: name(i + 1, 'Wen') })),
  };
});
const rooms = fc.record({ width: fc.integer({ min: 200, max: 3000 }), em: fc.integer({ min: 8, max: 40 }) });

describe('the drawings of an overview', () => {
  it('have a timeline that says in words where it is', () => {
    const elements = written(drawn('timeline'));
    const [slider] = elements.filter(({ attributes }) => attributes.role === 'slider');
    assert.equal(slider?.attributes['aria-valuetext'], 'Turn 1 of 10. Operator says 18 words.');
    assert.deepEqual(
      [slider?.attributes.tabindex, slider?.attributes['aria-valuemax'], slider?.attributes['aria-label']],
      ['0', '10', 'Who speaks when'],
    );
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    for (const name of ['Tamsin Orrel', 'Operator', 'Bram Sutter', 'Ada Pell', 'Wen Li', 'Presentation'])
      assert.ok(texts.includes(name), name);
  });

  it('mark on it by their shapes which questions have an answer', () => {
    const marks = written(drawn('timeline')).filter(({ attributes }) => attributes.class?.startsWith('mark'));
    assert.deepEqual(
      marks.map(({ attributes }) => attributes.class),
      ['mark', 'mark hollow', 'mark'],
    );
  });

  it('have a bar for each speaker and role, with numbers as text', () => {
    const elements = written(drawn('shares'));
    assert.deepEqual(labelled(elements, 'group'), ['By speaker', 'By role']);
    assert.deepEqual(labelled(elements, 'button').slice(0, 3), [
      'Operator: 64 words in 4 turns, 50% of all that is said.',
      'Tamsin Orrel: 43 words in 3 turns, 33% of all that is said.',
      'Bram Sutter: 11 words in 1 turn, 9% of all that is said.',
    ]);
    assert.ok(elements.some(({ text }) => text === '50% · 64 words · 4 turns'));
    assert.ok(labelled(elements, 'button').some((label) => label?.startsWith('Analyst: ')));
  });

  it('have a pair of bars for each exchange, and say what is missing', () => {
    const elements = written(drawn('exchanges'));
    assert.deepEqual(labelled(elements, 'button'), [
      '1. Bram Sutter asks in 11 words: “growth in lanterns was price”. Answered by Tamsin Orrel in 4 words.',
      '2. Ada Pell asks in 6 words: “What do you expect for candles?”. No answer.',
      '3. Wen Li asks in 5 words: “Will you open another mill?”. Answered by Tamsin Orrel in 3 words.',
    ]);
    assert.ok(elements.some(({ text }) => text === 'No answer'));
    assert.equal(elements.filter(({ attributes }) => attributes.class === 'mark hollow').length, 1);
  });

  it('have a mark for each value of a metric, hollow for what is expected', () => {
    const elements = written(drawn('figures'));
    assert.deepEqual(labelled(elements, 'group'), ['revenue by quarter']);
    assert.deepEqual(labelled(elements, 'button'), [
      'revenue by quarter, Q2 2023: USD 38 million.',
      'revenue by quarter, Q3 2023: USD 41 million.',
      'revenue by quarter, Q4 2023: USD 44 million to 46 million. This is guidance.',
    ]);
    const marks = elements.filter(({ attributes }) => attributes.class?.startsWith('mark'));
    assert.deepEqual(
      marks.map(({ name, attributes }) => `${name} ${attributes.class}`),
      ['circle mark', 'circle mark', 'rect mark hollow'],
    );
  });

  it('lead to places: each item has one', () => {
    for (const name of ['shares', 'exchanges', 'figures'] as const) {
      const items = written(drawn(name)).filter(({ attributes }) => attributes.class === 'item');
      assert.ok(items.length > 0);
      for (const { attributes } of items) assert.match(attributes['data-line'] ?? '', /^\d+$/);
    }
  });

  it('are of numbers, inside their frames, and of well-formed XML, whatever a text says and however wide the page is', () => {
    fc.assert(
      fc.property(hostileTalks, rooms, fc.boolean(), (talk, room, byTime) => {
        for (const name of DRAWINGS) {
          const drawing = drawingOf(name, talk, byTime, room, SAY);
          if (!drawing) continue;
          const [svg, ...elements] = written(drawing);
          const [, , width = 0, height = 0] = svg?.attributes.viewBox?.split(' ').map(Number) ?? [];
          for (const { name: tag, attributes } of elements) {
            assert.ok(DRAWN.has(tag), tag);
            assert.doesNotMatch(JSON.stringify(Object.values(attributes).slice(0, 6)), /"(?:NaN|undefined|-?Infinity)/);
            for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^on|href|style/i);
          }
          const inside = elements.filter(({ name }) => name !== 'pattern');
          const tiles = new Set(elements.filter(({ name }) => name === 'pattern').flatMap(({ children }) => children));
          for (const each of inside) {
            if (tiles.has(each)) continue;
            const { xs = [], ys = [] } = extentOf(each) ?? {};
            for (const x of xs) assert.ok(x >= -1 && x <= width + 1, `${each.name} at ${x} of ${width} in ${name}`);
            for (const y of ys) assert.ok(y >= -1 && y <= height + 1, `${each.name} at ${y} of ${height} in ${name}`);
          }
        }
      }),
    );
  });

  it('leave a lane empty where others say most of each piece', () => {
    const talk = talkIn('Ada Pell: We sold many lanterns in May.\nWen Li: Yes.\n'.repeat(4000));
    assert.deepEqual([talk.pieces.every(({ speaker }) => speaker === 0), talk.speakers.length], [true, 2]);
    const texts = written(drawn('timeline', talk)).map(({ text }) => text);
    assert.ok(texts.includes('Wen Li'));
  });

  it('tell apart the first eight speakers by colour and pattern, and those behind them by one of both', () => {
    const speakers = Array.from({ length: 20 }, (_, i) => ({ ...person, name: `Ada ${i}`, colour: i + 1 }));
    const looks = looksOf({ speakers }).map(({ colour, pattern }) => `${colour} ${pattern}`);
    assert.equal(new Set(looks).size, 20);
    const first = looksOf({ speakers }).slice(0, 8);
    assert.deepEqual(
      [new Set(first.map(({ colour }) => colour)).size, new Set(first.map(({ pattern }) => pattern)).size],
      [8, 8],
    );
    assert.deepEqual(
      looksOf({ speakers: [person, { ...person, colour: 1 }] }).map(({ colour }) => colour),
      [0, 1],
    );
  });
});

const person = { name: 'Ada', people: 1, turns: 1, words: 1, line: 0 };
const DRAWN: ReadonlySet<string> = new Set(['defs', 'pattern', 'rect', 'circle', 'path', 'g', 'text', 'title']);

describe('the page of an overview', () => {
  const whole = (talk: OverviewOf | null, state: Parameters<typeof page>[2] = STATE) =>
    written(element('div', {}, ...page('Overview of call.txt', talk, state, ROOM, SAY)));

  it('has each drawing in a section with a name, and a button that shows it as a table', () => {
    const elements = whole(CALL);
    assert.deepEqual(
      elements.filter(({ name }) => name === 'h2').map(({ text }) => text),
      ['Who speaks when', 'Share of talk', 'Questions and answers', 'Figures by period'],
    );
    const toggles = elements.filter(({ attributes }) => attributes['data-action'] === 'table');
    assert.deepEqual(
      toggles.map(({ attributes }) => [attributes['data-of'], attributes['aria-pressed']]),
      DRAWINGS.map((name) => [name, 'false']),
    );
    assert.ok(elements.some(({ text }) => text === '129 words in 10 turns by 5 speakers.'));
  });

  it('has the same in tables, whose first cells lead there', () => {
    const elements = whole(CALL, { ...STATE, tables: [...DRAWINGS] });
    assert.equal(elements.filter(({ name }) => name === 'svg').length, 0);
    assert.deepEqual(
      elements.filter(({ name }) => name === 'caption').map(({ text }) => text),
      ['Who speaks when', 'By speaker', 'By role', 'Questions and answers', 'Figures by period'],
    );
    const rows = elements.filter(({ name }) => name === 'tr').length - 5;
    assert.equal(rows, CALL.pieces.length + CALL.speakers.length + CALL.roles.length + CALL.exchanges.length + 3);
    assert.equal(elements.filter(({ attributes }) => attributes.class === 'link').length, rows);
    const scopes = elements.filter(({ name }) => name === 'th').map(({ attributes }) => attributes.scope);
    assert.equal(scopes.filter((scope) => scope === 'row').length, rows, 'each row is named by its first cell');
    assert.ok(scopes.every((scope) => scope === 'row' || scope === 'col'));
  });

  it('offers to show the talk by time only where it has times', () => {
    const offers = (talk: OverviewOf) => whole(talk).some(({ attributes }) => attributes['data-action'] === 'time');
    assert.equal(offers(CALL), false);
    assert.equal(offers(talkIn('Host (00:10): Hi.\nAda (00:20): Hello.\nHost (00:40): Well.\n')), true);
  });

  it('says that there is nothing to draw, and what is left out', () => {
    assert.ok(whole(null).some(({ text }) => text === WORDS.nothing));
    const { figures: _, ...long } = { ...CALL, turns: 9000, exchangeCount: 400 };
    const texts = whole(long).map(({ text }) => text);
    for (const said of [
      WORDS.askFigures,
      WORDS.findFigures,
      WORDS.timelineKeysLong,
      'These are the first 3 of 400 questions.',
      'There are more turns than can be drawn: each of 10 pieces stands for several turns, and shows who says most of them.',
    ])
      assert.ok(texts.includes(said), said);
    assert.ok(!texts.includes(WORDS.timelineMarks));
  });

  it('writes whatever a text says as text', () => {
    fc.assert(
      fc.property(hostileTalks, rooms, (talk, room) => {
        for (const tables of [[], [...DRAWINGS]]) {
          const elements = written(element('div', {}, ...page('<b>', talk, { ...STATE, tables }, room, SAY)));
          for (const { name, attributes } of elements) {
            assert.doesNotMatch(name, /^(?:script|img|b|iframe|a|style|foreignObject)$/i);
            for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^on|href|style|src/i);
          }
        }
      }),
    );
  });

  it('says periods as people do', () => {
    const said = (from: string, to: string, fiscal?: string) =>
      SAY.period({ from, to, values: [], ...(fiscal && { fiscal }) }).replaceAll(/[\u2009\u202F]/g, ' ');
    assert.equal(said('2023-07-01', '2023-09-30', '2023Q3'), 'Q3 2023');
    assert.equal(said('2023-07-01', '2023-12-31', '2024H1'), 'H1 2024');
    assert.equal(said('2023-02-01', '2024-01-31', '2023'), '2023');
    assert.equal(said('2023-01-01', '2023-12-31'), '2023');
    assert.equal(said('2023-07-01', '2023-09-30'), 'Jul – Sep 2023');
    assert.equal(said('2023-07-31', '2023-07-31'), 'Jul 31, 2023');
    assert.equal(said('someday', 'soon'), 'someday – soon');
  });
});

describe('places on a timeline', () => {
  it('are found again from the lines they stand for', () => {
    fc.assert(
      fc.property(talks, rooms, fc.boolean(), (text, room, byTime) => {
        const talk = talkIn(text);
        const { positions, x, at, left, right } = timelineLayout(talk, room, byTime && talk.time !== undefined);
        for (const [index, piece] of talk.pieces.entries()) {
          const { start, end } = positions.of(piece);
          assert.ok(start <= end && start >= positions.from && end <= positions.to + 1e-6);
          if (end > start) {
            assert.equal(positions.pieceAt(start + (end - start) / 2), index);
            const line = positions.lineAt(positions.ofLine(piece.line));
            assert.ok(line >= piece.line && line <= piece.endLine);
          }
          assert.ok(Math.abs(at(x(start)) - start) <= (positions.to - positions.from) / 1000);
        }
        assert.ok(x(positions.from) >= left && x(positions.to) <= right + 1e-6);
      }),
    );
  });

  it('are the nearest ones for what is beside the talk', () => {
    const positions = positionsIn(CALL, false);
    assert.equal(positions.ofLine(0), 0);
    assert.equal(positions.ofLine(9999), CALL.words);
    assert.equal(positions.pieceAt(-5), 0);
    assert.equal(positions.lineAt(1e9), CALL.pieces.at(-1)?.endLine);
  });
});

describe('texts in a drawing', () => {
  it('are cut to the room that they have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 400 }), (text, most) => {
        const shown = cutTo(text, most, 10);
        assert.ok(widthIn(shown, 10) <= most + 1e-9);
        assert.ok(shown === text || shown.endsWith('…'));
      }),
    );
  });

  it('are escaped once', () => {
    assert.equal(
      markup(element('p', { title: '"a" & <b>' }, '<i>&amp;')),
      '<p title="&#34;a&#34; &#38; &#60;b&#62;">&#60;i&#62;&#38;amp;</p>',
    );
  });
});

describe('what page and extension say to each other', () => {
  it('is listened to only in its own shape', () => {
    const right = [
      { type: 'ready' },
      { type: 'drawn', version: -1 },
      { type: 'reveal', line: 3 },
      { type: 'go', line: 3, character: 0, end: 12 },
      { type: 'back' },
      { type: 'figures' },
      { type: 'save', format: 'svg', content: '<svg/>' },
    ];
    for (const message of right) assert.deepEqual(messageFrom(message), message);
    const wrong = [
      ...[undefined, null, 3, 'ready', [], {}, { type: 'other' }, { type: 'reveal' }, { type: 'reveal', line: -1 }],
      ...[
        { type: 'drawn', version: 'x' },
        { type: 'reveal', line: Number.NaN },
        { type: 'reveal', line: '3' },
        { type: 'go', line: 1.5, character: 0, end: 0 },
      ],
      ...[
        { type: 'go', line: 1, character: 0 },
        { type: 'save', format: 'exe', content: '' },
        { type: 'save', format: 'svg' },
      ],
    ];
    for (const message of wrong) assert.equal(messageFrom(message), undefined, JSON.stringify(message));
    assert.deepEqual(messageFrom({ type: 'ready', more: 1 }), { type: 'ready' });
  });

  it('is kept over a reload as far as it can be used', () => {
    assert.deepEqual(stateFrom({ uri: 'file:///a', byTime: true, tables: ['shares', 3], figures: 'yes' }), {
      uri: 'file:///a',
      byTime: true,
      tables: ['shares'],
      figures: false,
    });
    for (const kept of [undefined, null, 'file:///a', {}, { uri: 3 }]) assert.equal(stateFrom(kept), undefined);
  });

  it('goes through a page that may load nothing but what is its own', () => {
    const html = pageHtml('https://a/overview.js?"x', 'https://a/overview.css', 'n0nce', 'en"><script>', '<b>Reading');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.equal(policy, "default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'; img-src blob:");
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.ok(html.includes('&#60;b&#62;Reading'));
    assert.equal(html.match(/nonce="n0nce"/g)?.length, 2);
    assert.match(nonceOf(), /^[0-9a-f]{32}$/);
    assert.notEqual(nonceOf(), nonceOf());
  });
});
