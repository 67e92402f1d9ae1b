import { type Emulation, strict, tabOf } from './strict';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** The protection of a whole tab. */
export class EmulatedProtection
  implements
    Pick<
      GoogleProtection,
      'getDescription' | 'isWarningOnly' | 'remove' | 'setDescription' | 'setWarningOnly'
    >
{
  readonly _face: GoogleProtection;

  constructor(
    readonly _emulation: Emulation,
    readonly _tabId: number,
  ) {
    this._face = strict<GoogleProtection>(this, 'Protection', _emulation);
  }

  getDescription(): string {
    return tabOf(this._emulation, this._tabId).protection?.description ?? '';
  }

  isWarningOnly(): boolean {
    return tabOf(this._emulation, this._tabId).protection?.warningOnly ?? false;
  }

  setDescription(description: string): GoogleProtection {
    return this.#with({ description });
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.#with({ warningOnly });
  }

  remove(): void {
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties: { protection: null } });
  }

  #with(change: { description?: string; warningOnly?: boolean }): GoogleProtection {
    const old = tabOf(this._emulation, this._tabId).protection;
    if (!old) throw new Error('The protection was removed.');
    const properties = { protection: { ...old, ...change } };
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties });
    return this._face;
  }
}
