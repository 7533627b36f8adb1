import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentSymbol } from 'vscode-languageserver';
import { completion, folds, Snapshot, speakers } from '../../server/src/service';
import { alikePairs } from '../../server/src/service/people/alikePairs';
import { nameForm } from '../../server/src/service/people/nameForm';
import { FIGURE_BOMBS, LABEL_BOMBS } from '../harness/bombs';
import { connect, MODERN } from '../harness/client';
import { askEverything } from '../harness/everything';
import { load } from '../harness/grammar';
import { serve } from '../harness/process';
import { SEED } from '../harness/seed';
import { growth, LINEAR, ms, n, prove, randomBy, size, spread, time } from './prove';

describe('faults of size', () => {
  prove(12, async () => {
    const lines = size(200_000, 1_000_000);
    const text = paragraphs(lines);
    const server = serve();
    const connection = server.connect();
    const textDocument = { uri: 'file:///long.txt' };
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: MODERN });
    const open = (uri: string, text: string) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'transcript', version: 1, text },
      });
    const small = { textDocument: { uri: 'file:///short.txt' }, position: { line: 0, character: 1 } };
    await open(small.textDocument.uri, talk(10));
    const meanwhile: number[] = [];
    const opened = await time(async () => {
      await open(textDocument.uri, text);
      let done = false;
      const colours = connection.sendRequest('textDocument/semanticTokens/full', { textDocument }).finally(() => {
        done = true;
      });
      while (!done) meanwhile.push(await time(() => connection.sendRequest('textDocument/hover', small)));
      await colours;
    });
    const keystrokes: number[] = [];
    for (let version = 2; version < 52; version++) {
      const place = { line: (version * 7919) % lines, character: 20 };
      keystrokes.push(
        await time(async () => {
          const contentChanges = [{ range: { start: place, end: place }, text: 'x' }];
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version },
            contentChanges,
          });
          await connection.sendRequest('textDocument/hover', { textDocument, position: place });
          await connection.sendRequest('textDocument/diagnostic', { textDocument });
        }),
      );
    }
    const memory = residentMegabytes(server.child.pid);
    server.child.stdin?.end();
    await server.ended;
    const { median, p95 } = spread(keystrokes);
    const times = await growth(
      (size) => Snapshot.create('a', 'transcript', 1, paragraphs(size)).reading,
      size(20_000, 100_000),
    );
    assert.ok(times < LINEAR, `${times}`);
    return `${n(lines)} lines: opened and coloured in ${ms(opened)}, others answered meanwhile ${meanwhile.length} times (the longest wait ${ms(Math.max(...meanwhile))}), a keystroke with hover and problems ${ms(median)} (p95 ${ms(p95)}), ${memory} resident; 4 times as long takes ${times.toFixed(1)} times as long`;
  });

  prove(13, async () => {
    const megabytes = size(5, 50);
    const line = `Ines Okafor: ${'We sold 40 lanterns in May. '.repeat((megabytes * 1e6) / 28)}`;
    const client = await connect(MODERN);
    const uri = await client.open(`${line}\nMarek Lindqvist: I see.`);
    const asks = ['semanticTokens/full', 'documentSymbol', 'foldingRange', 'diagnostic'];
    let bytes = 0;
    let slowest = 0;
    for (const ask of asks) {
      slowest = Math.max(
        slowest,
        await time(async () => {
          const answer = await client.connection.sendRequest(`textDocument/${ask}`, { textDocument: { uri } });
          bytes += JSON.stringify(answer).length;
        }),
      );
    }
    assert.ok(bytes < 10_000, `${bytes} bytes`);
    assert.ok(
      client.messages.some((message) => /so much text that figures/.test(message)),
      client.messages.join(),
    );
    return `${megabytes} MB: ${asks.length} answers have ${n(bytes)} bytes, the slowest ${ms(slowest)}; what is left out is said`;
  });

  prove(14, async () => {
    const turns = size(50_000, 200_000);
    const client = await connect(MODERN);
    const uri = await client.open(talk(turns));
    const textDocument = { uri };
    await client.patience(client.connection.sendRequest('textDocument/foldingRange', { textDocument }));
    let symbols: DocumentSymbol[] = [];
    const took = await time(async () => {
      symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    });
    assert.equal(turnsIn(symbols), 5000);
    await client.patience(client.connection.sendRequest('textDocument/diagnostic', { textDocument }));
    assert.ok(client.messages.some((message) => /outline ends after the first 5000/.test(message)));
    const places = await client.connection.sendRequest<unknown[]>('textDocument/references', {
      textDocument,
      position: { line: 0, character: 1 },
      context: { includeDeclaration: true },
    });
    assert.equal(places.length, turns / 2);
    const { data } = await client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.equal(data.length / 5, turns);
    const long = Snapshot.create('a', 'transcript', 1, talk(turns).replaceAll(': ', ':\n'));
    assert.equal(folds(long).length, turns);
    return `${n(turns)} turns: an outline of the first ${n(turnsIn(symbols))} in ${ms(took)}, which is said; all ${n(places.length)} references, ${n(data.length / 5)} colours and ${n(turns)} folds`;
  });

  prove(15, async () => {
    const people = size(20_000, 100_000);
    const random = randomBy(SEED);
    const names = new Set<string>();
    while (names.size < people) names.add(`${word(random)} ${word(random)}`);
    const list = [...names];
    const text = list.map((name) => `${name}: Are you there?\n`).join('');
    const snapshot = Snapshot.create('a', 'transcript', 1, text);
    let found = 0;
    const took = await time(() => {
      found = speakers(snapshot).length;
    });
    const named = list.map((name, place) => ({ name, place, form: nameForm(name) }));
    const { comparisons } = alikePairs(named);
    assert.ok(comparisons <= 50 * people);
    const { items, isIncomplete } = completion(snapshot, { line: people, character: 0 });
    assert.deepEqual([items.length, isIncomplete], [200, true]);
    return `${n(people)} people, ${n(found)} told apart in ${ms(took)}; ${n(comparisons)} comparisons where all are compared, ${n((people * (people - 1)) / 2)} are pairs; ${items.length} offered, and that there are more`;
  });

  for (const [row, bombs] of [
    [16, LABEL_BOMBS],
    [17, FIGURE_BOMBS],
  ] as const)
    prove(row, async () => {
      const length = size(8000, 250_000);
      let worst = 0;
      for (const bomb of bombs) {
        const times = await growth((size) => {
          const text = `Ines Okafor: Are you there?\n${bomb(size)}\nMarek Lindqvist: I am, and we sold 40 lanterns.`;
          askEverything(Snapshot.create('a', 'transcript', 1, text));
        }, length);
        assert.ok(times < LINEAR, `${times} for ${bomb(20)}`);
        worst = Math.max(worst, times);
      }
      return `${bombs.length} kinds of line up to ${n(4 * length)} characters: 4 times as long takes ${worst.toFixed(1)} times as long at most`;
    });

  prove(18, async () => {
    const grammar = await load();
    const length = size(5000, 5000);
    let [slowest, worst] = [0, 0];
    const bombs = [...LABEL_BOMBS, ...FIGURE_BOMBS];
    for (const bomb of bombs) {
      const tokenize = (size: number) => void grammar.tokenizeLine(bomb(size), null);
      const times = await growth(tokenize, length);
      assert.ok(times < LINEAR, `${times} for ${bomb(20)}`);
      worst = Math.max(worst, times);
      slowest = Math.max(slowest, await time(() => tokenize(4 * length)));
    }
    return `${bombs.length} kinds of line by Oniguruma: ${n(4 * length)} characters take ${ms(slowest)} at most, 4 times as long takes ${worst.toFixed(1)} times as long at most`;
  });
});

function turnsIn(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + (children ? turnsIn(children) : 1), 0);
}

/** The same people with so many lines, five of them to a turn. */
function paragraphs(lines: number): string {
  return talk(lines / 5).replaceAll('\n', (_, at: number) => `\nWe made ${at} lamps.\n\nAnd then we sold them.\n\n`);
}

/** Short turns of two people who take turns, a line each. */
function talk(turns: number): string {
  return Array.from({ length: turns }, (_, turn) =>
    turn % 2
      ? `Ines Okafor: Thank you. Are you there, line ${turn}?\n`
      : `Operator: Please go ahead with line ${turn}.\n`,
  ).join('');
}

/** A name of few syllables, so that many are alike. */
function word(random: () => number): string {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'su', 'ta', 'vel', 'os', 'ni', 'dar', 'be', 'hul'];
  const all = Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * 12)]).join('');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

/** The memory of a process, where the system tells. */
function residentMegabytes(pid: number | undefined): string {
  try {
    const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return `${Math.round(Number(kilobytes) / 1024)} MB`;
  } catch {
    return 'memory unknown';
  }
}
