import type { FileChangeEvent, FileStat } from 'vscode';
import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
} from 'vscode';

/** `content` is missing in folders. */
interface Entry {
  readonly content?: Uint8Array;
  readonly ctime: number;
  readonly mtime: number;
}

/** Files and folders by their paths. */
export class MemoryFiles implements FileSystemProvider {
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  private readonly entries = new Map<string, Entry>([['/', { ctime: 0, mtime: 0 }]]);
  readonly onDidChangeFile = this.changes.event;

  /** Writes a file, and the folders that it is in. */
  put(path: string, content: Uint8Array): void {
    for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) this.set(path.slice(0, end));
    this.set(path, content);
  }

  /** All files below a folder. */
  below(folder: Uri): Uri[] {
    const paths = [...this.entries].filter(([path, { content }]) => content && path.startsWith(`${folder.path}/`));
    return paths.map(([path]) => folder.with({ path }));
  }

  watch(): Disposable {
    return new Disposable(() => {}); // Every change is told of in any case.
  }

  stat(uri: Uri): FileStat {
    const { content, ctime, mtime } = this.get(uri);
    return { type: typeOf({ content }), ctime, mtime, size: content?.length ?? 0 };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.get(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.entries]
      .filter(([path]) => path.startsWith(start) && path.length > start.length && !path.includes('/', start.length))
      .map(([path, entry]) => [path.slice(start.length), typeOf(entry)]);
  }

  createDirectory(uri: Uri): void {
    this.get(Uri.joinPath(uri, '..'));
    this.set(uri.path);
    this.changed(FileChangeType.Created, uri);
  }

  readFile(uri: Uri): Uint8Array {
    return this.get(uri).content ?? refuse(FileSystemError.FileIsADirectory(uri));
  }

  writeFile(uri: Uri, content: Uint8Array, { create, overwrite }: { create: boolean; overwrite: boolean }): void {
    const there = this.entries.get(uri.path);
    if (there && !there.content) refuse(FileSystemError.FileIsADirectory(uri));
    if (!there && !create) refuse(FileSystemError.FileNotFound(uri));
    if (there && create && !overwrite) refuse(FileSystemError.FileExists(uri));
    this.get(Uri.joinPath(uri, '..'));
    this.set(uri.path, content);
    this.changed(there ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  delete(uri: Uri): void {
    this.get(uri);
    for (const path of this.entries.keys()) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
    }
    this.changed(FileChangeType.Deleted, uri);
  }

  rename(): never {
    return refuse(FileSystemError.NoPermissions('No test moves a file.'));
  }

  private get(uri: Uri): Entry {
    return this.entries.get(uri.path) ?? refuse(FileSystemError.FileNotFound(uri));
  }

  /** Times only grow, so that the editor sees that a file is another than it was. */
  private set(path: string, content?: Uint8Array): void {
    const { ctime = Date.now(), mtime = 0 } = this.entries.get(path) ?? {};
    this.entries.set(path, { ...(content && { content }), ctime, mtime: Math.max(Date.now(), mtime + 1) });
  }

  private changed(type: FileChangeType, uri: Uri): void {
    this.changes.fire([{ type, uri }]);
  }
}

function typeOf({ content }: { content?: Uint8Array | undefined }): FileType {
  return content ? FileType.File : FileType.Directory;
}

function refuse(error: FileSystemError): never {
  throw error;
}
