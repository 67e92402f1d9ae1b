import { emulated } from '../services/emulated';
import { blobOf, contentOf } from './blobs';
import { documentUrl } from './documentFace';
import { DocumentModel } from './model';
import type { DocumentSession } from './session';
import type { FileInfo } from './store';

type Blob = GoogleAppsScript.Base.Blob;

/** A file as Drive v3 describes it; only what a script may ask for here. */
interface DriveFile {
  id?: string;
  name?: string;
  mimeType?: string;
  appProperties?: Record<string, string>;
  trashed?: boolean;
  createdTime?: string;
  modifiedTime?: string;
  webViewLink?: string;
  size?: string;
}

interface Options {
  readonly fields?: string;
  readonly q?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
  readonly orderBy?: string;
}

const docsType = 'application/vnd.google-apps.document';
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `Drive.Files` (v3) under the scope `drive.file`: only files this workbook's script made. */
export class EmulatedFiles {
  constructor(private readonly session: DocumentSession) {}

  create(resource: DriveFile, media: Blob | null = null, options: Options = {}): DriveFile {
    const content = media ? contentOf(media) : undefined;
    const kind = (resource.mimeType ?? content?.contentType) === docsType ? 'document' : 'file';
    const { store, documentsPerDay } = this.session.settings;
    const name = resource.name ?? content?.name ?? 'Untitled';
    if (kind === 'document' && store.createdSince(this.now() - 86_400_000) >= documentsPerDay)
      throw new Error('User rate limit exceeded.');
    const model = kind === 'document' ? modelOf(name, content) : undefined;
    const id = store.create(
      {
        name,
        kind,
        contentType: resource.mimeType ?? content?.contentType ?? 'application/octet-stream',
        appProperties: checkProperties(resource.appProperties),
        time: this.now(),
      },
      model ? stamped(model) : (content?.bytes ?? new Uint8Array()),
    );
    return this.answer(this.known(id), options.fields);
  }

  get(fileId: string, options: Options = {}): DriveFile {
    return this.answer(this.known(fileId), options.fields);
  }

  list(options: Options = {}): { files: DriveFile[]; nextPageToken?: string } {
    const { realm } = this.session.execution;
    const wanted = query(options.q);
    const found = this.session.settings.store.list().filter(wanted).sort(byOrder(options.orderBy));
    const start = Number(options.pageToken ?? 0);
    const end = start + Math.min(options.pageSize ?? 100, 1000);
    const fields = /files\(([^)]*)\)/.exec(options.fields ?? '')?.[1];
    const files = realm.array(found.slice(start, end).map((info) => this.answer(info, fields)));
    return realm.object(end < found.length ? { files, nextPageToken: String(end) } : { files });
  }

  update(resource: DriveFile, fileId: string, media: Blob | null = null, options: Options = {}): DriveFile {
    const info = this.known(fileId);
    const { store } = this.session.settings;
    const appProperties = { ...info.appProperties };
    for (const [key, value] of Object.entries(resource.appProperties ?? {})) {
      if (value === null) delete appProperties[key];
      else Object.assign(appProperties, checkProperties({ [key]: value }));
    }
    const { name, trashed } = resource;
    const change = {
      appProperties,
      ...(name !== undefined && { name }),
      ...(trashed !== undefined && { trashed }),
    };
    store.update(fileId, change, this.now());
    if (media) {
      if (info.kind === 'document') throw new Error('not emulated: Files.update of a document with media');
      store.write(fileId, contentOf(media).bytes, this.now());
    }
    return this.answer(this.known(fileId), options.fields);
  }

  copy(resource: DriveFile, fileId: string, options: Options = {}): DriveFile {
    const info = this.known(fileId);
    const { store } = this.session.settings;
    const bytes = store.read(fileId)!;
    const id = store.create(
      {
        name: resource.name ?? `Kopie von ${info.name}`,
        kind: info.kind,
        contentType: info.contentType,
        appProperties: { ...info.appProperties, ...checkProperties(resource.appProperties) },
        time: this.now(),
      },
      info.kind === 'document' ? stamped(DocumentModel.open(bytes)) : bytes,
    );
    return this.answer(this.known(id), options.fields);
  }

  remove(fileId: string): void {
    this.known(fileId);
    this.session.settings.store.remove(fileId);
  }

  export(fileId: string, mimeType: string): Blob {
    const info = this.known(fileId);
    const bytes = this.session.settings.store.read(fileId)!;
    if (info.kind !== 'document') throw new Error('Export only supports Docs Editors files.');
    const { realm } = this.session.execution;
    if (mimeType === docxType) return blobOf(realm, bytes, docxType, `${info.name}.docx`);
    if (mimeType !== 'application/pdf') throw new Error(`not emulated: Files.export as ${mimeType}`);
    return blobOf(realm, this.session.settings.toPdf(bytes), mimeType, `${info.name}.pdf`);
  }

  private known(id: string): FileInfo {
    const info = this.session.settings.store.info(id);
    if (!info) throw new Error(`API call to drive.files.get failed with error: File not found: ${id}.`);
    return info;
  }

  private now(): number {
    return this.session.settings.now();
  }

  private answer(info: FileInfo, fields: string | undefined): DriveFile {
    const { realm } = this.session.execution;
    const all: DriveFile = {
      id: info.id,
      name: info.name,
      mimeType: info.kind === 'document' ? docsType : info.contentType,
      appProperties: realm.object({ ...info.appProperties }),
      trashed: info.trashed,
      createdTime: new Date(info.created).toISOString(),
      modifiedTime: new Date(info.modified).toISOString(),
      webViewLink: documentUrl(info.id),
    };
    const wanted = (fields ?? 'id,name,mimeType').split(',').map((field) => field.trim());
    const shown = Object.entries(all).filter(([name]) => wanted.includes('*') || wanted.includes(name));
    return realm.object(Object.fromEntries(shown) as DriveFile);
  }
}

/** Makes the advanced service `Drive` (v3) for one execution. */
export function drive(session: DocumentSession): object {
  const files = emulated(session.execution, 'Files', new EmulatedFiles(session), {
    create: 2000,
    copy: 2000,
    export: 3000,
    list: 300,
    get: 200,
    update: 300,
    remove: 300,
  });
  return emulated(session.execution, 'Drive', { Files: files });
}

/** A new document, empty or from a .docx. */
function modelOf(name: string, content: ReturnType<typeof contentOf> | undefined): DocumentModel {
  if (!content) return DocumentModel.blank(name);
  if (content.contentType !== docxType)
    throw new Error(`not emulated: Files.create of a document from ${content.contentType}`);
  return DocumentModel.open(content.bytes);
}

/** The bytes of a document that carries its id. */
function stamped(model: DocumentModel): (id: string) => Uint8Array {
  return (id) => {
    model.stamp(id);
    return model.save();
  };
}

/** Google: at most 124 bytes of key and value together, 30 per file. */
function checkProperties(properties: Record<string, string> | undefined): Record<string, string> {
  const entries = Object.entries(properties ?? {});
  if (entries.length > 30)
    throw new Error('The limit on the number of app properties per file has been exceeded.');
  for (const [key, value] of entries)
    if (Buffer.byteLength(key + value) > 124)
      throw new Error(`The app property ${key} is longer than 124 bytes (key and value together).`);
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** The terms of a search that are emulated; joined by `and`. */
const terms: readonly (readonly [RegExp, (match: RegExpExecArray) => (info: FileInfo) => boolean])[] = [
  [
    /^trashed\s*=\s*(true|false)/,
    ([, value]) =>
      (info) =>
        String(info.trashed) === value,
  ],
  [
    /^name\s*=\s*'((?:[^'\\]|\\.)*)'/,
    ([, name]) =>
      (info) =>
        info.name === unquoted(name!),
  ],
  [
    /^mimeType\s*=\s*'((?:[^'\\]|\\.)*)'/,
    ([, type]) =>
      (info) =>
        (info.kind === 'document' ? docsType : info.contentType) === unquoted(type!),
  ],
  [
    /^appProperties\s+has\s*\{\s*key\s*=\s*'((?:[^'\\]|\\.)*)'\s+and\s+value\s*=\s*'((?:[^'\\]|\\.)*)'\s*\}/,
    ([, key, value]) =>
      (info) =>
        info.appProperties[unquoted(key!)] === unquoted(value!),
  ],
];

function query(q: string | undefined): (info: FileInfo) => boolean {
  const tests: ((info: FileInfo) => boolean)[] = [];
  let rest = q?.trim() ?? '';
  while (rest !== '') {
    const found = terms
      .map(([pattern, make]) => ({ match: pattern.exec(rest), make }))
      .find(({ match }) => match !== null);
    if (!found?.match) throw new Error(`not emulated: Files.list with q ${rest}`);
    tests.push(found.make(found.match));
    rest = rest.slice(found.match[0].length).replace(/^\s+and\s+/, '');
  }
  return (info) => tests.every((test) => test(info));
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function byOrder(orderBy: string | undefined): (a: FileInfo, b: FileInfo) => number {
  const [field, direction] = (orderBy ?? 'createdTime desc').split(' ');
  const sign = direction === 'desc' ? -1 : 1;
  if (field === 'name') return (a, b) => sign * (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const key = field === 'modifiedTime' ? 'modified' : 'created';
  return (a, b) => sign * (a[key] - b[key]);
}
