import type { Look, Style } from '../model/cell';
import type { Tab } from '../model/tab';
import type { Workbook } from '../model/workbook';
import { countedFrom1900 } from './days1904';
import { definedNamesXml, readOwnFacts } from './definedNames';
import { moveAlong, moveCharts } from './moving';
import { readNotes } from './notes';
import { Package } from './package';
import { followedFormula, followedPiece, type TabChange } from './references';
import { readStrings, SharedStrings } from './sheetCells';
import { putNotes } from './sheetNotes';
import { readSheet, type SheetSource, sheetXml } from './sheetPart';
import { emptyPackage } from './skeleton';
import { StyleSheet, themeColours } from './styleSheet';
import { attributes, attributeText, elements, inner, isOn, type Piece, pieces } from './xml';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stringsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** An .xlsx as opened; whatever is not modelled stays in its bytes and goes into every save unchanged. */
export interface OpenedXlsx {
  readonly tabs: readonly Tab[];
  readonly looks: readonly Look[];
  readonly bytes: Uint8Array;
  readonly sources: ReadonlyMap<number, SheetSource>;
  /** Ids of all sheets in their order, those without cells included. */
  readonly order: readonly number[];
}

/** Opens an .xlsx; throws if it is none. */
export function openXlsx(bytes: Uint8Array): OpenedXlsx {
  const parts = Package.open(bytes);
  const book = bookPath(parts);
  if (!parts.has(book))
    throw new Error('not an .xlsx workbook: save it as .xlsx in your spreadsheet program');
  const styles = stylesOf(parts, book);
  const strings = readStrings(parts.text(targetOf(parts, book, 'sharedStrings') ?? ''));
  const { children } = pieces(parts.text(book));
  const definedNames = children.find(({ name }) => name === 'definedNames')?.xml ?? '';
  const relations = parts.relations(book);
  const from1904 = isOn(attributes(children.find(({ name }) => name === 'workbookPr')?.xml ?? '').date1904);
  const sources = new Map<number, SheetSource>();
  const sheets = elements(children.find(({ name }) => name === 'sheets')?.xml ?? '', 'sheet');
  sheets.forEach((sheet, index) => {
    const { name: title = '', sheetId, state, 'r:id': id } = attributes(sheet);
    const relation = relations.find((one) => one.id === id);
    // Chart sheets and macro sheets are no tabs with cells; they stay where they are in the package.
    if (relation?.kind !== 'worksheet') return;
    const notesPart = parts.relations(relation.target).find(({ kind }) => kind === 'comments')?.target;
    const facts = {
      id: Number(sheetId),
      title,
      hidden: state === 'hidden' || state === 'veryHidden',
      part: relation.target,
      notes: notesPart ? readNotes(parts.text(notesPart)) : {},
      own: readOwnFacts(definedNames, index),
    };
    const source = readSheet(parts.text(relation.target), facts, strings, styles);
    sources.set(facts.id, from1904 ? { ...source, tab: countedFrom1900(source.tab, styles.looks) } : source);
  });
  const order = sheets.map((sheet) => Number(attributes(sheet).sheetId));
  return { tabs: [...sources.values()].map(({ tab }) => tab), looks: styles.looks, bytes, sources, order };
}

/** Writes a workbook into the .xlsx it was opened from, or into a new one. */
export function saveXlsx(opened: OpenedXlsx | undefined, workbook: Workbook): Uint8Array {
  const rewritten = new Set(opened?.tabs.map(({ part = '' }) => part));
  const parts = opened ? Package.open(opened.bytes, rewritten) : emptyPackage();
  const book = bookPath(parts);
  const styles = stylesOf(parts, book);
  const strings = new SharedStrings();
  const look = (style: Style | undefined) => workbook.look(style);
  const before = opened?.tabs ?? [];
  const changes = changesOf(before, workbook.tabs);
  const follow = (xml: string, { id }: Tab) =>
    followedPiece(xml, changes, before.find((tab) => tab.id === id)?.title);
  for (const { id, part } of before) if (part && !workbook.tabById(id)) removeSheet(parts, book, part);
  const ids = workbook.tabs.map((tab) => {
    const source = opened?.sources.get(tab.id);
    const path = source?.tab.part ?? freeSheetPath(parts);
    if (!source) parts.put(path, '');
    const noteBoxes = putNotes(parts, path, source?.tab.notes ?? {}, tab);
    parts.put(
      path,
      sheetXml(source, tab, { styles, strings, look, follow, ...(noteBoxes ? { noteBoxes } : {}) }),
    );
    moveAlong(parts, path, tab);
    if (!source) parts.declare(path, worksheetType);
    return parts.relate(book, 'worksheet', path);
  });
  moveCharts(parts, changes);
  parts.put(
    book,
    bookXml(
      parts.text(book),
      opened?.order ?? [],
      workbook.tabs,
      ids,
      changes,
      sheetsWithoutCells(parts, book),
    ),
  );
  const stringsPath = targetOf(parts, book, 'sharedStrings') ?? 'xl/sharedStrings.xml';
  parts.put(stringsPath, strings.xml());
  parts.declare(stringsPath, stringsType);
  parts.relate(book, 'sharedStrings', stringsPath);
  parts.put(targetOf(parts, book, 'styles') ?? 'xl/styles.xml', styles.xml());
  dropCalculationChain(parts, book);
  return parts.zip();
}

function bookPath(parts: Package): string {
  return parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

function targetOf(parts: Package, from: string, kind: string): string | undefined {
  return parts.relations(from).find((relation) => relation.kind === kind)?.target;
}

function stylesOf(parts: Package, book: string): StyleSheet {
  const theme = targetOf(parts, book, 'theme');
  const path = targetOf(parts, book, 'styles');
  const xml = path ? parts.text(path) : emptyPackage().text('xl/styles.xml');
  return new StyleSheet(xml, theme ? themeColours(parts.text(theme)) : []);
}

function freeSheetPath(parts: Package): string {
  let number = 1;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
  return `xl/worksheets/sheet${number}.xml`;
}

/** Notes, tables and drawings of a deleted tab hold its data, so they go, too. */
function removeSheet(parts: Package, book: string, path: string): void {
  for (const { kind, target } of parts.relations(path))
    if (['comments', 'vmlDrawing', 'table', 'threadedComment', 'drawing'].includes(kind) && parts.has(target))
      parts.remove(target);
  parts.remove(path);
  parts.unrelate(book, ({ target }) => target === path);
}

function sheetsWithoutCells(parts: Package, book: string): Set<string> {
  const kinds = ['chartsheet', 'dialogsheet', 'xlMacrosheet'];
  return new Set(parts.relations(book).flatMap(({ kind, id }) => (kinds.includes(kind) ? id : [])));
}

function changesOf(before: readonly Tab[], tabs: readonly Tab[]): TabChange[] {
  return before.flatMap(({ id, title }) => {
    const tab = tabs.find((one) => one.id === id);
    if (!tab || (tab.edits.length === 0 && tab.title === title)) return [];
    return { title, newTitle: tab.title, edits: tab.edits };
  });
}

function bookXml(
  xml: string,
  before: readonly number[],
  tabs: readonly Tab[],
  ids: readonly string[],
  changes: readonly TabChange[],
  kept: ReadonlySet<string>,
): string {
  const { open, children, close } = pieces(xml);
  const of = (name: string) => children.find((child) => child.name === name)?.xml ?? '';
  // Sheets without cells (charts, macros) stay, behind the tabs.
  const others = elements(inner(of('sheets') || '<sheets/>'), 'sheet').filter((sheet) =>
    kept.has(attributes(sheet)['r:id'] ?? ''),
  );
  const now = [...tabs.map(({ id }) => id), ...others.map((sheet) => Number(attributes(sheet).sheetId))];
  const sheets = tabs.map((tab, index) => {
    const state = tab.hidden ? 'hidden' : undefined;
    return `<sheet${attributeText({ name: tab.title, sheetId: tab.id, state, 'r:id': ids[index] })}/>`;
  });
  const views = of('bookViews').replace(/<workbookView\b[^>]*?(?=\/?>)/, (view) => {
    const { activeTab = '0', firstSheet: _first, ...rest } = attributes(`${view}>`);
    const shown =
      tabs[Number(activeTab)]?.hidden === false ? Number(activeTab) : tabs.findIndex(({ hidden }) => !hidden);
    return `<workbookView${attributeText({ ...rest, activeTab: Math.max(0, shown) })}`;
  });
  const made: Record<string, string> = {
    workbookPr: of('workbookPr').replace(/\sdate1904="[^"]*"/, ''),
    bookViews: views,
    sheets: `<sheets>${sheets.join('')}${others.join('')}</sheets>`,
    definedNames: definedNamesXml(of('definedNames'), { before, now }, tabs, (formula) =>
      followedFormula(formula, changes),
    ),
    calcPr: `<calcPr${attributeText({ ...attributes(of('calcPr')), fullCalcOnLoad: 1 })}/>`,
  };
  const order =
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize'.split(
      ' ',
    );
  const all: Piece[] = children.filter(({ name }) => !(name in made));
  for (const [name, piece] of Object.entries(made)) {
    if (!piece) continue;
    const rank = (child: string) => (order.includes(child) ? order.indexOf(child) : order.length);
    const at = all.findIndex((child) => rank(child.name) > rank(name));
    all.splice(at < 0 ? all.length : at, 0, { name, xml: piece });
  }
  return open + all.map((piece) => piece.xml).join('') + close;
}

/** Excel makes the order of calculation anew; an old one that names other cells it calls damage. */
function dropCalculationChain(parts: Package, book: string): void {
  const chain = targetOf(parts, book, 'calcChain');
  if (!chain) return;
  parts.remove(chain);
  parts.unrelate(book, ({ kind }) => kind === 'calcChain');
}
