import type { Location, ReferenceParams } from 'vscode-languageserver';
import { definition, figureMentions, references as referencesTo } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** All that names a speaker: turns, entries of lists, mentions in the words; else what else is said of a figure's metric. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(session) {
    session.connection.onReferences(
      guarded<ReferenceParams, Location[]>(session, [], (snapshot, { position, context }) => {
        const declared = context.includeDeclaration ? undefined : definition(snapshot, position)?.to;
        const named = referencesTo(snapshot, position);
        const found = named.length > 0 ? named : figureMentions(snapshot, position);
        return found
          .filter(({ start }) => start.line !== declared?.start.line || start.character !== declared.start.character)
          .map((range) => ({ uri: snapshot.uri, range }));
      }),
    );
  },
};
