/** How the names of rosters end. */
export const ENDING = '.roster.json';

/** The name of the roster that counts most in its folder. */
export const FIRST = `transcript${ENDING}`;

/** Rosters of one folder, and folders above a document, that are looked at: more are an accident. */
const MOST = 50;

/** Whether a URI is that of a roster by its name. */
export function isRoster(uri: string): boolean {
  return uri.endsWith(ENDING);
}

/** A URI as it can be compared: clients encode the same characters in different ways. */
export function normal(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray % is no reason to compare nothing.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The innermost of these folders that a document is in; nothing where it is in none. */
export function rootOf(document: string, roots: readonly string[]): string | undefined {
  const around = roots.filter((root) => isInside(document, root));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** The folders of a document from its own up to the root, without a slash at the end. */
export function foldersUp(document: string, root: string): string[] {
  const folders: string[] = [];
  for (let folder = parent(document); isInside(`${folder}/`, root) && folders.length < MOST; folder = parent(folder))
    folders.push(folder);
  return folders;
}

export function parent(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** A file in a folder; the path goes down from there, with slashes. */
export function within(folder: string, path: string): string {
  return `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The names that are those of rosters, the first one counting most. */
export function ranked(names: readonly string[]): string[] {
  const rosters = names.filter((name) => name.endsWith(ENDING) && name !== ENDING && !/[/\\]/.test(name));
  return rosters.sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1)).slice(0, MOST);
}

/** Whether a path leads down from a folder and nowhere else, on any system, and says one file. */
export function leadsDown(path: string): boolean {
  return path.length < 1000 && !/[\\*?[\]{}:\0]/.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part));
}

function isInside(uri: string, root: string): boolean {
  const [inner, outer] = [normal(uri), normal(root).replace(/\/$/, '')];
  return inner.startsWith(`${outer}/`) && !/\/\.{1,2}(?:\/|$)/.test(inner);
}
