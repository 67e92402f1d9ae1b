import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { atDesk, type Desk, pictures } from './pictures/desk';
import { takeGuide } from './pictures/guide';
import { type Ask, announce, hex, hold, loadPeople, mail, reply } from './pictures/rehearsal';

/** Views whose sidebar is taken alone, by the name of the picture. */
const views = {
  projekt: 'Projekt',
  register: 'Register',
  losung: 'Losung',
  briefe: 'Briefe',
  rueckmeldungen: 'Rückmeldungen',
  bericht: 'Bericht',
  probelauf: 'Probelauf',
} as const;

const browser = await launchBrowser();
try {
  mkdirSync(pictures, { recursive: true });
  await atDesk(browser, { height: 800, scale: 1.5, prepare: rehearse }, takeAll);
  await takeGuide(browser);
} finally {
  await browser.close();
}

/** Takes the whole page with Heute, and the sidebar of every view. */
async function takeAll({ page, sidebar, goTo, press, take }: Desk): Promise<void> {
  await sidebar.getByText('Als Nächstes').waitFor();
  await page
    .getByRole('navigation', { name: 'Blätter' })
    .getByRole('button', { name: 'Ausgeloste', exact: true })
    .click();
  await page.getByText('zugesagt').first().waitFor();
  await page.screenshot({ path: join(pictures, 'lostrommel.png') });
  for (const [name, title] of Object.entries(views)) {
    await goTo(title);
    if (name === 'rueckmeldungen') {
      await sidebar.getByRole('searchbox').fill('Ma');
      await sidebar.getByText('Treffer').waitFor();
    }
    await take(name);
  }
  await goTo(views.losung);
  await press('Auf großer Leinwand zeigen');
  const canvas = page.frameLocator('dialog iframe');
  await canvas.getByRole('button', { name: 'Alle auf einmal zeigen' }).click();
  await canvas.getByText('Nr. 60').first().waitFor();
  await take('leinwand', 'dialog');
}

/** Takes the rehearsal from loading to half of the replies. */
function rehearse(ask: Ask): void {
  loadPeople(ask);
  hold(ask, announce(ask, 'computer'), `computer ${hex()}`);
  reply(ask, mail(ask));
}
