import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../scripts/projectRoot';

/** A host in a process of its own, started as a user starts it. */
export interface HostProcess {
  readonly process: ChildProcess;
  /** Address with the token. */
  readonly address: string;
  /** What it printed before it was ready. */
  readonly said: readonly string[];
  /** `POST /run/NAME`; throws if the host is gone. */
  run(name: string, ...args: readonly unknown[]): Promise<{ ok: boolean; value?: unknown; error?: string }>;
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts `lostrommel host` and waits for its address. */
export async function startHostProcess(
  folder: string,
  options: readonly string[] = [],
): Promise<HostProcess> {
  const args = [
    '--import',
    'tsx',
    join(projectRoot, 'scripts/cli.ts'),
    'host',
    '--no-open',
    '--folder',
    folder,
    ...options,
  ];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const said: string[] = [];
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    address ??= /http:\/\/\S+#\S+/.exec(line)?.[0];
    if (said.length >= 3) break;
  }
  if (!address) throw new Error(`the host did not start: ${errors}`);
  const [url, token] = address.split('#') as [string, string];
  const gone = once(child, 'exit');
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  return {
    process: child,
    address,
    said,
    async run(name, ...callArgs) {
      const response = await fetch(`${url}run/${name}`, {
        method: 'POST',
        headers: { 'x-lostrommel-token': token },
        body: JSON.stringify(callArgs),
      });
      return await response.json();
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}
