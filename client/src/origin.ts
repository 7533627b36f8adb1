import { type Event, EventEmitter, type TextDocument } from 'vscode';
import type { Choices } from './choices';
import type { Detection } from './detection';

/** Why a document is a transcript. */
export interface Origin {
  /** Nothing where its name or the user's settings say so. */
  of(document: TextDocument): 'chosen' | 'recognised' | undefined;
  readonly onDidChange: Event<void>;
}

export function originBy(choices: Choices, detection: Detection): Origin {
  const changes = new EventEmitter<void>();
  choices.onDidChange(() => changes.fire());
  detection.onDidRecognise(() => changes.fire());
  return {
    of(document) {
      if (choices.get(document.uri) === 'transcript') return 'chosen';
      return detection.recognised(document) ? 'recognised' : undefined;
    },
    onDidChange: changes.event,
  };
}
