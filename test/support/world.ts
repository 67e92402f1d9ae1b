import type { TableStore } from '../../src/ports/tableStore';
import type { World } from '../../src/workflow/world';

/** A world on a table store, on an afternoon in November 2026 unless told otherwise. */
export function testWorld(
  tables: TableStore,
  given: { readonly now?: string; readonly user?: string } = {},
): World {
  const { now = '2026-11-22T14:00:00', user = 'anna@example.org' } = given;
  return {
    tables,
    clock: { now: () => now, instant: () => `${now}+01:00`, milliseconds: () => 0 },
    lock: {
      hold(work) {
        const value = work();
        tables.flush();
        return value;
      },
    },
    documents: {} as World['documents'],
    mail: {} as World['mail'],
    user,
  };
}
