import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Host } from './host/host';
import { serve } from './host/server';

interface HostArguments {
  readonly port: number;
  readonly folder: string;
  readonly open: boolean;
  readonly bundle?: string;
}

/** `lostrommel host`: the whole product on this machine, without Google. */
export const command = new Command('host')
  .summary('run Lostrommel on this machine')
  .description('run Lostrommel on this machine: a page like Google Sheets over real .xlsx and .docx files')
  .option('--port <number>', 'port on 127.0.0.1; 0 for any free one', portOf, 0)
  .option('--folder <folder>', 'where workbook, letters and outbox lie', 'local')
  .option('--no-open', 'do not open the browser')
  .addOption(new Option('--bundle <folder>', 'another bundle than dist/').hideHelp())
  .action(start);

async function start(asked: HostArguments): Promise<void> {
  try {
    await run(asked);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function run({ port, folder, open, bundle }: HostArguments): Promise<void> {
  // The script's time zone (appsscript.json): `new Date().getHours()` answers as at Google.
  process.env.TZ = 'Europe/Berlin';
  const place = resolve(folder);
  const host = new Host({ folder: place, ...(bundle ? { bundle } : {}) });
  const server = await serve(host, port).catch((error: unknown) => {
    host.close();
    throw error;
  });
  const stop = async () => {
    await server.close();
    process.exit(closed(host) ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const address = `${server.url}#${server.token}`;
  console.log(`Lostrommel läuft: ${address}`);
  console.log(`Personenbezogene Daten liegen nur auf diesem Rechner, in ${place}`);
  const elsewhere = folder === 'local' ? '' : ` --folder ${JSON.stringify(folder)}`;
  console.log(`Löschen: npx lostrommel purge${elsewhere} · Beenden: Strg+C`);
  for (const copy of host.file.rescued)
    console.log(
      `Die Tabelle war auch von einem anderen Programm geändert worden; der Stand von hier liegt in ${copy}`,
    );
  if (open) openBrowser(address);
}

/** Closes a host; false if the workbook cannot be written now, because Excel has it open or the disk is full. */
function closed(host: Host): boolean {
  try {
    host.close();
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    console.error(
      `Lostrommel.xlsx ließ sich nicht schreiben (${code}). Nichts ist verloren: Beim nächsten Start wird es nachgeholt.`,
    );
    return false;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A number from 0 to 65535 is expected.');
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
