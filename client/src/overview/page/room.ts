import type { Room } from '../drawing/text';

/** The room in an element: its width, and the size that the editor gives to letters. */
export function roomOf(element: HTMLElement): Room {
  const { fontSize, paddingLeft, paddingRight } = getComputedStyle(element);
  const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  return {
    width: Math.max(200, Math.floor(element.clientWidth - padding)),
    em: Number.parseFloat(fontSize) || 13,
  };
}
