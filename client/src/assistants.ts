import { type CancellationToken, l10n, type TextDocument, workspace } from 'vscode';
import { REPORT, type ReportAnswer } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Current } from './current';
import type { Prepared } from './languageModel';
import type { Session } from './session';
import { TOOLS, type ToolName } from './toolNames';

/**
 * Answers the tools of language models about the transcripts that are open. The editor asks its user before each, and
 * passes on what is answered; nothing is sent anywhere from here.
 */
export class Assistants {
  constructor(
    private readonly current: Current,
    private readonly session: Session,
  ) {}

  /** What the user is asked. */
  prepare(name: ToolName, input: unknown): Prepared {
    const { speaker, fromLine, toLine } = fieldsOf(input);
    const document = this.find(input);
    const file = document ? workspace.asRelativePath(document.uri) : l10n.t('the transcript');
    const narrowed = [
      typeof speaker === 'string' && speaker !== '' && l10n.t('Only what is by {0} is read.', speaker),
      linesInWords(fromLine, toLine),
    ];
    const { title, reads, reading } = WORDS[TOOLS[name]];
    return {
      invocationMessage: reading(file),
      confirmationMessages: { title: title(), message: [reads(file), ...narrowed.filter(Boolean)].join(' ') },
    };
  }

  /** Lines of text for a language model, of which the server's `turnwise/report` tells more. */
  async answer(name: ToolName, input: unknown, token: CancellationToken): Promise<string> {
    const document = this.find(input);
    if (!document) return notFound(fieldsOf(input).file);
    const { file: _, ...question } = fieldsOf(input);
    const client = await this.session.start();
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params = { ...question, about: TOOLS[name], textDocument };
    const { text } = await client.sendRequest<ReportAnswer>(REPORT, params, token);
    // For the model alone, as its descriptions are: not to be translated.
    return `${nameOf(document)}\n${text ?? 'The language server could not read it. Its output tells why.'}`;
  }

  /** The open transcript that is named, or else the one that the user is in, or the only one. */
  private find(input: unknown): TextDocument | undefined {
    const { file } = fieldsOf(input);
    const open = openOnes();
    if (typeof file !== 'string' || file === '')
      return this.current.document ?? (open.length === 1 ? open[0] : undefined);
    const isNamed = (named: (document: TextDocument) => boolean) => open.find(named);
    return (
      isNamed(({ uri }) => uri.toString() === file || uri.fsPath === file) ??
      isNamed((document) => nameOf(document) === file) ??
      isNamed(({ uri }) => uri.path.endsWith(`/${file.replaceAll('\\', '/')}`))
    );
  }
}

function linesInWords(from: unknown, to: unknown): string | undefined {
  if (typeof to === 'number') return l10n.t('Only lines {0} to {1} are read.', typeof from === 'number' ? from : 1, to);
  return typeof from === 'number' ? l10n.t('Only what stands from line {0} on is read.', from) : undefined;
}

function openOnes(): readonly TextDocument[] {
  return workspace.textDocuments.filter(({ languageId, isClosed }) => languageId === LANGUAGE_ID && !isClosed);
}

function nameOf({ uri }: TextDocument): string {
  return workspace.asRelativePath(uri);
}

/** For the model alone, too. */
function notFound(file: unknown): string {
  const names = openOnes().map(nameOf);
  if (names.length === 0) return 'No transcript is open in the editor. Ask the user to open one.';
  const asked = typeof file === 'string' ? `No transcript that is open is called ${file}.` : 'Several are open.';
  return `${asked} Ask again with one of these as file: ${names.join(', ')}`;
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

/** What the user is told of a tool: a question's title, what is read, and what is said while it is. */
const WORDS = {
  turns: {
    title: () => l10n.t('Read Turns of a Transcript?'),
    reads: (file: string) => l10n.t('The assistant wants to read what is said in {0}, as it is open here.', file),
    reading: (file: string) => l10n.t('Reading what is said in {0}', file),
  },
  speakers: {
    title: () => l10n.t('Read the Speakers of a Transcript?'),
    reads: (file: string) => l10n.t('The assistant wants to know who speaks in {0}, and how much.', file),
    reading: (file: string) => l10n.t('Reading who speaks in {0}', file),
  },
  exchanges: {
    title: () => l10n.t('Read Questions and Answers of a Transcript?'),
    reads: (file: string) => l10n.t('The assistant wants to read who asks and answers what in {0}.', file),
    reading: (file: string) => l10n.t('Reading questions and answers in {0}', file),
  },
  figures: {
    title: () => l10n.t('Read the Figures of a Transcript?'),
    reads: (file: string) => l10n.t('The assistant wants to read the amounts, counts and days in {0}.', file),
    reading: (file: string) => l10n.t('Reading the figures in {0}', file),
  },
};
