import { type ExtensionContext, FileSystemError, FileType, l10n, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import {
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  LARGEST_FILE,
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  REFUSED,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { Choices } from './choices';
import { NAMED } from './names';

/**
 * Has a client, which has not started yet, give the server the files it asks for, wherever the workspace lives: on a
 * disk, in a browser, behind a network; and say what else of ours it can do.
 */
export function giveFiles<Client extends BaseLanguageClient>(
  client: Client,
  { globalState }: ExtensionContext,
): Client {
  client.registerFeature(GIVES_FILES);
  client.onRequest<ListFilesResult, unknown>(LIST_FILES, listFiles);
  client.onRequest<ReadFileResult, unknown>(READ_FILE, readFile);
  const choices = new Choices(globalState);
  client.onRequest<FindFilesResult, unknown>(FIND_FILES, (params: FindFilesParams) => findFiles(params, choices));
  return client;
}

const GIVES_FILES: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental,
      turnwise: { files: true, acceptName: true, showAnswers: true, capped: true },
    };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** Without steps up, so that what is inside the workspace by its name is inside it. */
function parse(uri: string): Uri {
  return Uri.joinPath(Uri.parse(uri), '.');
}

async function listFiles({ uri, ending }: ListFilesParams): Promise<ListFilesResult> {
  const folder = parse(uri);
  if (!workspace.getWorkspaceFolder(folder)) return [];
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  return entries.map(([name]) => name).filter((name) => name.endsWith(ending));
}

/** Those that would be transcripts when they are opened, as far as their names and the user tell. */
async function findFiles({ uri, endings, most }: FindFilesParams, choices: Choices): Promise<FindFilesResult> {
  const folder = workspace.getWorkspaceFolder(parse(uri));
  if (!folder) return [];
  const pattern = new RelativePattern(folder, `**/*{${endings.join(',')}}`);
  const found = await workspace.findFiles(pattern, '**/node_modules/**', most);
  const detects = workspace.getConfiguration(LANGUAGE_ID, folder).get('detection') === 'auto';
  return found
    .filter(
      (file) => (choices.get(file) ?? (detects || NAMED.test(file.path) ? 'transcript' : 'plaintext')) === 'transcript',
    )
    .map((file) => file.toString());
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const file = parse(uri);
    const refused = await refusal(file);
    if (refused) return { refused };
    const bytes = await workspace.fs.readFile(file);
    if (bytes.length > LARGEST_FILE) return { refused: REFUSED.tooLarge };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { refused: REFUSED.notText };
    if (error instanceof FileSystemError && error.code === 'FileNotFound')
      return { refused: REFUSED.missing, missing: true };
    return { refused: l10n.t('This cannot be read: {0}', error instanceof Error ? error.message : String(error)) };
  }
}

/** Why a file is not to be read. The editor cannot tell where a link leads, so none is followed below the folder. */
async function refusal(file: Uri): Promise<string | undefined> {
  const root = workspace.getWorkspaceFolder(file)?.uri;
  if (!root) return REFUSED.outside;
  for (let path = Uri.joinPath(file, '..'); path.path.length > root.path.length; path = Uri.joinPath(path, '..'))
    if ((await workspace.fs.stat(path)).type & FileType.SymbolicLink) return REFUSED.outside;
  const { type, size } = await workspace.fs.stat(file);
  if (type & FileType.SymbolicLink) return REFUSED.outside;
  if (type !== FileType.File) return REFUSED.notRegular;
  return size > LARGEST_FILE ? REFUSED.tooLarge : undefined;
}
