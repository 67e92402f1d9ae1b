// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are scrolled to, which a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
import type { ReactElement } from 'react';
import type { SeenTab } from '../seenTab';
import { Cell, type Pointing } from './Cell';
import { type Geometry, headerHeight, rowHeight } from './geometry';
import { area, type Place, type Selection } from './selection';

interface RowProps {
  /** Place among the rows seen. */
  readonly row: number;
  readonly seen: SeenTab;
  readonly geometry: Geometry;
  readonly selection: Selection;
  /** True if it stays in view when the rows below are scrolled. */
  readonly frozen: boolean;
  /** What stands in the active cell while it is edited. */
  readonly editing: string | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly onPoint: (place: Place, how: Pointing) => void;
  readonly onFinish: (text: string | undefined, move: Place) => void;
}

/** One row of the grid with its number. */
export function Row(props: RowProps): ReactElement {
  const { row, seen, geometry, selection, frozen, editing, onSelect, onPoint, onFinish } = props;
  const { active } = selection;
  const chosen = area(selection);
  const inRows = row >= chosen.top && row <= chosen.bottom;
  const top = headerHeight + row * rowHeight;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={frozen ? 'row frozen' : 'row'}
      style={frozen ? { position: 'sticky', top } : { position: 'absolute', top }}
    >
      <div role="rowheader" className="number" onPointerDown={() => onSelect(wholeRow(row, geometry))}>
        {seen.rowNumbers[row]! + 1}
      </div>
      {geometry.columns.map((column, index) => {
        const isActive = active.row === row && active.column === index;
        return (
          <Cell
            key={column.number}
            row={row}
            index={index}
            cell={seen.cells[row]?.[column.number]}
            column={column}
            options={frozen ? undefined : seen.options[column.number]}
            filter={filterOf(seen, row, column.number)}
            active={isActive}
            chosen={inRows && index >= chosen.left && index <= chosen.right}
            editing={isActive ? editing : undefined}
            onPoint={onPoint}
            onFinish={isActive ? onFinish : undefined}
          />
        );
      })}
    </div>
  );
}

function filterOf({ filter, rowNumbers }: SeenTab, row: number, column: number): 'on' | 'off' | undefined {
  if (!filter || rowNumbers[row] !== filter.range.row) return undefined;
  if (column < filter.range.column || column >= filter.range.column + filter.range.columns) return undefined;
  return (filter.hidden[column]?.length ?? 0) > 0 ? 'on' : 'off';
}

function wholeRow(row: number, geometry: Geometry): Selection {
  return { active: { row, column: 0 }, other: { row, column: geometry.columns.length - 1 } };
}
