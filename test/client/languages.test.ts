import assert from 'node:assert/strict';
import { DRAWINGS, page } from '../../client/src/overview/drawing/page';
import { Say } from '../../client/src/overview/drawing/say';
import { pageWords } from '../../client/src/overview/words';
import type * as reviewing from '../../client/src/views/reviewRows';
import type { Row } from '../../client/src/views/row';
import type * as telling from '../../client/src/words';
import { review, Snapshot } from '../../server/src/service';
import { clientModule, translator } from '../harness/clientModule';
import { talkIn, written } from '../harness/drawings';
import { messagesInSources, plainWords, pseudo } from '../harness/messages';

const CALL = `Quarrow Mills Q3 2023 Earnings Call
November 16, 2023

Operator: Our first question comes from the line of Bram Sutter (ph) with Pell. Please go ahead.
Bram Sutter: How much of the $41 million in the third quarter of 2023 was [inaudible 00:12:34]?
Tamsin Orrel: About half of it, and revenue in the fourth quarter of 2023 is expected to be $44 million to $46 million.
Unidentified Analyst: What was (indiscernible, checked) of candles?
Operator: Our next question comes from the line of Ada Pell. Please go ahead.
`;

/** What the text says, and the codes of money, which are no words of ours. */
const OWN = new Set([...plainWords(CALL), 'usd']);

/** The words of ours that are left as they are, but for what is cut off. */
const untranslated = (shown: string) => plainWords(shown.replace(/\S*…/g, '')).filter((word) => !OWN.has(word));

/** What the client says beside what the server does, in a language that has every letter accented. */
describe('a language that nobody speaks, in the client', () => {
  const messages = pseudo(messagesInSources());

  it('is all that is seen and heard of the overview, drawn and as tables', () => {
    const say = new Say(pageWords({ t: translator(messages) } as Parameters<typeof pageWords>[0]), 'en');
    for (const tables of [[], [...DRAWINGS]])
      for (const width of [800, 300])
        for (const talk of [talkIn(CALL, messages), null]) {
          const state = { uri: 'file:///call.txt', byTime: false, tables, figures: false };
          const shown = page('call.txt', talk, state, { width, em: 13 }, say).flatMap(written);
          assert.notEqual(shown.length, 0);
          for (const { text, attributes } of shown)
            for (const said of [text, attributes['aria-label'] ?? '', attributes['aria-valuetext'] ?? ''])
              assert.deepEqual(untranslated(said.replaceAll('call.txt', '')), [], said);
        }
  });

  it('is all that is seen and heard of the rows of what is to be reviewed', () => {
    const { reviewRows } = clientModule<typeof reviewing>('client/src/views/reviewRows.ts', messages);
    const answer = review(Snapshot.create('file:///call.txt', 'transcript', 1, CALL));
    for (const isGrouped of [true, false]) {
      const rows = [...withThoseBelow(reviewRows(answer, isGrouped).rows)];
      assert.equal(rows.length, isGrouped ? 7 : 4);
      for (const { label, description = '', spoken, hint } of rows)
        for (const said of [label, description, spoken, hint?.() ?? '']) assert.deepEqual(untranslated(said), [], said);
    }
  });

  it('has its own mark between the names of a list', () => {
    const { listed } = clientModule<typeof telling>('client/src/words.ts', { ', ': '、' });
    assert.equal(listed(['林师傅', 'Ada Pell']), '林师傅、Ada Pell');
  });
});

function* withThoseBelow(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) {
    yield row;
    if (Array.isArray(row.children)) yield* withThoseBelow(row.children);
  }
}
