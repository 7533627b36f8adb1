import { Disposable, type ExtensionContext, type LogOutputChannel, l10n, workspace } from 'vscode';
import { acceptName } from './acceptName';
import { showAnswers } from './answers';
import { Assistants } from './assistants';
import { Drawing } from './colour/drawing';
import type { TranscriptCommands } from './commandNames';
import { Conversions } from './convertLabels';
import { Current } from './current';
import { editTurn } from './editTurn';
import { copyFigure, offerToCopy, showFigures } from './figures';
import { goToTurn } from './goToTurn';
import { tell } from './here';
import { Moves } from './moving';
import type { Origin } from './origin';
import { Overviews } from './overview/overviews';
import { PositionStatus } from './positionStatus';
import { createRoster } from './roster';
import { openSample } from './sample';
import { selectWholeNames } from './selectName';
import { type CreateClient, Session } from './session';
import { Status } from './status';
import { copyTurnAsQuotation, foldTurns, selectTurn } from './turnCommands';
import { Figures } from './views/figures';
import { Questions } from './views/questions';
import { Review } from './views/review';
import { SpeakerCommands } from './views/speakerCommands';
import { Speakers } from './views/speakers';
import { Views } from './views/views';

/** Settings of what the editor asks for no second time: what the server offers, and the outline of a text as it is. */
const ASKED_ONCE = ['transcript.diagnostics.workspace', 'transcript.outline'];

/** All that only those need who have a transcript open. */
export class Transcripts {
  readonly session: Session;
  readonly overviews: Overviews;
  readonly commands: TranscriptCommands;
  readonly views: Views;
  readonly assistants: Assistants;
  readonly status: Status;
  readonly position: PositionStatus;
  readonly drawing: Drawing;
  private readonly parts: Disposable;

  constructor(
    context: ExtensionContext,
    private readonly output: LogOutputChannel,
    origin: Origin,
    createClient: CreateClient,
  ) {
    const session = new Session(context, output, createClient);
    const current = new Current(session);
    const conversions = new Conversions(session);
    const moves = new Moves(session);
    const failed = (error: unknown) => output.error(String(error));
    this.session = session;
    this.overviews = new Overviews(context, session, current, failed);
    this.drawing = new Drawing(context, session, failed);
    const speakers = new Speakers(current, context.workspaceState);
    const questions = new Questions(current, context.workspaceState);
    const figures = new Figures(current, context.workspaceState);
    const review = new Review(session, current, context.workspaceState);
    const sources = [speakers, questions, figures, review];
    this.views = new Views(current, sources, failed);
    const ofSpeaker = new SpeakerCommands(session, current, speakers, () => this.views.get(speakers.id));
    this.assistants = new Assistants(current, session);
    this.status = new Status(current, session, origin, failed);
    this.position = new PositionStatus(current, session, failed);
    const figure = async (given: unknown) => this.views.get(figures.id)?.opened(given);
    const reviewed = async (given: unknown) => this.views.get(review.id)?.opened(given);
    const chosen = async (given: unknown[]) => (await this.views.get(review.id)?.meant(given))?.map(({ row }) => row);
    this.parts = Disposable.from(
      ...[current, this.views, ...sources, this.status, this.position, this.overviews, conversions, this.drawing],
      selectWholeNames(session, failed),
      offerToCopy(session),
      workspace.onDidChangeConfiguration((event) => {
        if (ASKED_ONCE.some((setting) => event.affectsConfiguration(setting)) && session.started)
          session.restart().catch(failed);
      }),
    );
    this.commands = {
      openSample: (what) => openSample(context, what),
      restartServer: async () => {
        await session.restart();
        tell(l10n.t('Turnwise language server restarted'));
      },
      splitTurn: (speaker) => editTurn(session, 'split', speaker),
      joinTurn: () => editTurn(session, 'join'),
      reassignTurn: (speaker) => editTurn(session, 'reassign', speaker),
      acceptName: (what) => acceptName(session, what),
      showAnswers: (...given) => showAnswers(session, given),
      createRoster: () => createRoster(session),
      convertLabels: (to) => conversions.start(to),
      applyConversion: () => conversions.apply(),
      showFigures: () => showFigures(session),
      copyFigureAsNumber: async (given) => copyFigure(session, current, 'number', await figure(given)),
      copyFigureAsJson: async (given) => copyFigure(session, current, 'json', await figure(given)),
      copyFigureAsCsv: async (given) => copyFigure(session, current, 'csv', await figure(given)),
      filterFigures: (wanted) => figures.filter.choose(wanted),
      clearFiguresFilter: () => figures.filter.clear(),
      findFigures: () => figures.find(),
      copyFiguresAsNumbers: async (given) => figures.copy(await figure(given), 'number'),
      copyFiguresAsJson: async (given) => figures.copy(await figure(given), 'json'),
      copyFiguresAsCsv: async (given) => figures.copy(await figure(given), 'csv'),
      copyFiguresAsMarkdown: async (given) => figures.copy(await figure(given), 'markdown'),
      toggleMarkChecked: async (...given) => review.toggle(await chosen(given)),
      removeMark: async (...given) => review.remove(await chosen(given)),
      namePlaceholder: async (given) => review.name(await reviewed(given), 'everywhere'),
      namePlaceholderHere: async (given) => review.name(await reviewed(given), 'here'),
      acceptPlaceholder: async (given) => review.accept(await reviewed(given)),
      reviewByKind: () => review.order.choose('kind'),
      reviewInOrder: () => review.order.choose('text'),
      nextTurn: () => moves.make('nextTurn'),
      previousTurn: () => moves.make('previousTurn'),
      nextQuestion: () => moves.make('nextQuestion'),
      previousQuestion: () => moves.make('previousQuestion'),
      goToAnswer: () => moves.make('answer'),
      goToQuestion: () => moves.make('question'),
      nextTurnOfSpeaker: (row) => ofSpeaker.move(moves, 'nextTurnOfSpeaker', row),
      previousTurnOfSpeaker: (row) => ofSpeaker.move(moves, 'previousTurnOfSpeaker', row),
      nextAnnotation: () => moves.make('nextAnnotation'),
      previousAnnotation: () => moves.make('previousAnnotation'),
      goToTurn: () => goToTurn(session),
      selectTurn: () => selectTurn(session),
      copyTurnAsQuotation: () => copyTurnAsQuotation(session),
      focusOnSpeaker: (what) => this.drawing.focus.begin(ofSpeaker.nameOf(what)),
      endFocus: () => this.drawing.focus.end(),
      foldOtherSpeakers: () => foldTurns(session, 'otherSpeakers'),
      foldQuestions: () => foldTurns(session, 'questions'),
      foldAnswers: () => foldTurns(session, 'answers'),
      renameSpeaker: (row, newName) => ofSpeaker.rename(row, newName),
      mergeSpeaker: (row, into) => ofSpeaker.merge(row, into),
      acceptSpeakerName: (row) => ofSpeaker.accept(row),
      copySpeakerName: (row) => ofSpeaker.copyName(row),
      filterSpeakers: (words) => ofSpeaker.filter(words),
      clearSpeakersFilter: () => speakers.filterBy(''),
      sortSpeakersByTalk: () => speakers.order.choose('talk'),
      sortSpeakersByFirstTurn: () => speakers.order.choose('first'),
      showOpenQuestions: () => questions.which.choose('open'),
      showAllQuestions: () => questions.which.choose('all'),
      showOverview: () => this.overviews.show(),
    };
  }

  /** Starts the server where it has not been; what goes wrong is told by the session. */
  start(): void {
    this.session.start().catch((error: unknown) => this.output.error(String(error)));
  }

  /** Ends the server too; settles when it has ended. */
  async stop(): Promise<void> {
    this.parts.dispose();
    await this.session.stop();
  }
}
