import type { Runtime } from './runtime';

/** Items that are serialised together, or some more: few enough to do again after an edit, many enough to send. */
const BLOCK = 64;

/**
 * A tree that is sent again and again, of items that are mostly the very same objects as the last time. Its JSON is kept
 * in blocks, of which only those are made anew that hold another item than before.
 */
export class KeptTree<Item extends Node<Item>> {
  private blocks: readonly Block<Item>[] = [];

  /** `convert` makes of an item what is sent of it, without its children, and never something else of the same one. */
  constructor(
    private readonly encode: NonNullable<Runtime['encode']>,
    private readonly convert: (item: Item) => object,
  ) {}

  /** The answer for these items: an array, in which each has its `children`. */
  of(items: readonly Item[]): EncodedArray {
    const steps: Step<Item>[] = [];
    walk(items, steps);
    const blocks: Block<Item>[] = [];
    for (let first = 0; first < steps.length; first += blocks.at(-1)?.steps.length ?? 1) {
      const last = this.blocks[blocks.length];
      blocks.push(last && isOf(last, steps, first) ? last : this.make(steps, first));
    }
    this.blocks = blocks;
    return new EncodedArray(blocks.map(({ bytes }) => bytes));
  }

  private make(all: readonly Step<Item>[], first: number): Block<Item> {
    let next = first;
    for (let left = BLOCK; left > 0 && next < all.length; next++) left -= 1 + (all[next]?.holds ?? 0);
    const steps = all.slice(first, next);
    const json = steps.map((step, i) =>
      step.comes === 'out' ? ']}' : (follows(all, first + i) ? ',' : '') + this.open(step),
    );
    return { follows: follows(all, first), steps, bytes: this.encode(json.join('')) };
  }

  private open({ item, comes }: Step<Item>): string {
    if (comes === 'in') return `${JSON.stringify(this.convert(item)).slice(0, -1)},"children":[`;
    const children = item.children && { children: item.children.map(this.convert) };
    return JSON.stringify({ ...this.convert(item), ...children });
  }
}

interface Node<Item> {
  readonly children?: readonly Item[] | undefined;
}

/** One step of a walk through a tree: into an item that holds much, out of it, or by one with all that it `holds`. */
interface Step<Item> {
  readonly item: Item;
  readonly comes: 'in' | 'by' | 'out';
  readonly holds: number;
}

interface Block<Item> {
  /** Whether a comma stands before it. */
  readonly follows: boolean;
  readonly steps: readonly Step<Item>[];
  readonly bytes: Uint8Array;
}

function walk<Item extends Node<Item>>(items: readonly Item[], steps: Step<Item>[]): void {
  for (const item of items) {
    const { children = [] } = item;
    const isSmall = children.length <= BLOCK && children.every((child) => !child.children);
    steps.push({ item, comes: isSmall ? 'by' : 'in', holds: isSmall ? children.length : 0 });
    if (isSmall) continue;
    walk(children, steps);
    steps.push({ item, comes: 'out', holds: 0 });
  }
}

/** Whether something stands before a step in the same array. */
function follows<Item>(steps: readonly Step<Item>[], at: number): boolean {
  const before = steps[at - 1];
  return before !== undefined && before.comes !== 'in';
}

/** Whether a block holds the steps from `first` on. */
function isOf<Item>(block: Block<Item>, steps: readonly Step<Item>[], first: number): boolean {
  const { length } = block.steps;
  if (length > steps.length - first || block.follows !== follows(steps, first)) return false;
  for (let i = 0; i < length; i++) {
    const [was, is] = [block.steps[i], steps[first + i]];
    if (was?.item !== is?.item || was?.comes !== is?.comes) return false;
  }
  return true;
}

/** The result of a request that is bytes already: a JSON array without its brackets, in pieces. */
export class EncodedArray {
  constructor(readonly pieces: readonly Uint8Array[]) {}
}
