import { commands, Disposable, EventEmitter, l10n, type Memento, workspace } from 'vscode';
import { MOST_SPEAKERS, SPEAKERS, type SpeakerAnswer, type SpeakersAnswer } from '../../../server/src/lsp/protocol';
import { colourIdOf, markOf } from '../colour/marks';
import type { Current } from '../current';
import { number, percent, pointed, turnsIn, wordsIn } from '../words';
import { Choice } from './choice';
import { ids } from './ids';
import { iconOf, roleInWords } from './roles';
import type { Loaded, Place, Row, Source } from './row';
import { askForTurns, TurnRows } from './turnRows';

const COLOURED = 'transcript.colour.speakers';

/** Milliseconds without other problems after which the speakers are looked at again. */
const QUIET = 200;

/** Everybody who speaks in a transcript, and below them their turns. */
export class Speakers implements Source, Disposable {
  readonly id = 'transcript.speakers';
  /** By how much they say, or by their first turns. */
  readonly order: Choice<'talk' | 'first'>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly turns = new TurnRows(() => this.changed.fire());
  private readonly subscriptions: Disposable;
  private filter = '';
  private looking: NodeJS.Timeout | undefined;
  /** By the ids of their rows. */
  private known: ReadonlyMap<string, SpeakerAnswer> = new Map();

  constructor(
    private readonly current: Current,
    memento: Memento,
  ) {
    this.order = new Choice(memento, 'transcript.speakers.order', ['talk', 'first']);
    this.subscriptions = Disposable.from(
      this.changed,
      this.order,
      this.order.onDidChange(() => this.changed.fire()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(COLOURED) && this.changed.fire()),
      current.onDidChangeProblems(() => this.lookAtProblems()),
    );
  }

  dispose(): void {
    clearTimeout(this.looking);
    this.subscriptions.dispose();
  }

  /** What names, roles, titles or firms have to have in them; empty where everybody is shown. */
  get filteredBy(): string {
    return this.filter;
  }

  filterBy(words: string): void {
    this.filter = words.trim();
    void commands.executeCommand('setContext', 'transcript.speakers.filtered', this.filter !== '');
    this.changed.fire();
  }

  async load(): Promise<Loaded | undefined> {
    const all = await this.current.ask<SpeakersAnswer>(SPEAKERS);
    if (!all) return undefined;
    const idOf = ids();
    const named = all.map((speaker) => [idOf(speaker.name), speaker] as const);
    this.known = new Map(named);
    const shown = named.filter(([, speaker]) => this.isShown(speaker));
    if (this.order.value === 'talk') shown.sort(([, a], [, b]) => (b.words ?? 0) - (a.words ?? 0));
    return {
      rows: shown.map(([id, speaker]) => this.row(id, speaker)),
      message: this.message(all.length, shown.length),
      description: this.filter === '' ? undefined : l10n.t('filter: {0}', this.filter),
    };
  }

  async pathTo(place: Place): Promise<readonly string[]> {
    const answer = await askForTurns(this.current, place, 'speaker');
    return answer ? [answer.name, ...(answer.at === undefined ? [] : [String(answer.at)])] : [];
  }

  /** Who a row is about, as the view shows it now. */
  speaker(id: string): SpeakerAnswer | undefined {
    return this.known.get(id);
  }

  /** What can be accepted goes with the problems, which change with settings and rosters, too, and while somebody types. */
  private lookAtProblems(): void {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.changed.fire(), QUIET);
  }

  /** As the labels in the text are. */
  private isColoured(): boolean {
    return workspace.getConfiguration(undefined, this.current.document).get(COLOURED) !== 'off';
  }

  private isShown({ name, role, title = '', affiliation = '' }: SpeakerAnswer): boolean {
    const about = [name, role ?? '', role ? roleInWords(role) : '', title, affiliation].join('\n').toLowerCase();
    return this.filter
      .toLowerCase()
      .split(/\s+/)
      .every((word) => about.includes(word));
  }

  private message(all: number, shown: number): string | undefined {
    if (all > 0 && shown === 0) return l10n.t('Nobody here is “{0}”, by name, role, title or firm.', this.filter);
    return all < MOST_SPEAKERS ? undefined : l10n.t('Only the first {0} speakers are shown.', number(MOST_SPEAKERS));
  }

  private row(id: string, speaker: SpeakerAnswer): Row {
    const { name, role, title, affiliation, turns, words = 0, share = 0, accepts, colour } = speaker;
    const who = pointed(title ?? (role && roleInWords(role)), affiliation);
    const talk = [turnsIn(turns), wordsIn(words), percent(share)] as const;
    return {
      id,
      label: name,
      description: pointed(percent(share), turnsIn(turns), wordsIn(words), who),
      icon: iconOf(role),
      ...(this.isColoured() && { colour: colourIdOf(markOf(colour)) }),
      spoken:
        who === ''
          ? l10n.t('{0}: {1}, {2}, {3} of all words.', name, ...talk)
          : l10n.t('{0}, {1}: {2}, {3}, {4} of all words.', name, who, ...talk),
      kind: accepts === undefined ? 'speaker' : 'speaker.questionable',
      hint: () => [name, who, ...talk].filter((line) => line !== '').join('\n'),
      children: () => this.turnsOf(id),
    };
  }

  private async turnsOf(id: string): Promise<readonly Row[] | undefined> {
    const position = this.known.get(id)?.label?.start;
    if (!position) return undefined;
    const answer = await askForTurns(this.current, position, 'speaker', this.turns.most(id));
    return answer ? this.turns.rows(id, answer, false) : undefined;
  }
}
