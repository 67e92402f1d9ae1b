import { looksLikeDrawList } from '../../src/domain/draw/drawList';
import { parseProtocol } from '../../src/domain/draw/parseProtocol';
import type { DrawProtocol } from '../../src/domain/draw/protocol';
import type { Announcement } from '../../src/domain/draw/verify';

/** What was dropped so far. */
export interface Dropped {
  readonly protocol?: { readonly text: string; readonly value: DrawProtocol };
  readonly list?: string;
  readonly announcement?: Announcement;
  /** Names of files that are none of these. */
  readonly unknown: readonly string[];
}

/** Recognises dropped files by what is in them, whatever they are called. */
export async function withFiles(before: Dropped, files: readonly File[]): Promise<Dropped> {
  let dropped: Dropped = { ...before, unknown: [] };
  for (const file of files) dropped = withText(dropped, file.name, await textOf(file));
  return dropped;
}

/** Every byte of the list is in its fingerprint; `file.text()` would swallow a byte order mark. */
async function textOf(file: File): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

function withText(before: Dropped, name: string, text: string): Dropped {
  const protocol = parseProtocol(text);
  if (protocol.ok) return { ...before, protocol: { text, value: protocol.value } };
  const announcement = announcementIn(text);
  if (announcement) return { ...before, announcement };
  if (text !== '' && looksLikeDrawList(text)) return { ...before, list: text };
  return { ...before, unknown: [...before.unknown, name] };
}

function announcementIn(text: string): Announcement | undefined {
  try {
    const json = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
    const fields = ['fingerprint', 'planHash', 'seedSource', 'announcedAt'];
    return fields.every((field) => typeof json[field] === 'string')
      ? (json as unknown as Announcement)
      : undefined;
  } catch {
    return undefined;
  }
}
