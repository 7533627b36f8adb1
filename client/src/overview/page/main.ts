import type { OverviewOf } from '../../../../server/src/lsp/protocol';
import { markup } from '../drawing/markup';
import { page } from '../drawing/page';
import { Say } from '../drawing/say';
import { type FromPage, type PageState, stateFrom, type ToPage } from '../messages';
import { backKey, goTo, handleItems, letOneBeReached } from './items';
import { pictureOf } from './picture';
import { roomOf } from './room';
import { TimelineView } from './timelineView';

/** What the editor gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const main = document.getElementById('page') ?? document.body;
const send = (message: FromPage) => editor.postMessage(message);

let told: Extract<ToPage, { type: 'talk' }> | undefined;
let view: Extract<ToPage, { type: 'view' }> | undefined;
let state = stateFrom(editor.getState());
let timeline: TimelineView | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'view') {
    view = data;
    timeline?.follow(data);
    return;
  }
  told = data;
  keep({ ...(state?.uri === data.uri ? state : {}), uri: data.uri });
  draw();
  // Behind the frame that is painted with it.
  requestAnimationFrame(() => setTimeout(() => send({ type: 'drawn', version: data.version })));
});

/** Draws all that is to be seen, with the focus where it was. */
function draw(): void {
  if (!told || !state) return;
  const { title, talk, words, locale } = told;
  const focus = focused();
  const index = timeline?.index;
  const say = new Say(words, locale);
  const room = roomOf(main);
  main.innerHTML = page(title, talk, state, room, say).map(markup).join('');
  main.querySelectorAll('.picture').forEach(letOneBeReached);
  timeline = talk ? TimelineView.of(main, talk, room, say, isByTime(talk), send) : undefined;
  if (index !== undefined) timeline?.select(index);
  if (view) timeline?.follow(view);
  focus?.();
}

function isByTime(talk: OverviewOf): boolean {
  return state?.byTime === true && talk.time !== undefined;
}

/** What gives the focus back to what has it now, when that is drawn again. */
function focused(): (() => void) | undefined {
  const active = document.activeElement;
  const part = active?.closest('section, header');
  if (!active || !part || !main.contains(active)) return undefined;
  const selector = part.id === '' ? part.localName : `#${part.id}`;
  const index = [...part.querySelectorAll(FOCUSABLE)].indexOf(active);
  return () => main.querySelector(selector)?.querySelectorAll<HTMLElement>(FOCUSABLE)[index]?.focus();
}

const FOCUSABLE = 'button, .item, .slider';

function keep(next: PageState): void {
  state = next;
  editor.setState(next);
}

main.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-action], [data-line]') : null;
  if (!pressed) return;
  const { action, of = '' } = pressed.dataset;
  if (action === undefined) goTo(pressed, send);
  else act(action, of);
});

function act(action: string, of: string): void {
  if (!state) return;
  if (action === 'svg' || action === 'png') void save(action);
  if (action === 'figures') {
    keep({ ...state, figures: true });
    send({ type: 'figures' });
  }
  if (action === 'time') keep({ ...state, byTime: state.byTime !== true });
  if (action === 'table') {
    const { tables = [] } = state;
    keep({ ...state, tables: tables.includes(of) ? tables.filter((name) => name !== of) : [...tables, of] });
  }
  if (action === 'time' || action === 'table') draw();
}

async function save(format: 'svg' | 'png'): Promise<void> {
  if (!told?.talk) return;
  const content = await pictureOf(told.title, told.talk, isByTime(told.talk), new Say(told.words, told.locale), format);
  send({ type: 'save', format, content });
}

main.addEventListener('keydown', (event) => {
  if (!backKey(event, send)) handleItems(event, send);
});

// Drawn again where the room, or the size of the letters in it, is another; nothing moves by itself.
let drawnIn = roomOf(main);
function fit(): void {
  const { width, em } = roomOf(main);
  if (Math.abs(width - drawnIn.width) < 1 && em === drawnIn.em) return;
  drawnIn = { width, em };
  draw();
}
new ResizeObserver(fit).observe(main);
new MutationObserver(fit).observe(document.documentElement, { attributeFilter: ['style'] });

send({ type: 'ready' });
