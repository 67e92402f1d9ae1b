import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Api } from '../src/api';
import type { DrawWishes } from '../src/api/draw';
import type { BatchLine } from '../src/api/letters';
import type { ResponseAnswer } from '../src/api/responses';
import type { Result } from '../src/domain/issue';
import { envelopeOf } from '../src/domain/letters/envelope';
import { ruleOf } from '../src/domain/letters/mailing';
import { nextSampleDeliveries } from '../src/domain/sample/samplePool';
import { templateLayouts } from '../src/text/de/templates/templateLayouts';
import { launchBrowser } from './browser';
import { readDistricts } from './districts';
import { Host } from './host/host';
import { serve } from './host/server';
import { projectRoot } from './projectRoot';

const pictures = join(projectRoot, 'docs/pictures');

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

/** Asks the bundle as the sidebar does; stops with the issues if the answer is none. */
type Ask = <Name extends keyof Api>(
  name: Name,
  ...args: Parameters<Api[Name]>
) => ReturnType<Api[Name]> extends Result<infer Value> ? Value : never;

// Date fields are written in the browser's own language, whatever the page says.
process.env.LANGUAGE = 'de';
process.env.LANG = 'de_DE.UTF-8';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-pictures-'));
const host = new Host({ folder });
const server = await serve(host, 0);
const browser = await launchBrowser();
try {
  rehearse(askOf(host));
  mkdirSync(pictures, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
    locale: 'de-DE',
  });
  const page = await context.newPage();
  await page.goto(`${server.url}#${server.token}`);
  await takeAll(page);
} finally {
  await browser.close();
  await server.close();
  host.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Takes the whole page with Heute, and the sidebar of every view. */
async function takeAll(page: Page): Promise<void> {
  const sidebar = page.frameLocator('aside iframe');
  await sidebar.getByText('Als Nächstes').waitFor();
  await page
    .getByRole('navigation', { name: 'Blätter' })
    .getByRole('button', { name: 'Ausgeloste', exact: true })
    .click();
  await page.getByText('zugesagt').first().waitFor();
  await page.screenshot({ path: join(pictures, 'lostrommel.png') });
  for (const [name, title] of Object.entries(views)) {
    await goTo(sidebar, title);
    if (name === 'rueckmeldungen') {
      await sidebar.getByRole('searchbox').fill('Ma');
      await sidebar.getByText('Treffer').waitFor();
    }
    await page.mouse.move(0, 0);
    await page.locator('aside').screenshot({ path: join(pictures, `${name}.png`) });
  }
  await goTo(sidebar, views.losung);
  await sidebar.getByRole('button', { name: 'Auf großer Leinwand zeigen' }).click();
  const canvas = page.frameLocator('dialog iframe');
  await canvas.getByRole('button', { name: 'Alle auf einmal zeigen' }).click();
  await canvas.getByText('Nr. 60').first().waitFor();
  await page.locator('dialog').screenshot({ path: join(pictures, 'leinwand.png') });
}

async function goTo(sidebar: FrameLocator, title: string): Promise<void> {
  await sidebar.getByRole('button', { name: 'Alle Schritte' }).click();
  await sidebar.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
  await sidebar.getByRole('heading', { level: 1, name: title }).waitFor();
  await sidebar.locator('main:not(:has(.loading))').waitFor();
}

/** Takes the rehearsal from loading to half of the replies. */
function rehearse(ask: Ask): void {
  const roth = readDistricts().find(({ key }) => key === ask('sample').district)!;
  const rules = { seed: 'ab'.repeat(16), minAge: 12 };
  for (let done = 0, total = 1; done < total; )
    ({ done, total } = ask('loadSample', roth, nextSampleDeliveries(roth, rules, done)));
  draw(ask);
  const posted = mail(ask);
  const answers: readonly ResponseAnswer[] = ['accepted', 'accepted', 'declined', 'accepted', 'undecided'];
  for (const [at, answer] of answers.entries())
    for (const { id, name } of posted.filter((_, index) => index % 9 === at)) {
      const person = ask('findInvitees', name).find(({ aid }) => aid === id);
      if (!person) continue;
      const { aid, entries } = person;
      const reason = answer === 'declined' ? 'no-time' : '';
      ask('recordResponse', { aid, entries, answer, channel: 'phone', reason, note: '' });
    }
}

function draw(ask: Ask): void {
  const wishes: DrawWishes = {
    n: 60,
    factors: {},
    household: true,
    weighing: 'residents',
    seedKind: 'computer',
    seedDate: ask('drawState').today,
    notes: {},
  };
  const hex = () => randomBytes(32).toString('hex');
  const { planHash } = ask('checkDraw', wishes);
  const { current } = ask('announceDraw', wishes, hex(), planHash);
  ask('holdDraw', current!.id, `${wishes.seedDate} computer ${hex()}`, hex());
}

/** Makes and posts the invitations; gives who got one. */
function mail(ask: Ask): readonly BatchLine[] {
  const envelope = { kind: 'invitation', enclosures: ruleOf('invitation').enclosures } as const;
  const { letterDate, kinds } = ask('createTemplates', envelopeOf(envelope), templateLayouts);
  const { replyBy } = kinds.find(({ kind }) => kind === envelope.kind)!;
  const plan = { ...envelope, leftOut: [], letterDate, replyBy, blankPage: false } as const;
  const { mailings } = ask('planMailing', plan);
  const batches = mailings[0]!.batches.map(({ id }) => id);
  for (let at = 0; at < batches.length; )
    if (ask('mergeBatch', batches[at]!, false).status !== 'planned') at++;
  ask('confirmPosting', batches, ask('drawState').today);
  return batches.flatMap((batch) => ask('batchList', batch));
}

function askOf(running: Host): Ask {
  return (name, ...args) => {
    const reply = running.call(name, args);
    if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
    const answer = reply.value as Result<never>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.issues)}`);
    return answer.value;
  };
}
