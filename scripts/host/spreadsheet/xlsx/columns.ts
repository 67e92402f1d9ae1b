import { style } from '../model/cell';
import type { Tab } from '../model/tab';
import type { StyleSheet } from './styleSheet';
import { attributes, attributeText, elements, isOn } from './xml';

/** Columns beyond these are never read one by one: programs name 16,384 at once. */
const mostColumns = 1000;

/** What a `cols` element says, by column. */
export interface ReadColumns {
  /** Pixels. */
  readonly widths: Readonly<Record<number, number>>;
  readonly hidden: readonly number[];
  readonly styles: Readonly<Record<number, number>>;
}

/** Reads a `cols` element. */
export function readColumns(xml: string): ReadColumns {
  const widths: Record<number, number> = {};
  const styles: Record<number, number> = {};
  const hidden: number[] = [];
  for (const column of elements(xml, 'col')) {
    const given = attributes(column);
    const last = Math.min(Number(given.max), mostColumns);
    for (let at = Number(given.min) - 1; at < last; at++) {
      if (given.width && isOn(given.customWidth)) widths[at] = pixels(Number(given.width));
      if (isOn(given.hidden)) hidden.push(at);
      if (given.style) styles[at] = Number(given.style);
    }
  }
  return { widths, hidden, styles };
}

/** Writes a `cols` element; none if every column is as usual. */
export function columnsXml(tab: Tab, styles: StyleSheet): string[] {
  const keys = [...Object.keys(tab.widths), ...tab.hiddenColumns, ...Object.keys(tab.columnStyles)];
  const columns = [...new Set(keys.map(Number))].sort((a, b) => a - b);
  const written = columns.map((column) => {
    const own = tab.columnStyles[column];
    const number = own && styles.number(style(own, {}));
    return `<col${attributeText({
      min: column + 1,
      max: column + 1,
      width: characters(tab.widths[column] ?? 100),
      style: number || undefined,
      hidden: tab.hiddenColumns.includes(column) ? 1 : undefined,
      customWidth: 1,
    })}/>`;
  });
  return written.length > 0 ? [`<cols>${written.join('')}</cols>`] : [];
}

/** Excel counts widths in digits of the usual font, 7 pixels each, and 5 pixels of margin. */
function pixels(width: number): number {
  return Math.round(width * 7 + 5);
}

function characters(width: number): number {
  return Math.round(((width - 5) / 7) * 1e6) / 1e6;
}
