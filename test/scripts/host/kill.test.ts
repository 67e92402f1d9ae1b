import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf } from '../../support/bundle';
import { startHost } from '../../support/host';
import { startHostProcess } from '../../support/hostProcess';

const bundle = bundleOf(`
  function add(n) {
    var lock = LockService.getScriptLock(); lock.waitLock(1000);
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(n + 1, 1, 1, 3).setValues([[n, 'Zeile ' + n, n * n]]);
    PropertiesService.getScriptProperties().setProperty('last', String(n));
    SpreadsheetApp.flush(); lock.releaseLock();
    return n;
  }
  function numbers() {
    return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getDataRange().getValues().map(function (row) { return row.join(' '); });
  }
  function last() { return PropertiesService.getScriptProperties().getProperty('last'); }
`);

test('a host killed in the middle of a run of calls loses nothing it confirmed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-kill-'));
  try {
    let confirmed = -1;
    for (const calls of [3, 8]) {
      const host = await startHostProcess(folder, ['--bundle', bundle]);
      try {
        for (let made = 0; ; made += 1) {
          if (made === calls) setTimeout(() => host.process.kill('SIGKILL'), 5); // amid the next calls
          const reply = await host.run('add', confirmed + 1);
          expect(reply).toEqual({ ok: true, value: confirmed + 1 });
          confirmed += 1;
        }
      } catch (error) {
        expect((error as Error).message).toMatch(/fetch failed|terminated|socket/);
      }
      await host.kill();
    }
    expect(confirmed).toBeGreaterThanOrEqual(10);
    const after = startHost({ folder, bundle });
    const rows = after.call<string[]>('numbers');
    expect(rows.slice(0, confirmed + 1)).toEqual(
      Array.from({ length: confirmed + 1 }, (_, n) => `${n} Zeile ${n} ${n * n}`),
    );
    expect(rows.length - (confirmed + 1)).toBeLessThanOrEqual(1); // the one on its way
    expect(Number(after.call('last'))).toBeGreaterThanOrEqual(confirmed);
    after.host.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('there is one host per folder, and a dead one does not count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-kill-'));
  const first = await startHostProcess(folder, ['--bundle', bundle]);
  expect(first.said.join('\n')).toContain(folder);
  expect(() => startHost({ folder, bundle })).toThrow(
    `a host already runs in this folder (process ${first.process.pid})`,
  );
  await first.kill();
  const second = startHost({ folder, bundle });
  expect(() => startHost({ folder, bundle })).toThrow('a host already runs in this folder');
  second.end();
});
