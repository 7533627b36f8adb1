import * as z from 'zod/mini';
import { REPORTED, report as reportOn, STATES } from '../../service';
import { checkParams } from '../guard';
import { shown } from '../hoverText';
import { ownRequest } from '../ownRequest';
import { REPORT, type ReportAnswer, type ReportParams } from '../protocol';

const text = z.optional(z.string().check(z.maxLength(1000)));
const line = z.optional(z.int().check(z.minimum(1)));

const questionSchema = z.object({
  about: z.enum(REPORTED),
  ...{ speaker: text, text, metric: text, kind: text },
  ...{ fromLine: line, toLine: line, most: line },
  state: z.optional(z.enum(STATES)),
  skip: z.optional(z.int().check(z.minimum(0))),
});

/** A request of our own: see `protocol/`. */
export const report = ownRequest<ReportParams, ReportAnswer>(REPORT, {}, (snapshot, params) => {
  const told = reportOn(snapshot, checkParams(questionSchema, params));
  return { text: told.split('\n').map(shown).join('\n') };
});
