import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { type Measurement, median, seconds } from './measurement';

const cli = join(projectRoot, 'out/cli.mjs');

/** Seconds until `lostrommel --help` has answered, beside a Node that does nothing. */
export async function benchHelp(): Promise<Measurement> {
  const times = async (...words: readonly string[]) => {
    const runs: number[] = [];
    for (let run = 0; run < 9; run++)
      runs.push(await seconds(() => spawnSync(process.execPath, words, { stdio: 'ignore' })));
    return median(runs);
  };
  const bare = await times('-e', '0');
  const help = await times(cli, '--help');
  return {
    name: 'lostrommel --help',
    figure: help,
    unit: 's',
    budget: 0.3,
    besides: { bareNodeSeconds: bare },
  };
}

/** Seconds from `node lostrommel host` to a page whose sidebar can be used. */
export async function benchStart(): Promise<Measurement> {
  const { launchBrowser } = await import('../browser');
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  const host = spawn(process.execPath, [cli, 'host', '--no-open', '--folder', folder]);
  try {
    const figure = await seconds(async () => {
      const address = await new Promise<string>((found) => {
        host.stdout.on('data', (text: Buffer) => {
          const match = /http:\S+/.exec(String(text));
          if (match) found(match[0]);
        });
      });
      const page = await browser.newPage();
      await page.goto(address);
      await page.frameLocator('iframe').locator('button.primary').waitFor();
    });
    return { name: 'npm start to usable page', figure, unit: 's', budget: 5 };
  } finally {
    host.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
