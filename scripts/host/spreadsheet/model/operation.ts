import { emptyRow, type Look, type Row, type Style, style, type Value } from './cell';
import { renamedFormula, shiftedFormula } from './formulas';
import { type Rectangle, type StructuralEdit, shiftRectangle, shiftSpan } from './rectangle';
import { newTab, type Tab, type TabProperties } from './tab';

/** Every way to change a workbook, as plain JSON: what the journal holds. Tabs by id. */
export type Operation =
  | { do: 'values'; tab: number; row: number; column: number; values: readonly (readonly Value[])[] }
  | { do: 'look'; tab: number; at: Rectangle; look: Partial<Look> | null }
  | { do: 'looks'; tab: number; row: number; column: number; looks: readonly (readonly Partial<Look>[])[] }
  | { do: 'properties'; tab: number; properties: Partial<TabProperties> }
  | ({ do: 'structure'; tab: number } & StructuralEdit)
  | { do: 'order'; tab: number; row: number; order: readonly number[] }
  | { do: 'newTab'; id: number; title: string; index: number; rows: number; columns: number }
  | { do: 'removeTab'; tab: number }
  | { do: 'moveTab'; tab: number; index: number };

/** All tabs in their order. */
export type Tabs = readonly Tab[];

/** The tabs after the operation; the same operation on equal tabs gives equal tabs. */
export function applied(tabs: Tabs, operation: Operation): Tabs {
  switch (operation.do) {
    case 'newTab': {
      const { id, title, index, rows, columns } = operation;
      return tabs.toSpliced(index, 0, newTab(id, title, rows, columns));
    }
    case 'removeTab':
      return tabs.filter(({ id }) => id !== operation.tab);
    case 'moveTab': {
      const moved = tabs.filter(({ id }) => id === operation.tab);
      return tabs.filter(({ id }) => id !== operation.tab).toSpliced(operation.index, 0, ...moved);
    }
    case 'structure': {
      const { tab: id, axis, at, count } = operation;
      const title = tabs.find((tab) => tab.id === id)?.title ?? '';
      return tabs.map((tab) => {
        const own = tab.id === id;
        const moved = own ? restructured(tab, { axis, at, count }) : tab;
        return withFormulas(moved, (formula) => shiftedFormula(formula, { axis, at, count }, own, title));
      });
    }
    default: {
      const old = tabs.find(({ id }) => id === operation.tab)?.title ?? '';
      const now = operation.do === 'properties' ? operation.properties.title : undefined;
      const after = tabs.map((tab) => (tab.id === operation.tab ? changed(tab, operation) : tab));
      if (now === undefined || now === old) return after;
      return after.map((tab) => withFormulas(tab, (formula) => renamedFormula(formula, old, now)));
    }
  }
}

function changed(
  tab: Tab,
  operation: Exclude<Operation, { do: 'newTab' | 'removeTab' | 'moveTab' | 'structure' }>,
): Tab {
  switch (operation.do) {
    case 'values':
      return { ...tab, cells: withValues(tab.cells, operation) };
    case 'look': {
      const { at, look } = operation;
      const memo = new Map<Style | undefined, Style | undefined>();
      const restyle = (from: Style | undefined) => {
        if (!memo.has(from)) memo.set(from, look === null ? undefined : style(from, look));
        return memo.get(from);
      };
      return { ...tab, cells: restyled(tab, at, restyle) };
    }
    case 'looks': {
      const { row, column, looks } = operation;
      const at = { row, column, rows: looks.length, columns: looks[0]?.length ?? 0 };
      return {
        ...tab,
        cells: restyled(tab, at, (from, y, x) => style(from, looks[y - row]?.[x - column] ?? {})),
      };
    }
    case 'properties':
      return { ...tab, ...operation.properties };
    case 'order': {
      const { row, order } = operation;
      const sorted = order.map((from) => tab.cells[row + from] ?? emptyRow);
      return { ...tab, cells: tab.cells.toSpliced(row, order.length, ...sorted) };
    }
  }
}

function withValues(
  cells: readonly Row[],
  { row, column, values }: { row: number; column: number; values: readonly (readonly Value[])[] },
): Row[] {
  const copy = cells.slice();
  values.forEach((line, index) => {
    const old = copy[row + index];
    if (!old) return;
    const fresh = old.values.slice();
    while (fresh.length < column) fresh.push('');
    line.forEach((value, x) => {
      fresh[column + x] = value;
    });
    while (fresh.length > 0 && fresh[fresh.length - 1] === '') fresh.pop();
    copy[row + index] = { ...old, values: fresh };
  });
  return copy;
}

function restyled(
  tab: Tab,
  at: Rectangle,
  restyle: (from: Style | undefined, row: number, column: number) => Style | undefined,
): Row[] {
  const copy = tab.cells.slice();
  for (let row = at.row; row < at.row + at.rows; row++) {
    const old = copy[row];
    if (!old) continue;
    const styles = old.styles.slice();
    while (styles.length < at.column) styles.push(undefined);
    for (let column = at.column; column < at.column + at.columns; column++)
      styles[column] = restyle(styles[column] ?? tab.columnStyles[column], row, column);
    copy[row] = { ...old, styles };
  }
  return copy;
}

function restructured(tab: Tab, edit: StructuralEdit): Tab {
  const rectangle = (at: Rectangle) => shiftRectangle(at, edit);
  const ranged = <Rule extends { readonly ranges: readonly Rectangle[] }>(rules: readonly Rule[]) =>
    rules
      .map((rule) => ({ ...rule, ranges: rule.ranges.map(rectangle).filter((range) => range !== undefined) }))
      .filter(({ ranges }) => ranges.length > 0);
  const onRows = edit.axis === 'row';
  return {
    ...tab,
    cells: onRows ? withRows(tab.cells, edit) : tab.cells.map((row) => withColumns(row, edit)),
    columns: onRows ? tab.columns : tab.columns + edit.count,
    frozenRows: onRows ? shiftedFrozen(tab.frozenRows, edit) : tab.frozenRows,
    frozenColumns: onRows ? tab.frozenColumns : shiftedFrozen(tab.frozenColumns, edit),
    widths: onRows ? tab.widths : shiftedKeys(tab.widths, edit),
    hiddenColumns: onRows ? tab.hiddenColumns : shiftedList(tab.hiddenColumns, edit),
    hiddenRows: onRows ? shiftedList(tab.hiddenRows, edit) : tab.hiddenRows,
    columnStyles: onRows ? tab.columnStyles : shiftedKeys(tab.columnStyles, edit),
    notes: shiftedNotes(tab.notes, edit),
    validations: ranged(tab.validations),
    conditionals: ranged(tab.conditionals),
    filter: shiftedFilter(tab, edit),
    edits: [...tab.edits, edit],
  };
}

function withRows(cells: readonly Row[], { at, count }: StructuralEdit): Row[] {
  return count < 0
    ? cells.toSpliced(at, -count)
    : [...cells.slice(0, at), ...new Array<Row>(count).fill(emptyRow), ...cells.slice(at)];
}

function withColumns(row: Row, { at, count }: StructuralEdit): Row {
  const cut = <Item>(items: readonly Item[], filler: Item): readonly Item[] => {
    if (items.length <= at) return items;
    return count < 0
      ? items.toSpliced(at, -count)
      : items.toSpliced(at, 0, ...new Array<Item>(count).fill(filler));
  };
  return {
    ...row,
    values: cut<Value>(row.values, ''),
    styles: cut<Style | undefined>(row.styles, undefined),
  };
}

/** Most tabs have no formula at all; they stay the same object. */
function withFormulas(tab: Tab, change: (formula: string) => string): Tab {
  let cells: Row[] | undefined;
  tab.cells.forEach((row, index) => {
    if (!row.values.some((value) => typeof value === 'object' && value.kind === 'formula')) return;
    const values = row.values.map((value) =>
      typeof value === 'object' && value.kind === 'formula'
        ? { ...value, formula: change(value.formula) }
        : value,
    );
    cells ??= tab.cells.slice();
    cells[index] = { ...row, values };
  });
  return cells ? { ...tab, cells } : tab;
}

function shiftedFrozen(frozen: number, { at, count }: StructuralEdit): number {
  if (at >= frozen) return frozen;
  return count < 0 ? frozen - Math.min(-count, frozen - at) : frozen + count;
}

function shiftedKeys<Value>(record: Readonly<Record<number, Value>>, edit: StructuralEdit) {
  const shifted: Record<number, Value> = {};
  for (const [key, value] of Object.entries(record)) {
    const span = shiftSpan(Number(key), 1, edit);
    if (span) shifted[span.start] = value;
  }
  return shifted;
}

function shiftedList(list: readonly number[], edit: StructuralEdit): number[] {
  return list.flatMap((at) => shiftSpan(at, 1, edit)?.start ?? []);
}

function shiftedNotes(notes: Tab['notes'], edit: StructuralEdit): Tab['notes'] {
  const shifted: Record<string, string> = {};
  for (const [key, note] of Object.entries(notes)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const at = shiftRectangle({ row, column, rows: 1, columns: 1 }, edit);
    if (at) shifted[`${at.row},${at.column}`] = note;
  }
  return shifted;
}

function shiftedFilter({ filter }: Tab, edit: StructuralEdit): Tab['filter'] {
  const range = filter && shiftRectangle(filter.range, edit);
  if (!range) return null;
  return { range, hidden: edit.axis === 'row' ? filter.hidden : shiftedKeys(filter.hidden, edit) };
}
