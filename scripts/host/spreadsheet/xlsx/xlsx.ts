import type { Look } from '../model/cell';
import type { Tabs } from '../model/operation';
import type { Workbook } from '../model/workbook';

/** An .xlsx as opened. */
export interface OpenedXlsx {
  readonly tabs: Tabs;
  readonly looks: readonly Look[];
}

/** Opens an .xlsx. */
export function openXlsx(bytes: Uint8Array): OpenedXlsx {
  const { tabs, looks } = JSON.parse(Buffer.from(bytes).toString());
  return { tabs, looks };
}

/** Writes an .xlsx. */
export function saveXlsx(_opened: OpenedXlsx | undefined, workbook: Workbook): Uint8Array {
  return Buffer.from(JSON.stringify({ tabs: workbook.tabs, looks: workbook.baseLooks }));
}
