import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, HOUSE_STYLE_IDS, type Position, Snapshot } from '../../server/src/service';
import { marked } from './marks';
import { VIEWS } from './views';

/** One heading of a specification with a transcript under it, and what is to be seen of that. */
export interface Case {
  readonly title: string;
  readonly transcript: Fence;
  readonly results: readonly Fence[];
}

/** A fenced block of Markdown; `body` is lines `from` up to, not including, `to` of the file. */
interface Fence {
  readonly kind: string;
  readonly options: readonly string[];
  readonly body: string;
  readonly from: number;
  readonly to: number;
}

/** The cases of a specification file, in order. A fence of no known kind is an error: it would test nothing. */
export function casesIn(path: string): Case[] {
  const cases: { title: string; transcript: Fence; results: Fence[] }[] = [];
  let title = '';
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    title = /^#+ (.*)/.exec(line)?.[1] ?? title;
    const [, ticks, info] = /^(`{3,})(\S.*)$/.exec(line) ?? [];
    if (!ticks || !info) continue;
    const from = i + 1;
    while (i + 1 < lines.length && lines[++i] !== ticks);
    const [kind = '', ...options] = info.split(' ');
    const fence: Fence = { kind, options, body: lines.slice(from, i).join('\n'), from, to: i };
    const last = cases.at(-1);
    if (kind === 'transcript') cases.push({ title, transcript: fence, results: [] });
    else if (kind in VIEWS && last) last.results.push(fence);
    else throw new Error(`${path}:${from}: there is no view '${kind}', or no transcript before it`);
  }
  return cases;
}

/**
 * The snapshot of a case's transcript, without the mark `<|>` that may stand in it. Options: `crlf`, `cr`, `bom` for its
 * bytes, `told` for a chosen language, the name of a house style for the setting.
 */
export function snapshotOf({ body: source, options }: Fence): Snapshot {
  const body = source.includes(CURSOR) ? marked(source).text : source;
  const eol = options.includes('crlf') ? '\r\n' : options.includes('cr') ? '\r' : '\n';
  const content = (options.includes('bom') ? '\uFEFF' : '') + body.replaceAll('\n', eol);
  return Snapshot.create('file:///call.txt', options.includes('told') ? 'transcript' : 'plaintext', 1, content, {
    ...DEFAULT_SETTINGS,
    houseStyle: HOUSE_STYLE_IDS.find((id) => options.includes(id)) ?? '',
  });
}

/** What a result fence has to show; its options are the view's. */
export async function resultOf({ kind, options }: Fence, snapshot: Snapshot, transcript: Fence): Promise<string> {
  const { body } = transcript;
  const cursor: Position = (body.includes(CURSOR) && marked(body).cursors[0]) || { line: 0, character: 0 };
  return (await VIEWS[kind]?.(snapshot, cursor, options.join(' '))) ?? '';
}

const CURSOR = '<|>';

/** Rewrites the result fences of a file to what there is to be seen now. */
export async function update(path: string): Promise<void> {
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const { transcript, results } of casesIn(path).reverse()) {
    for (const fence of [...results].reverse()) {
      lines.splice(
        fence.from,
        fence.to - fence.from,
        ...(await resultOf(fence, snapshotOf(transcript), transcript)).split('\n'),
      );
    }
  }
  writeFileSync(path, lines.join('\n'));
}
