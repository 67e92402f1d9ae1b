import type { Reply } from '../../scripts/host/runtime/execution';
import { editCell } from '../../scripts/host/spreadsheet/page';
import { ok, type Result } from '../../src/domain/issue';
import { type CrashSubject, expectToSurviveCrashes } from './crash';
import { everyStep, type Hands, type ProductStep } from './everyStep';
import { type ForkedHost, forkedHost } from './hostFork';
import { textOfDocx } from './mailingRun';
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
 * A host on which all steps before a part were done; each step of the part is then to be cut off at every service
 * call, from the state the one before it left.
 */
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
  for (const { before, run } of parts.flatMap((part) => everyStep[part])) {
    before?.(handsOn(host, never(), true));
    run(handsOn(host, never(), true));
  }
  return host;
}

/**
 * Cuts the step off everywhere, then does it; gives the number of places.
 *
 * @param every only at every n-th call, where the calls are many and another test knows them all
 */
export function crashStep(host: ForkedHost, step: ProductStep, every = 1): number {
  step.before?.(handsOn(host, never(), true));
  const before = host.keep();
  step.run(handsOn(host, never(), true));
  const after = host.keep();
  const { places } = expectToSurviveCrashes(
    () => {
      host.takeBack(before);
      return subject(host, step);
    },
    { every, ignore: ['Dokument', 'PDF', 'Link', 'Wann', 'Letzter Kontakt'] },
  );
  host.takeBack(after);
  return places;
}

function subject(forked: ForkedHost, step: ProductStep): CrashSubject {
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
      const rows = workbook.tab(tab)!.cells.map(({ values }) => values);
      const header = rows.find((row) => row.includes(title))!;
      const row = rows.findIndex((values) => values.includes(id));
      const typed = editCell(workbook, tab, row, header.indexOf(title), text);
      if (!typed.ok) throw new Error(`"${text}" was refused`);
      workbook.flush(); // what a hand typed is in the sheet
      through('onEdit', () => host.edited(typed.edit));
    },
    drawn: () => drawnIn(host.file.workbook.tab('Ausgeloste')!.cells.map(({ values }) => values)),
  };
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
