import { child, isElement, type XmlElement, xml } from './xml';

const order: Record<string, readonly string[]> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' ',
    ),
  'w:tcMar': ['top', 'start', 'left', 'bottom', 'end', 'right'],
  'w:tblCellMar': ['top', 'start', 'left', 'bottom', 'end', 'right'],
  'w:tblBorders': ['top', 'start', 'left', 'bottom', 'end', 'right', 'insideH', 'insideV'],
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
};

/**
 * The property of that name, made at the place the schema demands if it is missing.
 *
 * @param properties `w:pPr`, `w:rPr`, `w:tblPr`, `w:tcPr`, `w:sectPr` …; others get it at the end
 */
export function ensure(properties: XmlElement, name: string): XmlElement {
  const found = child(properties, name);
  if (found) return found;
  const made = xml(name);
  insertInOrder(properties, made);
  return made;
}

/** Puts a property where the schema wants it, behind others of the same name. */
export function insertInOrder(properties: XmlElement, made: XmlElement): void {
  const names = order[properties.name] ?? [];
  const rank = (of: string) => {
    const at = names.indexOf(of.replace(/^w:/, ''));
    return at < 0 ? names.length : at;
  };
  const mine = rank(made.name);
  const at = properties.children.findIndex((node) => isElement(node) && rank(node.name) > mine);
  if (at < 0) properties.children.push(made);
  else properties.children.splice(at, 0, made);
}

/** Takes a property away, if it is there. */
export function drop(properties: XmlElement, name: string): void {
  properties.children = properties.children.filter((node) => !isElement(node) || node.name !== name);
}

/** The `w:val` of a property, if it is there. */
export function valOf(properties: XmlElement | undefined, name: string): string | undefined {
  return child(properties, name)?.attributes['w:val'];
}

/** Sets the `w:val` of a property. */
export function setValue(properties: XmlElement, name: string, value: string): void {
  ensure(properties, name).attributes['w:val'] = value;
}

/** A switch such as `w:b`: true, false, or `undefined` when not said. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(properties, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** Points of a measure in twentieths, if it is there. */
export function pointsOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes[attribute];
  return text === undefined ? undefined : Number.parseFloat(text) / 20;
}

/** Twentieths of a point, as the file wants them. */
export function twentieths(points: number): string {
  return String(Math.round(points * 20));
}
