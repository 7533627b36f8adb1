import { DEFAULT_SETTINGS, type Settings, Snapshot } from '../../server/src/service';

/** The snapshot of a text that somebody calls a transcript, so that it need not look like one. */
export function called(text: string, settings: Partial<Settings> = {}): Snapshot {
  return Snapshot.create('file:///call.txt', 'transcript', 1, text, { ...DEFAULT_SETTINGS, ...settings });
}
