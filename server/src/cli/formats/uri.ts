import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path with slashes, on any machine. */
export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The path of a file from a folder, with slashes; as it is where it lies elsewhere. */
export function pathFrom(folder: string, file: string): string {
  return slashed(below(folder, file) ?? file);
}

/** Where a file is, as a URI: relative where it is in the folder. */
export function uriOf(file: string, folder: string): string {
  const down = below(folder, file);
  if (down === undefined) return pathToFileURL(resolve(file)).href;
  // By way of UTF-8, which knows no lone surrogates, and neither do URIs.
  return slashed(down)
    .split('/')
    .map((name) => encodeURIComponent(Buffer.from(name).toString()))
    .join('/');
}

function below(folder: string, file: string): string | undefined {
  const down = relative(folder, resolve(file));
  return isAbsolute(down) || down.split(sep)[0] === '..' ? undefined : down;
}

/** Where a rule is described. */
export function helpOf(code: string): string {
  return code === 'roster.invalid'
    ? 'https://github.com/turnwise/turnwise#rosters'
    : `https://github.com/turnwise/turnwise/blob/main/test/spec/rules/${code}.spec.md`;
}
