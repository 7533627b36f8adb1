import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Origin } from './origin';
import { createClient } from './session.node';
import { Transcripts } from './transcripts';

/** With a server that is a process. */
export function openTranscripts(context: ExtensionContext, output: LogOutputChannel, origin: Origin): Transcripts {
  return new Transcripts(context, output, origin, createClient);
}
