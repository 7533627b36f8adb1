import { isDeepStrictEqual } from 'node:util';
import { note } from './progress.mjs';
import { Session } from './session.mjs';
import { median } from './statistics.mjs';

/** How often each server is started on a text; the medians count. */
const OPENINGS = 5;

/** Milliseconds of openings after which a slow server is not started again. */
const PATIENCE = 20_000;

/**
 * Opens the text in servers that have just started. Adds the milliseconds until the `open`ed text has an outline, and
 * the `growth` of the process in megabytes for each of text.
 */
export async function measureOpening(inTurn, content) {
  const openings = new Map();
  const outlines = new Map();
  for (let round = 1; round <= OPENINGS; round++) {
    await inTurn(`opening ${round} of ${OPENINGS}`, async (server, figures) => {
      const earlier = openings.get(server) ?? [];
      if (earlier.reduce((sum, { open }) => sum + open, 0) > PATIENCE) return;
      const { outline, ...opening } = await open(server, content);
      openings.set(server, [...earlier, opening]);
      if (round === 1) outlines.set(server, outline);
      for (const field of ['open', 'growth']) figures[field] = medianOf(openings.get(server), field);
    });
  }
  compare(outlines, content);
}

async function open(server, content) {
  const session = new Session(server, content);
  try {
    return await session.open();
  } finally {
    await session.stop();
  }
}

function medianOf(openings, field) {
  return median(openings.map((opening) => opening[field]).filter((value) => value !== undefined));
}

/** Times compare only where the answers are the same: a sentence says where they are not. */
function compare(outlines, { title, turns }) {
  const ours = [...outlines].filter(([{ findsTurns }]) => findsTurns);
  for (const [{ name }, outline] of ours) {
    const [first, expected] = ours[0];
    if (outline.length !== turns) {
      note(`${title}: the outline of ${name} has ${outline.length} items for ${turns} turns.`);
    } else if (!isDeepStrictEqual(outline.map(gist), expected.map(gist))) {
      note(`${title}: the outline of ${name} is not that of ${first.name}.`);
    }
  }
}

/** An item of the outline without the end of its detail: where exactly words are cut makes no difference to the time. */
function gist({ detail, ...item }) {
  return { ...item, detail: detail?.slice(0, 30) };
}
