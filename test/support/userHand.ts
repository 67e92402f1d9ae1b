import * as fc from 'fast-check';
import type { Cell } from '../../src/ports/tableStore';
import type { MemoryStore } from './memoryStore';

/** One thing a manager does to a tab between two steps, without changing what it says. */
export type HandMove =
  | { readonly does: 'sort-rows' | 'move-columns'; readonly seed: number }
  | { readonly does: 'insert-blank-row'; readonly at: number }
  | { readonly does: 'add-own-column'; readonly at: number };

/** Any few things a manager may do to a tab. */
export const handMoves: fc.Arbitrary<readonly HandMove[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constantFrom('sort-rows' as const, 'move-columns' as const), seed: fc.nat() }),
    fc.record({ does: fc.constant('insert-blank-row' as const), at: fc.nat(60) }),
    fc.record({ does: fc.constant('add-own-column' as const), at: fc.nat(20) }),
  ),
  { maxLength: 4 },
);

/** Title of an own column added by `moveByHand`; its cells repeat the id of their row. */
export const ownColumn = 'Meine Notiz';

/**
 * Does these things to a tab, if it is there.
 *
 * @param idTitle title of the column that names a row, for the own column to repeat
 */
export function moveByHand(
  store: MemoryStore,
  tab: string,
  idTitle: string,
  moves: readonly HandMove[],
): void {
  if (!(tab in store.workbook())) return;
  for (const move of moves) store.edit(tab, (cells) => moved(cells, move, idTitle));
}

function moved(cells: Cell[][], move: HandMove, idTitle: string): Cell[][] {
  const header = cells.findIndex((row) => row.includes(idTitle));
  const above = cells.slice(0, header + 1);
  const rows = cells.slice(header + 1);
  switch (move.does) {
    case 'sort-rows':
      return [...above, ...shuffled(rows, move.seed)];
    case 'move-columns': {
      const order = shuffled([...cells[header]!.keys()], move.seed);
      return cells.map((row) => order.map((at) => row[at] ?? ''));
    }
    case 'insert-blank-row':
      return [...cells.slice(0, move.at), cells[0]!.map(() => ''), ...cells.slice(move.at)];
    case 'add-own-column': {
      if (cells[header]!.includes(ownColumn)) return cells;
      const at = Math.min(move.at, cells[header]!.length);
      const id = cells[header]!.indexOf(idTitle);
      return cells.map((row, line) => {
        const own = line === header ? ownColumn : line < header ? '' : (row[id] ?? '');
        return [...row.slice(0, at), own, ...row.slice(at)];
      });
    }
  }
}

/** Tells for every row of cells whether the own column still repeats its id; rows added later have none. */
export function ownCellsStayed(cells: readonly (readonly Cell[])[], idTitle: string): boolean {
  const header = cells.find((row) => row.includes(idTitle)) ?? [];
  const [own, id] = [header.indexOf(ownColumn), header.indexOf(idTitle)];
  if (own < 0) return true;
  return cells
    .slice(cells.indexOf(header) + 1)
    .every((row) => row[own] === '' || row[own] === undefined || row[own] === row[id]);
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const mixed = [...items];
  let state = seed + 1;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
