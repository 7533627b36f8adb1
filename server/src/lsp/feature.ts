import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session';

/** Something that an editor can ask for: what is promised, beside what keeps the promise. */
export interface Feature {
  /** What to tell this client about it; nothing when the client cannot use it. */
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** Registers the handlers. Called once, before the connection listens. */
  register(session: Session): void;
}
