import * as fc from 'fast-check';
import type { Cell } from '../../src/ports/tableStore';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { auditLogTable } from '../../src/workflow/tables/auditLog';
import { authorityTable } from '../../src/workflow/tables/authority';
import { cellTable } from '../../src/workflow/tables/cell';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { drawTable } from '../../src/workflow/tables/draw';
import { drawListTable } from '../../src/workflow/tables/drawList';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { mailingTable } from '../../src/workflow/tables/mailing';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { poolTable } from '../../src/workflow/tables/pool';
import { quarantinedTable } from '../../src/workflow/tables/quarantined';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { replacementTable } from '../../src/workflow/tables/replacement';
import { reportFigureTable } from '../../src/workflow/tables/reportFigure';
import type { TableSpec } from '../../src/workflow/tables/tableSpec';
import { todayTable } from '../../src/workflow/tables/todayTab';
import { normal } from './crash';
import { everyStep } from './everyStep';
import type { Workbook } from './memoryStore';
import type { Hands } from './productStep';
import { type HandMove, handMoves, ownCellsStayed, ownColumn } from './userHand';

/** A workbook on which entry points and a manager's hand work in turn. */
export interface Desk {
  readonly hands: Hands;
  hand(tab: string, idTitle: string, moves: readonly HandMove[]): void;
  remove(tab: string): void;
  cells(): Workbook;
  end(): void;
}

/**
 * Expects that the whole job loses and doubles nothing whatever a manager sorts, moves, inserts, adds or deletes.
 *
 * @param open gives an empty desk
 * @param numRuns managers tried, each with ten to forty doings
 */
export function expectHandsDoNoHarm(open: () => Desk, numRuns: number): void {
  const untouched = work(open, []);
  fc.assert(
    fc.property(doings, (done) => expect(work(open, done)).toEqual(untouched)),
    { numRuns },
  );
}

/** The tabs that come up in the main job, each with the title of its id. */
const tabs = (
  [
    assemblyTable,
    auditLogTable,
    authorityTable,
    cellTable,
    contactEventTable,
    deliveryTable,
    drawTable,
    drawListTable,
    inviteeTable,
    letterTemplateTable,
    mailingTable,
    municipalityTable,
    poolTable,
    quarantinedTable,
    registerRequestTable,
    replacementTable,
    reportFigureTable,
    todayTable,
  ] as unknown as readonly TableSpec<Readonly<Record<string, unknown>>>[]
).map(({ tab, columns, id }) => ({ tab, idTitle: columns[id]!.look.title }));

/** Tabs that only repeat what others say, and are made anew. */
const repeated = ['Heute', 'Bericht'];

const steps = [...everyStep.register, ...everyStep.draw, ...everyStep.letters, ...everyStep.replies];

/** What the manager does before some of the steps. */
const doings = fc.array(
  fc.record({
    before: fc.nat(steps.length - 1),
    tab: fc.constantFrom(...tabs),
    moves: handMoves,
    removes: fc.constantFrom('', '', '', ...repeated),
  }),
  { minLength: 10, maxLength: 40 },
);
type Doing = typeof doings extends fc.Arbitrary<infer Value> ? Value : never;

/** Does all steps, and between them what the manager does; gives what the workbook then says. */
function work(open: () => Desk, done: Doing): Readonly<Record<string, readonly string[]>> {
  const desk = open();
  try {
    for (const [at, step] of steps.entries()) {
      for (const { before, tab, moves, removes } of done) {
        if (before !== at) continue;
        desk.hand(tab.tab, tab.idTitle, moves);
        if (removes !== '') desk.remove(removes);
      }
      step.before?.(desk.hands);
      step.run(desk.hands);
    }
    // What was thrown away after the last step is made anew.
    for (const name of ['writeReport', 'today']) desk.hands.act(name);
    for (const { tab, idTitle } of tabs)
      expect([tab, ownCellsStayed(desk.cells()[tab] ?? [], idTitle)]).toEqual([tab, true]);
    return normal(withoutBlanks(desk.cells()), [
      ownColumn,
      'Dokument',
      'PDF',
      'Link',
      'Wann',
      'Letzter Kontakt',
    ]);
  } finally {
    desk.end();
  }
}

/** Blank rows above a header are no rows, and no header. */
function withoutBlanks(workbook: Workbook): Workbook {
  const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== '');
  return Object.fromEntries(Object.entries(workbook).map(([tab, cells]) => [tab, cells.filter(isFilled)]));
}
