import type { ComponentChildren } from 'preact';

interface TableColumn<Row> {
  readonly title: string;
  cell(row: Row): ComponentChildren;
  readonly align?: 'right';
}

interface TableProps<Row> {
  /** What the table shows; its visible heading. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  /** Last row, set apart. */
  readonly total?: readonly ComponentChildren[];
  /** True where a heading just above says the same. */
  readonly captionUnseen?: boolean;
}

/** More columns than these do not fit beside a readable first one. */
const mostNarrow = 5;

/** A table whose first column heads its rows; wider than the sidebar it scrolls sideways by itself. */
export function Table<Row>({ caption, columns, rows, keyOf, total, captionUnseen }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="table-scroll" aria-label={caption} tabIndex={0}>
      <table class={columns.length > mostNarrow ? 'table-wide' : undefined}>
        <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, i) => cellOf(i, column.align, column.title, column.cell(row)))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>{columns.map((column, i) => cellOf(i, column.align, column.title, total[i]))}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function cellOf(index: number, align: 'right' | undefined, key: string, content: ComponentChildren) {
  return index === 0 ? (
    <th key={key} scope="row" class={align}>
      {content}
    </th>
  ) : (
    <td key={key} class={align}>
      {content}
    </td>
  );
}
