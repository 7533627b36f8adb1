import * as z from 'zod/mini';
import { CONVENTION_IDS, ROLES } from '../service';
import type { Table } from './jobs/job';

const place = z.int().check(z.nonnegative());

const annotation = z.strictObject({
  line: place,
  character: place,
  endCharacter: place,
  text: z.string(),
  kind: z.enum(['language', 'unclear', 'sound', 'overlap', 'technical', 'procedure', 'spelling', 'time', 'note']),
});

const convention = z.enum(CONVENTION_IDS);

const turn = z.strictObject({
  line: place,
  character: place,
  endLine: place,
  convention,
  label: z.string(),
  speaker: z.string(),
  role: z.optional(z.enum(ROLES)),
  section: z.optional(place),
  exchange: z.optional(place),
  words: z.string(),
  annotations: z.array(annotation),
});

const exchange = z.strictObject({
  section: z.optional(place),
  introducedBy: z.optional(place),
  topic: z.string(),
  question: z.array(place),
  answers: z.array(place),
  closedBy: z.optional(place),
  parts: z.array(
    z.strictObject({
      turn: place,
      line: place,
      character: place,
      endLine: place,
      endCharacter: place,
      text: z.string(),
      number: place,
      answeredBy: z.array(place),
    }),
  ),
  translations: z.array(z.strictObject({ original: place, translation: place })),
  unanswered: z.boolean(),
  cut: z.boolean(),
});

const decimal = z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const figure = z.strictObject({
  line: place,
  start: place,
  end: place,
  text: z.string(),
  kind: z.enum([
    'money',
    'percent',
    'points',
    'basis-points',
    'multiple',
    'ratio',
    'fraction',
    'count',
    'quantity',
    'number',
    'date',
    'period',
  ]),
  value: z.optional(z.string()),
  low: z.optional(decimal),
  high: z.optional(decimal),
  unit: z.optional(z.string()),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  scale: z.optional(place),
  approximate: z.boolean(),
  bound: z.optional(z.enum(['>', '>=', '<', '<='])),
  rate: z.optional(z.string()),
  basis: z.optional(z.array(z.enum(['YoY', 'QoQ', 'constant-currency', 'organic', 'like-for-like']))),
  direction: z.optional(z.enum(['up', 'down'])),
  metric: z.optional(
    z.strictObject({
      name: z.string(),
      segment: z.optional(z.string()),
      sense: z.optional(z.enum(['actual', 'guidance'])),
    }),
  ),
  period: z.optional(z.strictObject({ from: day, to: day, fiscal: z.optional(z.string()) })),
});

const speaker = z.strictObject({
  name: z.string(),
  labels: z.array(z.string()),
  title: z.optional(z.string()),
  affiliation: z.optional(z.string()),
  role: z.optional(z.enum(ROLES)),
  introducedAt: z.optional(z.strictObject({ line: place, character: place, endCharacter: place })),
  turns: place,
  words: place,
});

/** What `turnwise export --format json` writes for one file; for several files, an array of these. */
export const exportSchema = z.strictObject({
  version: z.literal(1),
  file: z.string(),
  header: z.strictObject({
    title: z.optional(z.string()),
    company: z.optional(z.string()),
    ticker: z.optional(z.string()),
    date: z.optional(z.string()),
    time: z.optional(z.string()),
    period: z.optional(z.string()),
    fields: z.array(z.strictObject({ line: place, name: z.string(), value: z.string() })),
  }),
  conventions: z.array(z.strictObject({ id: convention, turns: place })),
  sections: z.array(
    z.strictObject({
      kind: z.enum(['participants', 'presentation', 'questions', 'end', 'topic']),
      title: z.string(),
      line: place,
      endLine: place,
      inferred: z.optional(z.literal(true)),
    }),
  ),
  participants: z.array(z.strictObject({ line: place, name: z.string(), details: z.string() })),
  turns: z.array(turn),
  speakers: z.array(speaker),
  figures: z.array(figure),
  exchanges: z.array(exchange),
});

/** What every record of a table says: which file's it is. */
const record = { version: z.literal(1), file: z.string() };

/**
 * What `--format jsonl` writes on each line, by `--table`: what the document has in that list, and the how-manieth there.
 * A figure also says in which turn it is, unless it is in none.
 */
export const exportTableSchemas = {
  turns: z.extend(turn, { ...record, turn: place }),
  figures: z.extend(figure, { ...record, figure: place, turn: z.optional(place), speaker: z.optional(z.string()) }),
  exchanges: z.extend(exchange, { ...record, exchange: place }),
  speakers: z.extend(speaker, { ...record, index: place }),
} satisfies Record<Table, z.ZodMiniType>;
