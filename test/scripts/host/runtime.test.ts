import fc from 'fast-check';
import { bundleOf } from '../../support/bundle';
import { startHost, type TestHost } from '../../support/host';

const bundle = bundleOf(`
  var count = 0;
  function counted() { count += 1; return count; }
  function same(value) { return value; }
  function gaps() {
    return ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'TextDecoder', 'crypto', 'structuredClone', 'process', 'require', 'document']
      .filter(function (name) { return typeof globalThis[name] !== 'undefined'; });
  }
  function give(what) {
    return { date: new Date(0), inside: { a: [new Date(0), 1] }, map: new Map(), bytes: new Uint8Array(2), fn: function () {},
      none: { a: undefined }, nan: NaN, big: BigInt(1) }[what];
  }
  function long() { return 'x'.repeat(2000001); }
  function hidden_() { return 1; }
  function fails() { throw new Error('nicht so'); }
  function spin() { for (;;) {} }
  function sleepy(ms) { Utilities.sleep(ms); return Date.now(); }
  function caughtTimeout() { try { Utilities.sleep(400000); } catch (error) { return 'caught'; } }
  function writeAfterKill() { try { Utilities.sleep(1); } catch (error) { write(true, true); } }
  function calls(n) { for (var i = 0; i < n; i++) Utilities.getUuid(); return n; }
  function retry() { try { Utilities.getUuid(); } catch (error) { return error instanceof Error ? error.message : 'no Error'; } return 'fine'; }
  function realms() {
    var book = SpreadsheetApp.getActiveSpreadsheet();
    return [book.getSheets() instanceof Array, Utilities.base64Decode('YQ==') instanceof Array];
  }
  function notThere() { return SpreadsheetApp.getActiveSpreadsheet().getBandings(); }
  function notThereEither() { return Utilities.parseDate('1', 'GMT', 'd'); }
  function write(locked, flushed) {
    var lock = LockService.getScriptLock();
    if (locked) lock.waitLock(1000);
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue('geschrieben');
    if (flushed) SpreadsheetApp.flush();
    if (locked) lock.releaseLock();
  }
  function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).getValue(); }
  function tryLock(ms) { return LockService.getScriptLock().tryLock(ms); }
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Lostrommel').addItem('Öffnen', 'showSidebar').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('Hilfe').addItem('Selbsttest', 'selfTest')).addToUi();
  }
  function doGet(e) {
    return HtmlService.createHtmlOutput('<p>' + e.parameter.c + ' ' + LockService.getDocumentLock() + ' ' +
      PropertiesService.getDocumentProperties() + '</p>');
  }
`);

let started: TestHost;
beforeEach(() => {
  started = startHost({ bundle });
});
afterEach(() => started.end());

const call = (name: string, ...args: readonly unknown[]) => started.host.call(name, args);

test('evaluates the bundle anew for each call', () => {
  expect([call('counted'), call('counted')]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 1 },
  ]);
});

test('has none of the names Apps Script lacks', () => {
  expect(call('gaps')).toEqual({ ok: true, value: [] });
});

test('carries what google.script.run carries', () => {
  const value = { text: 'Grüße', number: 1.5, yes: true, nothing: null, list: [[], {}] };
  expect(call('same', value)).toEqual({ ok: true, value });
  expect(call('same')).toEqual({ ok: true, value: null });
});

test('carries every JSON value there and back unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = JSON.parse(JSON.stringify(value)); // -0 is 0 in JSON
      expect(call('same', value)).toEqual({ ok: true, value: written });
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a Date', new Date(0), 'argument 1 is a Date'],
  ['a function', () => 1, 'argument 1 is a function'],
  ['undefined in an object', { a: [{ b: undefined }] }, 'argument 1.a[0].b is undefined'],
  ['a typed array', new Uint8Array(1), 'argument 1 is a Uint8Array'],
  ['a Map', new Map(), 'argument 1 is a Map'],
  ['NaN', Number.NaN, 'argument 1 is NaN'],
  ['too much', 'x'.repeat(2_000_001), 'at most 2000000'],
])('refuses %s as an argument', (_name, value, error) => {
  expect(call('same', value)).toEqual({ ok: false, error: expect.stringContaining(error) });
});

test('gives null for a Date in a result', () => {
  expect(call('give', 'date')).toEqual({ ok: true, value: null });
  expect(call('give', 'inside')).toEqual({ ok: true, value: { a: [null, 1] } });
});

test.each(['map', 'bytes', 'fn', 'none', 'nan', 'big'])('refuses %s as a result', (what) => {
  expect(call('give', what)).toEqual({ ok: false, error: expect.stringMatching(/^result/) });
});

test('refuses a result over the limit', () => {
  expect(call('long')).toEqual({ ok: false, error: expect.stringContaining('at most 2000000') });
});

test('refuses private, unknown and foreign names', () => {
  expect(call('hidden_')).toEqual({ ok: false, error: 'hidden_ is private: its name ends in _' });
  for (const name of ['nothing', 'eval', 'Date', 'SpreadsheetApp', 'constructor', 'x;y'])
    expect(call(name)).toEqual({ ok: false, error: `Script function not found: ${name}` });
});

test('gives the message of what the script threw', () => {
  expect(call('fails')).toEqual({ ok: false, error: 'nicht so' });
});

test('kills after six virtual minutes, whatever the script catches', () => {
  expect(call('caughtTimeout')).toEqual({ ok: false, error: 'Exceeded maximum execution time' });
});

test('does nothing more for a script that catches its own kill', () => {
  started.host.planFault({ kind: 'time-out', atCall: 1 });
  expect(call('writeAfterKill')).toEqual({ ok: false, error: 'Exceeded maximum execution time' });
  expect(call('read')).toEqual({ ok: true, value: '' });
});

test('moves the clock of the script with virtual time', () => {
  started.end();
  started = startHost({ bundle, now: () => Date.UTC(2026, 10, 22) });
  expect(call('sleepy', 60_000)).toEqual({ ok: true, value: Date.UTC(2026, 10, 22, 0, 1, 0, 5) });
});

test('counts calls and virtual time', () => {
  call('calls', 7);
  expect(started.host.lastMeter).toMatchObject({ calls: 7, elapsed: 35 });
});

test('makes what it returns with the constructors of the script', () => {
  expect(call('realms')).toEqual({ ok: true, value: [true, true] });
});

test('says what is not emulated', () => {
  expect(call('notThere')).toEqual({ ok: false, error: 'not emulated: Spreadsheet.getBandings' });
  expect(call('notThereEither')).toEqual({ ok: false, error: 'not emulated: Utilities.parseDate' });
});

test('refuses writes outside the lock, and a lock let go before flush', () => {
  expect(call('write', false, true)).toEqual({
    ok: false,
    error: expect.stringContaining('write outside the lock: Range.setValue'),
  });
  expect(call('write', true, false)).toEqual({
    ok: false,
    error: expect.stringContaining('before SpreadsheetApp.flush()'),
  });
  expect(call('write', true, true)).toEqual({ ok: true, value: null });
});

test('lets a second user hold the lock for a while', () => {
  started.host.lockBusyFor = 15_000;
  expect(call('tryLock', 10_000)).toEqual({ ok: true, value: false });
  expect(call('tryLock', 10_000)).toEqual({ ok: true, value: true });
});

test('strikes with the planned fault at the planned call, once', () => {
  started.host.planFault({ kind: 'too-often', atCall: 3 });
  expect(call('calls', 5)).toEqual({
    ok: false,
    error: expect.stringContaining('Service invoked too many times in a short time'),
  });
  expect(started.host.lastMeter?.calls).toBe(3);
  expect(call('calls', 5)).toEqual({ ok: true, value: 5 });
});

test('lets the script catch a fault as an Error of its own', () => {
  started.host.planFault({ kind: 'quota', atCall: 1 });
  expect(call('retry')).toEqual({
    ok: true,
    value: 'Service invoked too many times for one day: Utilities.',
  });
});

test('refuses before anything runs where the account is wrong or too much runs', () => {
  started.host.planFault({ kind: 'wrong-account' });
  expect(call('counted')).toEqual({ ok: false, error: 'Authorization is required to perform that action.' });
  started.host.planFault({ kind: 'busy' });
  expect(call('counted')).toEqual({
    ok: false,
    error: expect.stringContaining('too many scripts running simultaneously'),
  });
});

test.each([
  ['kept', 'geschrieben'],
  ['lost', ''],
] as const)('after a kill, what was not flushed is %s', (unflushed, value) => {
  started.host.planFault({ kind: 'time-out', atCall: 1, named: 'SpreadsheetApp.flush', unflushed });
  expect(call('write', true, true)).toEqual({ ok: false, error: 'Exceeded maximum execution time' });
  expect(call('read')).toEqual({ ok: true, value });
});

test('builds the menu of onOpen', () => {
  expect(started.host.open()).toEqual({
    reply: { ok: true, value: null },
    menus: [
      {
        kind: 'menu',
        caption: 'Lostrommel',
        entries: [
          { kind: 'item', caption: 'Öffnen', name: 'showSidebar' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'Hilfe',
            entries: [{ kind: 'item', caption: 'Selbsttest', name: 'selfTest' }],
          },
        ],
      },
    ],
  });
});

test.each([
  'SpreadsheetApp.getActiveSpreadsheet()',
  'PropertiesService.getScriptProperties()',
  'Session.getActiveUser()',
  'Utilities.getUuid()',
])('refuses %s in onOpen (AuthMode.NONE)', (code) => {
  started.end();
  started = startHost({ bundle: bundleOf(`function onOpen() { ${code}; }`) });
  expect(started.host.open().reply).toEqual({ ok: false, error: expect.stringContaining('AuthMode.NONE') });
});

test('has no document lock and no document properties in doGet', () => {
  expect(started.host.web({ c: 'ABC' })).toEqual({ ok: true, value: '<p>ABC null null</p>' });
});

test('stops a script that never ends', () => {
  const slow = startHost({ bundle, realLimit: 300 });
  expect(slow.host.call('spin')).toEqual({ ok: false, error: 'Exceeded maximum execution time' });
  slow.end();
});
