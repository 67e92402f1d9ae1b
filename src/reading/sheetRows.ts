import { Unreadable } from './csvRows';
import { attribute, readXml, type XmlHandlers } from './readXml';
import { dayText, longer, numberText, plainText, textCollector } from './workbookValues';

/** A row of a sheet. */
export interface SheetRow {
  /** From 0. */
  readonly index: number;
  readonly cells: readonly string[];
}

/** What the cells of a sheet refer to. */
export interface SheetValues {
  readonly strings: readonly string[];
  /** By style: whether its numbers are days. */
  readonly days: readonly boolean[];
  readonly is1904: boolean;
}

/** The last column of Excel is XFD. */
const mostCells = 16_384;

/** Reads the rows of a sheet, as many at once as come out of a piece. */
export function* sheetRows(
  pieces: Iterable<Uint8Array>,
  values: SheetValues,
): Generator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  const handlers = rowHandlers(values, (row) => rows.push(row));
  for (const _ of readXml(pieces, handlers)) {
    yield rows;
    rows = [];
  }
}

function rowHandlers(values: SheetValues, take: (row: SheetRow) => void): XmlHandlers {
  const inline = textCollector();
  let index = -1;
  let cells: string[] | undefined;
  let column = 0;
  let type = '';
  let style = -1;
  let value = '';
  let isValue = false;
  const openCell = (attributes: string) => {
    const place = attribute(attributes, 'r');
    column = place === '' ? column + 1 : columnOf(place);
    if (column >= mostCells) throw new Unreadable('workbook_damaged');
    type = attribute(attributes, 't');
    style = Number(attribute(attributes, 's') || -1);
    value = '';
    inline.clear();
  };
  const closeCell = () => {
    const text = type === 'inlineStr' ? inline.value() : cellText(type, style, value, values);
    if (!cells || text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  return {
    open: (name, attributes) => {
      inline.open(name);
      if (name === 'row') {
        const number = attribute(attributes, 'r');
        index = number === '' ? index + 1 : Number(number) - 1;
        cells = [];
        column = -1;
      } else if (name === 'c') openCell(attributes);
      else if (name === 'v') isValue = true;
    },
    text: (text) => {
      if (isValue) value = longer(value, text);
      else inline.text(text);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && cells) {
        take({ index, cells });
        cells = undefined;
      }
    },
  };
}

/** Truth values in the spelling of the surname True. */
function cellText(
  type: string,
  style: number,
  value: string,
  { strings, days, is1904 }: SheetValues,
): string {
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' || value.toLowerCase() === 'true' ? 'True' : 'False';
  if (type !== '' && type !== 'n') return plainText(value);
  const number = Number(value);
  if (Number.isNaN(number)) return plainText(value);
  return days[style] ? dayText(number, is1904) : numberText(number);
}

/** Gives the column of a place like `AB12`, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > mostCells) throw new Unreadable('workbook_damaged');
  }
  return column - 1;
}
