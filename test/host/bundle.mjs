// The suite of test/vscode as files, one for each kind of extension host, and the file system in memory.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../../.scripts/install.mjs';

const common = {
  absWorkingDir: root,
  outdir: 'out/vscode',
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};

/** Writes out/vscode/node.js, web.js and virtual.js, and the extension out/vscode/memory. */
export async function bundleSuite() {
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { node: 'test/vscode/index.node.ts' },
      platform: 'node',
      target: 'node20',
      // mocha asks where its own files are, to load reporters and interfaces by name; the suite uses built-in ones.
      logOverride: { 'require-resolve-not-external': 'silent' },
    }),
    esbuild.build({
      ...common,
      entryPoints: {
        web: 'test/vscode/index.web.ts',
        virtual: 'test/vscode/index.virtual.ts',
        'memory/extension': 'test/vscode/memory/extension.ts',
      },
      platform: 'browser',
      target: 'es2022',
      alias: { 'node:assert': 'assert' },
      // The packages behind `assert` were written for Node's globals.
      define: { global: 'globalThis' },
      banner: { js: 'var process = globalThis.process ?? { env: {}, emitWarning() {} };' },
    }),
  ]);
  cpSync(join(root, 'test/vscode/memory/package.json'), join(root, 'out/vscode/memory/package.json'));
}
