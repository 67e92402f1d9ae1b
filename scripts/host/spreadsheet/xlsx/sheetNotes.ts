import type { Tab } from '../model/tab';
import { noteBoxesXml, notesXml } from './notes';
import type { Package } from './package';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/**
 * Writes the notes of a tab if they were changed or moved.
 *
 * @returns relation of the boxes in which they are shown, if it has to be named in the worksheet
 */
export function putNotes(
  parts: Package,
  sheet: string,
  before: Readonly<Record<string, string>>,
  tab: Tab,
): string | undefined {
  if (tab.notes === before || (Object.keys(tab.notes).length === 0 && Object.keys(before).length === 0))
    return undefined;
  const relations = parts.relations(sheet);
  const path =
    relations.find(({ kind }) => kind === 'comments')?.target ?? free(parts, 'xl/comments', '.xml');
  const boxes =
    relations.find(({ kind }) => kind === 'vmlDrawing')?.target ??
    free(parts, 'xl/drawings/vmlDrawing', '.vml');
  parts.put(path, notesXml(parts.text(path), tab.notes));
  parts.put(boxes, noteBoxesXml(tab.notes));
  parts.declare(path, commentsType);
  parts.declareDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  parts.relate(sheet, 'comments', path);
  return parts.relate(sheet, 'vmlDrawing', boxes);
}

function free(parts: Package, before: string, after: string): string {
  let number = 1;
  while (parts.has(`${before}${number}${after}`)) number++;
  return `${before}${number}${after}`;
}
