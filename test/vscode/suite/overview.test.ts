import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { OverviewPage } from '../../../client/src/overview/overviewPage';
import { closeAll, extension, fileIn, run, transcript } from './editor';
import { until } from './until';

const FILLER = Array.from({ length: 80 }, (_, i) => `We sold ${i + 40} lanterns in the ${i + 2}th week.\n`).join('\n');

const CALL = `Quarrow Mills Q3 2019 Earnings Call

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.

Bram Sutter: Good morning. How many lanterns did you sell?

Tamsin Orrel: Let me go through the weeks.

${FILLER}
Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.

Ada Pell: Good morning. Do you still make candles?

Tamsin Orrel: We do.
`;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';

describe('the overview', () => {
  afterEach(closeAll);

  /** A call of its own in an editor, and its overview beside that, drawn. */
  async function shown(): Promise<{ document: vscode.TextDocument; page: OverviewPage }> {
    const { document } = await transcript(CALL, 6);
    await run('showOverview');
    return { document, page: await drawn(document.uri) };
  }

  const pageOf = async ({ path }: vscode.Uri) =>
    (await extension()).loaded?.overviews.pages.find(({ uri }) => uri.path === path);

  function drawn(uri: vscode.Uri): Promise<OverviewPage> {
    return until('an overview', async () => {
      const page = await pageOf(uri);
      return page?.drawn?.talk && page.seen === page.drawn.version ? page : undefined;
    });
  }

  const nameOf = ({ uri }: vscode.TextDocument) => uri.path.split('/').pop() ?? assert.fail();

  const editorOf = ({ uri }: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()) ??
    assert.fail('the transcript is to be seen');

  it('stands beside the transcript, which it has in its title, and has it in numbers', async () => {
    const { document, page } = await shown();
    assert.ok(page.panel.title.endsWith(nameOf(document)), page.panel.title);
    assert.notEqual(page.panel.viewColumn, editorOf(document).viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the editor still has the focus');
    const { turns, speakers, exchanges } = page.drawn?.talk ?? assert.fail('there is a talk');
    assert.equal(turns, 6);
    assert.equal(speakers[0]?.name, 'Tamsin Orrel');
    assert.deepEqual(
      exchanges.map(({ asker }) => asker),
      ['Bram Sutter', 'Ada Pell'],
    );
  });

  it('is one for each transcript', async () => {
    const { page } = await shown();
    await run('showOverview');
    const { overviews } = (await extension()).loaded ?? assert.fail('there was a transcript');
    assert.deepEqual(overviews.pages, [page]);
  });

  it('leads the cursor to what is clicked, and the focus back', async () => {
    const { document, page } = await shown();
    const line = document.positionAt(document.getText().indexOf('Ada Pell:')).line;
    await page.receive({ type: 'go', line, character: 0, end: 8 });
    const { selection, visibleRanges } = vscode.window.activeTextEditor ?? assert.fail('an editor is active');
    assert.equal(document.getText(selection), 'Ada Pell');
    await until('the line', () => editorOf(document).visibleRanges.some((range) => range.contains(selection)));
    assert.ok(visibleRanges.length > 0);
    page.panel.reveal();
    await page.receive({ type: 'back' });
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(selection), 'the cursor has not moved');
  });

  it('scrolls the text without taking the cursor with it', async () => {
    const { document, page } = await shown();
    const before = editorOf(document).selection;
    await page.receive({ type: 'reveal', line: 120 });
    await until('line 120', () =>
      editorOf(document).visibleRanges.some((range) => range.contains(new vscode.Position(120, 0))),
    );
    assert.ok(editorOf(document).selection.isEqual(before));
  });

  it('does nothing that it is not told in its own words', async () => {
    const { document, page } = await shown();
    const before = editorOf(document).selection;
    for (const message of [undefined, 'go', { type: 'go', line: -1 }, { type: 'save', format: 'exe', content: '' }])
      await page.receive(message);
    assert.ok(editorOf(document).selection.isEqual(before));
  });

  it('is drawn again when the text has changed', async () => {
    const { document, page } = await shown();
    const before = page.drawn?.talk?.words ?? 0;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(6, 14), 'Thank you very much. ');
    await vscode.workspace.applyEdit(edit);
    await until('four more words', () => page.drawn?.talk?.words === before + 4);
    await until('a page with them', () => page.seen === page.drawn?.version);
    await document.save();
  });

  it('is saved as SVG and as PNG', async () => {
    const { page } = await shown();
    for (const [format, content] of [
      ['svg', SVG],
      ['png', PNG],
    ] as const) {
      const uri = fileIn(`overview.${format}`);
      await page.save(format, content, uri);
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (format === 'svg') assert.equal(new TextDecoder().decode(bytes), SVG);
      else assert.deepEqual([...bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    }
  });

  it('goes with its page, and is there again where the editor has kept that', async () => {
    const { document, page } = await shown();
    page.panel.dispose();
    await until('no overview', async () => !(await pageOf(document.uri)));
    const { overviews } = (await extension()).loaded ?? assert.fail('there was a transcript');
    const panel = vscode.window.createWebviewPanel('overview', '', vscode.ViewColumn.Two, { enableScripts: true });
    await overviews.restore(panel, { uri: document.uri.toString(), byTime: true, tables: ['shares'] });
    const restored = await drawn(document.uri);
    assert.equal(restored.drawn?.talk?.turns, 6);
    assert.ok(restored.panel.title.endsWith(nameOf(document)));
  });

  it('is not kept where nothing is known of its transcript', async () => {
    await shown();
    const { overviews } = (await extension()).loaded ?? assert.fail('there was a transcript');
    const panel = vscode.window.createWebviewPanel('overview', '', vscode.ViewColumn.Two);
    let isGone = false;
    panel.onDidDispose(() => {
      isGone = true;
    });
    await overviews.restore(panel, { other: 1 });
    await until('the page is closed', () => isGone);
  });
});
