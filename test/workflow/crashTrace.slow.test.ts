import { normal } from '../support/crash';
import { watched } from '../support/crashTrace';
import { everyStep } from '../support/everyStep';
import { handsOn, hostBefore, never, type Part, subject, undecided } from '../support/stepCrash';

// The crash tests run a step again once per name of what a cut leaves behind.
test.each<[Part, string]>([
  ['register', 'importQuarantine'],
  ['letters', 'batchPdf'],
])('cut off at any call, what is named alike is left alike: %s, %s', (part, entry) => {
  const host = hostBefore(part);
  const at = everyStep[part].findIndex((one) => one.entry === entry);
  for (const { before, run } of everyStep[part].slice(0, at)) {
    before?.(handsOn(host, never(), true));
    run(handsOn(host, never(), true));
  }
  const start = host.keep();
  const step = everyStep[part][at]!;
  const leaves = watched(host, () => step.run(handsOn(host, never(), true)));
  const left = new Map<string, string>();
  for (let k = 1; leaves(k, 'kept') !== 'whole'; k++) {
    for (const unflushed of ['kept', 'lost'] as const) {
      host.takeBack(start);
      const cut = subject(host, step);
      cut.cutOffAt(k, unflushed);
      expect(cut.run).toThrow('Exceeded maximum execution time');
      const name = leaves(k, unflushed);
      const found = JSON.stringify([normal(cut.workbook(), undecided), host.host.state.properties]);
      expect([k, unflushed, found]).toEqual([k, unflushed, left.get(name) ?? found]);
      left.set(name, found);
    }
  }
  expect(left.size).toBeGreaterThan(4);
  host.end();
});
