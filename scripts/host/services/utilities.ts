import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Execution } from '../parts';
import { EmulatedBlob, fromSigned, signedBytes } from './blob';
import { emulated } from './emulated';
import { enumeration } from './enumeration';
import { formatDate } from './formatDate';

type Service = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;
type BlobSource = GoogleAppsScript.Base.BlobSource;
type Data = string | readonly number[];

const charsets = enumeration('US_ASCII', 'UTF_8');
const digests = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const macs = enumeration('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');

/** `Utilities`; `pass` lets virtual time go by for `sleep`. */
export function utilities(execution: Execution, pass: (milliseconds: number) => void): Service {
  return emulated(execution, 'Utilities', new EmulatedUtilities(execution, pass) as object) as Service;
}

class EmulatedUtilities {
  readonly Charset = charsets;
  readonly DigestAlgorithm = digests;
  readonly MacAlgorithm = macs;
  private readonly execution: Execution;
  private readonly pass: (milliseconds: number) => void;

  constructor(execution: Execution, pass: (milliseconds: number) => void) {
    this.execution = execution;
    this.pass = pass;
  }

  sleep(milliseconds: number): void {
    this.pass(milliseconds);
  }

  getUuid(): string {
    return randomUUID();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date.getTime(), timeZone, format);
  }

  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(/%(%|[sd]|0?(\d+)d)/g, (run, kind: string, width?: string) => {
      if (kind === '%') return '%';
      const text = String(values[next++]);
      return width ? text.padStart(Number(width), run.startsWith('%0') ? '0' : ' ') : text;
    });
  }

  base64Encode(data: Data): string {
    return bytesOf(data).toString('base64');
  }

  base64EncodeWebSafe(data: Data): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    return signedBytes(this.execution.realm, Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signedBytes(this.execution.realm, Buffer.from(encoded, 'base64url'));
  }

  computeDigest(algorithm: object, value: Data): number[] {
    const hash = createHash(hashName(algorithm)).update(bytesOf(value)).digest();
    return signedBytes(this.execution.realm, hash);
  }

  computeHmacSignature(algorithm: object, value: Data, key: Data): number[] {
    const hash = createHmac(hashName(algorithm), bytesOf(key)).update(bytesOf(value)).digest();
    return signedBytes(this.execution.realm, hash);
  }

  computeHmacSha256Signature(value: Data, key: Data): number[] {
    return this.computeHmacSignature(macs.HMAC_SHA_256, value, key);
  }

  newBlob(data: Data, contentType?: string, name?: string): Blob {
    return this.blob(
      bytesOf(data),
      contentType ?? (typeof data === 'string' ? 'text/plain' : null),
      name ?? null,
    );
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    const { realm } = this.execution;
    const rows = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true }).data;
    return realm.array(rows.map((row) => realm.array(row)));
  }

  gzip(source: BlobSource, name?: string): Blob {
    return this.blob(gzipSync(contentOf(source)), 'application/x-gzip', name ?? 'archive.gz');
  }

  ungzip(source: BlobSource): Blob {
    return this.blob(gunzipSync(contentOf(source)), 'application/octet-stream', null);
  }

  zip(sources: BlobSource[], name = 'archive.zip'): Blob {
    const files = sources.map((source) => [
      source.getBlob().getName() ?? 'file',
      new Uint8Array(contentOf(source)),
    ]);
    return this.blob(Buffer.from(zipSync(Object.fromEntries(files))), 'application/zip', name);
  }

  unzip(source: BlobSource): Blob[] {
    const files = Object.entries(unzipSync(new Uint8Array(contentOf(source))));
    return this.execution.realm.array(
      files.map(([name, bytes]) => this.blob(Buffer.from(bytes), null, name)),
    );
  }

  private blob(content: Buffer, type: string | null, name: string | null): Blob {
    return new EmulatedBlob(this.execution.realm, content, type, name) as unknown as Blob;
  }
}

function bytesOf(data: Data): Buffer {
  return typeof data === 'string' ? Buffer.from(data) : fromSigned(data);
}

function contentOf(source: BlobSource): Buffer {
  return fromSigned(source.getBlob().getBytes());
}

/** `SHA_256` and `HMAC_SHA_256` → `sha256`. */
function hashName(algorithm: object): string {
  return String(algorithm).replace('HMAC_', '').replace('_', '').toLowerCase();
}
