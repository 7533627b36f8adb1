import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { createClient } from './session.node';
import { Transcripts } from './transcripts';

/** With a server that is a process. */
export function openTranscripts(context: ExtensionContext, output: LogOutputChannel): Transcripts {
  return new Transcripts(context, output, createClient);
}
