import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { fail, root } from '../../.scripts/install.mjs';
import { Client } from './client.mjs';
import { markdownAnswers } from './markdown.mjs';
import { vscodeServers } from './packages.mjs';

/**
 * The servers by name: which format of the same conversation each reads, and its program. `program` is a file below
 * the folder that `prepare` fills, unless it is one of VS Code's own servers, which are below the packages' folder.
 */
export const SERVERS = {
  turnwise: { format: 'transcript', findsTurns: true, program: 'dist/server.js' },
  naive: { format: 'transcript', findsTurns: true, program: 'naive.js' },
  floor: { format: 'transcript', findsTurns: true, program: 'floor.js' },
  empty: { format: 'transcript', program: 'empty.js' },
  markdown: {
    format: 'markdown',
    vscode: true,
    program: 'vscode-markdown-languageserver/dist/node/workerMain.js',
    answers: markdownAnswers,
  },
  json: {
    format: 'json',
    vscode: true,
    program: 'vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js',
  },
};

/**
 * Makes the servers of these names ready to start. What is measured is a copy of dist/ in this folder, so that a build
 * meanwhile does not change it. Without a network, VS Code's servers are left out.
 */
export async function prepare(names, folder) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'server.js'))) {
    fail('There is no dist/server.js. Run `npm run build -- --production` first, or the bench with `npm run bench`.');
  }
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  await bundleReferences(folder);
  const wanted = names.map((name) => ({ name, ...SERVERS[name] }));
  const ready =
    wanted.some(({ vscode }) => vscode) && !vscodeServers.installed() ? wanted.filter(({ vscode }) => !vscode) : wanted;
  return ready.map((server) => startable(server, join(server.vscode ? vscodeServers.path : folder, server.program)));
}

/** Bundled as ours is, so that they start as fast. */
async function bundleReferences(folder) {
  await esbuild.build({
    absWorkingDir: join(import.meta.dirname, 'servers'),
    entryPoints: ['naive.ts', 'floor.mts', 'empty.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

/** Adds `start`, which starts the server for a document and gives the client that speaks to it. */
function startable(server, program) {
  return { ...server, start: (document) => new Client([program, '--stdio'], server.answers?.(document)) };
}
