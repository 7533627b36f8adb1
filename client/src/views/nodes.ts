import type { Row } from './row';

/** A row that the editor knows: the same object for as long as there is a row of this id at this place. */
export class Node {
  /** Those below it, once somebody has looked. */
  children: readonly Node[] | undefined;
  isExpanded: boolean;

  constructor(
    public row: Row,
    readonly parent: Node | undefined,
  ) {
    this.isExpanded = row.isExpanded === true;
  }

  /** The one at the top that it is below, or is itself. */
  get root(): Node {
    return this.parent?.root ?? this;
  }

  /** Of all ids up to the top: the same for no other node. */
  get path(): string {
    return this.parent ? `${this.parent.path}\n${this.row.id}` : this.row.id;
  }
}

/** The rows of a view as the editor knows them, and which of those it has to be told of when there are others. */
export class Nodes {
  roots: readonly Node[] = [];

  /** The same for no other rows: there are two transcripts in which an operator speaks. */
  constructor(readonly id: number) {}

  /** Puts other rows in the place of those that there are. The answer is what to show anew: nodes, or `all`. */
  async take(rows: readonly Row[]): Promise<'all' | readonly Node[]> {
    const changed: Node[] = [];
    const roots = await merged(this.roots, rows, undefined, changed);
    const isOther = !isSame(roots, this.roots);
    this.roots = roots;
    return isOther ? 'all' : changed;
  }

  /** The node of a path; nothing where it has gone. */
  at(path: string): Node | undefined {
    let among: readonly Node[] | undefined = this.roots;
    let found: Node | undefined;
    for (const id of path.split('\n')) {
      found = among?.find(({ row }) => row.id === id);
      among = found?.children;
    }
    return found;
  }

  /** The rows below one, which are asked for the first time. */
  async below(node: Node): Promise<readonly Node[]> {
    const { children } = node.row;
    const rows = typeof children === 'function' ? await children() : children;
    node.children ??= (rows ?? []).map((row) => new Node(row, node));
    return node.children;
  }

  /** The last node on a way down from the top whose parents show what is below them; nothing where the first is none. */
  find(path: readonly string[]): Node | undefined {
    let found: Node | undefined;
    let among: readonly Node[] | undefined = this.roots;
    for (const id of path) {
      const next: Node | undefined = among?.find(({ row }) => row.id === id);
      if (!next) break;
      found = next;
      among = next.isExpanded ? next.children : undefined;
    }
    return found;
  }
}

/** The nodes for these rows, each that was there before kept; `changed` are those that say something else. */
async function merged(
  before: readonly Node[],
  rows: readonly Row[],
  parent: Node | undefined,
  changed: Node[],
): Promise<readonly Node[]> {
  const known = new Map(before.map((node) => [node.row.id, node]));
  const nodes: Node[] = [];
  for (const row of rows) {
    const node = known.get(row.id);
    if (!node) nodes.push(new Node(row, parent));
    else if (node.row === row && !node.children) nodes.push(node);
    else {
      nodes.push(node);
      const isShown = !saysTheSame(node.row, row);
      node.row = row;
      if ((await otherBelow(node, changed)) || isShown) changed.push(node);
    }
  }
  return isSame(nodes, before) ? before : nodes;
}

/** Brings what is below a node up to date, where somebody has looked there; whether there are other nodes now. */
async function otherBelow(node: Node, changed: Node[]): Promise<boolean> {
  const { children } = node;
  if (!children) return false;
  const { children: below } = node.row;
  if (!below || (typeof below === 'function' && !node.isExpanded)) {
    node.children = undefined; // Asked for again when somebody next looks.
    return true;
  }
  const rows = typeof below === 'function' ? await below() : below;
  if (rows) node.children = await merged(children, rows, node, changed);
  return node.children !== children;
}

function isSame(some: readonly Node[], others: readonly Node[]): boolean {
  return some.length === others.length && some.every((node, i) => node === others[i]);
}

function saysTheSame(a: Row, b: Row): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.icon === b.icon &&
    a.colour === b.colour &&
    a.spoken === b.spoken &&
    a.kind === b.kind &&
    a.checked === b.checked &&
    !a.children === !b.children
  );
}
