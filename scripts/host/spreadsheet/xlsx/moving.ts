import type { Tab } from '../model/tab';
import type { Package } from './package';
import { followedPiece, shiftedAnchors, shiftedPiece, type TabChange } from './references';
import { tableXml } from './tables';

/** Lets the parts a worksheet points to follow its rows and columns: pictures, charts, tables, threads of notes. */
export function moveAlong(parts: Package, path: string, tab: Tab): void {
  for (const { kind, target } of parts.relations(path)) {
    if (!parts.has(target)) continue;
    if (kind === 'table') parts.put(target, tableXml(parts.text(target), tab));
    if (tab.edits.length === 0) continue;
    if (kind === 'drawing') parts.put(target, shiftedAnchors(parts.text(target), tab.edits));
    if (['threadedComment', 'pivotTable'].includes(kind))
      parts.put(target, shiftedPiece(parts.text(target), tab.edits));
  }
}

/** Lets charts show the cells they showed, wherever these are now. */
export function moveCharts(parts: Package, changes: readonly TabChange[]): void {
  if (changes.length === 0) return;
  for (const path of parts.paths)
    if (/\/charts\/chart[^/]*\.xml$/i.test(path)) parts.put(path, followedPiece(parts.text(path), changes));
}
