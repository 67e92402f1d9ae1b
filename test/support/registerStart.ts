import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { district } from './districts';
import { startServer, type TestServer } from './host';
import { rothSettings } from './project';
import { type RegisterWalk, registerWalk } from './registerWalk';
import { startWalk, type Walk } from './walk';

/** A manager of Roth at the register, their browser, and the host it talks to. */
export interface RegisterStart {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly walk: Walk;
  readonly desk: RegisterWalk;
  stop(): Promise<void>;
}

/** Starts a host with the project of Roth, and a browser on it. */
export async function startRegister(): Promise<RegisterStart> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  server.call('saveProject', rothSettings, district(245));
  const walk = await startWalk(browser, server.address);
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  return { server, browser, walk, desk: registerWalk(walk), stop };
}
