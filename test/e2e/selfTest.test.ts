import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { expectAccessible } from '../support/accessible';
import { startServer, type TestServer } from '../support/host';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('shows every assumption about Google beside what was seen, all as expected, and the same to copy', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Lostrommel' }).click();
  await page.getByRole('menuitem', { name: 'Selbsttest' }).click();
  const dialog = page.frameLocator('dialog iframe');
  // Many calls, one after the other: on a busy machine half a minute is too little.
  await dialog.getByText(/^Alle \d+ Annahmen stimmen\.$/).waitFor({ timeout: 100_000 });
  const row = (text: string | RegExp) => dialog.getByRole('row', { name: text });
  await row('Ein Text von 1 MB kommt hin und zurück. 1000000 wie erwartet').waitFor();
  await row(/^Browser Ein Fenster und die offene Seitenleiste .* Antwort wie erwartet$/).waitFor();
  await row('Das Menü „Lostrommel“ erscheint auch beim ersten Öffnen').getByText('von Hand prüfen').waitFor();
  const copied = await dialog.getByLabel('Zum Kopieren:').inputValue();
  expect(copied.split('\n')).toHaveLength(await dialog.getByRole('row').count());
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/self-test.png` });
  await expectAccessible(dialog);
}, 150_000);
