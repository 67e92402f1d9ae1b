import type { CellEdit } from '../page';
import { EmulatedConditionalFormatRuleBuilder } from './conditional';
import { spreadsheetFace } from './spreadsheet';
import { type Emulation, strict } from './strict';
import { EmulatedDataValidationBuilder, enumeration, validationCriteria } from './validation';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes `SpreadsheetApp` for one execution. */
export function emulateSpreadsheetApp(emulation: Emulation): GoogleApp {
  return strict<GoogleApp>(new EmulatedSpreadsheetApp(emulation), 'SpreadsheetApp', emulation);
}

/** The `e` of `onEdit(e)`; Google leaves `value` and `oldValue` out unless a single cell was typed into. */
export function editEvent(app: object, edit: CellEdit): object {
  const source = (app as GoogleApp).getActiveSpreadsheet();
  const range = source.getSheetByName(edit.tab)?.getRange(edit.row + 1, edit.column + 1);
  return {
    source,
    range,
    ...(edit.value === undefined ? {} : { value: edit.value }),
    ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
  };
}

/** `SpreadsheetApp` of one execution. */
export class EmulatedSpreadsheetApp
  implements
    Pick<
      GoogleApp,
      | 'flush'
      | 'getActive'
      | 'getActiveRange'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
      | 'openById'
      | 'openByUrl'
    >
{
  readonly #spreadsheet: GoogleSpreadsheet;
  readonly BooleanCriteria: object;
  readonly DataValidationCriteria: object;
  readonly ProtectionType: object;

  constructor(readonly _emulation: Emulation) {
    this.#spreadsheet = spreadsheetFace(_emulation);
    const conditions = ['CUSTOM_FORMULA', 'TEXT_CONTAINS', 'TEXT_EQUAL_TO'];
    this.BooleanCriteria = enumeration(_emulation, 'BooleanCriteria', conditions);
    this.DataValidationCriteria = enumeration(_emulation, 'DataValidationCriteria', validationCriteria);
    this.ProtectionType = enumeration(_emulation, 'ProtectionType', ['RANGE', 'SHEET']);
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return this._emulation.ui as GoogleAppsScript.Base.Ui;
  }

  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.#spreadsheet;
  }

  getActive(): GoogleSpreadsheet {
    return this.#spreadsheet;
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.#spreadsheet.getActiveSheet();
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.#spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range;
  }

  flush(): void {
    this._emulation.workbook.flush();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new EmulatedDataValidationBuilder(this._emulation)._face;
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return new EmulatedConditionalFormatRuleBuilder(this._emulation)._face;
  }

  /** Under the scope `spreadsheets.currentonly` no spreadsheet can be opened, not even this one. */
  openById(): never {
    throw notPermitted('openById');
  }

  openByUrl(): never {
    throw notPermitted('openByUrl');
  }
}

function notPermitted(method: string): Error {
  return new Error(
    `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}
