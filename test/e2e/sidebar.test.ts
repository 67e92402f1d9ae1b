import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import type { ProjectView } from '../../src/api/project';
import { fail, ok } from '../../src/domain/issue';
import { expectAccessible } from '../support/accessible';
import { answers, freshToday } from '../support/fakeAnswers';
import { buildOnce } from '../support/host';
import { type FakeAnswers, openSidebar } from '../support/sidebarPage';
import { value } from '../support/value';

let browser: Browser;
let html: string;

beforeAll(async () => {
  buildOnce();
  html = readFileSync(join(projectRoot, 'dist/Sidebar.html'), 'utf8');
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (options: { answers?: FakeAnswers; dark?: boolean; width?: number; height?: number } = {}) =>
  openSidebar(browser, { html, answers, ...options });
const press = (page: Page, text: string) => page.getByRole('button', { name: text, exact: true }).click();
const goTo = async (page: Page, view: string) => {
  await press(page, 'Alle Schritte');
  await page.getByRole('navigation').getByRole('button', { name: view, exact: true }).click();
};

/** Types without pressing anything first: the view itself has put the focus into a field. */
const typeIntoFocus = async (page: Page, text: string) => {
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(text);
};

/** Answers with a project that is set up. */
function projectAt(given: Partial<ProjectView>): FakeAnswers {
  const shown = value(answers.project!());
  return { project: () => ok({ ...shown, saved: true, fixed: true, ...given }) };
}

/** Every state of the four views that looks different, and how to get there. */
const states: readonly (readonly [string, FakeAnswers, (page: Page) => Promise<void>])[] = [
  ['Heute at the start', { today: () => ok(freshToday) }, (page) => page.getByText('Willkommen').waitFor()],
  ['Heute in the middle', {}, (page) => page.getByText('Außerdem').waitFor()],
  [
    'Heute without a server',
    { today: () => fail('platform-accounts') },
    (page) => page.getByText('Chrome-Profil').first().waitFor(),
  ],
  ['the list of steps', {}, (page) => press(page, 'Alle Schritte')],
  [
    'Projekt with mistakes',
    {},
    async (page) => {
      await goTo(page, 'Projekt');
      await press(page, 'Projekt einrichten');
      await page.getByText('Die Frist muss vor').waitFor();
    },
  ],
  [
    'the question before an event is closed',
    projectAt({ event: 'closable' }),
    async (page) => {
      await goTo(page, 'Projekt');
      await press(page, 'Veranstaltung abschließen');
      await page.getByRole('dialog').getByText('Hat die Veranstaltung stattgefunden?').waitFor();
    },
  ],
  [
    'Projekt after the third event',
    projectAt({ event: 'over', held: [1, 2, 3].map((number) => ({ number, title: 'Bürgerrat', date: '' })) }),
    async (page) => {
      await goTo(page, 'Projekt');
      // Not in the live region, which repeats it a moment later.
      await page.locator('main').getByText('Alle drei Veranstaltungen haben stattgefunden.').waitFor();
    },
  ],
  [
    'the list of constituencies',
    {},
    async (page) => {
      await goTo(page, 'Projekt');
      await page.getByRole('combobox').fill('münchen');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'people found',
    {},
    async (page) => {
      await goTo(page, 'Rückmeldungen');
      await page.getByLabel('Rückmeldecode').fill('hei');
      await page.getByText('2 Treffer').waitFor();
    },
  ],
  [
    'an answer',
    {},
    async (page) => {
      await goTo(page, 'Rückmeldungen');
      await page.getByLabel('Rückmeldecode').fill('hei');
      await page.getByText('Łucja').click();
      await page.getByText('Kommt nicht').click();
    },
  ],
  [
    'the question before an objection',
    {},
    async (page) => {
      await goTo(page, 'Rückmeldungen');
      await page.getByLabel('Rückmeldecode').fill('hei');
      await page.getByText('Łucja').click();
      await press(page, 'Will nicht mehr angeschrieben werden');
      await page.getByRole('dialog').getByText('nie wieder gelost').waitFor();
    },
  ],
  [
    'the question before removing',
    { today: () => ok({ ...freshToday, sample: true }) },
    async (page) => {
      await goTo(page, 'Probelauf');
      await press(page, 'Übungsdaten entfernen');
      await page.getByRole('dialog').waitFor();
    },
  ],
];

test.each(states)(
  'axe finds nothing in %s, light and dark, and it fits at 200 %% zoom',
  async (_, special, arrive) => {
    const page = await open({ answers: { ...answers, ...special } });
    await arrive(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, { rules: ['color-contrast'] });
    for (const [width, height] of [
      [300, 270], // what is left of the sidebar in 640 × 400, a window of 1280 × 800 at 200 %
      [150, 350], // the sidebar alone at 200 %
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const primary of await page.locator('.primary').all()) {
        const button = (await primary.boundingBox())!;
        expect(button.y + button.height).toBeLessThanOrEqual(height);
      }
    }
    await page.context().close();
  },
);

test('holds still for those who wish it', async () => {
  const silent = () => new Promise(() => {}); // what loads goes on loading
  const page = await open({ answers: { ...answers, today: silent as never } });
  const first = page.locator('.loading i').first();
  const animation = () => first.evaluate((element) => getComputedStyle(element).animationName);
  expect(await animation()).toBe('breathe');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
  await page.context().close();
});

test('a reply takes three clicks once the code is typed', async () => {
  const page = await open();
  await goTo(page, 'Rückmeldungen');
  await typeIntoFocus(page, 'ab3d efg7j');
  await page.getByText('Łucja').click();
  await page.getByText('Kommt', { exact: true }).click();
  await page.getByText('Rückmeldung eintragen').click();
  await page.locator('main').getByText('Łucja von der Heide-Müller: zugesagt.').waitFor();
  await page.context().close();
});

test('an objection is asked for once more and ends the case', async () => {
  const page = await open();
  await goTo(page, 'Rückmeldungen');
  await typeIntoFocus(page, 'ab3d');
  await page.getByText('Łucja').click();
  await press(page, 'Will nicht mehr angeschrieben werden');
  await page.getByRole('dialog').getByRole('button', { name: 'Nicht mehr anschreiben' }).click();
  await page.locator('main').getByText('Widerspruch. Eingetragen.').waitFor();
  await page.context().close();
});

test('a button that waits for a reason does not look as if it could be pressed', async () => {
  const page = await open();
  await goTo(page, 'Rückmeldungen');
  await typeIntoFocus(page, 'ab3d');
  await page.getByText('Łucja').click();
  await press(page, 'Letzte Eintragung zurücknehmen');
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Zurücknehmen', exact: true });
  const ground = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  const waiting = await ground();
  await dialog.getByLabel('Warum war sie falsch?').fill('Falsche Person');
  expect(await ground()).not.toBe(waiting);
  await page.context().close();
});

test('a table too wide for its place scrolls rather than breaking words', async () => {
  const page = await open();
  await page.getByText('Außerdem').waitFor();
  const lines = await page.evaluate(() => {
    const head = document.createElement('th');
    head.textContent = 'Angabe';
    const table = document.createElement('table');
    table.createTHead().insertRow().append(head);
    table.style.width = '1px';
    document.querySelector('main')!.append(table);
    const range = document.createRange();
    range.selectNodeContents(head);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
  await page.context().close();
});

test('a reply can be entered without a mouse', async () => {
  const page = await open();
  await page.getByText('Rückmeldung eintragen').waitFor();
  await page.keyboard.press('Enter'); // nothing: the heading has the focus, not a field
  await page.getByText('Rückmeldung eintragen').focus();
  await page.keyboard.press('Enter');
  await typeIntoFocus(page, 'ab3d');
  await page.getByText('2 Treffer').waitFor();
  await page.keyboard.press('Enter'); // takes the first
  await page.getByRole('radio', { name: 'Kommt', exact: true }).focus();
  await page.keyboard.press('ArrowDown'); // "Kommt nicht"
  await page.keyboard.press('Enter');
  await page.locator('main').getByText('abgesagt. Eingetragen.').waitFor();
  await page.context().close();
});

test('says to screen readers what has happened, without moving the focus', async () => {
  const page = await open();
  await goTo(page, 'Rückmeldungen');
  await typeIntoFocus(page, 'ab3d');
  await page.getByText('Łucja').click();
  await page.getByText('Kommt', { exact: true }).click();
  await page.getByText('Rückmeldung eintragen').click();
  await page.locator('#live', { hasText: 'zugesagt. Eingetragen.' }).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.context().close();
});

test('the list of steps opens and closes with the keyboard and shows only what is in use', async () => {
  const page = await open();
  const button = page.getByRole('button', { name: 'Alle Schritte' });
  await button.focus();
  await page.keyboard.press('Enter');
  const list = page.locator('#steps');
  await list.getByRole('button', { name: 'Bericht' }).waitFor();
  await list.getByRole('button', { name: 'Probelauf' }).waitFor({ state: 'detached' }); // not in `busyToday.inUse`
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});
