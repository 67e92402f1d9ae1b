import { emptyRow, type Formula, plain, type Row, type Style, style, type Value } from '../model/cell';
import { dayNumber } from '../model/days';
import { copiedFormula } from '../model/formulas';
import { a1, columnLetters, columnOf, fromA1 } from '../model/rectangle';
import { attributes, attributeText, cellText, cellXml, elements, inner, isOn } from './xml';

/** Reads the shared strings of an .xlsx: plain text, or rich text as it stands there. */
export function readStrings(xml: string): Value[] {
  return elements(xml, 'si').map(stringItem);
}

function stringItem(item: string): Value {
  if (item.endsWith('/>')) return '';
  const content = inner(item);
  if (!/<r[\s>]/.test(content)) return cellText(content === '' ? '' : textOf(content));
  const runs = elements(content.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 'r');
  return { kind: 'rich', text: cellText(runs.map(textOf).join('')), xml: content };
}

function textOf(xml: string): string {
  const t = elements(xml, 't')[0];
  return t === undefined || t.endsWith('/>') ? '' : inner(t);
}

/** Rows as read, and which of them are hidden. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly hidden: readonly number[];
}

/** Reads the content of `sheetData`. */
export function readRows(xml: string, strings: readonly Value[]): ReadRows {
  const rows: Row[] = [];
  const hidden: number[] = [];
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const styles: Style[] = [];
  const pattern = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
  let last = -1;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const { r, spans: _spans, hidden: isHidden, ...rest } = attributes(`<row ${match[1]}>`);
    const row = r ? Number(r) - 1 : last + 1;
    last = row;
    if (isOn(isHidden)) hidden.push(row);
    const cells = readCells(match[2] ?? '', { row, strings, shared, styles });
    const kept = attributeText(rest);
    while (rows.length < row) rows.push(emptyRow);
    rows[row] = kept ? { ...cells, attributes: kept } : cells;
  }
  return { rows, hidden };
}

interface CellContext {
  readonly row: number;
  readonly strings: readonly Value[];
  readonly shared: Map<string, { formula: string; row: number; column: number }>;
  readonly styles: Style[];
}

function readCells(xml: string, context: CellContext): Row {
  const values: Value[] = [];
  const styles: (Style | undefined)[] = [];
  const pattern = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
  let column = -1;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const tag = match[1] ?? '';
    const letters = /\br="([A-Z]+)/.exec(tag)?.[1];
    column = letters ? columnOf(letters) : column + 1;
    const number = Number(/\bs="(\d+)"/.exec(tag)?.[1] ?? 0);
    context.styles[number] ??= style({ base: number }, {});
    while (styles.length < column) styles.push(undefined);
    styles[column] = context.styles[number];
    const value = match[2] ? readValue(match[2], tag, column, context) : '';
    if (value === '') continue;
    while (values.length < column) values.push('');
    values[column] = value;
  }
  return values.length === 0 && styles.length === 0 ? emptyRow : { values, styles };
}

function readValue(xml: string, tag: string, column: number, context: CellContext): Value {
  const type = /\bt="(\w+)"/.exec(tag)?.[1] ?? 'n';
  const marks = /\s[cv]m="\d+"/.test(tag) ? attributeText(only(attributes(`<c ${tag}>`), ['cm', 'vm'])) : '';
  const from = xml.indexOf('<v>');
  const raw = from < 0 ? undefined : xml.slice(from + 3, xml.indexOf('</v>', from));
  const result = readResult(xml, raw, type, context.strings);
  if (!xml.includes('<f')) {
    // A number of a shared string means nothing once the strings are collected anew.
    if (type === 's' || (type !== 'e' && marks === '')) return result;
    return { kind: 'kept', text: String(plain(result)), attributes: `${marks} t="${type}"`, xml };
  }
  const formula = readFormula(elements(xml, 'f')[0] ?? '', column, context);
  if (!formula) return result;
  const plainResult = typeof result === 'object' ? '' : result;
  return {
    ...formula,
    ...(raw === undefined ? {} : { result: plainResult }),
    ...(type === 'e' ? { failed: true } : {}),
    ...(marks ? { marks } : {}),
  };
}

function only(all: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

function readResult(xml: string, raw: string | undefined, type: string, strings: readonly Value[]): Value {
  if (type === 'inlineStr') return stringItem(elements(xml, 'is')[0] ?? '<is/>');
  if (raw === undefined) return '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'str' || type === 'e') return cellText(raw);
  if (type === 'd') {
    const [, year, month, day, hour = 0, minute = 0, second = 0] =
      /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+):(\d+))?/.exec(raw)?.map(Number) ?? [];
    return dayNumber(year ?? 0, month ?? 0, day ?? 0, hour * 3600 + minute * 60 + second) ?? raw;
  }
  return Number(raw);
}

/** Shared formulas become each cell's own, because rows move. */
function readFormula(xml: string, column: number, { row, shared }: CellContext): Formula | undefined {
  const { t, si, ...rest } = attributes(xml);
  const text = cellText(inner(xml));
  if (t === 'shared' && si !== undefined) {
    if (text) shared.set(si, { formula: text, row, column });
    const master = shared.get(si);
    return (
      master && {
        kind: 'formula',
        formula: `=${copiedFormula(master.formula, row - master.row, column - master.column)}`,
      }
    );
  }
  if (text === '') return undefined;
  const kept = attributeText({ t, ...rest });
  return { kind: 'formula', formula: `=${text}`, ...(kept ? { attributes: kept } : {}) };
}

/** Collects the texts of all tabs while they are written. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  readonly #items: string[] = [];
  #uses = 0;

  number(item: string): number {
    this.#uses++;
    let number = this.#numbers.get(item);
    if (number === undefined) {
      number = this.#items.push(item) - 1;
      this.#numbers.set(item, number);
    }
    return number;
  }

  /** The part, in pieces, because all texts together may be longer than a string can be. */
  xml(): string[] {
    const open = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#items.length}">`;
    const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${open}`;
    const items = this.#items.map((item) =>
      item.startsWith('<')
        ? `<si>${item}</si>`
        : `<si><t${needsSpace(item) ? ' xml:space="preserve"' : ''}>${item}</t></si>`,
    );
    return [head, ...items, '</sst>'];
  }
}

function needsSpace(text: string): boolean {
  return /^\s|\s$|\n/.test(text);
}

/** What a row needs to be written. */
export interface RowWriter {
  readonly strings: SharedStrings;
  readonly styleNumber: (style: Style) => number;
  readonly columnStyles: Readonly<Record<number, Style>>;
}

const letterCache: string[] = [];

/** Writes one row; empty text if there is nothing to say about it. */
export function rowXml(row: Row, at: number, hidden: boolean, writer: RowWriter): string {
  const { values, styles, attributes: kept = '' } = row;
  if (values.length === 0 && styles.length === 0 && !kept && !hidden) return '';
  const width = Math.max(values.length, styles.length);
  let cells = '';
  for (let column = 0; column < width; column++) {
    const value = values[column] ?? '';
    const own = styles[column] ?? (value === '' ? undefined : writer.columnStyles[column]);
    if (value === '' && !own) continue;
    letterCache[column] ??= columnLetters(column);
    const number = own ? writer.styleNumber(own) : 0;
    const start = `<c r="${letterCache[column]}${at + 1}"${number > 0 ? ` s="${number}"` : ''}`;
    cells += value === '' ? `${start}/>` : start + valueXml(value, { row: at, column }, writer.strings);
  }
  return `<row r="${at + 1}"${kept}${hidden ? ' hidden="1"' : ''}>${cells}</row>`;
}

function valueXml(value: Value, at: { row: number; column: number }, strings: SharedStrings): string {
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'string') return ` t="s"><v>${strings.number(cellXml(value))}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.kind === 'rich') return ` t="s"><v>${strings.number(value.xml)}</v></c>`;
  if (value.kind === 'kept') return `${value.attributes}>${value.xml}</c>`;
  const { formula, result, failed, attributes: kept = '', marks = '' } = value;
  const f = `<f${kept.replace(/\bref="([^"]*)"/, (_all, ref) => `ref="${movedTo(ref, at)}"`)}>${cellXml(formula.slice(1))}</f>`;
  if (result === undefined) return `${marks}>${f}</c>`;
  if (typeof result === 'number') return `${marks}>${f}<v>${result}</v></c>`;
  if (typeof result === 'boolean') return `${marks} t="b">${f}<v>${result ? 1 : 0}</v></c>`;
  return `${marks} t="${failed ? 'e' : 'str'}">${f}<v>${cellXml(result)}</v></c>`;
}

/** An array formula spreads from its own cell, wherever that is now. */
function movedTo(ref: string, at: { row: number; column: number }): string {
  const range = fromA1(ref, { rows: 1, columns: 1 });
  return range ? a1({ ...range, ...at }) : ref;
}
