import { emptyRow, type Look, type Style, style, type Value } from '../model/cell';
import { hiddenByFilter, textsOfColumn } from '../model/filtering';
import { newTab, type Tab, type TabProperties } from '../model/tab';
import { columnsXml, readColumns } from './columns';
import { shiftedPiece } from './references';
import {
  conditionalsXml,
  filterXml,
  readConditionals,
  readFilter,
  readValidations,
  validationsXml,
} from './rules';
import { readRows, rowXml, type SharedStrings } from './sheetCells';
import type { StyleSheet } from './styleSheet';
import { attributes, attributeText, elements, type Piece, pieces } from './xml';

/** A worksheet as opened: everything but its cells, to be put back as it was. */
export interface SheetSource {
  readonly open: string;
  readonly children: readonly Piece[];
  readonly close: string;
  /** As read, to see what was changed since. */
  readonly tab: Tab;
}

/** What is known of a worksheet besides its part. */
export interface SheetFacts {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly part: string;
  readonly notes: Readonly<Record<string, string>>;
  /** Size and warning as this program noted them; `undefined` in a workbook from elsewhere. */
  readonly own: { readonly rows: number; readonly columns: number; readonly guarded: boolean } | undefined;
}

/** Reads a worksheet. */
export function readSheet(
  xml: string,
  facts: SheetFacts,
  strings: readonly Value[],
  styles: StyleSheet,
): SheetSource {
  const { open, children, close } = pieces(xml);
  const of = (name: string) => children.filter((child) => child.name === name).map((child) => child.xml);
  const { rows, hidden } = readRows(of('sheetData')[0] ?? '', strings);
  const columns = readColumns(of('cols')[0] ?? '');
  const widest = rows.reduce((width, row) => Math.max(width, row.values.length, row.styles.length), 0);
  const size = facts.own ?? { rows: 1000, columns: 26, guarded: false };
  const columnStyles: Record<number, Style> = {};
  for (const [column, number] of Object.entries(columns.styles))
    if (number > 0) columnStyles[Number(column)] = style({ base: number }, {});
  const pane = attributes(elements(of('sheetViews')[0] ?? '', 'pane')[0] ?? '');
  const frozen = pane.state === 'frozen' || pane.state === 'frozenSplit';
  const protection = elements(`<p>${of('sheetProtection').join('')}</p>`, 'sheetProtection')[0];
  const tab: Tab = {
    ...newTab(facts.id, facts.title, 1),
    hidden: facts.hidden,
    colour: tabColour(of('sheetPr')[0] ?? ''),
    frozenRows: frozen ? Number(pane.ySplit ?? 0) : 0,
    frozenColumns: frozen ? Number(pane.xSplit ?? 0) : 0,
    widths: columns.widths,
    hiddenColumns: columns.hidden,
    columnStyles,
    notes: facts.notes,
    validations: of('dataValidations').flatMap(readValidations),
    conditionals: of('conditionalFormatting').flatMap((piece) => readConditionals(piece, styles)),
    protection:
      facts.own?.guarded || protection ? { description: '', warningOnly: facts.own?.guarded ?? false } : null,
    cells: [...rows, ...new Array(Math.max(0, size.rows - rows.length)).fill(emptyRow)],
    columns: Math.max(size.columns, widest),
    part: facts.part,
  };
  const filter = readFilter(of('autoFilter')[0] ?? '<autoFilter/>', (column, range) =>
    textsOfColumn({ ...tab, filter: { range, hidden: {} } }, column, lookOf(styles)),
  );
  const filtered = { ...tab, filter };
  const byFilter = new Set(hiddenByFilter(filtered, lookOf(styles)));
  const whole = { ...filtered, hiddenRows: hidden.filter((row) => !byFilter.has(row)) };
  const rest = children.filter(({ name }) => name !== 'sheetData');
  return {
    open: cut(open),
    children: rest.map(({ name, xml: text }) => ({ name, xml: cut(text) })),
    close,
    tab: whole,
  };
}

/** A part of a string keeps the whole of it in memory; this one does not. */
function cut(text: string): string {
  return Buffer.from(text).toString();
}

function lookOf(styles: StyleSheet) {
  return (given: Style | undefined): Look => {
    const base = styles.looks[given?.base ?? 0];
    return { ...base, ...given } as Look;
  };
}

function tabColour(sheetPr: string): string | null {
  const { rgb } = attributes(elements(sheetPr, 'tabColor')[0] ?? '');
  return rgb ? `#${rgb.slice(-6).toLowerCase()}` : null;
}

/** Where a worksheet's children stand, as the schema demands. */
const order = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios',
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations',
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches',
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems',
  'tableParts extLst',
]
  .join(' ')
  .split(' ');

const newSheet: Omit<SheetSource, 'tab'> = {
  open: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
  children: [
    { name: 'sheetViews', xml: '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' },
    { name: 'sheetFormatPr', xml: '<sheetFormatPr defaultRowHeight="15"/>' },
    {
      name: 'pageMargins',
      xml: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    },
  ],
  close: '</worksheet>',
};

/** What a worksheet needs to be written. */
export interface SheetWriter {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  readonly look: (style: Style | undefined) => Look;
  /** Adapts the formulas of a piece to what happened to all tabs. */
  readonly follow: (xml: string, tab: Tab) => string;
  /** Relation of the boxes of notes that were not there before. */
  readonly noteBoxes?: string;
}

/**
 * Writes a worksheet: its cells anew, what was changed anew, everything else as it was opened.
 *
 * @returns the part in pieces, because a big one may be longer than a string can be
 */
export function sheetXml(source: SheetSource | undefined, tab: Tab, writer: SheetWriter): string[] {
  const { open, close, children: raw } = source ?? newSheet;
  const old = source?.tab;
  const changed = (name: keyof TabProperties | 'columnStyles' | 'columns') => !old || old[name] !== tab[name];
  let children: readonly Piece[] = raw
    .filter(({ name }) => name !== 'dimension')
    .map(({ name, xml }) => ({ name, xml: writer.follow(shiftedPiece(xml, tab.edits), tab) }));
  const put = (name: string, xmls: readonly string[]) => {
    children = replaced(children, name, xmls);
  };
  const piece = (name: string) => children.find((child) => child.name === name)?.xml;
  if (changed('colour')) put('sheetPr', [colouredPr(piece('sheetPr'), tab.colour)].filter(Boolean));
  if (changed('frozenRows') || changed('frozenColumns') || tab.edits.length > 0)
    put('sheetViews', [frozenViews(piece('sheetViews'), tab)]);
  if (changed('widths') || changed('hiddenColumns') || changed('columnStyles'))
    put('cols', columnsXml(tab, writer.styles));
  if (changed('protection') && !tab.protection) put('sheetProtection', []);
  // An .xlsx names the texts a filter shows, and these change with the cells.
  const hides = Object.values(tab.filter?.hidden ?? {}).some((texts) => texts.length > 0);
  if (changed('filter') || hides) {
    const texts = (column: number) => textsOfColumn(tab, column, writer.look);
    const moved =
      tab.edits.some(({ axis }) => axis === 'column') ||
      old?.filter?.range.column !== tab.filter?.range.column;
    put('autoFilter', tab.filter ? [filterXml(tab.filter, texts, moved ? '' : piece('autoFilter'))] : []);
    if (!tab.filter) put('sortState', []);
  }
  if (changed('conditionals')) put('conditionalFormatting', conditionalsXml(tab.conditionals, writer.styles));
  if (changed('validations')) put('dataValidations', validationsXml(tab.validations));
  if (writer.noteBoxes) put('legacyDrawing', [`<legacyDrawing r:id="${writer.noteBoxes}"/>`]);
  const before = children.filter(({ name }) => order.indexOf(name) < order.indexOf('sheetData'));
  const after = children.filter((child) => !before.includes(child));
  return [
    open + before.map(({ xml }) => xml).join(''),
    '<sheetData>',
    ...rowsXml(tab, writer),
    `</sheetData>${after.map(({ xml }) => xml).join('')}${close}`,
  ];
}

function rowsXml(tab: Tab, { styles, strings, look }: SheetWriter): string[] {
  const hidden = new Set([...tab.hiddenRows, ...hiddenByFilter(tab, look)]);
  const columnStyles = tab.columnStyles;
  const writer = { strings, styleNumber: (given: Style) => styles.number(given), columnStyles };
  return tab.cells.map((row, at) => rowXml(row, at, hidden.has(at), writer));
}

function replaced(children: readonly Piece[], name: string, xmls: readonly string[]): Piece[] {
  const rest = children.filter((child) => child.name !== name);
  const rank = (child: string) => (order.includes(child) ? order.indexOf(child) : order.length);
  const at = rest.findIndex((child) => rank(child.name) > rank(name));
  return rest.toSpliced(at < 0 ? rest.length : at, 0, ...xmls.map((xml) => ({ name, xml })));
}

function colouredPr(sheetPr: string | undefined, colour: string | null): string {
  const element = colour ? `<tabColor rgb="FF${colour.slice(1).toUpperCase()}"/>` : '';
  if (!sheetPr) return element && `<sheetPr>${element}</sheetPr>`;
  const { open, children, close } = pieces(sheetPr);
  const rest = children.filter(({ name }) => name !== 'tabColor').map(({ xml }) => xml);
  return open + element + rest.join('') + close;
}

/** Selections name panes, so they go with the old ones. */
function frozenViews(
  sheetViews: string | undefined,
  { frozenRows: rows, frozenColumns: columns }: Tab,
): string {
  const views = sheetViews ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { open, children, close } = pieces(views);
  const written = children.map(({ xml }, index) => {
    if (index > 0) return xml;
    const view = pieces(xml);
    const kept = view.children.filter(({ name }) => name !== 'pane' && name !== 'selection');
    return view.open + paneXml(rows, columns) + kept.map((child) => child.xml).join('') + view.close;
  });
  return open + written.join('') + close;
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const first = `${String.fromCharCode(65 + Math.min(columns, 25))}${rows + 1}`;
  const size = attributeText({ xSplit: columns || undefined, ySplit: rows || undefined });
  return `<pane${size} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}
