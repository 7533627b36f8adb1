import type { Location, ReferenceParams } from 'vscode-languageserver';
import { definition, references as referencesTo } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** All that names a speaker: turns, entries of lists, mentions in the words. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(
      guarded<ReferenceParams, Location[]>(session, [], (snapshot, { position, context }) => {
        const declared = context.includeDeclaration ? undefined : definition(snapshot, position)?.to;
        return referencesTo(snapshot, position)
          .filter(({ start }) => start.line !== declared?.start.line || start.character !== declared.start.character)
          .map((range) => ({ uri: snapshot.uri, range }));
      }),
    );
  },
};
