import type { Event } from 'vscode';

/** A place, and what lies between two of them, as the server gives them. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** As data alone: a message to a worker cannot hold what the editor gives out. */
export function placeOf({ line, character }: Place): Place {
  return { line, character };
}

export interface Span {
  readonly start: Place;
  readonly end: Place;
}

/** One row of a view: what it says, as plain data, so that two of them can be compared. */
export interface Row {
  /** The same for the same thing after an edit; no two rows beside each other have the same. */
  readonly id: string;
  readonly label: string;
  /** Behind the label, less bright. */
  readonly description?: string;
  /** The name of one of the editor's icons, and of a theme colour that it has. */
  readonly icon?: string;
  readonly colour?: string;
  /** A whole sentence for those who hear the row. */
  readonly spoken: string;
  /** What the conditions of menus know it by: `viewItem`. */
  readonly kind?: string;
  /** Where it leads to when it is clicked on. It may change without the row being shown anew. */
  readonly place?: Span;
  /** What is run when it is clicked on, instead of going to a place. */
  readonly run?: () => unknown;
  /** Whether its checkbox is ticked; it has none where this is missing. */
  readonly checked?: boolean;
  /** Asked for when somebody points at the row: plain text. */
  readonly hint?: () => string;
  /** The rows below it, now or when they are first to be seen; asked for again with each refresh while they are. */
  readonly children?: readonly Row[] | (() => Promise<readonly Row[] | undefined>);
  /** Whether those are to be seen from the beginning. */
  readonly isExpanded?: boolean;
}

/** What a view shows of the transcript. */
export interface Loaded {
  readonly rows: readonly Row[];
  /** Above the rows. Without rows and a message, the editor shows the view's welcome text. */
  readonly message?: string | undefined;
  /** Beside the title. */
  readonly description?: string | undefined;
  /** On the view's icon; `tooltip` is a whole sentence. */
  readonly badge?: { readonly value: number; readonly tooltip: string } | undefined;
}

/** Where a view has its rows from. */
export interface Source {
  /** The view's: `transcript.speakers`. */
  readonly id: string;
  /** Whether several rows can be selected at once. */
  readonly canSelectMany?: boolean;
  /** Says that there may be other rows, though the transcript is as it was. */
  readonly onDidChange?: Event<void>;
  /** Nothing where the transcript has changed meanwhile, as with `Current.ask`: then it is asked again. */
  load(): Promise<Loaded | undefined>;
  /**
   * The ids of the rows that a place belongs to, from the top down; empty where it belongs to none. Those below the first
   * are selected where they are to be seen.
   */
  pathTo?(place: Place): Promise<readonly string[]> | readonly string[];
  /** Ticks the boxes of rows, or takes the ticks away; false where that cannot be, so that they look as before. */
  tick?(rows: readonly Row[], isTicked: boolean): Promise<boolean>;
}
