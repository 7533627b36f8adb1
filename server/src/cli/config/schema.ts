import * as z from 'zod/mini';
import { HOUSE_STYLE_IDS, RULE_CODES, type RuleCode } from '../../service';
import { SEVERITIES, schemas } from '../../service/roster/schema';

/** Most entries of one list, and most files with accepted names. */
export const MOST_ENTRIES = 2000;

/** UTF-16 characters of a path or pattern. */
export const LONGEST_PATH = 1000;

/**
 * The one source of what a configuration may hold: what the settings of an editor say, for those who have none. Made
 * when one is read, as with rosters.
 */
export function configSchema() {
  const path = z.string().check(z.minLength(1), z.maxLength(LONGEST_PATH), z.regex(/^[^\p{Cc}]*$/u));
  const paths = z.optional(z.array(path).check(z.maxLength(MOST_ENTRIES)));
  const severity = z.enum(SEVERITIES);
  const { text } = schemas();
  const houseStyle = z.enum(['', ...HOUSE_STYLE_IDS]);
  const rules = z.strictObject(
    Object.fromEntries(RULE_CODES.map((code) => [code, z.optional(severity)])) as Record<
      RuleCode,
      z.ZodMiniOptional<typeof severity>
    >,
  );
  return {
    path,
    severity,
    text,
    rules,
    houseStyle,
    config: z.strictObject({
      $schema: z.optional(z.string()),
      /** How grave each rule is, like the setting `transcript.rules`. */
      rules: z.optional(rules),
      /** How the house writes, like the setting `transcript.houseStyle`. */
      houseStyle: z.optional(houseStyle),
      /** Rosters besides those beside and above each file, like the setting `transcript.rosters`. */
      rosters: paths,
      /** Names that are right, by the end of a file's path, like the setting `transcript.accept`. */
      accept: z.optional(z.record(path, z.array(text))),
      /** The files that are transcripts whatever they look like, as patterns of `.gitignore`. */
      transcripts: paths,
      /** The files that are passed by, as patterns of `.gitignore`. */
      ignore: paths,
    }),
  };
}
