import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { Host } from '../host/host';
import { serve } from '../host/server';
import { projectRoot } from '../projectRoot';
import { type Ask, askOf } from './rehearsal';

/** A local host and somebody in front of its page. */
export interface Desk {
  readonly ask: Ask;
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Folder of the host; a place for files to drop. */
  readonly folder: string;
  /** Opens a view and waits until it stands. */
  goTo(title: string): Promise<void>;
  /** Presses the button of exactly that text. */
  press(text: string): Promise<void>;
  /** Takes a part of the page, the sidebar unless told, for the docs. */
  take(name: string, part?: string): Promise<void>;
}

/** Folder of the pictures. */
export const pictures = join(projectRoot, 'docs/pictures');

// Date fields are written in the browser's own language, whatever the page says.
process.env.LANGUAGE = 'de';
process.env.LANG = 'de_DE.UTF-8';

/**
 * Works at a desk of its own and clears it away.
 *
 * @param prepare what to do before the page is opened
 * @param scale pixels of the picture for one of the page
 */
export async function atDesk(
  browser: Browser,
  { height, scale, prepare }: { height: number; scale: number; prepare?: (ask: Ask) => void },
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-pictures-'));
  const host = new Host({ folder });
  const server = await serve(host, 0);
  const context = await browser.newContext({
    viewport: { width: 1280, height },
    deviceScaleFactor: scale,
    locale: 'de-DE',
  });
  try {
    const ask = askOf(host);
    prepare?.(ask);
    const page = await context.newPage();
    await page.goto(`${server.url}#${server.token}`);
    await work({ ask, page, folder, ...handsOn(page) });
  } finally {
    await context.close();
    await server.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function handsOn(page: Page): Pick<Desk, 'sidebar' | 'goTo' | 'press' | 'take'> {
  const sidebar = page.frameLocator('aside iframe');
  return {
    sidebar,
    async goTo(title) {
      await sidebar.getByRole('button', { name: 'Alle Schritte' }).click();
      await sidebar.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
      await sidebar.getByRole('heading', { level: 1, name: title }).waitFor();
      await sidebar.locator('main:not(:has(.loading))').waitFor();
    },
    press: (text) => sidebar.getByRole('button', { name: text, exact: true }).click(),
    async take(name, part = 'aside') {
      await page.mouse.move(0, 0);
      await page.locator(part).screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
