import * as z from 'zod/mini';
import type { Messages } from '../service';
import type { ChosenAtStart } from './feature';
import { PositionEncodingKind } from './library';
import { isObject } from './settings';

/** What holds from the start to the end. A value that cannot be used is its default, and named. */
export function readChosen(given: unknown): { chosen: ChosenAtStart; problems: string[] } {
  const { diagnostics, positionEncoding, messages } = isObject(given) ? given : {};
  const { workspace = false } = isObject(diagnostics) ? diagnostics : { workspace: diagnostics };
  const problems: string[] = [];
  if (typeof workspace !== 'boolean')
    problems.push('transcript.diagnostics.workspace must be true or false; its default is used.');
  const encoding = ENCODINGS.find((kind) => kind === positionEncoding);
  if (positionEncoding !== undefined && !encoding)
    problems.push(`transcript.positionEncoding must be ${ENCODINGS.join(' or ')}; it is ignored.`);
  const read = messagesSchema.safeParse(messages ?? undefined);
  if (!read.success) problems.push('transcript.messages must be an object of sentences; it is ignored.');
  return {
    chosen: {
      checksFolders: workspace === true,
      ...(encoding && { encoding }),
      ...(read.data && { messages: read.data }),
    },
    problems,
  };
}

/** Translations, by what is said in English. */
const messagesSchema: z.ZodMiniType<Messages | undefined> = z.optional(z.record(z.string(), z.string()));

const ENCODINGS = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16];
