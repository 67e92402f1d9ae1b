import type { Browser, FrameLocator, Page } from 'playwright-core';
import { expectAccessible } from './accessible';

/** The sidebar inside the local page, as somebody with eyes only would use it. */
export interface Walk {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /**
   * Looks at the view as it stands: exactly one primary button, in view in a sidebar of 300 × 700; no finding of axe.
   *
   * @returns the button's text
   */
  look(): Promise<string>;
  /** Waits for the heading of a view. */
  arrive(title: string): Promise<void>;
  /** Waits for a text in the view. */
  read(text: string | RegExp): Promise<void>;
  /** Presses the one button of that text. */
  press(text: string): Promise<void>;
  /** Goes to Heute and reads what it names as next. */
  next(): Promise<string>;
  /** Goes to Heute, reads what it names as next, presses it, and checks that the view's button says the same. */
  follow(title: string): Promise<string>;
}

const frame = 'aside iframe';

const sidebarHeight = 700;

/** Opens the page of a local host with a sidebar of exactly 300 × 700. */
export async function startWalk(browser: Browser, address: string): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 800 }, locale: 'de-DE' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.locator(frame).waitFor();
  const box = (await page.locator(frame).boundingBox())!;
  await page.setViewportSize({ width: 1366, height: 800 + sidebarHeight - Math.round(box.height) });
  const sidebar = page.frameLocator(frame);
  const seen = new Set<string>();
  const walk: Walk = {
    page,
    sidebar,
    async look() {
      const text = await look(page, sidebar);
      const title = await sidebar.getByRole('heading', { level: 1 }).innerText();
      // Heute and every state of a view once: axe takes its time.
      const state = title === 'Heute' ? title : `${title}: ${text}`;
      if (!seen.has(state)) await expectAccessible(sidebar);
      seen.add(state);
      return text;
    },
    arrive: (title) => sidebar.getByRole('heading', { level: 1, name: title }).waitFor(),
    read: (text) => sidebar.locator('main').getByText(text).first().waitFor(),
    press: (text) => sidebar.getByRole('button', { name: text, exact: true }).click(),
    async next() {
      await walk.press('Heute');
      await sidebar.getByRole('region', { name: 'Als Nächstes' }).waitFor();
      return walk.look();
    },
    async follow(title) {
      const named = await walk.next();
      await walk.press(named);
      await walk.arrive(title);
      const offered = await walk.look();
      // "Nachlosen" may become "3 Plätze nachlosen" where the view knows more.
      if (!offered.toLowerCase().includes(named.toLowerCase()))
        throw new Error(`Heute says "${named}", the view ${title} says "${offered}"`);
      return offered;
    },
  };
  return walk;
}

async function look(page: Page, sidebar: FrameLocator): Promise<string> {
  const primary = sidebar.locator('.primary');
  await primary.first().waitFor();
  const texts = await primary.allInnerTexts();
  if (texts.length !== 1) throw new Error(`${texts.length} primary buttons: ${texts.join(', ')}`);
  const [button, inside] = await Promise.all([primary.boundingBox(), page.locator(frame).boundingBox()]);
  if (inside!.width !== 300 || Math.round(inside!.height) !== sidebarHeight)
    throw new Error(`the sidebar measures ${inside!.width} × ${inside!.height}`);
  const visible =
    button !== null &&
    button.y >= inside!.y &&
    button.y + button.height <= inside!.y + inside!.height &&
    button.x >= inside!.x &&
    button.x + button.width <= inside!.x + inside!.width;
  if (!visible) throw new Error(`the button "${texts[0]}" is out of view`);
  return texts[0]!.trim();
}
