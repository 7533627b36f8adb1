import { configOf } from '../config/findConfig';
import { RosterReader } from '../config/rosterReader';
import { SettingsOfFiles } from '../config/settingsOf';
import { CLEAN, TROUBLE } from '../exitCodes';
import { explanation } from '../explain';
import { load, STDIN } from '../input';
import { CONFIG_OPTIONS, misused, parse } from '../options';
import { printable } from '../printable';
import { complain, write } from '../terminal';
import { Trouble } from '../trouble';

/** `turnwise explain`: returns the exit code. Each place is a path, a colon and a line, counted from 1. */
export async function explainLines(args: string[]): Promise<number> {
  const { values, positionals } = parse('explain', args, CONFIG_OPTIONS);
  const found = await configOf('explain', values);
  const settings = new SettingsOfFiles(found, new RosterReader());
  let code = found.problems.length > 0 ? TROUBLE : CLEAN;
  for (const { file, line } of positionals.map(placeIn)) {
    const name = file === STDIN ? (values['stdin-filename'] ?? file) : file;
    try {
      const { snapshot } = await load(file, { name, languageId: settings.languageOf(name) });
      if (snapshot.reading.turns.length === 0) complain(name, 'No turns found: this does not look like a transcript.');
      const { lineCount } = snapshot.text;
      if (line < 1 || line > lineCount) throw new Trouble(`There is no line ${line}, only 1 to ${lineCount}.`);
      for (const text of explanation(snapshot, line - 1)) await write(`${text}\n`);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(name, error.message);
      code = TROUBLE;
    }
  }
  return code;
}

function placeIn(place: string): { file: string; line: number } {
  const [, file, line] = /^(.+):(\d{1,9})$/s.exec(place) ?? [];
  if (file === undefined)
    throw misused('explain', `Name a line: '${printable(place)}' should end with a colon and its number.`);
  return { file, line: Number(line) };
}
