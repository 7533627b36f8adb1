import { asTranscript, conversation, SIZES } from './content.mjs';
import { progress, progressEnds } from './progress.mjs';
import { prepare } from './servers.mjs';
import { Session } from './session.mjs';
import { median } from './statistics.mjs';
import { figure, printTable, ratio } from './table.mjs';

const MOVES = [
  ...['nextTurn', 'previousTurn', 'nextQuestion', 'previousQuestion', 'answer', 'question'],
  ...['nextTurnOfSpeaker', 'previousTurnOfSpeaker', 'nextAnnotation', 'previousAnnotation'],
];

/**
 * Prints how long a move from a random label takes, beside a request that has nothing to look up: about a document that
 * is not open. Both are asked in turn, without an edit before them and each after an edit of its own.
 */
export async function measureMoving({ sizes, shapes, edits }, folder) {
  const [server] = await prepare(['turnwise'], folder);
  const rows = [];
  for (const size of sizes)
    for (const shape of shapes) {
      const content = asTranscript(conversation(shape, SIZES[size]));
      const session = new Session(server, { written: () => content });
      try {
        progress(`moving: ${shape} ${size}`);
        await session.open();
        for (const to of MOVES) rows.push([`${shape} ${size}: ${to}`, ...(await cellsOf(session, to, edits))]);
      } finally {
        await session.stop();
      }
    }
  progressEnds();
  printTable(
    'A move (ms, medians), beside a request that looks nothing up',
    ['', 'first', 'move', 'nothing', 'ratio', 'edit, move', 'edit, nothing', 'ratio'],
    rows,
  );
}

async function cellsOf({ client, document }, to, count) {
  const timeOf = async (method, params) => {
    const sent = performance.now();
    return (await client.request(method, params)).decoded - sent;
  };
  const move = () =>
    timeOf('turnwise/move', { textDocument: { uri: document.uri }, position: document.placeInALabel(), to });
  const nothing = () =>
    timeOf('textDocument/hover', { textDocument: { uri: 'file:///nowhere' }, position: { line: 0, character: 0 } });
  const edited = async (ask) => {
    const edit = document.edit();
    const sent = performance.now();
    client.notify('textDocument/didChange', edit);
    await ask();
    return performance.now() - sent;
  };
  const first = await move();
  const times = { move: [], nothing: [], editMove: [], editNothing: [] };
  for (let i = 0; i < count; i++) {
    times.move.push(await move());
    times.nothing.push(await nothing());
    times.editMove.push(await edited(move));
    times.editNothing.push(await edited(nothing));
  }
  const [moved, asked, editMoved, editAsked] = Object.values(times).map(median);
  return [first, moved, asked, ratio(moved, asked), editMoved, editAsked, ratio(editMoved, editAsked)].map(figure);
}
