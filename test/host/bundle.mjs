// The suite of test/vscode as two files, one for each kind of extension host.
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

/** Writes out/vscode/node.js and out/vscode/web.js. */
export function bundleSuite() {
  return Promise.all([
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
      entryPoints: { web: 'test/vscode/index.web.ts' },
      platform: 'browser',
      target: 'es2022',
      alias: { 'node:assert': 'assert' },
      // The packages behind `assert` were written for Node's globals.
      define: { global: 'globalThis' },
      banner: { js: 'var process = globalThis.process ?? { env: {}, emitWarning() {} };' },
    }),
  ]);
}
