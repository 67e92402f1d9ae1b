import * as fc from 'fast-check';
import * as main from '../../src/apps-script/main';
import type { Result } from '../../src/domain/issue';
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
import type { World } from '../../src/workflow/world';
import { normal } from '../support/crash';
import { everyStep, type Hands } from '../support/everyStep';
import { forkedHost } from '../support/hostFork';
import { textOfDocx } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import { memoryStore, type Workbook } from '../support/memoryStore';
import { moveInSpreadsheet } from '../support/spreadsheetHand';
import { drawnIn, handsOn, never } from '../support/stepCrash';
import { type HandMove, handMoves, moveByHand, ownCellsStayed, ownColumn } from '../support/userHand';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const entries: Readonly<Record<string, unknown>> = { ...main };

let mockWorld: World;
jest.mock('../../src/apps-script/world', () => ({ googleWorld: () => mockWorld }));

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

interface Desk {
  readonly hands: Hands;
  hand(tab: string, idTitle: string, moves: readonly HandMove[]): void;
  remove(tab: string): void;
  cells(): Workbook;
  end(): void;
}

/** All steps as entry points over a table store and documents in memory. */
function memoryDesk(): Desk {
  const store = memoryStore();
  const { documents } = memoryDocuments();
  let sent = 0;
  const mail = { remaining: () => 100, send: () => void sent++ };
  mockWorld = { ...testWorld(store), documents, mail };
  const triggers: unknown[] = [];
  Object.assign(globalThis, { ScriptApp: fakeTriggers(triggers) });
  const call = (name: string, args: readonly unknown[]) => {
    const entry = entries[name] as (...given: readonly unknown[]) => Result<unknown>;
    const result = entry(...args);
    store.flush();
    return result;
  };
  return {
    hands: {
      ask: <Value>(name: string, ...args: readonly unknown[]) => value(call(name, args)) as Value,
      act: (name, ...args) => {
        const result = call(name, args);
        if (result) value(result);
      },
      type(tab, id, title, text) {
        store.edit(tab, (cells) => {
          const column = cells.find((row) => row.includes(title))!.indexOf(title);
          const at = cells.findIndex((row) => row.includes(id));
          return cells.map((row, i) => (i === at ? row.map((cell, c) => (c === column ? text : cell)) : row));
        });
        call('onEdit', [{ range: { getSheet: () => ({ getName: () => tab }) } }]);
      },
      erase: (tab, id) => store.edit(tab, (cells) => cells.filter((row) => !row.includes(id))),
      sent: () => sent,
      drawn: () => drawnIn(store.workbook().Ausgeloste!),
    },
    hand: (tab, idTitle, moves) => moveByHand(store, tab, idTitle, moves),
    remove: (tab) => store.removeTab(tab),
    cells: store.workbook,
    end: () => undefined,
  };
}

function fakeTriggers(triggers: unknown[]) {
  const made = { getHandlerFunction: () => 'continueLetters' };
  const builder = {
    timeBased: () => builder,
    everyMinutes: () => builder,
    create: () => triggers.push(made),
  };
  return {
    getProjectTriggers: () => triggers,
    newTrigger: () => builder,
    deleteTrigger: () => triggers.pop(),
  };
}

/** All steps through the pushed bundle over the emulated SpreadsheetApp. */
function spreadsheetDesk(): Desk {
  const host = forkedHost(textOfDocx);
  const workbook = () => host.host.file.workbook;
  return {
    hands: handsOn(host, never(), true),
    hand(tab, idTitle, moves) {
      moveInSpreadsheet(host.spreadsheet(), tab, idTitle, moves, true);
      workbook().flush();
    },
    remove(tab) {
      const found = workbook().tab(tab);
      if (found) workbook().run({ do: 'removeTab', tab: found.id });
      workbook().flush();
    },
    cells: () => {
      const { Drive: _, Postausgang: __, Trigger: ___, ...cells } = host.workbook();
      return cells;
    },
    end: host.end,
  };
}

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

test.each<[string, number, () => Desk]>([
  ['memory store', 15, memoryDesk],
  ['emulated SpreadsheetApp, through the bundle', 2, spreadsheetDesk],
])(
  'the whole job loses and doubles nothing whatever a manager sorts, moves, inserts, adds or deletes: %s',
  (_, numRuns, open) => {
    const untouched = work(open, []);
    fc.assert(
      fc.property(doings, (done) => expect(work(open, done)).toEqual(untouched)),
      { numRuns },
    );
  },
);
