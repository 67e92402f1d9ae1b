import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

// ECMA-376-1, transitional: the sequence in which Word wants the children of each element. Word calls a file damaged
// that keeps another one; LibreOffice does not mind.
const sequences: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tcMar': 'top start left bottom end right',
  'w:tblCellMar': 'top start left bottom end right',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:numPr': 'ilvl numId',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvlOverride': 'startOverride lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
};
/** Elements that may repeat within their parent; every other one stands there once. */
const repeated = [
  'w:tr',
  'w:tc',
  'w:num',
  'w:abstractNum',
  'w:numPicBullet',
  'w:lvl',
  'w:lvlOverride',
  'w:tab',
];
/** What must come first, if it is there at all. */
const heads: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr' };

/** What Word would call damaged in a document; nothing if all is well. */
export function wordComplaints(docx: Uint8Array): readonly string[] {
  const parts = unzipSync(docx);
  const texts = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path));
  return texts.flatMap(([path, bytes]) => [
    ...partComplaints(strFromU8(bytes)).map((complaint) => `${path}: ${complaint}`),
    ...(path.endsWith('.rels') ? missingTargets(path, strFromU8(bytes), parts) : []),
  ]);
}

function partComplaints(xml: string): readonly string[] {
  const complaints: string[] = [];
  const open: { name: string; children: string[] }[] = [];
  const drawings: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => complaints.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    open[open.length - 1]?.children.push(name);
    open.push({ name, children: [] });
    if (name === 'wp:docPr') drawings.push(attributes.id!);
  });
  parser.on('closetag', () => {
    const { name, children } = open.pop()!;
    if (isWrong(name, children)) complaints.push(`${name} with ${children.join(' ')}`);
  });
  parser.write(xml).close();
  if (new Set(drawings).size < drawings.length) complaints.push('two drawings of one number');
  return complaints;
}

function isWrong(name: string, children: readonly string[]): boolean {
  const head = heads[name];
  if (head !== undefined && children.lastIndexOf(head) > 0) return true;
  if (name === 'w:tc') return children[children.length - 1] !== 'w:p';
  if (name === 'w:body') return children.indexOf('w:sectPr') !== children.length - 1;
  const sequence = sequences[name]?.split(' ').map((each) => `w:${each}`);
  if (sequence === undefined) return false;
  const places = children.map((child) => sequence.indexOf(child));
  return places.some((place, at) => {
    const before = places[at - 1] ?? -1;
    return place < before || place < 0 || (place === before && !repeated.includes(children[at]!));
  });
}

function missingTargets(
  path: string,
  xml: string,
  parts: Readonly<Record<string, Uint8Array>>,
): readonly string[] {
  const folder = path.replace('_rels/', '').replace(/[^/]*$/, '');
  const own = [...xml.matchAll(/<Relationship [^>]*>/g)].filter(([each]) => !each.includes('"External"'));
  return own
    .map(([each]) => /Target="([^"]+)"/.exec(each)![1]!)
    .filter((target) => !(target.startsWith('/') ? target.slice(1) in parts : `${folder}${target}` in parts))
    .map((target) => `${path}: no ${target}`);
}
