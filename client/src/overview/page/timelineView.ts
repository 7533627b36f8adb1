import type { OverviewOf } from '../../../../server/src/lsp/protocol';
import { rounded } from '../drawing/markup';
import { pieceOfLine } from '../drawing/positions';
import type { Say } from '../drawing/say';
import type { Room } from '../drawing/text';
import { areMarked, cursorPath, type TimelineLayout, timelineLayout } from '../drawing/timeline';
import type { EditorView, FromPage } from '../messages';

/** Steps through a talk whose questions are not all known. */
const STEPS = 20;

/** The timeline that is drawn: it shows where the editor is, and leads it by pointer and keys. */
export class TimelineView {
  /** The piece that the keys are at. */
  index = 0;

  private readonly layout: TimelineLayout;
  private isDragged = false;
  private wanted: number | undefined;

  private constructor(
    private readonly slider: SVGElement,
    private readonly hint: Element | null,
    private readonly talk: OverviewOf,
    private readonly room: Room,
    private readonly say: Say,
    byTime: boolean,
    private readonly send: (message: FromPage) => void,
  ) {
    this.layout = timelineLayout(talk, room, byTime);
    slider.addEventListener('pointerdown', (event) => this.press(event));
    slider.addEventListener('pointermove', (event) => this.move(event));
    slider.addEventListener('pointerleave', () => this.tell(this.index));
    slider.addEventListener('pointerup', () => this.release());
    slider.addEventListener('pointercancel', () => this.release());
    slider.addEventListener('dblclick', (event) => this.go(this.layout.positions.lineAt(this.positionOf(event))));
    slider.addEventListener('keydown', (event) => this.type(event));
  }

  /** Nothing where it is shown as a table. */
  static of(
    main: Element,
    talk: OverviewOf,
    room: Room,
    say: Say,
    byTime: boolean,
    send: (message: FromPage) => void,
  ): TimelineView | undefined {
    const slider = main.querySelector<SVGElement>('.timeline .slider');
    return slider ? new TimelineView(slider, main.querySelector('.hint'), talk, room, say, byTime, send) : undefined;
  }

  /** Draws what the editor shows, and where its cursor is. */
  follow({ first, last, cursor }: EditorView): void {
    const { positions, x } = this.layout;
    const [left, right] = [x(positions.ofLine(first)), x(positions.ofLine(last + 1))];
    const view = this.slider.querySelector('.view');
    view?.setAttribute('x', String(rounded(left)));
    view?.setAttribute('width', String(rounded(Math.max(3, right - left))));
    const at = cursorPath(x(positions.ofLine(cursor)), this.layout, this.room.em);
    this.slider.querySelector('.cursor')?.setAttribute('d', at);
    if (document.activeElement !== this.slider) this.select(Math.max(0, pieceOfLine(this.talk.pieces, cursor)));
  }

  /** Puts the keys at a piece, and says what it is. */
  select(index: number): void {
    const piece = this.talk.pieces[index];
    if (!piece) return;
    this.index = index;
    this.slider.setAttribute('aria-valuenow', String(index + 1));
    this.slider.setAttribute('aria-valuetext', this.say.piece(this.talk, piece));
    this.tell(index);
    const { start, end } = this.layout.positions.of(piece);
    const [left, right] = [this.layout.x(start), this.layout.x(end)];
    const current = this.slider.querySelector('.current');
    current?.setAttribute('x', String(rounded(left - 2)));
    current?.setAttribute('width', String(rounded(Math.max(2, right - left) + 4)));
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault(); // Else what is dragged over is selected.
    this.slider.focus();
    this.slider.setPointerCapture(event.pointerId);
    this.isDragged = true;
    this.reveal(event);
  }

  private move(event: PointerEvent): void {
    this.tell(this.layout.positions.pieceAt(this.positionOf(event)));
    if (this.isDragged) this.reveal(event);
  }

  private release(): void {
    this.isDragged = false;
  }

  private reveal(event: PointerEvent): void {
    const position = this.positionOf(event);
    this.select(this.layout.positions.pieceAt(position));
    this.want(this.layout.positions.lineAt(position));
  }

  /** Has a line shown, once for each picture that the screen shows of a drag. */
  private want(line: number): void {
    const isAsked = this.wanted !== undefined;
    this.wanted = line;
    if (isAsked) return;
    requestAnimationFrame(() => {
      if (this.wanted !== undefined) this.send({ type: 'reveal', line: this.wanted });
      this.wanted = undefined;
    });
  }

  private type(event: KeyboardEvent): void {
    const { pieces } = this.talk;
    if (event.key === 'Enter' || event.key === ' ') this.go(pieces[this.index]?.line ?? 0);
    else {
      const next = this.nextOf(event.key);
      if (next === undefined) return;
      this.select(next);
      this.want(pieces[next]?.line ?? 0);
    }
    event.preventDefault();
  }

  private nextOf(key: string): number | undefined {
    const last = this.talk.pieces.length - 1;
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return Math.min(last, this.index + 1);
      case 'ArrowLeft':
      case 'ArrowUp':
        return Math.max(0, this.index - 1);
      case 'Home':
        return 0;
      case 'End':
        return last;
      case 'PageDown':
        return this.farther(1);
      case 'PageUp':
        return this.farther(-1);
      default:
        return undefined;
    }
  }

  /** The next question, or the one before; where not all are known, a step of some pieces. */
  private farther(direction: 1 | -1): number {
    const { pieces, exchanges } = this.talk;
    const last = pieces.length - 1;
    const now = pieces[this.index];
    if (!areMarked(this.talk) || !now)
      return Math.min(last, Math.max(0, this.index + direction * Math.ceil(pieces.length / STEPS)));
    const asked = exchanges.map(({ range }) => range.start.line);
    const next = direction > 0 ? asked.find((line) => line > now.endLine) : asked.findLast((line) => line < now.line);
    if (next === undefined) return direction > 0 ? last : 0;
    return Math.max(0, pieceOfLine(pieces, next));
  }

  private go(line: number): void {
    this.send({ type: 'go', line, character: 0, end: 0 });
  }

  private tell(index: number): void {
    const piece = this.talk.pieces[index];
    if (piece && this.hint) this.hint.textContent = this.say.piece(this.talk, piece);
  }

  private positionOf({ clientX }: MouseEvent): number {
    const { left = 0 } = this.slider.closest('svg')?.getBoundingClientRect() ?? {};
    return this.layout.at(clientX - left);
  }
}
