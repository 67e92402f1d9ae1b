import { extname } from 'node:path';
import type { Realm } from '../realm';

type Blob = GoogleAppsScript.Base.Blob;

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A `Blob` as Apps Script has it: bytes are signed (-128 to 127), arrays are the bundle's own.
 *
 * Blobs are plain values at Google, so their methods cost no virtual time.
 */
export class EmulatedBlob implements Omit<Blob, 'getAllBlobs'> {
  private readonly realm: Realm;
  private content: Buffer;
  private type: string | null;
  private name: string | null;

  constructor(realm: Realm, content: Buffer, type: string | null = null, name: string | null = null) {
    this.realm = realm;
    this.content = content;
    this.type = type;
    this.name = name;
  }

  getBytes(): number[] {
    return signedBytes(this.realm, this.content);
  }

  setBytes(data: number[]): Blob {
    this.content = fromSigned(data);
    return this as unknown as Blob;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.content, { stream: true });
  }

  setDataFromString(text: string, charset = 'UTF-8'): Blob {
    if (!/^utf-?8$/i.test(charset)) throw new Error(`not emulated: Blob.setDataFromString(…, '${charset}')`);
    this.content = Buffer.from(text);
    return this as unknown as Blob;
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string | null): Blob {
    this.type = type;
    return this as unknown as Blob;
  }

  setContentTypeFromExtension(): Blob {
    this.type = types[extname(this.name ?? '').toLowerCase()] ?? 'application/octet-stream';
    return this as unknown as Blob;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): Blob {
    this.name = name;
    return this as unknown as Blob;
  }

  copyBlob(): Blob {
    return new EmulatedBlob(this.realm, this.content, this.type, this.name) as unknown as Blob;
  }

  getBlob(): Blob {
    return this as unknown as Blob;
  }

  getAs(type: string): Blob {
    if (type !== this.type) throw new Error(`not emulated: Blob.getAs('${type}') of ${this.type}`);
    return this.copyBlob();
  }

  isGoogleType(): boolean {
    return false;
  }
}

/** Bytes as Apps Script gives them: an array of the bundle's own, -128 to 127. */
export function signedBytes(realm: Realm, content: Uint8Array): number[] {
  return realm.array(Array.from(new Int8Array(content)));
}

/** The bytes behind what a bundle hands over: signed or unsigned numbers. */
export function fromSigned(data: readonly number[]): Buffer {
  return Buffer.from(Int8Array.from(data).buffer);
}
