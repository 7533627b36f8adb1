import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { EDIT_TURN, type EditTurnAnswer } from '../../server/src/lsp/protocol';
import { type Change, type Edit, Snapshot } from '../../server/src/service';
import { order } from '../../server/src/service/edits';
import { content, document, type Message, names, script, slipshod, transcriptIn } from '../harness/arbitrary';
import { type Client, connect, MODERN } from '../harness/client';
import { heapAfterCollection } from '../harness/heap';
import { applied, changesOf } from '../harness/plainText';
import { assertSame } from '../harness/sameness';
import { LONG, SEED } from '../harness/seed';
import { ms, n, prove, randomBy, record, size, spread, time } from './prove';

const URI = 'file:///a.txt';
/** Cannot ask for problems, and is sent them. */
const PUSHED: ClientCapabilities = { textDocument: { hover: {} } };

describe('faults in edits', () => {
  prove(21, async () => {
    const { scripts, sent, stale } = await mirrored((random, version) => ({
      version: random() < 0.3 ? version - 1 - Math.floor(random() * 5) : version + 1 + Math.floor(random() * 3),
    }));
    assert.ok(stale > 0);
    return `${n(scripts)} scripts, ${n(stale)} of ${n(sent)} batches older: the text is the client’s after each, and never an older one`;
  });

  prove(22, async () => {
    const broken = [{ line: '0', character: 0 }, { line: null, character: 0 }, { line: 0 }, null, 'x', []];
    const { scripts, sent, refused } = await mirrored((random, version) => ({
      version: version + 1,
      broken: random() < 0.3 ? broken[Math.floor(random() * broken.length)] : undefined,
    }));
    assert.ok(refused > 0);
    return `${n(scripts)} scripts with places anywhere, ${n(refused)} of ${n(sent)} batches not readable: 0 of those applied in part`;
  });

  prove(23, async () => {
    const wanted = size(800, 100_000);
    const client = await connect({
      ...MODERN,
      textDocument: {
        ...MODERN.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    });
    let [edits, total, seed] = [0, 0, SEED];
    while (total < wanted) {
      const text = fc.sample(fc.oneof(slipshod, content), { numRuns: 1, seed: ++seed })[0] as string;
      const [name] = fc.sample(names, { numRuns: 1, seed });
      for (const edit of await allEdits(client, text, name ?? 'Ada Pell')) {
        for (const changes of editsOf(edit)) {
          assertApart(changes, text);
          total += changes.length;
          edits += 1;
        }
      }
    }
    return `${n(edits)} edits of ${n(total)} changes: 0 overlap`;
  });

  incremental();

  prove(26, async () => {
    const client = await connect(MODERN);
    const { connection } = client;
    const never = { uri: 'file:///never.txt' };
    await client.open('Ada Moreau: I am here.', 'transcript', 'file:///other.txt');
    const position = { line: 0, character: 0 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { ...never, version: 2 },
      contentChanges: [{ text: 'Ada Moreau: I am here.' }],
    });
    await connection.sendNotification('textDocument/didClose', { textDocument: never });
    let asked = 0;
    for (const [method, empty] of Object.entries({
      documentSymbol: [],
      foldingRange: [],
      hover: null,
      definition: null,
      references: [],
      documentHighlight: [],
      prepareRename: null,
      completion: { isIncomplete: false, items: [] },
      diagnostic: { kind: 'full', items: [] },
      'semanticTokens/full': { data: [] },
    })) {
      // The first waits a moment, in which it may be opened.
      const asking = connection.sendRequest(`textDocument/${method}`, { textDocument: never, position });
      const answer = await client.patience(asking);
      assert.deepEqual(answer ?? null, empty, method);
      asked += 1;
    }
    const uri = await client.open('Operator: Please go ahead.\nInes Okafor: Thank you.');
    await client.open('Ada Moreau: I am here.', 'transcript', uri);
    const outline = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(outline.length, 1);
    return `${asked} of ${asked} requests have empty answers; of two openings the second counts`;
  });

  prove(27, async () => {
    const races = size(100, 1000);
    const random = randomBy(SEED);
    const client = await connect(PUSHED);
    const { connection } = client;
    const open = new Set<string>();
    const last = new Map<string, Diagnostic[]>();
    let late = 0;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      if (!open.has(uri) && diagnostics.length > 0) late += 1;
      last.set(uri, diagnostics);
    });
    for (let race = 0; race < races; race++) {
      const uri = `file:///race-${race}.txt`;
      await client.open(FAULTY.repeat(1 + Math.floor(random() * 2000)), 'transcript', uri);
      open.add(uri);
      const textDocument = { uri };
      const asked: Promise<unknown>[] = [];
      if (random() < 0.5) asked.push(connection.sendRequest('textDocument/foldingRange', { textDocument }));
      if (random() < 0.7) client.quiet();
      if (random() < 0.5) await new Promise(setImmediate);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: FAULTY }],
      });
      if (random() < 0.5) client.quiet();
      // What the server sent before it heard of the end is not late: it is asked whether it has heard all so far.
      await connection.sendNotification('textDocument/didClose', { textDocument });
      await connection.sendRequest('workspace/symbol', { query: 'nobody' });
      open.delete(uri);
      client.quiet();
      await Promise.all(asked.map((answer) => client.patience(answer)));
    }
    await connection.sendRequest('workspace/symbol', { query: 'nobody' });
    assert.equal(late, 0);
    const left = [...last.values()].filter((diagnostics) => diagnostics.length > 0).length;
    assert.equal(left, 0);
    return `${n(races)} races: ${late} late, ${left} left behind`;
  });

  prove(28, async () => {
    const storm = size(2000, 10_000);
    const client = await connect(MODERN);
    const uri = await client.open('Operator: Please go ahead.\nInes Okafor: Thank you.\n'.repeat(50));
    const outcomes = new Map<string, number>();
    const storms = async () => {
      const answers = Array.from({ length: storm }, (_, i) => {
        const cancel = new CancellationTokenSource();
        const method = `textDocument/${['hover', 'foldingRange', 'documentSymbol'][i % 3]}`;
        const params = { textDocument: { uri }, position: { line: 0, character: 1 } };
        const answer = client.connection.sendRequest(method, params, cancel.token);
        cancel.cancel();
        return answer.then(
          () => 'answered',
          ({ code }) => (code === LSPErrorCodes.RequestCancelled ? 'cancelled' : `error ${code}`),
        );
      });
      for (const outcome of await Promise.all(answers)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    };
    await storms();
    const before = await heapAfterCollection();
    const took = await time(storms);
    const after = await heapAfterCollection();
    assert.equal((outcomes.get('answered') ?? 0) + (outcomes.get('cancelled') ?? 0), 2 * storm, [...outcomes].join());
    assert.ok(outcomes.get('cancelled'));
    assertSteady(before, after);
    return `${n(storm)} of ${n(storm)} answered in ${ms(took)}, most as cancelled (${n(outcomes.get('cancelled') ?? 0)} of two storms); heap ${megabytes(before)} before and ${megabytes(after)} after`;
  });

  prove(29, async () => {
    const keystrokes = size(2000, 36_000); // In the long run those of two hours, at five a second.
    const client = await connect(PUSHED);
    const { connection } = client;
    const versions: number[] = [];
    connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) => {
      if (version !== undefined) versions.push(version);
    });
    const text = `${FAULTY}${'Ines Okafor: Thank you. We sold 40 lanterns in May.\nOperator: I see.\n'.repeat(300)}`;
    const uri = await client.open(text);
    const random = randomBy(SEED);
    const hovers: number[] = [];
    const heaps: number[] = [];
    let typed = 0;
    for (let version = 2; version < keystrokes + 2; version++) {
      // A word is typed, and taken back later, so that the text does not grow.
      const line = Math.floor(random() * 600);
      const start = { line, character: 20 };
      const isTyped = version % 2 === 0;
      const range = isTyped
        ? { start, end: start }
        : { start: { line: typed, character: 20 }, end: { line: typed, character: 21 } };
      if (isTyped) typed = line;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: isTyped ? 'x' : '' }],
      });
      if (version % 20 === 0)
        hovers.push(
          await time(() =>
            connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character: 3 } }),
          ),
        );
      if (version % 200 === 0) client.quiet();
      if (version % Math.ceil(keystrokes / 10) === 0) heaps.push(await heapAfterCollection());
    }
    for (let i = 0; i < 2; i++) {
      await connection.sendRequest('workspace/symbol', { query: 'nobody' });
      client.quiet();
    }
    await connection.sendRequest('workspace/symbol', { query: 'nobody' });
    assert.ok(versions.length <= keystrokes / 200 + 2, `${versions.length} were sent`);
    for (const [i, version] of versions.entries()) assert.ok(version > (versions[i - 1] ?? 0));
    assert.equal(versions.at(-1), keystrokes + 1);
    const [settled = 0, ...later] = heaps.slice(2);
    for (const heap of later) assertSteady(settled, heap);
    return `${n(keystrokes)} keystrokes: problems of ${n(versions.length)} versions sent, the last one last; hover p95 ${ms(spread(hovers).p95)}; heap ${megabytes(settled)} after a third and ${megabytes(heaps.at(-1) ?? 0)} at the end`;
  });

  it('of 10,000 documents, opened and closed, nothing stays', async function () {
    this.timeout(LONG ? 0 : 60_000);
    const documents = size(400, 10_000);
    const client = await connect(MODERN);
    const [text] = fc.sample(transcriptIn('name-colon'), { numRuns: 1, seed: 3 });
    const cycle = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const uri = await client.open(`${text}${FAULTY}`, 'transcript', `file:///many-${i}.txt`);
        const textDocument = { uri };
        for (const method of ['documentSymbol', 'diagnostic', 'semanticTokens/full', 'foldingRange'])
          await client.connection.sendRequest(`textDocument/${method}`, { textDocument });
        await client.connection.sendNotification('textDocument/didClose', { textDocument });
      }
    };
    await cycle(Math.ceil(documents / 4));
    const before = await heapAfterCollection();
    await cycle(documents);
    const after = await heapAfterCollection();
    assertSteady(before, after);
    record(
      29,
      `${n(documents)} documents opened and closed: heap ${megabytes(before)} before and ${megabytes(after)} after`,
    );
  });
});

const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.\n';

/** Rows 24 and 25: what is known of an edited text is what is known of a fresh one, there and back. */
function incremental(): void {
  const runs = Number(process.env.TURNWISE_RUNS ?? size(150, 10_000));
  const most = LONG ? 100 : 40;
  let [messages, withTurns, undone] = [0, 0, 0];
  const lines = { kept: 0, all: 0 };

  prove(24, () => {
    fc.assert(
      fc.property(document, fc.constantFrom('transcript', 'plaintext'), script(most), (source, language, script) => {
        let plain = source;
        let snapshot = Snapshot.create(URI, language, 0, source);
        assertSame(snapshot, plain, language);
        let behind = Snapshot.create(URI, language, 0, source); // Looked at in steps, as a long text is.
        let undo: readonly Change[] = [];
        const back: Change[] = [];
        for (const [index, message] of script.entries()) {
          const sent = changesOf(message, plain, undo);
          try {
            const before = snapshot;
            snapshot = snapshot.update(sent.changes, index + 1);
            behind = behind.update(sent.changes, index + 1);
            behind.lookAt(index % 7);
            assertSame(snapshot, sent.after, language);
            if (index === script.length - 1) assertSame(behind, sent.after, language);
            if (isSmall(message)) countLines(before, snapshot, lines);
          } catch (error) {
            const example = JSON.stringify({ language, text: plain, changes: sent.changes });
            const reason = error instanceof Error ? error.message : error;
            throw new Error(`Message ${index} of the script fails, which is ${example}: ${reason}`);
          }
          plain = sent.after;
          undo = sent.undo;
          back.unshift(...sent.undo);
          messages += 1;
          if (snapshot.reading.turns.length > 0) withTurns += 1;
        }
        assertSame(snapshot.update(back, script.length + 1), source, language);
        assert.equal(back.reduce(applied, plain), source);
        undone += 1;
      }),
      { numRuns: runs, seed: SEED },
    );
    const share = lines.kept / lines.all;
    assert.ok(share >= 0.8, `${share} of the lines are kept`);
    return `${n(runs)} scripts, ${n(messages)} messages, ${n(withTurns)} of them on a transcript: 0 differences; ${(share * 100).toFixed(1)} % of the lines are the very same after a message of one change`;
  });

  prove(25, () => {
    assert.equal(undone, runs);
    return `${n(undone)} of ${n(runs)} scripts`;
  });
}

/** Whether somebody types or pastes in one place, and replaces no whole text. */
function isSmall(message: Message): boolean {
  return message !== 'undo' && message.length === 1 && message[0]?.kind !== 'whole';
}

function countLines(before: Snapshot, after: Snapshot, lines: { kept: number; all: number }): void {
  const known = new Set(Array.from({ length: before.text.lineCount }, (_, line) => before.text.at(line)));
  for (let line = 0; line < after.text.lineCount; line++) if (known.has(after.text.at(line))) lines.kept += 1;
  lines.all += Math.max(after.text.lineCount, 2) - 1; // The line that is edited cannot be the same.
}

/** How a batch is sent: as which version, and perhaps with a place that is none as its last change. */
type Sending = (random: () => number, version: number) => { version: number; broken?: unknown };

/** Sends scripts of edits, and compares the server's text with the client's after each batch that is to be taken. */
async function mirrored(sending: Sending) {
  const random = randomBy(SEED);
  const client = await connect(MODERN);
  const scripts = size(60, 10_000);
  let [sent, stale, refused] = [0, 0, 0];
  for (let run = 0; run < scripts; run++) {
    const [text = '', messages = []] = [
      fc.sample(document, { numRuns: 1, seed: SEED + run })[0],
      fc.sample(script(12), { numRuns: 1, seed: SEED + run })[0],
    ];
    const uri = await client.open(text);
    let plain = text;
    let version = 1;
    let undo: readonly Change[] = [];
    for (const message of messages) {
      const next = changesOf(message, plain, undo);
      if (next.changes.length === 0) continue;
      const how = sending(random, version);
      const isBroken = how.broken !== undefined;
      const bad = { range: { start: how.broken, end: { line: 0, character: 0 } }, text: 'x' };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: how.version },
        contentChanges: isBroken ? [...next.changes, bad] : next.changes,
      } as never);
      sent += 1;
      if (isBroken) refused += 1;
      else if (how.version <= version) stale += 1;
      else {
        plain = next.after;
        undo = next.undo;
        version = how.version;
      }
      await client.connection.sendRequest('workspace/symbol', { query: 'nobody' });
      assert.equal(client.session.documents.get(uri)?.text.toString(), plain);
    }
    const healed = 'Ada Moreau: I am here.';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: version + 10 },
      contentChanges: [{ text: healed }],
    });
    await client.connection.sendRequest('workspace/symbol', { query: 'nobody' });
    assert.equal(client.session.documents.get(uri)?.text.toString(), healed);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  return { scripts, sent, stale, refused };
}

/** Every edit that the server offers of a text. */
async function allEdits(client: Client, text: string, newName: string): Promise<WorkspaceEdit[]> {
  const { connection } = client;
  const uri = await client.open(text);
  const textDocument = { uri };
  const snapshot = Snapshot.create(uri, 'transcript', 1, text);
  const whole = { start: { line: 0, character: 0 }, end: { line: snapshot.text.lineCount, character: 0 } };
  const found: (WorkspaceEdit | null | undefined)[] = [];
  for (const only of [undefined, ['source.fixAll'], ['refactor']]) {
    const context = { diagnostics: [], ...(only && { only }) };
    const actions = await connection.sendRequest<{ edit?: WorkspaceEdit }[]>('textDocument/codeAction', {
      textDocument,
      range: whole,
      context,
    });
    found.push(...actions.map(({ edit }) => edit));
  }
  for (const { line, label, endLine } of snapshot.reading.turns.slice(0, 4)) {
    const position = { line, character: label.start };
    found.push(
      await connection
        .sendRequest<WorkspaceEdit | null>('textDocument/rename', { textDocument, position, newName })
        .catch(() => null),
    );
    for (const edit of ['split', 'join', 'reassign'] as const) {
      const at = edit === 'split' ? { line: endLine, character: snapshot.text.lengthOf(endLine) >> 1 } : position;
      const answer = await connection.sendRequest<EditTurnAnswer>(EDIT_TURN, {
        textDocument,
        position: at,
        edit,
        speaker: newName,
      });
      found.push(answer.edit);
    }
  }
  await connection.sendNotification('textDocument/didClose', { textDocument });
  return found.filter((edit) => edit !== null && edit !== undefined);
}

function editsOf({ changes, documentChanges }: WorkspaceEdit): TextEdit[][] {
  const versioned = (documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [change.edits as TextEdit[]] : [],
  );
  return [...Object.values(changes ?? {}), ...versioned];
}

/** Edits of one document lie in it and apart from each other, in whatever order they come. */
function assertApart(edits: readonly Edit[], text: string): void {
  const { text: lines } = Snapshot.create(URI, 'transcript', 1, text);
  const sorted = [...edits].sort((a, b) => order(a.range.start, b.range.start));
  for (const [i, { range }] of sorted.entries()) {
    assert.deepEqual([lines.clamp(range.start), lines.clamp(range.end)], [range.start, range.end]);
    assert.ok(order(range.start, range.end) <= 0);
    const before = sorted[i - 1]?.range;
    if (before) assert.ok(order(before.end, range.start) <= 0 && order(before.start, range.start) < 0);
  }
}

/** A twentieth more is none; small heaps differ by more than that. */
function assertSteady(before: number, after: number): void {
  assert.ok(after <= before * 1.05 + 2e6, `the heap grew from ${megabytes(before)} to ${megabytes(after)}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
