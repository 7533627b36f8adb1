import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
} from 'vscode';
import { DOCUMENT, type DocumentAnswer } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { conventionsInWords } from './conventionWords';
import type { Current } from './current';
import { longDuration, shortDuration } from './durations';
import type { Origin } from './origin';
import { refreshing } from './refreshing';
import type { Session } from './session';
import { tellChanges } from './telling';
import { listed, number, pointed, speakersIn, turnsIn } from './words';

/**
 * What is true of the whole transcript, beside the language's name, where an editor has what is rarely looked at: why it
 * is taken for one, with the way back to plain text; what it is in numbers; its problems; and whether the language server is
 * well. Each item is short enough to leave room for its command. The editor reads their labels out as one list, so these are
 * sentences without a stop.
 */
export class Status implements Disposable {
  readonly detection = item('transcript.detection', l10n.t('Transcript: Detection'));
  readonly document = item('transcript.document', l10n.t('Transcript: Turns and Speakers'));
  readonly problems = item('transcript.problems', l10n.t('Transcript: Problems'));
  readonly server = item('transcript.server', l10n.t('Transcript: Language Server'));
  private readonly subscriptions: Disposable;
  private readonly refresh: () => Promise<void>;
  private answer: DocumentAnswer | undefined;

  constructor(
    private readonly current: Current,
    private readonly session: Session,
    private readonly origin: Origin,
    failed: (error: unknown) => void,
  ) {
    this.refresh = refreshing(() => this.ask(), failed);
    const refresh = () => void this.refresh();
    this.subscriptions = Disposable.from(
      ...[this.detection, this.document, this.problems, this.server],
      current.onDidChange(() => {
        this.answer = undefined;
        this.showDetection();
        this.showDocument();
        this.showProblems();
        refresh();
      }),
      current.onDidEdit(refresh),
      session.onDidGiveSettings(refresh),
      session.onDidChangeState(() => {
        this.showServer();
        this.showDocument();
        refresh();
      }),
      session.onDidCap(() => this.showDocument()),
      session.work.onDidChange(() => this.showServer()),
      origin.onDidChange(() => this.showDetection()),
      current.onDidChangeProblems(() => this.showProblems()),
    );
    this.showDetection();
    this.showDocument();
    this.showProblems();
    this.showServer();
    refresh();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async ask(): Promise<void> {
    const answer = await this.current.ask<DocumentAnswer>(DOCUMENT);
    if (answer === undefined) return; // The text has changed meanwhile: that is asked about when it is quiet.
    this.answer = answer;
    this.showDocument();
  }

  private showDetection(): void {
    const { detection, current } = this;
    const why = WHY[(current.document && this.origin.of(current.document)) ?? 'named'];
    tellChanges(detection, {
      text: l10n.t('Transcript'),
      detail: why.detail(),
      accessibilityInformation: { label: why.sentence() },
      command: { title: l10n.t('Treat as Plain Text'), command: 'transcript.treatAsPlainText' },
    });
  }

  private showDocument(): void {
    const { document, answer } = this;
    const command = { title: l10n.t('Go to Turn…'), command: 'transcript.goToTurn' };
    if (!answer) {
      const label = l10n.t('The transcript is being looked at');
      const busy = this.session.state !== 'ended';
      tellChanges(document, { command, busy, text: '…', detail: '', accessibilityInformation: { label } });
      return;
    }
    const { conventions, duration } = answer;
    const [turns, speakers] = [turnsIn(answer.turns), speakersIn(answer.speakers)];
    const text = listed([turns, speakers, shortDuration(duration) ?? ''].filter(Boolean));
    const capped = this.current.document && this.session.caps.get(this.current.document.uri.toString());
    const detail = pointed(conventionsInWords(conventions), capped);
    const takes = longDuration(duration);
    const said = [number(answer.turns), number(answer.speakers)] as const;
    const label =
      duration.seconds === 0
        ? l10n.t('Turns: {0}, speakers: {1}', ...said)
        : l10n.t('Turns: {0}, speakers: {1}, time to say it: {2}', ...said, takes);
    tellChanges(document, { command, busy: false, text, detail, accessibilityInformation: { label } });
  }

  private showProblems(): void {
    const { problems } = this;
    const { document } = this.current;
    const found = document ? languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE) : [];
    const counts = bySeverity(found);
    const label = counts === '' ? l10n.t('The transcript has no problems') : l10n.t('Problems: {0}', counts);
    tellChanges(problems, {
      text: counts === '' ? l10n.t('No problems') : counts,
      accessibilityInformation: { label },
      command: { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' },
    });
  }

  private showServer(): void {
    const { server } = this;
    const { state, work } = this.session;
    const isBusy = state === 'starting' || work.isLong;
    const how = HOW[state === 'running' && isBusy ? 'busy' : state];
    tellChanges(server, {
      busy: isBusy,
      severity: state === 'ended' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information,
      text: l10n.t('Turnwise'),
      detail: how.detail(),
      accessibilityInformation: { label: how.sentence() },
      command:
        state === 'ended'
          ? { title: l10n.t('Restart Server'), command: 'transcript.restartServer' }
          : { title: l10n.t('Show Output'), command: 'transcript.showOutput' },
    });
  }
}

/** How the language server is. */
const HOW: Readonly<Record<Session['state'] | 'busy', { detail(): string; sentence(): string }>> = {
  starting: {
    detail: () => l10n.t('language server is starting'),
    sentence: () => l10n.t('The Turnwise language server is starting'),
  },
  running: {
    detail: () => l10n.t('language server is ready'),
    sentence: () => l10n.t('The Turnwise language server is ready'),
  },
  busy: {
    detail: () => l10n.t('language server is busy'),
    sentence: () => l10n.t('The Turnwise language server is busy'),
  },
  ended: {
    detail: () => l10n.t('language server has ended: colour still works, the outline does not'),
    sentence: () => l10n.t('The Turnwise language server has ended. Colour still works; the outline does not'),
  },
};

/** What the server says its problems are from. */
const SOURCE = 'turnwise';

function item(id: string, name: string): LanguageStatusItem {
  const made = languages.createLanguageStatusItem(id, { language: LANGUAGE_ID });
  made.name = name;
  return made;
}

/** Why it is a transcript. */
const WHY = {
  chosen: {
    detail: () => l10n.t('chosen for this file'),
    sentence: () => l10n.t('This file is a transcript, because you chose so'),
  },
  recognised: {
    detail: () => l10n.t('recognised by its speakers'),
    sentence: () => l10n.t('This file is a transcript, which is recognised by its speakers'),
  },
  named: {
    detail: () => l10n.t('by its name or your settings'),
    sentence: () => l10n.t('This file is a transcript by its name or your settings'),
  },
};

type Counted = readonly [one: () => string, several: (count: string) => string];

/** From the gravest down. */
const SEVERITIES: readonly (readonly [DiagnosticSeverity, Counted])[] = [
  [DiagnosticSeverity.Error, [() => l10n.t('1 error'), (all) => l10n.t('{0} errors', all)]],
  [DiagnosticSeverity.Warning, [() => l10n.t('1 warning'), (all) => l10n.t('{0} warnings', all)]],
  [DiagnosticSeverity.Information, [() => l10n.t('1 info'), (all) => l10n.t('{0} infos', all)]],
  [DiagnosticSeverity.Hint, [() => l10n.t('1 hint'), (all) => l10n.t('{0} hints', all)]],
];

function bySeverity(found: readonly Diagnostic[]): string {
  const counts = SEVERITIES.flatMap(([severity, [one, several]]) => {
    const all = found.filter((diagnostic) => diagnostic.severity === severity).length;
    return all === 0 ? [] : all === 1 ? one() : several(number(all));
  });
  return listed(counts);
}
