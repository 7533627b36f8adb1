import type { Definition, DefinitionParams, LocationLink } from 'vscode-languageserver';
import { definition as definitionOf } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** From a label to where the person is introduced, listed, or speaks first. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(session) {
    session.connection.onDefinition(
      guarded<DefinitionParams, Definition | LocationLink[] | null>(session, null, (snapshot, { position }) => {
        const found = definitionOf(snapshot, position);
        if (!found) return null;
        const { from, to } = found;
        if (!session.client.textDocument?.definition?.linkSupport) return { uri: snapshot.uri, range: to };
        return [{ originSelectionRange: from, targetUri: snapshot.uri, targetRange: to, targetSelectionRange: to }];
      }),
    );
  },
};
