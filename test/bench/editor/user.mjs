import * as vscode from 'vscode';
import { random } from '../random.mjs';
import { pause, told, until } from './waiting.mjs';

const SEED = 6;
const LABEL = /^\p{Lu}[^:.]{1,40}: ?/u;

/** Between two letters of a word. */
const INSIDE_A_WORD = /[a-z](?=[a-z])/g;

/** Milliseconds for which the client waits before it looks again: after a move, an edit, and an edit for the overview. */
const QUIET = { move: 50, edit: 200, overview: 400 };

/** Milliseconds between two edits, so that what VS Code itself asks after the one does not hold up the other. */
const REST = 500;

/** It says so when it has been painted, as the overview does. */
const EMPTY_PAGE = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
<script>
  const { postMessage } = acquireVsCodeApi();
  requestAnimationFrame(() => setTimeout(() => postMessage('painted')));
</script>`;

/** The user of a transcript, who goes to the same random places in each run. Times leave out the waiting for quiet. */
export class User {
  #rng = random(SEED);
  /** Of the labels, on which turns begin. */
  #lines;
  #inserted;

  constructor(editor, all) {
    this.editor = editor;
    this.document = editor.document;
    this.all = all;
    const lines = this.document.getText().split('\n');
    this.#lines = lines.flatMap((line, i) => (LABEL.test(line) ? [i] : []));
  }

  /** Whether there are so many turns that a scroll leads to others, and that formatting is worth measuring. */
  get isLong() {
    return this.#lines.length >= 50;
  }

  /** Gives the focus back to the text. */
  async focus() {
    this.editor = await vscode.window.showTextDocument(this.document, this.editor.viewColumn);
  }

  /** From a move of the cursor into another turn until the status says which. */
  async move({ item }) {
    const before = item.text;
    const place = new vscode.Position(this.#elsewhere(this.editor.selection.active.line), 0);
    const moved = told(vscode.window.onDidChangeTextEditorSelection, ({ textEditor }) => textEditor === this.editor);
    this.editor.selection = new vscode.Selection(place, place);
    const at = await moved;
    return (await until('another turn', () => item.text !== before)) - at - QUIET.move;
  }

  /** From a scroll until the labels to be seen have the colours of their speakers. */
  async scroll() {
    const before = this.editor.visibleRanges[0].start.line;
    const line = this.#elsewhere(before);
    this.editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    const at = await until('a scroll', () => this.editor.visibleRanges[0].start.line !== before);
    const isSeen = (range) => this.editor.visibleRanges.some((seen) => seen.intersection(range));
    return (await until('colours', () => [...this.all.drawing.drawnIn(this.editor).values()].flat().some(isSeen))) - at;
  }

  /** From an edit until each of these views shows the text with it. */
  async refresh(views) {
    const at = await this.edit();
    const { version } = this.document;
    const times = await Promise.all(views.map((view) => until('the view', () => view.version === version)));
    await pause(REST);
    return times.map((time) => time - at - QUIET.edit);
  }

  /** From the command until the overview is to be seen. */
  async openOverview() {
    const begun = performance.now();
    await vscode.commands.executeCommand('transcript.showOverview');
    const drawn = await until('an overview', () => this.#isOverviewDrawn());
    return drawn - begun;
  }

  closeOverview() {
    this.all.overviews.pages[0].panel.dispose();
  }

  /** From the wish for a page that has nothing in it, until it says that it has been painted. It is closed again. */
  async openEmptyPage() {
    const begun = performance.now();
    const show = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('bench.empty', 'Empty', show, { enableScripts: true });
    const painted = told(panel.webview.onDidReceiveMessage, () => true);
    panel.webview.html = EMPTY_PAGE;
    const time = (await painted) - begun;
    panel.dispose();
    return time;
  }

  /** From an edit until the overview is to be seen with it. */
  async redrawOverview() {
    const at = await this.edit();
    const drawn = await until('an overview', () => this.#isOverviewDrawn());
    await pause(REST);
    return drawn - at - QUIET.overview;
  }

  /** From the question to the edits, of which there are some. */
  async format() {
    const line = this.#elsewhere(0);
    const [label] = LABEL.exec(this.document.lineAt(line).text);
    await this.editor.edit((edit) => edit.insert(new vscode.Position(line, label.length), '   '));
    await pause(REST);
    const begun = performance.now();
    const options = { insertSpaces: true, tabSize: 4 };
    const command = 'vscode.executeFormatDocumentProvider';
    const edits = await vscode.commands.executeCommand(command, this.document.uri, options);
    if (!(edits?.length > 0)) throw new Error('there was nothing to format');
    return performance.now() - begun;
  }

  /** Puts a word into a turn or, the next time, takes it out; gives when the extension was told of it. */
  async edit() {
    const place = this.#inserted ?? this.#placeInWords();
    const word = ' lantern ';
    const isMeant = ({ document, contentChanges }) => document === this.document && contentChanges.length > 0;
    const changed = told(vscode.workspace.onDidChangeTextDocument, isMeant);
    await this.editor.edit((edit) => {
      if (this.#inserted) edit.delete(new vscode.Range(place, place.translate(0, word.length)));
      else edit.insert(place, word);
    });
    this.#inserted = this.#inserted ? undefined : place;
    return changed;
  }

  #isOverviewDrawn() {
    const [page] = this.all.overviews.pages;
    return page?.drawn?.talk && page.seen === this.document.version;
  }

  /** A line with a label that is far from another one, and not so near to the end that it could not be scrolled to. */
  #elsewhere(line) {
    const [last] = this.#lines.slice(-1);
    for (;;) {
      const other = this.#rng.oneOf(this.#lines);
      if (other < last * 0.8 && Math.abs(other - line) > last / 20) return other;
    }
  }

  #placeInWords() {
    for (;;) {
      const line = this.#rng.oneOf(this.#lines);
      const { text } = this.document.lineAt(line);
      const [label = ''] = LABEL.exec(text) ?? [];
      const places = [...text.matchAll(INSIDE_A_WORD)].map(({ index }) => index + 1);
      const said = places.filter((character) => character > label.length);
      if (said.length > 0) return new vscode.Position(line, this.#rng.oneOf(said));
    }
  }
}
