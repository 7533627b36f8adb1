import { checkstyle } from './checkstyle';
import type { MakeFormat } from './format';
import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { jsonl } from './jsonl';
import { junit } from './junit';
import { rdjson } from './rdjson';
import { sarif } from './sarif';
import { text } from './text';

/** The ways in which `check` tells what it found, by the names of `--format`. */
export const FORMATS = {
  text,
  json,
  jsonl,
  github,
  gitlab,
  junit,
  checkstyle,
  sarif,
  rdjson,
} as const satisfies Record<string, MakeFormat>;

export type FormatName = keyof typeof FORMATS;
