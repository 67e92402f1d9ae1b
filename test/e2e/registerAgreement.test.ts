import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import { district } from '../support/districts';
import { registerFixture, registerFixtures } from '../support/register';
import { everythingAbout } from '../support/registerInBrowser';

const { municipalities } = district(245);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([
    launchBrowser(),
    esbuild.build({
      entryPoints: [join(projectRoot, 'test/support/registerInBrowser.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
    }),
  ]);
  browser = launched;
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
});
afterAll(async () => {
  await browser?.close();
});

test('browser and Node agree on every fixture', async () => {
  for (const name of registerFixtures) {
    const { bytes } = registerFixture(name);
    const inBrowser = await page.evaluate(
      ([file, base64, places]) =>
        globalThis.everythingAboutRegister(
          file,
          Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
          places,
        ),
      [name, Buffer.from(bytes).toString('base64'), municipalities] as const,
    );
    expect(JSON.parse(inBrowser)).toEqual(JSON.parse(await everythingAbout(name, bytes, municipalities)));
  }
});
