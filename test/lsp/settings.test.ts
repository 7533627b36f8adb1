import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChosen } from '../../server/src/lsp/chosenAtStart';
import { readSettings } from '../../server/src/lsp/settings';
import { DEFAULT_SETTINGS } from '../../server/src/service';
import { connect, MODERN } from '../harness/client';

describe('settings', () => {
  it('are their defaults where there are none', () => {
    for (const none of [undefined, null, {}])
      assert.deepEqual(readSettings(none), { settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('fall back one by one, each with a sentence that names it', () => {
    const given = {
      rules: { 'turn.empty': 'off', 'annotation.unbalanced': 'loud', 'turn.long': 'error' },
      houseStyle: 'broadsheet',
      outline: { grouping: 'speaker' },
      inlayHints: { figures: 'yes', minutes: true },
      codeLens: { answers: 1, minutes: 'no' },
      wordsPerMinute: 0,
    };
    assert.deepEqual(readSettings(given), {
      settings: {
        ...DEFAULT_SETTINGS,
        rules: { 'turn.empty': 'off' },
        inlayHints: { figures: false, minutes: true },
      },
      problems: [
        "transcript.rules: 'annotation.unbalanced' must be error, warning, information, hint or off; its default is used.",
        "transcript.rules: there is no rule 'turn.long'; it is ignored.",
        'transcript.houseStyle must be empty or one of earnings-call, seeking-alpha, motley-fool, streetevents, interview, verbatim, court, podcast; its default is used.',
        'transcript.outline.grouping must be exchange, section or none; its default is used.',
        'transcript.inlayHints.figures must be true or false; its default is used.',
        'transcript.codeLens.answers must be true or false; its default is used.',
        'transcript.codeLens.minutes must be true or false; its default is used.',
        'transcript.wordsPerMinute must be a number from 20 to 600; its default is used.',
      ],
    });
  });

  it('of rules may be nested by the dots in their names, as some clients do', () => {
    const given = { rules: { turn: { empty: 'off', 'repeated-label': 'hint', long: 'hint' }, label: {} } };
    assert.deepEqual(readSettings(given), {
      settings: { ...DEFAULT_SETTINGS, rules: { 'turn.empty': 'off', 'turn.repeated-label': 'hint' } },
      problems: ["transcript.rules: there is no rule 'turn.long'; it is ignored."],
    });
  });

  it('at the start may be by themselves, or under their name', async () => {
    const rules = { 'turn.empty': 'off' };
    for (const given of [
      { rules },
      { transcript: { rules } },
      { transcript: { rules }, rules: { 'turn.empty': 'hint' } },
    ]) {
      const client = await connect(MODERN, given);
      const uri = await client.open('Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.');
      const report = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual(report, { kind: 'full', resultId: '1', items: [] });
    }
  });

  it('that hold from the start have a default of their own', () => {
    for (const none of [undefined, null, {}, { diagnostics: {} }, { diagnostics: { workspace: false } }])
      assert.deepEqual(readChosen(none), { chosen: { checksFolders: false }, problems: [] });
    assert.deepEqual(readChosen({ diagnostics: { workspace: true } }), {
      chosen: { checksFolders: true },
      problems: [],
    });
    assert.deepEqual(readChosen({ positionEncoding: 'utf-8' }), {
      chosen: { checksFolders: false, encoding: 'utf-8' },
      problems: [],
    });
    assert.deepEqual(readChosen({ positionEncoding: 'utf-7' }), {
      chosen: { checksFolders: false },
      problems: ['transcript.positionEncoding must be utf-8 or utf-16; it is ignored.'],
    });
    for (const broken of [{ diagnostics: 7 }, { diagnostics: { workspace: 'yes' } }])
      assert.deepEqual(readChosen(broken), {
        chosen: { checksFolders: false },
        problems: ['transcript.diagnostics.workspace must be true or false; its default is used.'],
      });
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            rules: fc.anything(),
            inlayHints: fc.anything(),
            codeLens: fc.anything(),
            wordsPerMinute: fc.anything(),
          }),
        ),
        (given) => {
          const { settings } = readSettings(given);
          assert.deepEqual(readSettings(settings), { settings, problems: [] });
        },
      ),
    );
  });
});

describe('a client that is asked for its settings', () => {
  const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.';
  const ASKED = {
    ...MODERN,
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  };

  it('is asked after initialize and after every change, and then asks for the problems again', async () => {
    const answers = [{ rules: { 'turn.empty': 'hint' } }, { rules: { 'turn.empty': 'off' } }];
    let refreshed = () => {};
    const client = await connect(ASKED, undefined, ({ onRequest }) => {
      onRequest('client/registerCapability', () => null);
      onRequest('workspace/configuration', () => [answers.shift()]);
      onRequest('workspace/diagnostic/refresh', () => refreshed());
    });
    const refresh = () =>
      new Promise<void>((done) => {
        refreshed = done;
      });
    const severities = async (uri: string) => {
      const report = await client.connection.sendRequest<{ items: { severity: number }[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items.map(({ severity }) => severity);
    };
    const first = refresh();
    const uri = await client.open(FAULTY);
    await first;
    assert.deepEqual(await severities(uri), [4]);
    const second = refresh();
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await second;
    assert.deepEqual(await severities(uri), []);
  });

  it('that say what was said at the start make nothing be asked for again', async () => {
    const settings = { rules: { 'turn.empty': 'hint' }, accept: { 'call.txt': ['Ines'] } };
    const answers = [settings, { ...settings, wordsPerMinute: 150 }, { ...settings, wordsPerMinute: 120 }];
    let refreshes = 0;
    const client = await connect(ASKED, settings, ({ onRequest }) => {
      onRequest('client/registerCapability', () => null);
      onRequest('workspace/configuration', () => [answers.shift()]);
      onRequest('workspace/diagnostic/refresh', () => {
        refreshes += 1;
      });
    });
    for (let i = 0; i < 2; i++)
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    while (answers.length > 0) await new Promise(setImmediate);
    await new Promise(setImmediate);
    const textDocument = { uri: await client.open(FAULTY) };
    await client.connection.sendRequest('textDocument/foldingRange', { textDocument }); // Behind all answers.
    assert.equal(refreshes, 1, 'only the last are others');
  });

  it('keeps what it was given at the start where it has nothing set', async () => {
    const client = await connect(ASKED, { rules: { 'turn.empty': 'hint' } }, ({ onRequest }) => {
      onRequest('client/registerCapability', () => null);
      onRequest('workspace/configuration', () => [null]);
    });
    const textDocument = { uri: await client.open(FAULTY) };
    for (let i = 0; i < 2; i++) {
      const report = await client.connection.sendRequest<{ items: { severity: number }[] }>('textDocument/diagnostic', {
        textDocument,
      });
      assert.deepEqual(
        report.items.map(({ severity }) => severity),
        [4],
      );
    }
  });

  it('shows its user what it cannot use', async () => {
    const shown = new Promise((done) => {
      void connect(ASKED, undefined, ({ onRequest, onNotification }) => {
        onRequest('client/registerCapability', () => null);
        onRequest('workspace/configuration', () => [{ rules: { 'turn.empty': 7 } }]);
        onNotification('window/showMessage', ({ message }: { message: string }) => done(message));
        onRequest('window/showMessageRequest', ({ message }: { message: string }) => done(message));
      });
    });
    assert.equal(
      await shown,
      "transcript.rules: 'turn.empty' must be error, warning, information, hint or off; its default is used.",
    );
  });
});
