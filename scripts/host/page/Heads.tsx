// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are scrolled to, which a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
import type { ReactElement } from 'react';
import type { Geometry } from './geometry';
import { area, type Selection } from './selection';
import { columnName } from './Tools';

interface HeadsProps {
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly rows: number;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (path: string, body: object) => void;
}

/** The letters above the columns; their right edges can be dragged. */
export function Heads({ geometry, selection, rows, onSelect, onChange }: HeadsProps): ReactElement {
  const chosen = area(selection);
  const resize = (column: Geometry['columns'][number], from: number) => {
    const up = (event: PointerEvent) => {
      const width = Math.max(24, column.width + Math.round(event.clientX - from));
      onChange('/resize-column', { column: column.number, width });
    };
    document.addEventListener('pointerup', up, { once: true });
  };
  return (
    <div role="row" className="row heads">
      <div className="number" />
      {geometry.columns.map((column, index) => (
        <div
          key={column.number}
          role="columnheader"
          className="head"
          data-chosen={(index >= chosen.left && index <= chosen.right) || undefined}
          style={{
            width: column.width,
            left: column.stuckAt,
            position: column.stuckAt === undefined ? undefined : 'sticky',
          }}
          onPointerDown={() =>
            onSelect({ active: { row: 0, column: index }, other: { row: rows - 1, column: index } })
          }
        >
          {columnName(column.number)}
          <span
            className="edge"
            onPointerDown={(event) => {
              event.stopPropagation();
              resize(column, event.clientX);
            }}
          />
        </div>
      ))}
    </div>
  );
}
