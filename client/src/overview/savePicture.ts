import { l10n, Uri, window, workspace } from 'vscode';
import type { PictureFormat } from './messages';

/** Writes a picture beside a transcript, or where the user says; where it was written, nothing where it was not. */
export async function savePicture(
  transcript: Uri,
  format: PictureFormat,
  content: string,
  given?: Uri,
): Promise<Uri | undefined> {
  const to = given ?? (await askWhere(transcript, format));
  if (!to) return undefined;
  await workspace.fs.writeFile(to, format === 'svg' ? new TextEncoder().encode(content) : bytesOf(content));
  return to;
}

async function askWhere(transcript: Uri, format: PictureFormat): Promise<Uri | undefined> {
  const { path } = transcript;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:transcript|transcript\.txt|txt)$/i, '');
  const folder =
    transcript.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(transcript, '..');
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}-overview.${format}`) }),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
    title: l10n.t('Save the Overview'),
  });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
