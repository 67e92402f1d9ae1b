import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf } from '../../support/bundle';
import { startHostProcess } from '../../support/hostProcess';

/** What a script might hold in its hand that belongs to the process around it. */
const handles = [
  'SpreadsheetApp',
  'SpreadsheetApp.getUi',
  'SpreadsheetApp.getActiveSpreadsheet()',
  'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange',
  'SpreadsheetApp.getActiveSpreadsheet().getSheets()',
  'DocumentApp',
  'DocumentApp.create',
  'DocumentApp.create("x").getBody()',
  'Drive.Files',
  'Utilities',
  'Utilities.getUuid',
  'Utilities.newBlob("x")',
  'PropertiesService.getScriptProperties()',
  'new Date()',
  'Date',
  'console.log',
  '(function () { try { SpreadsheetApp.foo; } catch (error) { return error; } })()',
  '(function () { try { SpreadsheetApp.getActiveSpreadsheet().getRange(0); } catch (error) { return error; } })()',
  '(function deep() { try { return deep(); } catch (error) { return error; } })()',
];

const bundle = bundleOf(`
  function leads(handle) {
    var held = eval(handle);
    var ways = [
      function () { return held.constructor('return process')(); },
      function () { return held.constructor.constructor('return process')(); },
      function () { return Object.getPrototypeOf(held).constructor('return process')(); },
      function () { return Object.getPrototypeOf(held).constructor.constructor('return process')(); },
      function () { return Object.getPrototypeOf(Object.getPrototypeOf(held)).constructor.constructor('return process')(); },
      function () { return held.apply.constructor('return process')(); },
    ];
    return ways.filter(function (way) {
      try { return typeof way() === 'object'; } catch (error) { return false; }
    }).length;
  }
  function keys(handle) { return Object.getOwnPropertyNames(eval(handle)); }
`);

test('nothing a script is given leads to the process around it by a constructor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-sandbox-'));
  const host = await startHostProcess(folder, ['--bundle', bundle]);
  try {
    for (const handle of handles)
      expect([handle, await host.run('leads', handle)]).toEqual([handle, { ok: true, value: 0 }]);
    for (const handle of ['SpreadsheetApp', 'SpreadsheetApp.getActiveSpreadsheet()', 'Utilities'])
      expect(await host.run('keys', handle)).toEqual({ ok: true, value: [] });
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
