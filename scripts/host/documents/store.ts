import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileName, forceToDisk, replaceFile } from './files';
import { idIn } from './identity';

/** What is known of a file besides its bytes. */
export interface FileInfo {
  readonly id: string;
  /** Title as people see it. */
  readonly name: string;
  /** A text document, or any other file (PDF, CSV …). */
  readonly kind: 'document' | 'file';
  readonly contentType: string;
  /** Name within the folder. */
  readonly path: string;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly created: number;
  readonly modified: number;
  readonly trashed: boolean;
}

/** What to know of a new file. */
export interface NewFile {
  readonly name: string;
  readonly kind: FileInfo['kind'];
  readonly contentType?: string;
  readonly appProperties: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly time: number;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/json': 'json',
  'image/png': 'png',
};

/**
 * Documents and files of a workbook: each a real file in the folder, named by its title.
 *
 * Which id is which file stands in a journal (`.lostrommel/documents.jsonl`), written before the file appears: after a
 * crash there is either no file, or one that is known. A file deleted by hand is gone.
 */
export class DocumentStore {
  private readonly infos = new Map<string, FileInfo>();
  private readonly journal: string;
  /** When documents were made, those deleted since included: the day's quota does not come back. */
  private readonly creations: number[] = [];
  /** Ids that unknown files of the folder carry, by name, time and size: each is opened once. */
  private readonly carried = new Map<string, string | undefined>();
  /** Files within the folder whose bytes may not be on the disk yet. */
  private readonly unsynced = new Set<string>();

  constructor(private readonly folder: string) {
    mkdirSync(join(folder, '.lostrommel'), { recursive: true, mode: 0o700 });
    this.journal = join(folder, '.lostrommel', 'documents.jsonl');
    if (!existsSync(this.journal)) return;
    const text = readFileSync(this.journal, 'utf8');
    for (const line of text.split('\n')) this.replay(line);
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.journal, '\n');
    for (const info of [...this.infos.values()]) this.tidy(info);
  }

  /**
   * Makes a file and returns its id.
   *
   * @param content bytes, or what gives them once the id is known
   */
  create(file: NewFile, content: Uint8Array | ((id: string) => Uint8Array)): string {
    const id = newId();
    const bytes = typeof content === 'function' ? content(id) : content;
    const contentType =
      file.kind === 'document' ? docxType : (file.contentType ?? 'application/octet-stream');
    const path = this.freePath(file.name, contentType);
    const { name, kind, appProperties, time } = file;
    this.record({
      id,
      name,
      kind,
      contentType,
      path,
      appProperties,
      created: time,
      modified: time,
      trashed: false,
    });
    this.put(path, bytes);
    return id;
  }

  /** Everything known of a file; `undefined` if it was never made here or is gone from the folder. */
  info(id: string): FileInfo | undefined {
    const info = this.infos.get(id);
    if (!info || existsSync(join(this.folder, info.path))) return info;
    return info.kind === 'document' ? this.followRenamed(info) : undefined;
  }

  /** All files that are there, oldest first. */
  list(): FileInfo[] {
    return [...this.infos.keys()].flatMap((id) => this.info(id) ?? []);
  }

  /** The bytes of a file, as they are on the disk now. */
  read(id: string): Uint8Array | undefined {
    const info = this.info(id);
    return info && readFileSync(join(this.folder, info.path));
  }

  /** Replaces the bytes of a file, as a whole. */
  write(id: string, bytes: Uint8Array, time: number): void {
    const info = this.infos.get(id);
    if (!info) throw new Error(`File not found: ${id}.`);
    this.put(info.path, bytes);
    this.record({ ...info, modified: time });
  }

  /** Changes what is known of a file; a new name renames it in the folder. */
  update(
    id: string,
    change: Partial<Pick<FileInfo, 'name' | 'appProperties' | 'trashed'>>,
    time: number,
  ): void {
    const info = this.info(id);
    if (!info) throw new Error(`File not found: ${id}.`);
    const renamed = change.name !== undefined && change.name !== info.name;
    const path = renamed ? this.freePath(change.name!, info.contentType) : info.path;
    this.record({ ...info, ...change, path, modified: time });
    if (renamed) renameSync(join(this.folder, info.path), join(this.folder, path));
  }

  /** Deletes a file for good. */
  remove(id: string): void {
    const info = this.info(id);
    if (!info) throw new Error(`File not found: ${id}.`);
    rmSync(join(this.folder, info.path), { force: true });
    this.unsynced.delete(info.path);
    this.forget(id);
  }

  /** True for a file of the folder that was made here, or is a copy of such a one under another name. */
  isOurs(name: string): boolean {
    const paths = [...this.infos.values()].map(({ path }) => path);
    if (paths.includes(name.replace(/\.new$/, ''))) return true;
    return name.endsWith('.docx') && this.idOf(name) !== undefined;
  }

  /** How many documents were made since then. */
  createdSince(time: number): number {
    return this.creations.filter((created) => created > time).length;
  }

  /**
   * Makes everything lasting; costs nothing if nothing changed.
   *
   * Only here are bytes forced onto the disk: what was not confirmed may be lost with the power, and is made again.
   */
  confirm(): void {
    if (this.unsynced.size === 0) return;
    for (const path of this.unsynced)
      if (existsSync(join(this.folder, path))) forceToDisk(join(this.folder, path), 'r+');
    if (process.platform !== 'win32') forceToDisk(this.folder, 'r'); // Windows keeps new names by itself
    this.unsynced.clear();
  }

  /** Removes what was being written when the program was ended; a file that never came to be is forgotten. */
  private tidy({ id, path }: FileInfo): void {
    const begun = join(this.folder, `${path}.new`);
    if (!existsSync(begun)) return;
    rmSync(begun, { force: true });
    if (!existsSync(join(this.folder, path))) this.forget(id);
  }

  private forget(id: string): void {
    this.append({ removed: id });
    this.infos.delete(id);
  }

  /** A document renamed by hand is found by the id it carries; its title is then its new name. */
  private followRenamed(info: FileInfo): FileInfo | undefined {
    const taken = new Set([...this.infos.values()].map(({ path }) => path));
    const strange = readdirSync(this.folder).filter((name) => name.endsWith('.docx') && !taken.has(name));
    const path = strange.find((name) => this.idOf(name) === info.id);
    if (path === undefined) return undefined;
    const found = { ...info, path, name: path.replace(/\.docx$/, '') };
    this.record(found);
    return found;
  }

  private idOf(name: string): string | undefined {
    const path = join(this.folder, name);
    const { mtimeMs, size } = statSync(path);
    const key = `${name} ${mtimeMs} ${size}`;
    if (!this.carried.has(key)) this.carried.set(key, idIn(readFileSync(path)));
    return this.carried.get(key);
  }

  private replay(line: string): void {
    try {
      const entry = JSON.parse(line) as FileInfo & { removed?: string };
      if (entry.removed !== undefined) this.infos.delete(entry.removed);
      else this.remember(entry);
    } catch {
      // The last line of a journal may be cut off by a crash: what it said was never confirmed.
    }
  }

  private record(info: FileInfo): void {
    this.append(info);
    this.remember(info);
  }

  private remember(info: FileInfo): void {
    if (info.kind === 'document' && !this.infos.has(info.id)) this.creations.push(info.created);
    this.infos.set(info.id, info);
  }

  private append(entry: FileInfo | { removed: string }): void {
    appendFileSync(this.journal, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    this.unsynced.add(join('.lostrommel', 'documents.jsonl'));
  }

  private put(path: string, bytes: Uint8Array): void {
    const whole = join(this.folder, path);
    writeFileSync(`${whole}.new`, bytes, { mode: 0o600 });
    replaceFile(`${whole}.new`, whole, path);
    this.unsynced.add(path);
  }

  private freePath(name: string, contentType: string): string {
    const extension = contentType === docxType ? 'docx' : (extensions[contentType] ?? 'bin');
    const plain = fileName(name.replace(new RegExp(`\\.${extension}$`, 'i'), ''));
    const taken = new Set([...this.infos.values()].map(({ path }) => path.toLowerCase()));
    for (let number = 1; ; number++) {
      const path = `${plain || 'Dokument'}${number === 1 ? '' : ` (${number})`}.${extension}`;
      if (!taken.has(path.toLowerCase()) && !existsSync(join(this.folder, path))) return path;
    }
  }
}

/** An id as Google makes them: 44 characters that tell nothing. */
function newId(): string {
  return `1${randomBytes(33).toString('base64url').slice(0, 43)}`;
}
