import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { ROOT } from './files';

/**
 * A module of the client, as it is where the editor speaks a language; by its path in the project. What it says it has
 * from `messages`, by the English; the editor has nothing else for it.
 */
export function clientModule<Module>(path: string, messages: Readonly<Record<string, string>>): Module {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  const vscode = { l10n: { t: translator(messages) }, env: { language: 'en' } };
  runInThisContext(`((module, exports, require) => {${outputFiles[0]?.text}\n})`)(module, module.exports, () => vscode);
  return module.exports as Module;
}

/** As `vscode.l10n.t` is with a bundle. */
export function translator(messages: Readonly<Record<string, string>>) {
  return (message: string, ...places: readonly (string | number)[]): string =>
    (messages[message] ?? message).replace(/\{(\d+)\}/g, (mark, index) => String(places[Number(index)] ?? mark));
}
