import { type Look, plain, plainLook, type Style, type Value } from './cell';
import { applied, type Operation, type Tabs } from './operation';
import type { Tab } from './tab';

/** How apostrophes and colours of an emulated sheet behave where nobody knows it for sure. */
export interface WorkbookOptions {
  /** True: a leading apostrophe of a text written by a script vanishes, as when typed. */
  readonly swallowsApostrophe: boolean;
}

/**
 * A workbook in memory with the write cache of Apps Script: what was written since the last flush can be lost.
 *
 * Tabs are never changed in place, so a former state is kept by keeping a reference. Every change is an
 * `Operation`; those confirmed go to the journal.
 */
export class Workbook {
  #tabs: Tabs;
  #flushed: Tabs;
  #unflushed: Operation[] = [];
  #unconfirmed: Operation[] = [];
  #nextId: number;
  readonly #seen = new Map<Style, Look>();

  constructor(
    tabs: Tabs,
    /** Looks of the opened .xlsx by `Style.base`; a new workbook has just one. */
    private readonly looks: readonly Look[] = [plainLook],
    readonly options: WorkbookOptions = { swallowsApostrophe: true },
  ) {
    this.#tabs = tabs;
    this.#flushed = tabs;
    this.#nextId = 1 + Math.max(0, ...tabs.map(({ id }) => id));
  }

  get tabs(): Tabs {
    return this.#tabs;
  }

  /** The tabs at the last flush: what `loseUnflushed` goes back to. */
  get flushed(): Tabs {
    return this.#flushed;
  }

  /** Id for a tab to be made. */
  nextTabId(): number {
    return this.#nextId;
  }

  tab(title: string): Tab | undefined {
    return this.#tabs.find((tab) => tab.title === title);
  }

  tabById(id: number): Tab | undefined {
    return this.#tabs.find((tab) => tab.id === id);
  }

  /** Changes the workbook; lasting after `flush`. */
  run(operation: Operation): void {
    this.#tabs = applied(this.#tabs, operation);
    if (operation.do === 'newTab') this.#nextId = Math.max(this.#nextId, operation.id + 1);
    this.#unflushed.push(operation);
  }

  /** Makes everything written so far lasting. */
  flush(): void {
    this.#flushed = this.#tabs;
    this.#unconfirmed.push(...this.#unflushed);
    this.#unflushed = [];
  }

  /** Takes back what was written since the last flush, as a crash of the service may. */
  loseUnflushed(): void {
    this.#tabs = this.#flushed;
    this.#unflushed = [];
  }

  /** Hands over the lasting changes since the last call, for the journal. */
  takeChanges(): readonly Operation[] {
    this.flush();
    const changes = this.#unconfirmed;
    this.#unconfirmed = [];
    return changes;
  }

  /** The look of a style, changed facets and those of the opened .xlsx together. */
  look(style: Style | undefined): Look {
    if (!style) return this.looks[0] ?? plainLook;
    let look = this.#seen.get(style);
    if (!look) {
      const { base, ...changes } = style;
      look = { ...(this.looks[base] ?? plainLook), ...changes };
      this.#seen.set(style, look);
    }
    return look;
  }
}

/** A cell's value; empty beyond what is stored. */
export function valueAt(tab: Tab, row: number, column: number): Value {
  return tab.cells[row]?.values[column] ?? '';
}

/** Cells of all tabs together, empty ones included: Google allows 10,000,000. */
export function cellCount(tabs: Tabs): number {
  return tabs.reduce((sum, tab) => sum + tab.cells.length * tab.columns, 0);
}

/** True if the cell shows nothing. */
export function isBlank(tab: Tab, row: number, column: number): boolean {
  return plain(valueAt(tab, row, column)) === '';
}
