import { Disposable, type LanguageStatusItem, l10n, languages, window } from 'vscode';
import type { Choices } from './choices';

/**
 * Says beside the language's name of a plain text file that it is one because the user has said so, with the way back.
 * All other plain text files have nothing of ours, and transcripts have `status.ts`.
 */
export class Declined implements Disposable {
  private readonly subscriptions: Disposable;
  private item: LanguageStatusItem | undefined;

  constructor(private readonly choices: Choices) {
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      choices.onDidChange(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.item?.dispose();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    this.item?.dispose();
    this.item = undefined;
    if (!document || this.choices.get(document.uri) !== 'plaintext') return;
    this.item = languages.createLanguageStatusItem('transcript.declined', { language: 'plaintext' });
    this.item.name = l10n.t('Transcript');
    this.item.text = l10n.t('Plain text');
    this.item.detail = l10n.t('chosen for this file');
    this.item.accessibilityInformation = {
      label: l10n.t('This file is plain text and no transcript, because you chose so.'),
    };
    this.item.command = { title: l10n.t('Treat as Transcript'), command: 'transcript.treatAsTranscript' };
  }
}
