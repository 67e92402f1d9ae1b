import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Host } from './host/host';
import { serve } from './host/server';

interface HostArguments {
  readonly port: string;
  readonly folder: string;
  readonly open: boolean;
  readonly bundle?: string;
}

/** `lostrommel host`: the whole product on this machine, without Google. */
export const command = new Command('host')
  .summary('run Lostrommel on this machine')
  .description('Runs Lostrommel on this machine: a page like Google Sheets over real .xlsx and .docx files.')
  .option('--port <number>', 'port on 127.0.0.1; 0 for any free one', '0')
  .option('--folder <folder>', 'where workbook, letters and outbox lie', 'local')
  .option('--no-open', 'do not open the browser')
  .addOption(new Option('--bundle <folder>', 'another bundle than dist/').hideHelp())
  .action(start);

async function start({ port, folder, open, bundle }: HostArguments): Promise<void> {
  // The script's time zone (appsscript.json): `new Date().getHours()` answers as at Google.
  process.env.TZ = 'Europe/Berlin';
  const place = resolve(folder);
  const host = new Host({ folder: place, ...(bundle ? { bundle } : {}) });
  const server = await serve(host, Number(port));
  const address = `${server.url}#${server.token}`;
  console.log(`Lostrommel läuft: ${address}`);
  console.log(`Personenbezogene Daten liegen nur auf diesem Rechner, in ${place}`);
  console.log('Löschen: lostrommel purge · Beenden: Strg+C');
  if (open) openBrowser(address);
  const stop = async () => {
    await server.close();
    host.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child = spawn(program!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // no browser to open: the address stands on the screen
  child.unref();
}
