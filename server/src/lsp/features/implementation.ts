import type { ImplementationParams } from 'vscode-languageserver';
import { implementation as implementationOf } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { turnLinks } from '../turnLinks';

/** From a question to its answers, from an answer to its question, and from who gives the floor to what is asked then. */
export const implementation: Feature = {
  capabilities: () => ({ implementationProvider: true }),
  register(session) {
    session.connection.onImplementation(
      guarded<ImplementationParams, ReturnType<typeof turnLinks>>(session, null, (snapshot, { position }) =>
        turnLinks(
          snapshot.uri,
          implementationOf(snapshot, position),
          session.client.textDocument?.implementation?.linkSupport,
        ),
      ),
    );
  },
};
