import type { FromPage } from '../messages';

type Send = (message: FromPage) => void;

/** Of the items of a drawing one can be reached by Tab, and the others from there by arrows. */
export function letOneBeReached(picture: Element): void {
  picture.querySelector('.item')?.setAttribute('tabindex', '0');
}

/** Goes where an element leads. */
export function goTo({ dataset }: { readonly dataset: DOMStringMap }, send: Send): void {
  const line = Number(dataset.line);
  const character = Number(dataset.character ?? 0);
  send({ type: 'go', line, character, end: Number(dataset.end ?? character) });
}

/** Moves among the items of a drawing, and goes where one leads. */
export function handleItems(event: KeyboardEvent, send: Send): void {
  const item = event.target instanceof Element ? event.target.closest<SVGElement>('.item') : null;
  if (!item) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    goTo(item, send);
    return;
  }
  const items = [...(item.closest('.picture')?.querySelectorAll<SVGElement>('.item') ?? [])];
  const next = items[nextOf(event.key, items.indexOf(item), items.length)];
  if (!next) return;
  event.preventDefault();
  item.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function nextOf(key: string, index: number, count: number): number {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(count - 1, index + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

/** Whether the key leads back to the editor. */
export function backKey({ key }: KeyboardEvent, send: Send): boolean {
  if (key !== 'Escape') return false;
  send({ type: 'back' });
  return true;
}
