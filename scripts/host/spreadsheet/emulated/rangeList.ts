import type { EmulatedRange } from './range';
import { type Emulation, strict } from './strict';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Several ranges of one tab changed by one call. */
export class EmulatedRangeList
  implements
    Pick<
      GoogleRangeList,
      'clearContent' | 'getRanges' | 'setBackground' | 'setFontWeight' | 'setNumberFormat' | 'setValue'
    >
{
  readonly _face: GoogleRangeList;

  constructor(
    readonly _emulation: Emulation,
    readonly _ranges: readonly EmulatedRange[],
  ) {
    this._face = strict<GoogleRangeList>(this, 'RangeList', _emulation);
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this._emulation.realm.array(this._ranges.map(({ _face }) => _face));
  }

  setNumberFormat(format: string): GoogleRangeList {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setBackground(colour: string | null): GoogleRangeList {
    return this.#each((range) => range.setBackground(colour));
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GoogleRangeList {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setValue(value: unknown): GoogleRangeList {
    return this.#each((range) => range.setValue(value));
  }

  clearContent(): GoogleRangeList {
    return this.#each((range) => range.clearContent());
  }

  #each(change: (range: EmulatedRange) => unknown): GoogleRangeList {
    this._ranges.forEach(change);
    return this._face;
  }
}
