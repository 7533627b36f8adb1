import { normal } from './rosterPlaces';

/** Names that are right in some files, whatever a rule takes them for: by the path of the file, or the end of it. */
export type AcceptedNames = ReadonlyMap<string, readonly string[]>;

/** The names that are accepted in a document; none for most. */
export function acceptedIn(uri: string, accepted: AcceptedNames): readonly string[] {
  if (accepted.size === 0) return [];
  const path = normal(uri);
  return [...accepted].flatMap(([end, names]) => (path.endsWith(`/${end}`) ? names : []));
}
