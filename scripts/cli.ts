import { basename } from 'node:path';
import { Command } from 'commander';

/** One command: its name, one line for the help, and the file that defines it, loaded only when asked for. */
interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

const entries: readonly Entry[] = [
  { name: 'demo', summary: 'write register files of invented people', load: () => import('./demo') },
  { name: 'import', summary: 'read register files into a checked pool', load: () => import('./import') },
  { name: 'plan', summary: 'propose the plan of a draw', load: () => import('./plan') },
  { name: 'announce', summary: 'fix list and plan before the seed exists', load: () => import('./announce') },
  { name: 'draw', summary: 'draw by lot', load: () => import('./draw') },
  { name: 'verify', summary: 'recompute a draw from its public files', load: () => import('./verify') },
  { name: 'replace', summary: 'compute the next replacements', load: () => import('./replace') },
  { name: 'letters', summary: 'make the letters of a mailing', load: () => import('./letters') },
  {
    name: 'report',
    summary: 'report over many districts from their workbooks',
    load: () => import('./report'),
  },
  { name: 'host', summary: 'run Lostrommel on this machine', load: () => import('./host') },
  {
    name: 'purge',
    summary: 'remove the personal data of the local host',
    load: () => import('./purge'),
  },
];

/** Runs the command line; sets the exit code (0 done, 1 not done, 2 wrong usage). */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('lostrommel')
    .description('Citizens’ assemblies by lot: register files, draw, letters, reports.')
    .exitOverride();
  const asked = entries.find((entry) => entry.name === argv[2]);
  for (const entry of entries) {
    if (entry === asked) program.addCommand((await entry.load()).command.exitOverride());
    else program.command(entry.name).description(entry.summary);
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const { exitCode, code, path } = error as { exitCode?: number; code?: string; path?: string };
    if (exitCode !== undefined) process.exitCode = exitCode === 0 ? 0 : 2;
    else if (code === undefined || path === undefined) throw error;
    else {
      // A file nobody thought of: better a plain line than a stack.
      console.error(`${basename(path)}: cannot be read or written (${code}); check the path`);
      process.exitCode = 1;
    }
  }
}

void main(process.argv);
