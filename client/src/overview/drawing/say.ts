import type {
  OverviewExchange,
  OverviewMetric,
  OverviewOf,
  OverviewPeriod,
  OverviewPiece,
  OverviewSpeaker,
  OverviewValue,
} from '../../../../server/src/lsp/protocol';
import type { PageWords } from '../words';

/** Says in words what is drawn, in the language of the editor. */
export class Say {
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly lists: Intl.ListFormat;

  constructor(
    readonly words: PageWords,
    private readonly locale: string,
  ) {
    this.numbers = new Intl.NumberFormat(locale);
    this.percents = new Intl.NumberFormat(locale, { style: 'percent' });
    this.lists = new Intl.ListFormat(locale, { type: 'unit' });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  countOf(count: number, what: 'words' | 'turns' | 'speakers'): string {
    const { words } = this;
    const one = { words: words.oneWord, turns: words.oneTurn, speakers: words.oneSpeaker };
    return count === 1 ? one[what] : fill(words[what], this.number(count));
  }

  /** A part of a whole: `<1%` for what is little, but something. */
  share(part: number, whole: number): string {
    const share = part / Math.max(1, whole);
    const text = this.percents.format(share);
    return part > 0 && share < 0.005 ? `<${this.percents.format(0.01)}` : text;
  }

  /** `1:02:03`, or `02:03` as it is mostly written. */
  time(seconds: number): string {
    const [hours, minutes, rest] = [
      Math.floor(seconds / 3600),
      Math.floor(seconds / 60) % 60,
      Math.floor(seconds) % 60,
    ];
    const two = (value: number) => String(value).padStart(2, '0');
    return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  }

  nameOf({ name, people }: Pick<OverviewSpeaker, 'name' | 'people'>): string {
    return name ?? fill(this.words.others, this.number(people));
  }

  piece({ turns, speakers }: OverviewOf, piece: OverviewPiece): string {
    const { words } = this;
    const who = speakers[piece.speaker];
    const name = who ? this.nameOf(who) : words.nobody;
    const said = this.countOf(piece.words, 'words');
    const [first, last] = [this.number(piece.turn + 1), this.number(piece.turn + piece.turns)];
    const sentence =
      piece.turns === 1
        ? fill(words.turnOf, first, this.number(turns), name, said)
        : fill(words.turnsOf, first, last, this.number(turns), name, said);
    return piece.seconds === undefined ? sentence : `${sentence} ${fill(words.beginsAt, this.time(piece.seconds))}`;
  }

  shareOf(name: string, { words, turns }: { words: number; turns: number }, all: number): string {
    const { share } = this.words;
    return fill(share, name, this.countOf(words, 'words'), this.countOf(turns, 'turns'), this.share(words, all));
  }

  /** The same beside a bar that has the name. */
  shareText({ words, turns }: { words: number; turns: number }, all: number): string {
    return [this.share(words, all), this.countOf(words, 'words'), this.countOf(turns, 'turns')].join(' · ');
  }

  /** What an exchange is, beside its bars: who asks, or who answers where the question is missing. */
  exchangeName({ asker, answerers, topic }: OverviewExchange): string {
    const who = asker ?? (answerers.length > 0 ? this.lists.format(answerers) : this.words.nobody);
    return topic === '' ? who : `${who}: ${topic}`;
  }

  answerersOf({ answerers }: OverviewExchange): string {
    return this.lists.format(answerers);
  }

  exchange(exchange: OverviewExchange): string {
    const { words } = this;
    const { asker = words.nobody, topic, question, answer, answerers } = exchange;
    const length = this.countOf(question, 'words');
    const asked = topic === '' ? fill(words.asks, asker, length) : fill(words.asksAbout, asker, length, topic);
    const answered =
      answerers.length > 0 && answer > 0
        ? fill(words.answeredBy, this.answerersOf(exchange), this.countOf(answer, 'words'))
        : `${this.stateOf(exchange)}.`;
    return exchange.asker === undefined ? `${words.noQuestion}. ${answered}` : `${asked} ${answered}`;
  }

  /** What is missing of an exchange; nothing where nothing is. */
  stateOf({ state, asker, answer }: OverviewExchange): string {
    const { cut, unanswered, noQuestion } = this.words;
    if (asker === undefined) return noQuestion;
    if (state === 'cut' && answer === 0) return cut;
    return state === 'unanswered' || answer === 0 ? unanswered : '';
  }

  metric({ metric, segment, length, isChange }: OverviewMetric): string {
    const name = fill(this.words.perLength[length], segment === undefined ? metric : `${segment} ${metric}`);
    return isChange ? fill(this.words.change, name) : name;
  }

  period({ from, to, fiscal }: OverviewPeriod): string {
    const [, year = '', part, number = ''] = /^(\d{4})(?:([QH])(\d))?$/.exec(fiscal ?? '') ?? [];
    if (part === 'Q') return fill(this.words.fiscalQuarter, number, year);
    if (part === 'H') return fill(this.words.fiscalHalf, number, year);
    if (year !== '') return year;
    const [first, last] = [Date.parse(from), Date.parse(to)];
    if (Number.isNaN(first) || Number.isNaN(last) || last < first) return from === to ? from : `${from} – ${to}`;
    const isMonths = from.endsWith('-01') && new Date(last + A_DAY).getUTCDate() === 1;
    const isYears = isMonths && from.slice(5, 7) === '01' && to.slice(5, 7) === '12';
    const shown = isYears ? YEAR : isMonths ? MONTH : DAY;
    return new Intl.DateTimeFormat(this.locale, shown).formatRange(first, last);
  }

  /** A value as it is written beside its mark. */
  value({ title, isGuidance, isConflict }: OverviewValue): string {
    const expected = isGuidance ? `${title} (${this.words.guidance})` : title;
    return isConflict ? `≠ ${expected}` : expected;
  }

  figure(metric: OverviewMetric, period: OverviewPeriod, { title, isGuidance, isConflict }: OverviewValue): string {
    const { words } = this;
    const said = fill(words.figure, this.metric(metric), this.period(period), title);
    return [said, isGuidance && words.isGuidance, isConflict && words.isConflict].filter(Boolean).join(' ');
  }
}

const A_DAY = 86_400_000;
const YEAR = { year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { year: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const DAY = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** A sentence with what belongs into it. */
export function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
