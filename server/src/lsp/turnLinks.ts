import type { Location, LocationLink } from 'vscode-languageserver';
import type { TurnLinks } from '../service';

/** Turns that lead to others, as places of a document; with what leads there, for a client that can show that. */
export function turnLinks(
  uri: string,
  found: TurnLinks | undefined,
  linkSupport: boolean | undefined,
): Location[] | LocationLink[] | null {
  if (!found) return null;
  const { from, to } = found;
  if (!linkSupport) return to.map(({ label }) => ({ uri, range: label }));
  return to.map(({ range, label }) => ({
    originSelectionRange: from.range,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: label,
  }));
}
