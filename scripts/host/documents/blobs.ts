import type { Realm } from '../realm';
import { EmulatedBlob, fromSigned } from '../services/blob';

type Blob = GoogleAppsScript.Base.Blob;

/** Makes a Blob as the bundle sees it. */
export function blobOf(realm: Realm, bytes: Uint8Array, contentType: string, name: string): Blob {
  return new EmulatedBlob(realm, Buffer.from(bytes), contentType, name) as unknown as Blob;
}

/** What a Blob, or a thing that can become one, holds. */
export function contentOf(source: Pick<GoogleAppsScript.Base.BlobSource, 'getBlob'>): {
  bytes: Uint8Array;
  contentType: string;
  name: string;
} {
  const blob = source.getBlob();
  return {
    bytes: fromSigned(blob.getBytes()),
    contentType: blob.getContentType() ?? 'application/octet-stream',
    name: blob.getName() ?? 'Datei',
  };
}
