import { renamedFormula, shiftedFormula } from '../model/formulas';
import { a1, fromA1, type Rectangle, type StructuralEdit, shiftRectangle } from '../model/rectangle';
import { escapeXml, unescapeXml } from './xml';

/** Size of a tab in Excel; open ends of references reach so far. */
const sheetSize = { rows: 1_048_576, columns: 16_384 };

/** Reads the list of rectangles of an `sqref`. */
export function rectangles(sqref: string): Rectangle[] {
  return sqref.split(/\s+/).flatMap((name) => fromA1(name, sheetSize) ?? []);
}

/** Writes the list of rectangles of an `sqref`. */
export function sqref(ranges: readonly Rectangle[]): string {
  return ranges.map(a1).join(' ');
}

/**
 * Adapts a piece of a worksheet nobody modelled to the rows and columns put in or taken out since it was read:
 * merged cells, links, breaks, rules.
 */
export function shiftedPiece(xml: string, edits: readonly StructuralEdit[]): string {
  if (edits.length === 0) return xml;
  return xml
    .replace(
      /<(mergeCell|hyperlink|ignoredError|protectedRange)\b[^>]*\b(?:sq)?ref="([^"]*)"[^>]*\/>/g,
      (all, _name, names) => (moved(names, edits) === '' ? '' : all),
    )
    .replace(/\b(ref|sqref|activeCell|topLeftCell)="([^"]+)"/g, (all, name, names) => {
      const now = moved(names, edits);
      return now === '' ? all : `${name}="${now}"`;
    })
    .replace(/<xm:sqref>([^<]*)<\/xm:sqref>/g, (all, names) => {
      const now = moved(names, edits);
      return now === '' ? all : `<xm:sqref>${now}</xm:sqref>`;
    })
    .replace(
      /<brk\b([^>]*)\bid="(\d+)"/g,
      (_all, before, id) => `<brk${before}id="${movedBreak(Number(id), xml, edits)}"`,
    );
}

function moved(names: string, edits: readonly StructuralEdit[]): string {
  const left = rectangles(names).flatMap((range) => {
    let now: Rectangle | undefined = range;
    for (const edit of edits) now = now && shiftRectangle(now, edit);
    return now ?? [];
  });
  return sqref(left);
}

function movedBreak(id: number, xml: string, edits: readonly StructuralEdit[]): number {
  const axis = xml.startsWith('<colBreaks') ? 'column' : 'row';
  return edits.reduce((at, edit) => {
    if (edit.axis !== axis || edit.at >= at) return at;
    return edit.count > 0 ? at + edit.count : Math.max(edit.at, at + edit.count);
  }, id);
}

/** What happened to tabs since the .xlsx was opened. */
export interface TabChange {
  readonly title: string;
  readonly newTitle: string;
  readonly edits: readonly StructuralEdit[];
}

/**
 * Adapts a formula to what happened to the tabs.
 *
 * @param own title of the tab that references without one mean
 */
export function followedFormula(formula: string, changes: readonly TabChange[], own?: string): string {
  return changes.reduce((text, { title, newTitle, edits }) => {
    const shifted = edits.reduce((now, edit) => shiftedFormula(now, edit, title === own, title), text);
    return title === newTitle ? shifted : renamedFormula(shifted, title, newTitle);
  }, formula);
}

/** Adapts the formulas of rules, sparklines, links and charts to what happened to the tabs. */
export function followedPiece(xml: string, changes: readonly TabChange[], own?: string): string {
  if (changes.length === 0) return xml;
  return xml
    .replace(/<((?:\w+:)?(?:formula[12]?|f))>([^<]*)<\/\1>/g, (_all, name, formula) => {
      return `<${name}>${escapeXml(followedFormula(unescapeXml(formula), changes, own))}</${name}>`;
    })
    .replace(/(<hyperlink\b[^>]*\blocation=")([^"]*)"/g, (_all, before, place) => {
      return `${before}${escapeXml(followedFormula(unescapeXml(place), changes, own))}"`;
    });
}

/** Adapts the anchors of pictures and charts (`xdr:from`, `xdr:to`) and of note boxes to the same changes. */
export function shiftedAnchors(xml: string, edits: readonly StructuralEdit[]): string {
  const place = (axis: StructuralEdit['axis'], at: number) =>
    edits.reduce((now, edit) => {
      if (edit.axis !== axis || edit.at > now) return now;
      return edit.count > 0 ? now + edit.count : Math.max(edit.at, now + edit.count);
    }, at);
  return xml
    .replace(/<(xdr:row|x:Row)>(\d+)</g, (_all, name, at) => `<${name}>${place('row', Number(at))}<`)
    .replace(/<(xdr:col|x:Column)>(\d+)</g, (_all, name, at) => `<${name}>${place('column', Number(at))}<`);
}
