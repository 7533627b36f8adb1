import type { ClientCapabilities, PositionEncodingKind, ServerCapabilities } from 'vscode-languageserver';
import type { Messages } from '../service';
import type { Rosters } from './rosters';
import type { Session } from './session';

/** Something that an editor can ask for: what is promised, beside what keeps the promise. */
export interface Feature {
  /** What to tell this client about it, by what is set at the start; nothing when the client cannot use it. */
  capabilities(client: ClientCapabilities, chosen: ChosenAtStart): Partial<ServerCapabilities>;
  /** Registers the handlers. Called once, before the connection listens. */
  register(session: Session, rosters: Rosters): void;
}

/** Settings that hold from `initialize` to the end, since what is promised hangs on them. */
export interface ChosenAtStart {
  /** Whether the client is to have the problems of files that are not open. */
  readonly checksFolders: boolean;
  /** How the client counts the characters of a line, where it does otherwise than it says, or says nothing. */
  readonly encoding?: PositionEncodingKind;
  /** What things are said in, where that is not English. */
  readonly messages?: Messages;
}
