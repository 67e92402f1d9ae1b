import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { hostCommandText as t } from '../src/text/en/hostCommand';
import { Host } from './host/host';
import { forbidCodeFromText } from './host/runtime/noCodeFromText';
import { serve } from './host/server';
import { endProgress, showProgress } from './progress';

interface HostArguments {
  readonly port: number;
  readonly folder: string;
  readonly open: boolean;
  readonly json?: true;
  readonly bundle?: string;
}

/** `lostrommel host`: the whole product on this machine, without Google. */
export const command = new Command('host')
  .summary('run Lostrommel on this machine')
  .description('run Lostrommel on this machine: a page like Google Sheets over real .xlsx and .docx files')
  .option('--port <number>', 'port on 127.0.0.1; 0 for any free one', portOf, 0)
  .option('--folder <folder>', 'where workbook, letters and outbox lie', 'local')
  .option('--no-open', 'do not open the browser')
  .option('--json', 'print address and folder as one line of JSON, and no progress')
  .addOption(new Option('--bundle <folder>', 'another bundle than dist/').hideHelp())
  .action(start);

async function start(asked: HostArguments): Promise<void> {
  try {
    await run(asked);
  } catch (error) {
    endProgress();
    console.error(remedy(error as NodeJS.ErrnoException, asked));
    process.exitCode = 1;
  }
}

/** The host's own errors say what to do; those of the system need a word. */
function remedy({ code, syscall, message }: NodeJS.ErrnoException, { port, folder }: HostArguments): string {
  if (syscall === 'listen')
    return `--port ${port}: cannot be used (${code}); choose another, or leave it out`;
  if (syscall) return `${folder}: cannot be used as the folder (${code}); choose another with --folder`;
  return message;
}

async function run(asked: HostArguments): Promise<void> {
  const { port, folder, open, json, bundle } = asked;
  // The script's time zone (appsscript.json): `new Date().getHours()` answers as at Google.
  process.env.TZ = 'Europe/Berlin';
  forbidCodeFromText();
  const place = resolve(folder);
  showProgress(0, 2, 'opening the workbook', json);
  const host = new Host({ folder: place, ...(bundle ? { bundle } : {}) });
  showProgress(1, 2, 'starting the server', json);
  const server = await serve(host, port).catch((error: unknown) => {
    host.close();
    throw error;
  });
  const stop = async () => {
    await server.close();
    process.exit(closed(host) ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  endProgress();
  const address = `${server.url}#${server.token}`;
  if (json) console.log(JSON.stringify({ address, folder: place, rescued: host.file.rescued }));
  else announce(address, place, asked, host.file.rescued);
  if (open) openBrowser(address);
}

function announce(
  address: string,
  place: string,
  { folder }: HostArguments,
  rescued: readonly string[],
): void {
  console.log(t.running(address));
  console.log(t.personalData(place));
  const elsewhere = folder === 'local' ? '' : ` --folder ${JSON.stringify(folder)}`;
  console.log(t.howToEnd(elsewhere));
  for (const copy of rescued) console.log(t.rescued(copy));
}

/** Closes a host; false if the workbook cannot be written now, because Excel has it open or the disk is full. */
function closed(host: Host): boolean {
  try {
    host.close();
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    console.error(t.notWritten(code));
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
