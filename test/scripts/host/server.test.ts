import { request } from 'node:http';
import { bundleOf } from '../../support/bundle';
import { startServer, type TestServer } from '../../support/host';

const bundle = bundleOf(
  `
  function same(value) { return value; }
  function fails() { throw new Error('nicht so'); }
  function write(text) {
    var lock = LockService.getScriptLock(); lock.waitLock(1000);
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue(text);
    SpreadsheetApp.flush(); lock.releaseLock();
  }
  function onOpen() { SpreadsheetApp.getUi().createMenu('Lostrommel').addItem('Öffnen', 'showSidebar').addToUi(); }
  function showSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Titel')); }
  function onEdit(e) {
    var lock = LockService.getScriptLock(); lock.waitLock(1000);
    e.range.offset(0, 1).setValue([e.oldValue, e.value, e.range.getA1Notation()].join('|'));
    SpreadsheetApp.flush(); lock.releaseLock();
  }
`,
  { Sidebar: '<!doctype html><html><head></head><body>Leiste</body></html>' },
);

let started: TestServer;
beforeAll(async () => {
  started = await startServer({ bundle });
});
afterAll(() => started.stop());

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `fetch` sets its own `Host`, so the plain client is used. */
async function ask(path: string, { method = 'GET', body, headers = {} }: Asked = {}) {
  return await new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asked = request(new URL(path, started.server.url), { method, headers }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
      });
      asked.on('error', reject);
      asked.end(body);
    },
  );
}

const withToken = () => ({ 'x-lostrommel-token': started.server.token });
const run = (name: string, body: string) =>
  ask(`/run/${name}`, { method: 'POST', body, headers: withToken() });

test('listens on 127.0.0.1 alone', () => {
  expect(started.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('serves the empty page without the token, under a strict policy, and nothing of it from outside', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.text.match(/(?:src|href)="(?!\/|data:,)[^"]*"/g)).toBeNull();
  expect((await ask('/page.js')).text).not.toMatch(
    /https?:\/\/(?!127\.0\.0\.1|www\.w3\.org|react\.dev)[a-z0-9.]+\.[a-z]+\//,
  );
});

test.each(['/run/same', '/open', '/tabs', '/tab/Tabellenblatt1', '/events', '/edit', '/file/x'])(
  'refuses %s without the token and with a wrong one',
  async (path) => {
    for (const headers of [{}, { 'x-lostrommel-token': 'x' }, { 'x-lostrommel-token': 'x'.repeat(32) }])
      for (const method of ['GET', 'POST'])
        expect(await ask(path, { method, headers })).toMatchObject({
          status: 403,
          text: '{"ok":false,"error":"forbidden"}',
        });
  },
);

test('refuses a foreign Host and a foreign Origin, even with the token', async () => {
  for (const headers of [
    { host: 'evil.example' },
    { host: '127.0.0.1:1' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ])
    expect(await ask('/tabs', { headers: { ...withToken(), ...headers } })).toMatchObject({ status: 403 });
  expect(await ask('/', { headers: { host: 'evil.example' } })).toMatchObject({ status: 403 });
});

test('answers a call exactly as documented', async () => {
  expect(await run('same', '[{"a":[1,"ü",null]}]')).toMatchObject({
    status: 200,
    text: '{"ok":true,"value":{"a":[1,"ü",null]}}',
  });
  expect(await run('fails', '[]')).toMatchObject({ status: 200, text: '{"ok":false,"error":"nicht so"}' });
  expect(await run('nothing', '[]')).toMatchObject({
    text: '{"ok":false,"error":"Script function not found: nothing"}',
  });
  expect(await run('same', '{}')).toMatchObject({ status: 400 });
  expect(await run('same', '[')).toMatchObject({ status: 400 });
});

test('survives paths nobody asks for', async () => {
  for (const path of ['/run/%E0%A4%A', '/frame/../../etc', '/tab/Keins'])
    expect((await ask(path, { headers: withToken() })).status).toBeGreaterThanOrEqual(400);
  expect((await ask('/%')).status).toBe(400);
});

test('opens: menus of onOpen; the sidebar comes over the other channel and its frame can be fetched once', async () => {
  const opened = await ask('/open', { method: 'POST', headers: withToken() });
  expect(JSON.parse(opened.text).menus[0].caption).toBe('Lostrommel');
  const events = await fetch(new URL('/events', started.server.url), { headers: withToken() });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect(await run('showSidebar', '[]')).toMatchObject({ text: '{"ok":true,"value":null}' });
  let heard = '';
  while (!heard.includes('sidebar')) heard += (await reader.read()).value;
  await reader.cancel();
  const { effect } = JSON.parse(heard.split('\n').find((line) => line.includes('sidebar'))!);
  expect(effect).toEqual({
    kind: 'sidebar',
    title: 'Titel',
    frame: expect.stringMatching(/^\/frame\/[\w-]{32}$/),
  });
  const frame = await ask(effect.frame);
  expect(frame.headers['content-security-policy']).toMatch(/^sandbox allow-scripts(?!.*allow-same-origin)/);
  expect(frame.text).toContain('Leiste');
  expect(frame.text).not.toContain(started.server.token);
  expect((await ask(effect.frame)).status).toBe(404);
});

test('shows a tab, and says nothing if the page has it already', async () => {
  await run('write', '["Grüße"]');
  const first = await ask('/tab/Tabellenblatt1', { headers: withToken() });
  expect(JSON.parse(first.text).cells[0][0].text).toBe('Grüße');
  const again = { ...withToken(), 'if-none-match': String(first.headers.etag) };
  expect(await ask('/tab/Tabellenblatt1', { headers: again })).toMatchObject({ status: 304 });
});

test('an edit of one cell fires onEdit with old and new value, one of several does not', async () => {
  await run('write', '["alt"]');
  const edit = async (edits: readonly object[]) =>
    await ask('/edit', {
      method: 'POST',
      body: JSON.stringify({ tab: 'Tabellenblatt1', edits }),
      headers: withToken(),
    });
  expect(await edit([{ row: 0, column: 0, text: 'neu' }])).toMatchObject({
    text: '{"ok":true,"value":null}',
  });
  await edit([
    { row: 4, column: 0, text: '1' },
    { row: 5, column: 0, text: '2' },
  ]);
  const { cells } = JSON.parse((await ask('/tab/Tabellenblatt1', { headers: withToken() })).text);
  expect(cells[0].slice(0, 2).map(({ text }: { text: string }) => text)).toEqual(['neu', 'alt|neu|A1']);
  expect(cells[4].slice(0, 2).map(({ text }: { text: string }) => text)).toEqual(['1', '']);
});
