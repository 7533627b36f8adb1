// A desktop VS Code from its maker, for where no other is wanted or to be had.
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fail, root } from '../../.scripts/install.mjs';

/** Downloads it once and returns its program; `version` is `stable` or a number. */
export async function downloadEditor(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(root, '.vscode-test') });
  } catch (error) {
    return fail(`VS Code could not be downloaded (${error.message}). Set VSCODE_EXECUTABLE to an installed one.`);
  }
}
