// npm run build: the bundles of DESIGN's contract, into dist/.  --watch keeps going; --production minifies.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from './install.mjs';

const production = process.argv.includes('--production');
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8', // The tables of words are in many scripts.
  logLevel: 'warning',
  outdir: 'dist',
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...node, entryPoints: { server: 'server/src/node.ts', commands: 'server/src/commands.ts' } },
  // What tells the version loads nothing else; a command is loaded when it is called.
  {
    ...node,
    external: ['./commands.js'],
    supported: { 'dynamic-import': false },
    entryPoints: { cli: 'server/src/cli.ts' },
  },
  { ...browser, format: 'iife', entryPoints: { 'server.browser': 'server/src/browser.ts' } },
  // The detector and all that is about transcripts are two files, so that an ordinary text file loads only the first.
  {
    ...node,
    external: ['vscode', './transcripts.node.js'],
    supported: { 'dynamic-import': false },
    entryPoints: { client: 'client/src/node.ts' },
  },
  { ...node, external: ['vscode'], entryPoints: { 'transcripts.node': 'client/src/transcripts.node.ts' } },
  // The page of the overview, which the editor shows in a frame of its own.
  {
    ...browser,
    format: 'iife',
    entryPoints: ['main.ts', 'overview.css'].map((name) => ({
      in: `client/src/overview/page/${name}`,
      out: 'overview',
    })),
  },
  { ...browser, format: 'cjs', external: ['vscode'], entryPoints: { 'client.browser': 'client/src/browser.ts' } },
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching; Ctrl+C ends it.');
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}
