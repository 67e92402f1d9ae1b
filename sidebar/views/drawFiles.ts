import type { DrawSummary } from '../../src/api/draw';
import { canonicalJson } from '../../src/domain/draw/canonicalJson';
import { download } from '../parts/download';
import type { Server } from '../server';

/** Fetches the published draw list piece by piece and hands it over, byte for byte. */
export async function downloadList(server: Server, draw: string): Promise<void> {
  const lines: string[] = [];
  for (;;) {
    const piece = await server.drawListPiece(draw, lines.length);
    if (!piece.ok) return;
    lines.push(...piece.value.lines);
    if (lines.length >= piece.value.total || piece.value.lines.length === 0) break;
  }
  download('draw-list.txt', lines.join('\n'));
}

/** Hands over what was announced: the plan, and the file against which a protocol is checked. */
export function downloadAnnounced(
  { plan, fingerprint, planHash, seedSource, announcedAt }: DrawSummary,
  file: 'plan' | 'announcement',
): void {
  if (file === 'plan') download('plan.json', plan);
  else download('announcement.json', canonicalJson({ fingerprint, planHash, seedSource, announcedAt }));
}

/** Fetches the public protocol and hands it over. */
export async function downloadProtocol(server: Server, draw: string): Promise<void> {
  const protocol = await server.drawProtocol(draw);
  if (protocol.ok) download('protocol.json', protocol.value);
}

/** Fetches the confidential protocol and hands it over. */
export async function downloadConfidential(server: Server, draw: string): Promise<void> {
  const protocol = await server.confidentialProtocol(draw);
  if (protocol.ok) download('protocol-confidential.json', protocol.value);
}
