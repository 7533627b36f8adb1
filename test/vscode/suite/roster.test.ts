import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, FAULTY, fileIn, open, problemsOf, run, withSetting, write } from './editor';
import { until } from './until';

describe('a roster', () => {
  const gone = (...path: string[]) => vscode.workspace.fs.delete(fileIn(...path)).then(undefined, () => {});

  afterEach(async () => {
    await closeAll();
    await gone('transcript.roster.json');
    await gone('people.json');
  });

  const severityOf = (document: vscode.TextDocument, severity: vscode.DiagnosticSeverity) =>
    until(`a problem of severity ${severity}`, () =>
      vscode.languages.getDiagnostics(document.uri).some((problem) => problem.severity === severity),
    );
  const ownProblems = () =>
    vscode.languages
      .getDiagnostics(fileIn('transcript.roster.json'))
      .filter(({ source, code }) => source === 'turnwise' && code === 'roster.invalid');

  it('beside a transcript is used, followed when it changes, and shown when it is broken', async () => {
    await write('faulty-roster.txt', FAULTY);
    await write('transcript.roster.json', '{ "rules": { "turn.empty": "hint" } }');
    const document = await open('faulty-roster.txt');
    await severityOf(document, vscode.DiagnosticSeverity.Hint);
    await write('transcript.roster.json', '{ "rules": { "turn.empty": "error" }, } // Mind the comma.');
    await severityOf(document, vscode.DiagnosticSeverity.Error);
    await write('transcript.roster.json', '{ "rules": ');
    await until('a problem in the roster', () => ownProblems().length === 1);
    await severityOf(document, vscode.DiagnosticSeverity.Error);
    await write('transcript.roster.json', '{ "rules": { "turn.empty": "off" } }');
    await until('a mended roster', () => ownProblems().length === 0);
    await problemsOf(document, 0);
    await gone('transcript.roster.json');
    await severityOf(document, vscode.DiagnosticSeverity.Warning);
  });

  it('that a setting names is used', async () => {
    await write('faulty-roster.txt', FAULTY);
    await write('people.json', '{ "rules": { "turn.empty": "hint" } }');
    const document = await open('faulty-roster.txt');
    await severityOf(document, vscode.DiagnosticSeverity.Warning);
    await withSetting('transcript.rosters', ['people.json'], () =>
      severityOf(document, vscode.DiagnosticSeverity.Hint).then(() => {}),
    );
    await severityOf(document, vscode.DiagnosticSeverity.Warning);
  });

  it('may have comments', async () => {
    await write('transcript.roster.json', '{}');
    const roster = await vscode.workspace.openTextDocument(fileIn('transcript.roster.json'));
    assert.equal(roster.languageId, 'jsonc');
  });

  it('can be made of a transcript', async () => {
    await write('faulty-roster.txt', FAULTY);
    await open('faulty-roster.txt');
    await run('createRoster');
    const made = vscode.window.activeTextEditor?.document;
    assert.deepEqual(JSON.parse(made?.getText() ?? ''), {
      people: [{ name: 'Ines Okafor' }, { name: 'Marek Lindqvist' }],
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
