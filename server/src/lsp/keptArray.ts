import type { Runtime } from './runtime';

/** Items that are serialised together: few enough to do again after an edit, many enough to send. */
const BLOCK = 64;

/**
 * An array that is sent again and again, of items that are mostly the very same objects as the last time. Its JSON is
 * kept in blocks, of which only those are made anew that hold another item than before.
 */
export class KeptArray<Item> {
  private blocks: readonly Block<Item>[] = [];

  /** `convert` makes of an item what is sent, and never something else of the same one. */
  constructor(
    private readonly encode: NonNullable<Runtime['encode']>,
    private readonly convert: (item: Item) => unknown,
  ) {}

  /** The answer for these items. */
  of(items: readonly Item[]): EncodedArray {
    const blocks: Block<Item>[] = [];
    for (let first = 0; first < items.length; first += BLOCK) {
      const last = this.blocks[blocks.length];
      blocks.push(last && isOf(last, items, first) ? last : this.make(items.slice(first, first + BLOCK), first > 0));
    }
    this.blocks = blocks;
    return new EncodedArray(blocks.map(({ bytes }) => bytes));
  }

  private make(items: readonly Item[], follows: boolean): Block<Item> {
    const array = JSON.stringify(items.map(this.convert));
    return { items, bytes: this.encode((follows ? ',' : '') + array.slice(1, -1)) };
  }
}

interface Block<Item> {
  readonly items: readonly Item[];
  readonly bytes: Uint8Array;
}

function isOf<Item>(block: Block<Item>, items: readonly Item[], first: number): boolean {
  const { length } = block.items;
  if (length !== Math.min(BLOCK, items.length - first)) return false;
  for (let i = 0; i < length; i++) if (block.items[i] !== items[first + i]) return false;
  return true;
}

/** The result of a request that is bytes already: a JSON array without its brackets, in pieces. */
export class EncodedArray {
  constructor(readonly pieces: readonly Uint8Array[]) {}
}
