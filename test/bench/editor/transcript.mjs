import * as vscode from 'vscode';
import { User } from './user.mjs';
import { until } from './waiting.mjs';

const VIEWS = ['speakers', 'questions', 'figures', 'review'];

/** Of what takes longer and varies less. */
const FEW = 5;

/**
 * Does in a transcript what a user does, and gives how many milliseconds each thing took: `times`, `first` where the
 * first time is another matter, and `beside`, the times of what does less.
 */
export async function measureTranscript(folder, { edits }, say) {
  const { exports: api } = vscode.extensions.getExtension('turnwise.turnwise');
  const measured = [];
  const add = (what, result) => {
    say(what);
    measured.push({ what, ...result });
  };

  await vscode.workspace.getConfiguration('transcript').update('detection', 'off', true);
  const plain = await timeOf(() => open(folder, 'plain.txt'));
  const outline = await timeOf(async () => {
    const { document } = await open(folder, 'call.transcript.txt');
    await until('an outline', () => outlineOf(document));
  });
  add('open → first outline; plain text', { first: outline, beside: [plain] });
  const user = new User(vscode.window.activeTextEditor, api.loaded);

  const { position } = api.loaded;
  const [firstMove, ...moves] = await again(edits, () => user.move(position));
  add('move → status', { first: firstMove, times: moves });
  if (user.isLong) {
    const [firstScroll, ...scrolls] = await again(edits, () => user.scroll());
    add('scroll → colours', { first: firstScroll, times: scrolls });
  }

  const pages = await again(FEW, async () => {
    const overview = await user.openOverview();
    user.closeOverview();
    return { overview, empty: await user.openEmptyPage() };
  });
  const [firstOpened, ...opened] = pages.map(({ overview }) => overview);
  add('command → overview; an empty page', {
    first: firstOpened,
    times: opened,
    beside: pages.map(({ empty }) => empty),
  });
  await user.openOverview();
  add('edit → overview; status', { times: await again(edits, () => user.redrawOverview()), beside: moves });
  user.closeOverview();

  const firstViews = await timeOf(() => showViews(user, api.loaded));
  add('command → all views', { first: firstViews });
  const views = VIEWS.map((name) => api.loaded.views.get(`transcript.${name}`));
  const refreshes = await again(edits, () => user.refresh(views));
  for (const [i, name] of VIEWS.entries())
    add(`edit → ${name}; status`, { times: refreshes.map((times) => times[i]), beside: moves });
  await vscode.commands.executeCommand('transcript.findFigures');
  await user.focus();
  const others = await again(edits, () => user.refresh(views));
  add('edit → figures, all found; status', { times: others.map((times) => times[2]), beside: moves });
  await vscode.commands.executeCommand('workbench.view.explorer');
  await user.focus();

  if (user.isLong) {
    const [firstFormat, ...formats] = await again(FEW, () => user.format());
    add('format document', { first: firstFormat, times: formats });
  }
  return measured;
}

async function timeOf(action) {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

async function again(count, measure) {
  const times = [];
  for (let i = 0; i < count; i++) times.push(await measure());
  return times;
}

/** As from the explorer: an extension that shows a file has the editor read it first, and only then make a tab. */
async function open(folder, name) {
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder, name), { preview: false });
  return vscode.window.activeTextEditor;
}

async function outlineOf({ uri }) {
  const outline = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
  return outline?.length > 0;
}

/** Has all views to be seen, with their rows. */
async function showViews(user, all) {
  for (const name of VIEWS) await vscode.commands.executeCommand(`transcript.${name}.focus`);
  await user.focus();
  const views = VIEWS.map((name) => all.views.get(`transcript.${name}`));
  const { version } = user.document;
  await until('all views', () => views.every((view) => view.tree.visible && view.version === version));
}
