import { type Sheet, Workbook, type WorkbookInstance } from '@fortune-sheet/react';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import '@fortune-sheet/react/dist/index.css';
import type { Place } from './Sheets';
import type { SeenCell, SeenTab } from './view';

interface GridProps {
  readonly seen: SeenTab;
  readonly onChange: (path: string, body: object) => void;
  readonly onSelect: (place: Place) => void;
}

export function Grid({ seen, onChange, onSelect }: GridProps): ReactElement {
  const workbook = useRef<WorkbookInstance>(null);
  const sheet = useMemo(() => sheetOf(seen), [seen]);
  const first = useRef(sheet);
  useEffect(() => {
    if (sheet !== first.current) workbook.current?.updateSheet([sheet]);
  }, [sheet]);
  return (
    <Workbook
      ref={workbook}
      data={[first.current]}
      lang="en"
      showToolbar={false}
      showSheetTabs={false}
      showFormulaBar={false}
      allowEdit
      hooks={{
        beforeUpdateCell: (row: number, column: number, value: unknown) => {
          console.log('beforeUpdateCell', row, column, JSON.stringify(value));
          onChange('/edit', { row, column, text: String(value ?? '') });
          return false;
        },
        afterSelectionChange: (
          _id: string,
          {
            row_focus,
            column_focus,
            row,
            column,
          }: { row_focus?: number; column_focus?: number; row: number[]; column: number[] },
        ) => onSelect({ row: row_focus ?? row[0]!, column: column_focus ?? column[0]! }),
      }}
      onOp={(ops: unknown) => console.log('op', JSON.stringify(ops).slice(0, 500))}
    />
  );
}

function sheetOf(seen: SeenTab): Sheet {
  const last = seen.rowNumbers.at(-1) ?? 0;
  const data: (object | null)[][] = Array.from({ length: last + 1 }, () =>
    new Array(seen.columns).fill(null),
  );
  for (const [index, row] of seen.rowNumbers.entries())
    for (const [column, cell] of seen.cells[index]!.entries()) data[row]![column] = cellOf(cell);
  const shown = new Set(seen.rowNumbers);
  const hidden = Array.from({ length: last + 1 }, (_, row) => row).filter((row) => !shown.has(row));
  return {
    id: 'tab',
    name: seen.title,
    order: 0,
    status: 1,
    row: last + 1,
    column: seen.columns,
    data: data as Sheet['data'] & object,
    config: {
      columnlen: { ...seen.widths },
      colhidden: Object.fromEntries(seen.hiddenColumns.map((column) => [column, 0])),
      rowhidden: Object.fromEntries(hidden.map((row) => [row, 0])),
    },
    ...(seen.frozenRows > 0
      ? { frozen: { type: 'rangeRow', range: { row_focus: seen.frozenRows - 1, column_focus: 0 } } }
      : {}),
  } as Sheet;
}

function cellOf(cell: SeenCell): object | null {
  if (cell.text === '' && !cell.background) return null;
  return {
    v: cell.text,
    m: cell.text,
    ct: { fa: '@', t: 's' },
    ...(cell.background ? { bg: cell.background } : {}),
    ...(cell.colour ? { fc: cell.colour } : {}),
    ...(cell.bold ? { bl: 1 } : {}),
    ...(cell.right ? { ht: 2 } : {}),
  };
}
