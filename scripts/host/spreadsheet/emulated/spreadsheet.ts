import { cellCount } from '../model/workbook';
import { EmulatedSheet, sheetFace } from './sheet';
import { behind, type Emulation, strict, wrongParameters } from './strict';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the spreadsheet as scripts see it. */
export function spreadsheetFace(emulation: Emulation): GoogleSpreadsheet {
  return new EmulatedSpreadsheet(emulation)._face;
}

/** The spreadsheet, as scripts read and change it. */
export class EmulatedSpreadsheet
  implements
    Pick<
      GoogleSpreadsheet,
      | 'deleteSheet'
      | 'getActiveRange'
      | 'getActiveSheet'
      | 'getId'
      | 'getName'
      | 'getNumSheets'
      | 'getRange'
      | 'getSheetByName'
      | 'getSheets'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'getUrl'
      | 'insertSheet'
      | 'moveActiveSheet'
      | 'setActiveSheet'
      | 'toast'
    >
{
  readonly _face: GoogleSpreadsheet;
  #active: number | undefined;

  constructor(readonly _emulation: Emulation) {
    this._face = strict<GoogleSpreadsheet>(this, 'Spreadsheet', _emulation);
  }

  getId(): string {
    return this._emulation.id;
  }

  getUrl(): string {
    return this._emulation.url;
  }

  getName(): string {
    return this._emulation.name;
  }

  getSpreadsheetTimeZone(): string {
    return 'Europe/Berlin';
  }

  getSpreadsheetLocale(): string {
    return 'de_DE';
  }

  getSheets(): GoogleSheet[] {
    const { workbook, realm } = this._emulation;
    return realm.array(workbook.tabs.map(({ id }) => sheetFace(this._emulation, id)));
  }

  getNumSheets(): number {
    return this._emulation.workbook.tabs.length;
  }

  getSheetByName(title: string): GoogleSheet | null {
    const tab = this._emulation.workbook.tab(title);
    return tab ? sheetFace(this._emulation, tab.id) : null;
  }

  /** Forms: none, (title), (index), (title, index). */
  insertSheet(...args: unknown[]): GoogleSheet {
    const { workbook } = this._emulation;
    const given = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number') ?? workbook.tabs.length;
    if (args.length > 2 || args.some((arg) => typeof arg !== 'string' && typeof arg !== 'number'))
      throw wrongParameters(args, 'Spreadsheet.insertSheet');
    const title = given ?? freeTitle(workbook.tabs.map((tab) => tab.title));
    if (workbook.tab(title))
      throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
    if (cellCount(workbook.tabs) + 26_000 > 10_000_000)
      throw new Error(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    const id = workbook.nextTabId();
    workbook.run({ do: 'newTab', id, title, index, rows: 1000, columns: 26 });
    this.#active = id;
    return sheetFace(this._emulation, id);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const { workbook } = this._emulation;
    const { _tabId } = behind(sheet, EmulatedSheet, 'Spreadsheet.deleteSheet');
    if (workbook.tabs.filter(({ id, hidden }) => !hidden && id !== _tabId).length === 0)
      throw new Error("You can't remove all the sheets in a document.");
    workbook.run({ do: 'removeTab', tab: _tabId });
  }

  getActiveSheet(): GoogleSheet {
    return sheetFace(this._emulation, this._activeId());
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.#active = behind(sheet, EmulatedSheet, 'Spreadsheet.setActiveSheet')._tabId;
    return sheet;
  }

  moveActiveSheet(position: number): void {
    this._emulation.workbook.run({ do: 'moveTab', tab: this._activeId(), index: position - 1 });
  }

  getRange(name: string): GoogleAppsScript.Spreadsheet.Range {
    const match = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(name);
    const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const tab = title === undefined ? undefined : this._emulation.workbook.tab(title);
    if (match && !tab) throw new Error('Range not found');
    return new EmulatedSheet(this._emulation, tab?.id ?? this._activeId()).getRange(match?.[3] ?? name);
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    const { row = 0, column = 0 } = this._emulation.active ?? {};
    return new EmulatedSheet(this._emulation, this._activeId()).getRange(row + 1, column + 1);
  }

  toast(message: string, title = ''): void {
    this._emulation.toast?.(message, title);
  }

  _activeId(): number {
    const { workbook, active } = this._emulation;
    const selected = active && workbook.tab(active.tab)?.id;
    return this.#active ?? selected ?? workbook.tabs[0]?.id ?? 0;
  }
}

function freeTitle(titles: readonly string[]): string {
  let number = titles.length + 1;
  while (titles.includes(`Tabellenblatt${number}`)) number++;
  return `Tabellenblatt${number}`;
}
