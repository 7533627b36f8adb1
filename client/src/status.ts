import { Disposable, type LanguageStatusItem, l10n, languages, window } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Choices } from './choices';
import type { Detection } from './detection';

/**
 * Says beside the language's name what a file is taken for, with the way back: on every transcript, and on plain text
 * only where the user has made it so.
 */
export class Status implements Disposable {
  private readonly subscriptions: Disposable;
  private readonly transcript = languages.createLanguageStatusItem('transcript.detection', { language: LANGUAGE_ID });
  private plainText: LanguageStatusItem | undefined;

  constructor(
    private readonly choices: Choices,
    private readonly detection: Detection,
  ) {
    this.transcript.name = l10n.t('Transcript');
    this.transcript.text = l10n.t('Transcript');
    this.transcript.command = { title: l10n.t('Treat as Plain Text'), command: 'transcript.treatAsPlainText' };
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      choices.onDidChange(() => this.update()),
      detection.onDidRecognise(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    Disposable.from(this.subscriptions, this.transcript).dispose();
    this.plainText?.dispose();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    const choice = document && this.choices.get(document.uri);
    const recognised = document && this.detection.recognised(document) ? l10n.t('recognised by its speakers') : '';
    this.transcript.detail = choice === 'transcript' ? l10n.t('chosen for this file') : recognised;
    this.plainText?.dispose();
    this.plainText = undefined;
    if (choice !== 'plaintext') return;
    this.plainText = languages.createLanguageStatusItem('transcript.declined', { language: 'plaintext' });
    this.plainText.name = l10n.t('Transcript');
    this.plainText.text = l10n.t('Plain text');
    this.plainText.detail = l10n.t('chosen for this file');
    this.plainText.command = { title: l10n.t('Treat as Transcript'), command: 'transcript.treatAsTranscript' };
  }
}
