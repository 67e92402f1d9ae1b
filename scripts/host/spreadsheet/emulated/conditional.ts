import type { Conditional } from '../model/tab';
import { EmulatedRange } from './range';
import { behind, type Emulation, strict } from './strict';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A colour that depends on the value, as scripts read it. */
export class EmulatedConditionalFormatRule
  implements Pick<GoogleRule, 'copy' | 'getBooleanCondition' | 'getRanges'>
{
  readonly _face: GoogleRule;

  constructor(
    readonly _emulation: Emulation,
    readonly _rule: Conditional,
    readonly _tabId: number | undefined,
  ) {
    this._face = strict<GoogleRule>(this, 'ConditionalFormatRule', _emulation);
  }

  copy(): GoogleBuilder {
    return new EmulatedConditionalFormatRuleBuilder(this._emulation, this._rule, this._tabId)._face;
  }

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const { realm } = this._emulation;
    return realm.array(
      this._rule.ranges.map((range) => new EmulatedRange(this._emulation, this._tabId ?? -1, range)._face),
    );
  }

  getBooleanCondition(): GoogleCondition | null {
    if (this._rule.xml) return null;
    const { realm } = this._emulation;
    const { criteria, values, background } = this._rule;
    const condition = {
      getCriteriaType: () => criteria,
      getCriteriaValues: () => realm.array(values),
      getBackground: () => background ?? null,
    };
    return strict<GoogleCondition>(condition, 'BooleanCondition', this._emulation);
  }
}

/** Builds a colour that depends on the value. */
export class EmulatedConditionalFormatRuleBuilder
  implements
    Pick<
      GoogleBuilder,
      | 'build'
      | 'setBackground'
      | 'setBold'
      | 'setFontColor'
      | 'setRanges'
      | 'whenFormulaSatisfied'
      | 'whenTextContains'
      | 'whenTextEqualTo'
    >
{
  readonly _face: GoogleBuilder;
  #rule: Conditional;
  #tabId: number | undefined;

  constructor(
    readonly _emulation: Emulation,
    rule: Conditional = { ranges: [], criteria: '', values: [] },
    tabId?: number,
  ) {
    this.#rule = rule;
    this.#tabId = tabId;
    this._face = strict<GoogleBuilder>(this, 'ConditionalFormatRuleBuilder', _emulation);
  }

  whenTextEqualTo(text: string): GoogleBuilder {
    return this.#with({ criteria: 'TEXT_EQUAL_TO', values: [text] });
  }

  whenTextContains(text: string): GoogleBuilder {
    return this.#with({ criteria: 'TEXT_CONTAINS', values: [text] });
  }

  whenFormulaSatisfied(formula: string): GoogleBuilder {
    return this.#with({ criteria: 'CUSTOM_FORMULA', values: [formula] });
  }

  setBackground(background: string | null): GoogleBuilder {
    return this.#with({ background: background ?? '#ffffff' });
  }

  setFontColor(colour: string | null): GoogleBuilder {
    return this.#with({ colour: colour ?? '#000000' });
  }

  setBold(bold: boolean): GoogleBuilder {
    return this.#with({ bold });
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): GoogleBuilder {
    const targets = Array.from(ranges, (range) =>
      behind(range, EmulatedRange, 'ConditionalFormatRuleBuilder.setRanges'),
    );
    this.#tabId = targets[0]?._tabId;
    return this.#with({ ranges: targets.map(({ _at }) => _at) });
  }

  build(): GoogleRule {
    if (!this.#rule.criteria || this.#rule.ranges.length === 0)
      throw new Error('A conditional format rule must have at least one range and a condition.');
    return new EmulatedConditionalFormatRule(this._emulation, this.#rule, this.#tabId)._face;
  }

  #with(change: Partial<Conditional>): GoogleBuilder {
    const { xml: _replaced, ...rule } = this.#rule;
    this.#rule = { ...rule, ...change };
    return this._face;
  }
}
