import type { Diagnostic } from 'vscode-languageserver';
import { type Roster, say } from '../service';
// Not by way of the façade, whose other users would have to carry a parser of JSON.
import { type RosterProblem, readRoster } from '../service/roster/readRoster';
import { Text } from '../service/text';
import { type Files, filesOf } from './files';
import { DiagnosticSeverity } from './library';
import type { ReadFileResult } from './protocol';
import { ENDING, isRoster, normal, parent, ranked, within } from './rosterPlaces';
import type { Session } from './session';

/**
 * The roster files of a workspace, each read once until it changes. One that is broken gets its problems shown, and
 * stays what it was when it could last be read.
 */
export class RosterFiles {
  private readonly lists = new Map<string, Promise<readonly string[]>>();
  private readonly rosters = new Map<string, Promise<Roster | undefined>>();
  private readonly texts = new Map<string, string>();
  private readonly lastGood = new Map<string, Roster>();
  private readonly faulty = new Map<string, string>();

  constructor(private readonly session: Session) {}

  /** The URIs of the rosters in a folder, of which the first counts most; none where it cannot be looked into. */
  in(folder: string, root: string): Promise<readonly string[]> {
    const key = normal(folder);
    const listed = this.lists.get(key) ?? this.list(folder, root);
    this.lists.set(key, listed);
    return listed;
  }

  /** What a roster says, or last said; nothing where it never said anything, or is gone. */
  read(uri: string, root: string): Promise<Roster | undefined> {
    const key = normal(uri);
    const known = this.rosters.get(key);
    if (known) return known;
    // What is forgotten while it is read has changed, and is read again by whoever needs it.
    const reading: Promise<Roster | undefined> = this.load(uri, root).then((file) =>
      this.rosters.get(key) === reading ? this.take(uri, file) : undefined,
    );
    this.rosters.set(key, reading);
    return reading;
  }

  /** What a file that was read holds; nothing where it cannot be had. */
  textOf(uri: string): string | undefined {
    return this.texts.get(normal(uri));
  }

  /** To be called when a file has changed, come or gone. */
  forget(uri: string): void {
    this.rosters.delete(normal(uri));
    this.lists.delete(normal(parent(uri)));
  }

  /** Has everything looked at afresh, but keeps what the files last said. */
  forgetAll(): void {
    this.rosters.clear();
    this.lists.clear();
  }

  /** To be called when nobody needs rosters any more. */
  close(): void {
    this.forgetAll();
    this.lastGood.clear();
    this.texts.clear();
    for (const uri of this.faulty.values()) this.show(uri, []);
  }

  private get files(): Files | undefined {
    return filesOf(this.session);
  }

  private async list(folder: string, root: string): Promise<readonly string[]> {
    try {
      const names = (await this.files?.list(folder, ENDING, root)) ?? [];
      const found = ranked(names).map((name) => within(folder, name));
      this.clearGone(folder, found);
      return found;
    } catch (error) {
      this.session.connection.console.warn(`Looked for rosters in ${folder} in vain: ${error}`);
      return [];
    }
  }

  /** Takes back what was wrong with rosters of a folder that are there no more: nobody reads them again. */
  private clearGone(folder: string, found: readonly string[]): void {
    const there = new Set(found.map(normal));
    for (const [key, uri] of this.faulty) {
      if (!isRoster(uri) || there.has(key) || parent(key) !== normal(folder)) continue;
      this.lastGood.delete(key);
      this.show(uri, []);
    }
  }

  private async load(uri: string, root: string): Promise<ReadFileResult> {
    try {
      return (await this.files?.read(uri, root)) ?? { refused: '', missing: true };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { refused: say(this.session, 'This cannot be read: {0}', reason) };
    }
  }

  private take(uri: string, file: ReadFileResult): Roster | undefined {
    const key = normal(uri);
    this.texts.delete(key);
    if ('refused' in file) {
      if (file.missing) {
        this.session.connection.console.warn(`There is no roster ${uri}.`);
        this.lastGood.delete(key);
      }
      this.show(
        uri,
        file.missing ? [] : [{ range: BEGINNING, severity: 'error', message: say(this.session, file.refused) }],
      );
      return this.lastGood.get(key);
    }
    this.texts.set(key, file.text);
    const { roster = this.lastGood.get(key), problems } = readRoster(file.text, this.session);
    if (roster) this.lastGood.set(key, roster);
    this.show(uri, problems);
    return roster;
  }

  /** Sent, also to clients that ask for the problems of documents: they do not ask about a file that is not one. */
  private show(uri: string, problems: readonly RosterProblem[]): void {
    const key = normal(uri);
    if (problems.length === 0 && !this.faulty.has(key)) return;
    if (problems.length > 0) this.faulty.set(key, uri);
    else this.faulty.delete(key);
    const text = this.texts.get(key);
    this.session.publish({ uri, diagnostics: problems.map(convert) }, text === undefined ? text : Text.of(text));
  }
}

const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function convert({ range, severity, message }: RosterProblem): Diagnostic {
  return {
    range,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'turnwise',
    code: 'roster.invalid',
    message,
  };
}
