import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { buildOnce } from './host';

/** What a command said and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does, in a process of its own; builds it if a source is newer. */
export function lostrommel(...words: readonly string[]): Run {
  return lostrommelWhere({}, ...words);
}

/** As `lostrommel`, with these variables in the environment, too. */
export function lostrommelWhere(env: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
  buildOnce();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'out/cli.mjs'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1e9,
    },
  );
  return { status, stdout, stderr };
}

/** Options as a user writes them: `{ n: '24' }` is `--n 24`. */
export function options(named: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]);
}
