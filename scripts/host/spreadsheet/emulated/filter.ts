import { EmulatedRange } from './range';
import { type Emulation, strict, tabOf } from './strict';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;

/** The filter of a tab; its criteria are the page's business and not for scripts. */
export class EmulatedFilter
  implements Pick<GoogleFilter, 'getRange' | 'remove' | 'removeColumnFilterCriteria'>
{
  readonly _face: GoogleFilter;

  constructor(
    readonly _emulation: Emulation,
    readonly _tabId: number,
  ) {
    this._face = strict<GoogleFilter>(this, 'Filter', _emulation);
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { filter } = tabOf(this._emulation, this._tabId);
    if (!filter) throw new Error('The filter was removed.');
    return new EmulatedRange(this._emulation, this._tabId, filter.range)._face;
  }

  remove(): void {
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties: { filter: null } });
  }

  removeColumnFilterCriteria(column: number): GoogleFilter {
    const { filter } = tabOf(this._emulation, this._tabId);
    if (!filter) throw new Error('The filter was removed.');
    const hidden = Object.fromEntries(
      Object.entries(filter.hidden).filter(([key]) => Number(key) !== column - 1),
    );
    const properties = { filter: { ...filter, hidden } };
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties });
    return this._face;
  }
}
