import { Disposable, EventEmitter, l10n, type Memento } from 'vscode';
import { EXCHANGES, type ExchangesAnswer } from '../../../server/src/lsp/protocol';
import type { Current } from '../current';
import { listed, number, pointed, wordsIn } from '../words';
import { Choice } from './choice';
import { ids } from './ids';
import type { Loaded, Place, Row, Source } from './row';
import { askForTurns, TurnRows } from './turnRows';

type Exchange = ExchangesAnswer['exchanges'][number];

/** An exchange with the ids of the rows that lead to it, from the top down. */
interface Shown {
  readonly exchange: Exchange;
  readonly path: readonly string[];
}

/** What is asked in a transcript and what came of it, in sections where there are several, and below it the turns. */
export class Questions implements Source, Disposable {
  readonly id = 'transcript.questions';
  /** All of them, or those that are not answered, or not wholly. */
  readonly which: Choice<'all' | 'open'>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly turns = new TurnRows(() => this.changed.fire());
  private readonly subscriptions: Disposable;
  /** In the order of the text. */
  private shown: readonly Shown[] = [];
  /** The places of the turns below an exchange that somebody has looked below, by the ids of their rows. */
  private readonly places = new Map<string, readonly Place[]>();

  private readonly made = new WeakMap<Exchange, { readonly path: string; readonly row: Row }>();

  constructor(
    private readonly current: Current,
    memento: Memento,
  ) {
    this.which = new Choice(memento, 'transcript.questions.which', ['all', 'open']);
    this.subscriptions = Disposable.from(
      this.changed,
      this.which,
      this.which.onDidChange(() => this.changed.fire()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  async load(): Promise<Loaded | undefined> {
    const answer = await this.current.askForList<ExchangesAnswer>(EXCHANGES);
    if (!answer) return undefined;
    const { sections, exchanges, total } = answer;
    const isOpenOnly = this.which.value === 'open';
    const isSectioned = new Set(exchanges.map(({ section }) => section)).size > 1;
    const idOf = ids();
    this.shown = exchanges
      .map((exchange) => {
        const id = idOf(exchange.asker ?? ''); // By what it is about it would be another with each word of the question.
        return { exchange, path: isSectioned ? [sectionId(exchange.section), id] : [id] };
      })
      .filter(({ exchange }) => !isOpenOnly || isOpen(exchange));
    this.places.clear();
    return {
      rows: isSectioned ? this.sectioned(sections) : this.shown.map((each) => this.row(each)),
      message: this.message(exchanges.length, total),
      description: isOpenOnly ? l10n.t('open only') : undefined,
    };
  }

  pathTo(place: Place): readonly string[] {
    const found = this.shown.findLast(({ exchange: { range } }) => range.start.line <= place.line);
    if (!found || found.exchange.range.end.line < place.line) return [];
    const turn = this.places.get(found.path.join('\n'))?.findLastIndex(({ line }) => line <= place.line) ?? -1;
    return turn < 0 ? found.path : [...found.path, String(turn)];
  }

  private message(listed: number, total: number): string | undefined {
    if (listed < total) return l10n.t('Only the first {0} of {1} questions are shown.', number(listed), number(total));
    return total > 0 && this.shown.length === 0 ? l10n.t('No question is open.') : undefined;
  }

  private sectioned(titles: readonly string[]): Row[] {
    const bySection = new Map<number | undefined, Shown[]>();
    for (const each of this.shown) {
      const { section } = each.exchange;
      const those = bySection.get(section);
      if (those) those.push(each);
      else bySection.set(section, [each]);
    }
    return [...bySection].map(([section, shown]): Row => {
      const label = titles[section ?? -1] ?? l10n.t('Without a section');
      const count = shown.length === 1 ? l10n.t('1 question') : l10n.t('{0} questions', number(shown.length));
      return {
        id: sectionId(section),
        label,
        description: count,
        icon: 'list-tree',
        spoken: l10n.t('Section {0}: {1}.', label, count),
        kind: 'section',
        children: shown.map((each) => this.row(each)),
        isExpanded: true,
      };
    });
  }

  /** The very same row as before where the exchange is. */
  private row(shown: Shown): Row {
    const path = shown.path.join('\n');
    const before = this.made.get(shown.exchange);
    if (before?.path === path) return before.row;
    const row = this.rowOf(shown, path);
    this.made.set(shown.exchange, { path, row });
    return row;
  }

  private rowOf({ exchange, path: ids }: Shown, path: string): Row {
    const { topic, asker, affiliation, questionWords, answerWords, label: place } = exchange;
    const [outcome, spokenOutcome] = outcomeInWords(exchange);
    const lengths = [wordsIn(questionWords), wordsIn(answerWords)] as const;
    const who = asker ?? l10n.t('Nobody');
    const length = l10n.t('{0} + {1} words', number(questionWords), number(answerWords));
    return {
      id: ids.at(-1) ?? '',
      label: topic === '' ? who : topic,
      description: pointed(...(exchange.outcome === 'answered' ? [asker, outcome] : [outcome, asker]), length),
      ...ICONS[exchange.outcome],
      spoken: l10n.t('{0} asks: {1}. {2} Question {3}, answers {4}.', who, topic, spokenOutcome, ...lengths),
      kind: 'exchange',
      place,
      hint: () =>
        [topic, pointed(asker, affiliation), spokenOutcome, l10n.t('Question: {0}, answers: {1}', ...lengths)]
          .filter((line) => line !== '')
          .join('\n'),
      children: () => this.turnsOf(exchange, path),
    };
  }

  private async turnsOf({ label }: Exchange, path: string): Promise<readonly Row[] | undefined> {
    const answer = await askForTurns(this.current, label.start, 'exchange', this.turns.most(path));
    if (!answer) return undefined;
    this.places.set(
      path,
      answer.turns.map(({ label: { start } }) => start),
    );
    return this.turns.rows(path, answer, true);
  }
}

function sectionId(section: number | undefined): string {
  return `section ${section ?? ''}`;
}

function isOpen({ outcome }: Exchange): boolean {
  return outcome === 'unanswered' || outcome === 'part-answered';
}

/** Shapes that differ, and a colour where somebody has to look. */
const ICONS: Readonly<Record<Exchange['outcome'], Pick<Row, 'icon' | 'colour'>>> = {
  answered: { icon: 'pass' },
  'part-answered': { icon: 'color-mode', colour: 'list.warningForeground' },
  unanswered: { icon: 'circle-large-outline', colour: 'list.warningForeground' },
  'no-question': { icon: 'question' },
  cut: { icon: 'ellipsis' },
};

/** Names that are given one by one. */
const NAMED = 3;

/** What came of a question, in few words and as a sentence. */
function outcomeInWords({ outcome, answerers }: Exchange): readonly [string, string] {
  const first = listed(answerers.slice(0, NAMED));
  const more = answerers.length - NAMED;
  const names = more > 0 ? l10n.t('{0} and {1} more', first, more) : first;
  return {
    answered: () => [l10n.t('answered by {0}', names), l10n.t('Answered by {0}.', names)] as const,
    'part-answered': () => [l10n.t('part answered by {0}', names), l10n.t('Part answered by {0}.', names)] as const,
    unanswered: () => [l10n.t('unanswered'), l10n.t('Nobody answers.')] as const,
    'no-question': () =>
      [l10n.t('no question, {0} answers', names), l10n.t('The question is missing; {0} answers.', names)] as const,
    cut: () => [l10n.t('cut off'), l10n.t('The text begins or ends here.')] as const,
  }[outcome]();
}
