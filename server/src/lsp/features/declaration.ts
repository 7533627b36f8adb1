import type { DeclarationParams } from 'vscode-languageserver';
import { declaration as declarationOf } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { turnLinks } from '../turnLinks';

/** From a question and its answers to where the floor was given for them. */
export const declaration: Feature = {
  capabilities: () => ({ declarationProvider: true }),
  register(session) {
    session.connection.onDeclaration(
      guarded<DeclarationParams, ReturnType<typeof turnLinks>>(session, null, (snapshot, { position }) =>
        turnLinks(
          snapshot.uri,
          declarationOf(snapshot, position),
          session.client.textDocument?.declaration?.linkSupport,
        ),
      ),
    );
  },
};
