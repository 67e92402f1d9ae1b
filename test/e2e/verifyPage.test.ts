import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import { defaultGroups } from '../../src/domain/draw/ageGroups';
import { draw, replaceAll } from '../../src/domain/draw/draw';
import { drawListText, makeDrawList } from '../../src/domain/draw/drawList';
import { protocols, protocolText } from '../../src/domain/draw/protocol';
import { expectAccessible } from '../support/accessible';
import { planOf } from '../support/drawCases';
import { poolPerson } from '../support/drawDesk';
import { buildOnce } from '../support/host';
import { announcement, tamperings } from '../support/tampering';
import { value } from '../support/value';

const seed = '2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567';
const plan = planOf({
  n: 6,
  areas: [{ id: 'nord', name: 'Nord', ags: ['09576111', '09576143'] }],
  groups: defaultGroups(12),
  weights: [[1, 1, 2, 2, 3, 3, 2, 2]],
});
const list = value(
  makeDrawList(
    Array.from({ length: 60 }, (_, i) => poolPerson(i + 1)),
    plan,
    'ab'.repeat(32),
  ),
);
const drawn = value(draw(list.lines, plan, seed));
const winners = drawn.lots.filter((lot) => lot.drawn);
const replacements = value(replaceAll(drawn, plan, [], [{ key: winners[0]!.line.key, reason: 'declined' }]));
const times = { announcedAt: '2026-12-01T10:00:00+01:00', drawnAt: '2026-12-05T20:00:00+01:00' };
const { protocol } = protocols(drawn, { list, plan, seed, ...times, replacements });

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-verify-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const protocolFile = file('protocol.json', protocolText(protocol));
const listFile = file('draw-list.txt', drawListText(list.lines));

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  buildOnce();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'de-DE', offline: true });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(projectRoot, 'out/verify.html')).href);
});
afterEach(() => page.context().close());

const drop = (...files: readonly string[]) => page.locator('input[type=file]').setInputFiles([...files]);
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('shows a draw that stands, from a file with the network off, in two languages', async () => {
  await says('Losung nachrechnen');
  await drop(protocolFile);
  await says('Es fehlt noch die Losliste.');
  await drop(listFile);
  await says('Die Losung stimmt. Alles folgt aus Liste, Plan und Startwert.');
  await page.locator('li.unchecked').getByText('Es liegt keine Ankündigung dabei').waitFor();
  expect(await page.locator('li.agrees').count()).toBe(8);
  const { fingerprint, planHash, seedSource, announcedAt } = protocol;
  await drop(file('announced.json', JSON.stringify({ fingerprint, planHash, seedSource, announcedAt })));
  await says('Liste und Plan sind die angekündigten.');
  expect(await page.locator('li.agrees').count()).toBe(9);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await says('The draw stands. Everything follows from list, plan and seed.');
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});

test('tells an invited person where they stand', async () => {
  await drop(protocolFile, listFile);
  const field = page.getByLabel('Schlüssel oder Los');
  await field.fill(winners[1]!.line.key);
  await says(/Ihr Los steht an Stelle \d+ von \d+ in der Zelle Nord.*Sie wurden gezogen\./);
  await field.fill(drawn.lots.find(({ line }) => line.key === replacements[0]!.key)!.lot.slice(0, 12));
  await says('Sie sind nachgerückt (Nachlosung 1).');
  await field.fill('00000000');
  await says('Damit beginnt kein Schlüssel und kein Los dieser Liste.');
});

test('shows in red since which step a draw does not stand', async () => {
  const edited = file('edited.json', protocolText({ ...protocol, seed: seed.replace('1234567', '7654321') }));
  await drop(edited, listFile);
  await says(/Die Losung stimmt nicht/);
  await says(/Aus dem Startwert .* folgen andere Gezogene/);
  await drop(protocolFile, file('list.txt', readFileSync(listFile, 'utf8').split('\n').slice(1).join('\n')));
  await says('Die Losung stimmt nicht. Der erste Unterschied: Losliste.');
});

test.each(tamperings.map((each) => [each.name, each] as const))(
  'shows in red %s, by the step and the sentence',
  async (_, { protocol: text, list: lines, german: [step, sentence] }) => {
    const files = [file('told.json', text), file('told.txt', lines)];
    await drop(...files, file('announcement.json', JSON.stringify(announcement)));
    await says(`Die Losung stimmt nicht. Der erste Unterschied: ${step}.`);
    await page.locator('li.differs').getByText(sentence).first().waitFor();
  },
);

test('takes every byte of the list as it is, a byte order mark too, as the command line does', async () => {
  await drop(protocolFile, file('marked.txt', `\uFEFF${readFileSync(listFile, 'utf8')}`));
  await says('Die Losung stimmt nicht. Der erste Unterschied: Losliste.');
});
