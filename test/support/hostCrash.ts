import type { Cell } from '../../src/ports/tableStore';
import type { CrashSubject } from './crash';
import { startHost, type TestHost } from './host';

/** Calls a function of the bundle; throws if it is cut off. */
export type HostCall = TestHost['call'];

/**
 * A step through the pushed bundle on the local host; every method of a Google object is a service call, and a step
 * of several calls is cut off in any of them.
 *
 * @param prepare fills the empty workbook
 * @param hosts where to remember the host, to be ended after the test
 */
export function hostSubject(
  prepare: (call: HostCall) => void,
  step: (call: HostCall) => void,
  hosts: TestHost[],
): CrashSubject {
  const started = startHost({ now: () => Date.UTC(2026, 10, 22, 13) });
  hosts.push(started);
  prepare(started.call);
  let left = Number.POSITIVE_INFINITY;
  let unflushed: 'kept' | 'lost' = 'kept';
  const call: HostCall = (name, ...args) => {
    if (Number.isFinite(left)) started.host.planFault({ kind: 'time-out', atCall: left, unflushed });
    const value = started.call(name, ...args);
    left -= started.host.lastMeter?.calls ?? 0;
    return value as never;
  };
  return {
    run() {
      try {
        step(call);
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
    cutOffAt(k, writes) {
      left = k;
      unflushed = writes;
    },
    workbook: () =>
      Object.fromEntries(
        started.host.file.workbook.tabs.map((tab) => [
          tab.title,
          tab.cells.map((row) => row.values.map((value) => (value ?? '') as Cell)),
        ]),
      ),
  };
}
