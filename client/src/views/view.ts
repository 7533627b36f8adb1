import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { Current } from '../current';
import { behind } from '../directions';
import { goTo } from '../here';
import { refreshing } from '../refreshing';
import { Node, Nodes } from './nodes';
import { type Loaded, placeOf, type Row, type Source, type Span } from './row';

/** The command of a row that is clicked on, which is in no list of commands. */
export const OPEN_ROW = 'transcript.openRow';

/** What a key binding of a view gives, which is about the rows that the user has chosen there. */
const CHOSEN = 'selected';

/** Whether the rows of the place at the cursor are selected. */
const FOLLOW = 'views.followCursor';

/**
 * A view of the transcript that the user is in, as a tree. It looks at the transcript only while it is to be seen: at
 * another one at once, at an edited one when nobody types. The editor is told only of the rows that say something else.
 */
export class View implements Disposable {
  readonly tree: TreeView<Node>;
  /** Looks at the transcript again, where the view is to be seen, or else when it next is. */
  readonly refresh: () => Promise<void>;
  /** Of the text that the rows are about. */
  version = -1;
  private nodes = new Nodes(0);
  private transcripts = 0;
  /** Those of each transcript, which are shown again as they were when the user comes back to it. */
  private readonly known = new WeakMap<TextDocument, Nodes>();
  private readonly shown = new EventEmitter<Node[] | undefined>();
  private readonly subscriptions: Disposable;
  private readonly update: () => Promise<void>;
  private isStale = true;
  /** What the window knows, which chooses the welcome. */
  private isToldEmpty: boolean | undefined;
  /** Those who wait for the rows at the top already. */
  private waiting = 0;
  /** Whether the editor has rows: it would ask for them twice at once where one is to be shown that it does not know yet. */
  private isServed = false;

  constructor(
    private readonly current: Current,
    private readonly source: Source,
    private readonly failed: (error: unknown) => void,
  ) {
    this.update = refreshing(() => this.look(), failed);
    this.refresh = () => {
      this.isStale = true;
      return this.tree.visible ? this.update() : Promise.resolve();
    };
    this.tree = window.createTreeView(source.id, {
      treeDataProvider: {
        onDidChangeTreeData: this.shown.event,
        getTreeItem: (node) => this.item(node),
        getChildren: (node) => this.asked(node),
        getParent: ({ parent }) => parent,
        resolveTreeItem: (item, { row }) => {
          if (row.hint) item.tooltip = row.hint();
          return item;
        },
      },
      manageCheckboxStateManually: true,
      canSelectMany: source.canSelectMany === true,
    });
    const follow = () => this.follow().catch(failed);
    const expand = (isExpanded: boolean) => (event: { element: Node }) => {
      event.element.isExpanded = isExpanded;
    };
    this.subscriptions = Disposable.from(
      this.tree,
      this.shown,
      current.onDidChange(this.refresh),
      current.onDidEdit(this.refresh),
      current.onDidMove(follow),
      source.onDidChange?.(this.refresh) ?? Disposable.from(),
      this.tree.onDidChangeVisibility(({ visible }) => visible && (this.isStale ? this.update() : follow())),
      this.tree.onDidExpandElement(expand(true)),
      this.tree.onDidCollapseElement(expand(false)),
      this.tree.onDidChangeCheckboxState(({ items }) => this.tick(items).catch(failed)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** The row that a menu was opened on, with its place as it is now; nothing where a command was run otherwise. */
  async opened(given: unknown): Promise<Row | undefined> {
    return given instanceof Node ? (await this.meant([given]))?.[0]?.row : undefined;
  }

  /**
   * The rows, as they are now, that a command is about by what it is given: the one that a menu was opened on, with all
   * that are selected where it is one of them, or those that a key of this view is about. Nothing where it was run otherwise.
   */
  async meant([given, selected]: readonly unknown[]): Promise<readonly Node[] | undefined> {
    if (given !== CHOSEN && !(given instanceof Node)) return undefined;
    const nodes = given === CHOSEN ? await this.chosen() : Array.isArray(selected) ? selected : [given];
    await this.lookIfEdited();
    return nodes.filter((node) => node instanceof Node);
  }

  /** Does what it means that boxes were ticked; shows them as they are where nothing came of it. */
  async tick(boxes: readonly (readonly [Node, TreeItemCheckboxState])[]): Promise<void> {
    await this.lookIfEdited();
    for (const state of [TreeItemCheckboxState.Checked, TreeItemCheckboxState.Unchecked]) {
      const nodes = boxes.filter(([, each]) => each === state).map(([node]) => node);
      if (nodes.length === 0) continue;
      const isTicked = state === TreeItemCheckboxState.Checked;
      const rows = nodes.map(({ row }) => row);
      if (await this.source.tick?.(rows, isTicked)) await this.refresh();
      else this.shown.fire(nodes);
    }
  }

  /** Selects the row of the place at the cursor, where the view is to be seen and shows one, without taking the focus. */
  async follow(): Promise<void> {
    const isWanted = () => this.isServed && this.tree.visible && !this.isStale && this.current.editor;
    if (!this.source.pathTo || !isWanted() || !workspace.getConfiguration('transcript').get(FOLLOW, true)) return;
    const place = this.current.editor?.selection.active;
    const path = place && (await this.source.pathTo(placeOf(place)));
    const node = path && this.nodes.find(path);
    if (!node || !isWanted() || this.tree.selection[0] === node) return;
    await this.tree.reveal(node, { select: true, focus: false });
  }

  /** All rows, with those below them: for tests. */
  async rows(): Promise<readonly ShownRow[]> {
    const shown = async (node: Node): Promise<ShownRow> => {
      const below = node.row.children ? await this.children(node) : [];
      return { node, ...node.row, below: await Promise.all(below.map(shown)) };
    };
    return Promise.all((await this.children(undefined)).map(shown));
  }

  /** What is run when a row is clicked on. */
  async open(path: string): Promise<void> {
    const { editor } = this.current;
    await this.lookIfEdited();
    const { run, place } = this.nodes.at(path)?.row ?? {};
    if (run) await run();
    else if (place && editor && editor === this.current.editor) await goTo(editor, rangeOf(place));
  }

  /**
   * All that are selected where the row with the focus is one of them, or else that row. The arrow keys move the focus
   * alone, which the editor does not tell of: but what its own command selects, or takes out, is that row.
   */
  private async chosen(): Promise<readonly Node[]> {
    const before = this.tree.selection;
    await commands.executeCommand('list.toggleSelection');
    const after = this.tree.selection;
    await commands.executeCommand('list.toggleSelection');
    const added = after.filter((node) => !before.includes(node));
    return added.length > 0 ? added : before;
  }

  private async lookIfEdited(): Promise<void> {
    if (this.current.document?.version !== this.version) await this.refresh();
  }

  private async look(): Promise<void> {
    const { document } = this.current;
    const version = document?.version ?? -1;
    if (!document || !this.known.has(document)) await this.tellWelcome(false);
    const loaded: Loaded | undefined = document ? await this.source.load() : { rows: [] };
    if (!loaded) return; // An edit or another transcript is the reason, which asks again.
    const before = this.nodes;
    this.nodes = (document && this.known.get(document)) ?? new Nodes(++this.transcripts);
    if (document) this.known.set(document, this.nodes);
    const changed = await this.nodes.take(loaded.rows);
    await this.tellWelcome(document !== undefined && loaded.rows.length === 0);
    this.isStale = false;
    this.version = version;
    this.tree.message = loaded.message ?? '';
    this.tree.description = loaded.description ?? '';
    this.tree.badge = loaded.badge;
    if (changed === 'all' || this.nodes !== before) {
      if (this.waiting === 0) this.shown.fire(undefined);
    } else if (changed.length > 0) this.shown.fire([...changed]);
    if (this.waiting === 0) this.follow().catch(this.failed); // Else when those who wait have them.
  }

  /** A transcript that nobody has looked at yet is not one in which there is nothing. */
  private async tellWelcome(isEmpty: boolean): Promise<void> {
    if (isEmpty === this.isToldEmpty) return; // The window may be long in answering.
    this.isToldEmpty = isEmpty;
    await commands.executeCommand('setContext', `${this.source.id}.isEmpty`, isEmpty);
  }

  /** What the editor asks. It knows the rows as soon as everything that waits for them now has run. */
  private async asked(node: Node | undefined): Promise<Node[]> {
    if (node) return this.children(node);
    this.waiting += 1;
    const nodes = await this.children(undefined);
    this.waiting -= 1;
    setTimeout(() => {
      this.isServed = true;
      this.follow().catch(this.failed);
    });
    return nodes;
  }

  private async children(node: Node | undefined): Promise<Node[]> {
    if (node) return [...(await this.nodes.below(node))];
    if (this.isStale) await this.update();
    return [...this.nodes.roots];
  }

  private item(node: Node): TreeItem {
    const { row } = node;
    const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
    const item = new TreeItem(row.label, !row.children ? None : node.isExpanded ? Expanded : Collapsed);
    item.id = `${this.nodes.id}\n${node.path}`;
    item.accessibilityInformation = { label: row.spoken };
    if (row.description !== undefined) item.description = behind(row.label, row.description);
    if (row.kind !== undefined) item.contextValue = row.kind;
    if (row.icon !== undefined)
      item.iconPath = new ThemeIcon(row.icon, row.colour ? new ThemeColor(row.colour) : undefined);
    if (row.place || row.run)
      item.command = { title: l10n.t('Open'), command: OPEN_ROW, arguments: [this.source.id, node.path] };
    if (row.checked !== undefined)
      item.checkboxState = {
        state: row.checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
        accessibilityInformation: { label: l10n.t('Done') },
      };
    return item;
  }
}

/** A row, what the commands of its menu are given, and the rows below it. */
export interface ShownRow extends Row {
  readonly node: Node;
  readonly below: readonly ShownRow[];
}

export function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
