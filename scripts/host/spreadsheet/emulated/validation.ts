import type { Validation } from '../model/tab';
import { type Emulation, strict, wrongParameters } from './strict';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** A rule of what may be typed, as scripts read it. */
export class EmulatedDataValidation
  implements
    Pick<
      GoogleValidation,
      'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
    >
{
  readonly _face: GoogleValidation;

  constructor(
    readonly _emulation: Emulation,
    readonly _rule: Validation,
  ) {
    this._face = strict<GoogleValidation>(this, 'DataValidation', _emulation);
  }

  copy(): GoogleBuilder {
    return new EmulatedDataValidationBuilder(this._emulation, this._rule)._face;
  }

  getAllowInvalid(): boolean {
    return this._rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return this._rule.criteria as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  }

  /** A list answers with the list and whether it is shown as a drop-down. */
  getCriteriaValues(): unknown[] {
    const { realm } = this._emulation;
    const { criteria, values } = this._rule;
    return criteria === 'VALUE_IN_LIST' ? realm.array([realm.array(values), true]) : realm.array(values);
  }

  getHelpText(): string {
    return this._rule.help ?? '';
  }
}

/** Builds a rule of what may be typed. */
export class EmulatedDataValidationBuilder
  implements
    Pick<
      GoogleBuilder,
      | 'build'
      | 'requireCheckbox'
      | 'requireDate'
      | 'requireNumberBetween'
      | 'requireNumberGreaterThanOrEqualTo'
      | 'requireValueInList'
      | 'setAllowInvalid'
      | 'setHelpText'
    >
{
  readonly _face: GoogleBuilder;
  #rule: Validation;

  constructor(
    readonly _emulation: Emulation,
    rule: Validation = { ranges: [], criteria: '', values: [], allowInvalid: true },
  ) {
    this.#rule = rule;
    this._face = strict<GoogleBuilder>(this, 'DataValidationBuilder', _emulation);
  }

  /** At most 500 items, as Google says. */
  requireValueInList(values: string[], _showDropdown = true): GoogleBuilder {
    if (!Array.isArray(values)) throw wrongParameters([values], 'DataValidationBuilder.requireValueInList');
    if (values.length > 500)
      throw new Error(
        'The data validation rule has more items than the limit of 500. Use the List from a range criteria instead.',
      );
    return this.#with({ criteria: 'VALUE_IN_LIST', values: values.map(String) });
  }

  requireCheckbox(...values: unknown[]): GoogleBuilder {
    return this.#with({ criteria: 'CHECKBOX', values: values.map(String) });
  }

  requireDate(): GoogleBuilder {
    return this.#with({ criteria: 'DATE_IS_VALID_DATE', values: [] });
  }

  requireNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#with({ criteria: 'NUMBER_BETWEEN', values: [start, end] });
  }

  requireNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#with({ criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values: [number] });
  }

  setAllowInvalid(allowInvalid: boolean): GoogleBuilder {
    return this.#with({ allowInvalid });
  }

  setHelpText(help: string): GoogleBuilder {
    return this.#with({ help });
  }

  build(): GoogleValidation {
    if (!this.#rule.criteria) throw new Error('Invalid argument: criteria');
    return new EmulatedDataValidation(this._emulation, this.#rule)._face;
  }

  #with(change: Partial<Validation>): GoogleBuilder {
    const { xml: _replaced, ...rule } = this.#rule;
    this.#rule = { ...rule, ...change };
    return this._face;
  }
}

/** An enumeration of Google's: each name is its own value. */
export function enumeration(emulation: Emulation, title: string, names: readonly string[]): object {
  return strict<object>(Object.fromEntries(names.map((name) => [name, name])), title, emulation);
}

/** Names a script may compare criteria with. */
export const validationCriteria = [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'CUSTOM_FORMULA',
] as const;
