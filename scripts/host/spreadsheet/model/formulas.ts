import { columnLetters, columnOf, type StructuralEdit, shiftSpan } from './rectangle';

/** Texts, names with a tab in front, whole columns and rows, cells: what a formula's references are made of. */
const reference =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_(.!])/gu;

/**
 * Moves a formula's relative references, as copying the cell does; for the shared formulas of .xlsx.
 */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const cell = (fixedColumn = '', letters = '', fixedRow = '', digits = '') => {
    const column = fixedColumn ? letters : columnLetters(columnOf(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`;
  };
  return formula.replace(reference, (all, sheet = '', ...part: (string | undefined)[]) => {
    if (!part[1]) return all;
    const first = cell(part[0], part[1], part[2], part[3]);
    return part[5] ? `${sheet}${first}:${cell(part[4], part[5], part[6], part[7])}` : `${sheet}${first}`;
  });
}

/**
 * Adapts the references of a formula (or of a defined name) to rows and columns put in or taken out.
 *
 * @param own true if references without a tab mean the changed tab
 * @param title of the changed tab
 */
export function shiftedFormula(formula: string, edit: StructuralEdit, own: boolean, title: string): string {
  return formula.replace(reference, (all, sheet: string | undefined, ...part: (string | undefined)[]) => {
    if (all.startsWith('"') || !(sheet ? namesTab(sheet, title) : own)) return all;
    const [columnMark, column, rowMark, row, lastColumnMark, lastColumn, lastRowMark, lastRow] = part;
    if (column && row) {
      const rows = shifted(Number(row) - 1, Number(lastRow ?? row) - 1, edit, 'row');
      const columns = shifted(columnOf(column), columnOf(lastColumn ?? column), edit, 'column');
      if (!rows || !columns) return '#REF!';
      const first = `${columnMark}${columnLetters(columns[0])}${rowMark}${rows[0] + 1}`;
      const last = `${lastColumnMark}${columnLetters(columns[1])}${lastRowMark}${rows[1] + 1}`;
      return `${sheet ?? ''}${lastColumn ? `${first}:${last}` : first}`;
    }
    const [fromMark, from, toMark, to, topMark, top, bottomMark, bottom] = part.slice(8);
    if (from && to) {
      const columns = shifted(columnOf(from), columnOf(to), edit, 'column');
      return columns
        ? `${sheet ?? ''}${fromMark}${columnLetters(columns[0])}:${toMark}${columnLetters(columns[1])}`
        : '#REF!';
    }
    const rows = shifted(Number(top) - 1, Number(bottom) - 1, edit, 'row');
    return rows ? `${sheet ?? ''}${topMark}${rows[0] + 1}:${bottomMark}${rows[1] + 1}` : '#REF!';
  });
}

/** Names a renamed tab by its new title. */
export function renamedFormula(formula: string, title: string, newTitle: string): string {
  const quoted = `'${newTitle.replaceAll("'", "''")}'!`;
  return formula.replace(/"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu, (name) =>
    !name.startsWith('"') && namesTab(name, title) ? quoted : name,
  );
}

function namesTab(sheet: string, title: string): boolean {
  const name = sheet.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name) === title;
}

function shifted(
  first: number,
  last: number,
  edit: StructuralEdit,
  axis: StructuralEdit['axis'],
): [number, number] | undefined {
  if (edit.axis !== axis) return [first, last];
  const span = shiftSpan(first, last - first + 1, edit);
  return span && [span.start, span.start + span.length - 1];
}
