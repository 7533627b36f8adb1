import { l10n } from 'vscode';
import type { FigureRow, FigureTableGroups } from '../../../server/src/lsp/protocol';
import { isolated } from '../directions';
import { figuresIn, number, pointed } from '../words';
import type { Wanted } from './figureFilter';
import { nameOfKind } from './figureWords';
import { ids } from './ids';
import type { Row } from './row';
import { Ways } from './ways';

/** The rows of a table of figures, of which those are to be seen that are wanted. */
export interface FigureRows {
  readonly rows: readonly Row[];
  /** How many figures they have in all. */
  readonly count: number;
  readonly ways: Ways;
}

export function figureRows({ metrics, kinds }: FigureTableGroups, wanted: Wanted): FigureRows {
  const ways = new Ways();
  let count = 0;
  const below = (figures: readonly FigureRow[], ...path: string[]): Row[] => {
    const idOf = ids();
    return figures.filter(isWanted(wanted)).map((figure) => {
      const id = idOf(figure.text);
      ways.add(figure.range, [...path, id]);
      count += 1;
      return rowOf(figure, id);
    });
  };
  const ofMetrics = metrics.flatMap(({ id, name, periods }): Row[] => {
    const rows = periods.flatMap((period): Row[] => {
      const children = below(period.figures, id, period.id);
      if (children.length === 0) return [];
      const days = period.name ?? l10n.t('Period not known');
      const { fiscal } = period;
      if (fiscal === undefined) return [groupOf(period.id, days, 'calendar', 'period', children, [])];
      return [groupOf(period.id, l10n.t('Fiscal {0}', fiscal), 'calendar', 'period', children, [days])];
    });
    return rows.length > 0 ? [groupOf(id, name, 'graph', 'metric', rows, [])] : [];
  });
  const ofKinds = kinds.flatMap(({ id, kind, figures }): Row[] => {
    const children = below(figures, id);
    return children.length > 0 ? [groupOf(id, nameOfKind(kind), 'symbol-number', 'figures', children, [])] : [];
  });
  return { rows: [...ofMetrics, ...ofKinds], count, ways };
}

function isWanted({ kinds, senses }: Wanted): (figure: FigureRow) => boolean {
  return ({ kind, sense }) =>
    (kinds.length === 0 || kinds.includes(kind)) &&
    (senses.length === 0 || (sense !== undefined && senses.includes(sense)));
}

function groupOf(
  id: string,
  label: string,
  icon: string,
  kind: string,
  children: readonly Row[],
  notes: readonly string[],
): Row {
  const all = [...figuresBelow(children)];
  const differing = all.filter(({ icon }) => icon === DIFFERS).length;
  const differ = differing === 0 ? [] : [l10n.t('{0} differ', number(differing))];
  const description = pointed(figuresIn(all.length), ...differ, ...notes);
  return { id, label, description, icon, kind, children, spoken: `${label}, ${description.replaceAll(' · ', ', ')}` };
}

function* figuresBelow(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) {
    if (Array.isArray(row.children)) yield* figuresBelow(row.children);
    else yield row;
  }
}

const DIFFERS = 'warning';
const AGREES = 'check';

/** The very same row as before where the figure is. */
function rowOf(figure: FigureRow, id: string): Row {
  const before = made.get(figure);
  if (before?.id === id) return before;
  const row = rowFor(figure, id);
  made.set(figure, row);
  return row;
}

const made = new WeakMap<FigureRow, Row>();

function rowFor({ range, text, title, sense, speaker, other }: FigureRow, id: string): Row {
  const line = range.start.line + 1;
  const said = sense === 'guidance' ? [l10n.t('guidance')] : [];
  const verdict = other ? [verdictOf(other)] : [];
  const who = l10n.t('{0}, line {1}', isolated(speaker), number(line));
  const icon = !other ? 'dash' : other.agrees ? AGREES : DIFFERS;
  const worth = title === text ? [] : [title];
  return {
    ...{ id, icon, place: range, kind: 'figure', label: text },
    description: pointed(...said, who, ...verdict, ...worth),
    ...(other && { colour: other.agrees ? 'testing.iconPassed' : 'list.warningForeground' }),
    spoken: [text, ...said, who, ...verdict, ...worth].join(', '),
    hint: () => [`${text}: ${title}`, ...said, who, ...verdict].join('\n'),
  };
}

function verdictOf({ agrees, line }: NonNullable<FigureRow['other']>): string {
  return agrees ? l10n.t('agrees with line {0}', number(line + 1)) : l10n.t('differs from line {0}', number(line + 1));
}
