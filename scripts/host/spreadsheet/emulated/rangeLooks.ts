import { type Rectangle, without } from '../model/rectangle';
import type { Validation } from '../model/tab';
import { valueAt } from '../model/workbook';
import { RangeBase } from './rangeBase';
import { behind, wrongParameters } from './strict';
import { EmulatedDataValidation } from './validation';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** A range as scripts format it: number formats, colours, notes, and what may be typed. */
export abstract class RangeLooks
  extends RangeBase
  implements
    Pick<
      GoogleRange,
      | 'clearDataValidations'
      | 'clearFormat'
      | 'clearNote'
      | 'getBackground'
      | 'getBackgrounds'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getFontColor'
      | 'getFontWeight'
      | 'getNote'
      | 'getNotes'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'insertCheckboxes'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'setFontColor'
      | 'setFontSize'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNotes'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setVerticalAlignment'
      | 'setWrap'
    >
{
  getNumberFormats(): string[][] {
    return this._looks('format');
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  setNumberFormat(format: string): GoogleRange {
    if (typeof format !== 'string') throw wrongParameters([format], 'Range.setNumberFormat');
    return this._restyle({ format });
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    return this._restyleEach(formats, 'setNumberFormats', (format) => ({ format }));
  }

  getBackgrounds(): string[][] {
    return this._looks('background');
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '';
  }

  setBackground(colour: string | null): GoogleRange {
    return this._restyle({ background: colourOf(colour, '#ffffff') });
  }

  setBackgrounds(colours: (string | null)[][]): GoogleRange {
    return this._restyleEach(colours, 'setBackgrounds', (colour) => ({
      background: colourOf(colour, '#ffffff'),
    }));
  }

  getFontColor(): string {
    return this._looks('colour')[0]?.[0] ?? '';
  }

  setFontColor(colour: string | null): GoogleRange {
    return this._restyle({ colour: colourOf(colour, '#000000') });
  }

  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this._looks('bold')[0]?.[0] ? 'bold' : 'normal';
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GoogleRange {
    return this._restyle({ bold: weight === 'bold' });
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): GoogleRange {
    return this._restyle({ italic: style === 'italic' });
  }

  setFontSize(size: number): GoogleRange {
    return this._restyle({ size });
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GoogleRange {
    return this._restyle({
      horizontal: alignment === null || alignment === 'normal' ? 'general' : alignment,
    });
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this._restyle({ vertical: alignment === 'middle' ? 'center' : (alignment ?? 'bottom') });
  }

  setWrap(wrap: boolean): GoogleRange {
    return this._restyle({ wrap });
  }

  clearFormat(): GoogleRange {
    this._emulation.workbook.run({ do: 'look', tab: this._tabId, at: this._at, look: null });
    return this._face;
  }

  getNotes(): string[][] {
    this._read();
    const { notes } = this._tab;
    return this._collect((row, column) => notes[`${row},${column}`] ?? '');
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  setNote(note: string | null): GoogleRange {
    return this.setNotes(this._uniform(note ?? ''));
  }

  setNotes(given: (string | null)[][]): GoogleRange {
    this._fits(given, 'setNotes');
    const notes = { ...this._tab.notes };
    given.forEach((line, y) => {
      line.forEach((note, x) => {
        const key = `${this._at.row + y},${this._at.column + x}`;
        if (note) notes[key] = note;
        else delete notes[key];
      });
    });
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties: { notes } });
    return this._face;
  }

  clearNote(): GoogleRange {
    return this.setNote('');
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    const given = rule && behind(rule, EmulatedDataValidation, 'Range.setDataValidation')._rule;
    this._validate([this._at], given ? [{ ...given, ranges: [this._at] }] : []);
    return this._face;
  }

  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): GoogleRange {
    this._fits(rules, 'setDataValidations');
    const placed = rules.flatMap((line, y) =>
      line.flatMap((rule, x) => {
        if (!rule) return [];
        const { row, column } = this._at;
        const ranges = [{ row: row + y, column: column + x, rows: 1, columns: 1 }];
        return { ...behind(rule, EmulatedDataValidation, 'Range.setDataValidations')._rule, ranges };
      }),
    );
    this._validate([this._at], placed);
    return this._face;
  }

  clearDataValidations(): GoogleRange {
    this._validate([this._at], []);
    return this._face;
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    this._read();
    const { validations } = this._tab;
    return this._collect((row, column) => {
      const rule = validations.find(({ ranges }) =>
        ranges.some((range) => without({ row, column, rows: 1, columns: 1 }, range).length === 0),
      );
      return rule ? new EmulatedDataValidation(this._emulation, rule)._face : null;
    });
  }

  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  insertCheckboxes(): GoogleRange {
    this._validate(
      [this._at],
      [{ ranges: [this._at], criteria: 'CHECKBOX', values: [], allowInvalid: false }],
    );
    const tab = this._tab;
    const old = this._collect((row, column) => valueAt(tab, row, column));
    this._write(old.map((line) => line.map((value) => (value === '' ? false : value))));
    return this._face;
  }

  _validate(cleared: readonly Rectangle[], rules: readonly Validation[]): void {
    const kept = this._tab.validations
      .map((rule) => ({
        ...rule,
        ranges: rule.ranges.flatMap((range) =>
          cleared.reduce((rest, cut) => rest.flatMap((r) => without(r, cut)), [range]),
        ),
      }))
      .filter(({ ranges }) => ranges.length > 0);
    const properties = { validations: [...kept, ...rules] };
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties });
  }
}

function colourOf(colour: string | null, fallback: string): string {
  if (colour === null || colour === undefined) return fallback;
  const named: Record<string, string> = {
    white: '#ffffff',
    black: '#000000',
    red: '#ff0000',
    yellow: '#ffff00',
  };
  return (named[colour.toLowerCase()] ?? colour).toLowerCase();
}
