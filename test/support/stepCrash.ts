import type { Host } from '../../scripts/host/host';
import type { Reply } from '../../scripts/host/runtime/execution';
import { deleteRows, editCell } from '../../scripts/host/spreadsheet/page';
import { ok, type Result } from '../../src/domain/issue';
import { type CrashSubject, expectToSurviveCrashes, normal } from './crash';
import { watched } from './crashTrace';
import { everyStep } from './everyStep';
import { type ForkedHost, forkedHost, type Kept } from './hostFork';
import { textOfDocx } from './mailingRun';
import type { Hands, ProductStep } from './productStep';
import { value } from './value';

/** A part of the product's steps. */
export type Part = keyof typeof everyStep;

/** Where a run is cut off: in the k-th service call from its beginning. */
interface Cut {
  left: number;
  unflushed: 'kept' | 'lost';
}

export const never = (): Cut => ({ left: Number.POSITIVE_INFINITY, unflushed: 'kept' });

/**
 * The tests of a part: each step is cut off at every service call of the pushed bundle, from the state the one before
 * it left.
 */
export function crashEveryStep(part: Part): void {
  let host: ForkedHost;
  let before: readonly Kept[];
  beforeAll(() => {
    host = hostBefore(part);
    before = everyStep[part].map((step) => {
      const kept = prepared(host, step);
      step.run(handsOn(host, never(), true));
      return kept;
    });
  });
  afterAll(() => host.end());
  test.each(everyStep[part].map((step, at) => [step.entry, step, at] as const))(
    '%s through the pushed bundle, cut off at every service call',
    (_, step, at) => crashStep(host, step, before[at]!),
    600_000,
  );
}

/** A host on which all steps before a part were done. */
export function hostBefore(part: Part): ForkedHost {
  const parts = Object.keys(everyStep) as Part[];
  return hostAfter(parts.slice(0, parts.indexOf(part)));
}

/** A host on which every step was done. */
export function hostAfterAll(): ForkedHost {
  return hostAfter(Object.keys(everyStep) as Part[]);
}

function hostAfter(parts: readonly Part[]): ForkedHost {
  const host = forkedHost(textOfDocx);
  for (const step of parts.flatMap((part) => everyStep[part])) {
    prepared(host, step);
    step.run(handsOn(host, never(), true));
  }
  return host;
}

/** What the host holds when the step begins. */
function prepared(host: ForkedHost, { before }: ProductStep): Kept {
  before?.(handsOn(host, never(), true));
  return host.keep();
}

/** Columns with what no argument of ours decides: ids of files, and the virtual clock. */
export const undecided = ['Dokument', 'PDF', 'Link', 'Wann', 'Letzter Kontakt', 'Angekündigt'];

function crashStep(host: ForkedHost, step: ProductStep, before: Kept): void {
  const fresh = () => {
    host.takeBack(before);
    return subject(host, step);
  };
  const whole = fresh();
  const untouched = normal(whole.workbook(), undecided);
  const leaves = watched(host, whole.run);
  expect(normal(whole.workbook(), undecided)).not.toEqual(untouched);
  const report = expectToSurviveCrashes(fresh, { ignore: undecided, leaves });
  expect(report.places).toBeGreaterThan(0);
}

/** The step on the host as it now is. */
export function subject(forked: ForkedHost, step: ProductStep): CrashSubject {
  let cut = never();
  return {
    run() {
      const now = cut;
      cut = never();
      step.run(handsOn(forked, now, false));
    },
    cutOffAt(left, unflushed) {
      cut = { left, unflushed };
    },
    workbook: forked.workbook,
  };
}

/**
 * The hands that reach the product through the bundle.
 *
 * @param strict a refusal of what is done is an error, too
 */
export function handsOn({ host }: ForkedHost, cut: Cut, strict: boolean): Hands {
  const through = (name: string, call: () => Reply): Result<unknown> => {
    if (Number.isFinite(cut.left))
      host.planFault({ kind: 'time-out', atCall: cut.left, unflushed: cut.unflushed });
    const reply = call();
    cut.left -= host.lastMeter!.calls;
    if (reply.ok) return (reply.value ?? ok(null)) as Result<unknown>;
    throw new Error(`${name}: ${reply.error}`);
  };
  const call = (name: string, args: readonly unknown[]) => through(name, () => host.call(name, args));
  return {
    ask: <Value>(name: string, ...args: readonly unknown[]) => value(call(name, args)) as Value,
    act(name, ...args) {
      const done = call(name, args);
      if (strict) value(done);
    },
    type(tab, id, title, text) {
      const { workbook } = host.file;
      const column = cellsIn(host, tab)
        .find((row) => row.includes(title))!
        .indexOf(title);
      const typed = editCell(workbook, tab, rowOf(host, tab, id), column, text);
      if (!typed.ok) throw new Error(`"${text}" was refused`);
      workbook.flush(); // what a hand typed is in the sheet
      through('onEdit', () => host.edited(typed.edit));
    },
    erase(tab, id) {
      deleteRows(host.file.workbook, tab, rowOf(host, tab, id), 1);
      host.file.workbook.flush();
    },
    sent: () => host.state.mail.recipients,
    drawn: () => drawnIn(cellsIn(host, 'Ausgeloste')),
  };
}

function cellsIn({ file }: Host, tab: string) {
  return file.workbook.tab(tab)!.cells.map(({ values }) => values);
}

function rowOf(host: Host, tab: string, id: string): number {
  return cellsIn(host, tab).findIndex((values) => values.includes(id));
}

/** Ids and reply codes in the cells of Ausgeloste, wherever header and columns stand. */
export function drawnIn(cells: readonly (readonly unknown[])[]): ReturnType<Hands['drawn']> {
  const at = cells.findIndex((row) => row.includes('Rückmeldecode'));
  const [aid, code] = ['AID', 'Rückmeldecode'].map((title) => cells[at]!.indexOf(title)) as [number, number];
  return cells
    .slice(at + 1)
    .map((row) => ({ aid: String(row[aid] ?? ''), code: String(row[code] ?? '') }))
    .filter((person) => person.aid !== '')
    .sort((one, other) => (one.aid < other.aid ? -1 : 1));
}
