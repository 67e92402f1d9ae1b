import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host, type HostOptions } from '../../scripts/host/host';
import { type HostServer, serve } from '../../scripts/host/server';
import { projectRoot } from '../../scripts/projectRoot';

/** A host on a folder of its own, for a test. */
export interface TestHost {
  readonly host: Host;
  readonly folder: string;
  /** Calls a function of the bundle; gives its value or throws its error. */
  call<Value = unknown>(name: string, ...args: readonly unknown[]): Value;
  /** Ends the host and starts another on the same folder, as a user does the next day. */
  restart(): TestHost;
  /** Ends the host and removes the folder. */
  end(): void;
}

/**
 * Starts a host in this process on a fresh temporary folder; builds the bundle if a source is newer.
 *
 * `host.planFault(…)`, `host.lockBusyFor`, `host.answers`, `host.lastMeter`, `host.lastStack` are at hand.
 */
export function startHost(options: Partial<HostOptions> = {}): TestHost {
  if (!options.bundle) buildOnce();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'lostrommel-'));
  const host = new Host({ ...options, folder });
  return {
    host,
    folder,
    call<Value>(name: string, ...args: readonly unknown[]): Value {
      const reply = host.call(name, args);
      if (reply.ok) return reply.value as Value;
      throw new Error(`${name}: ${reply.error}\n${host.lastStack ?? ''}`);
    },
    restart() {
      host.close();
      return startHost({ ...options, folder });
    },
    end() {
      host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A host behind its real server; `address` is what a user opens. */
export interface TestServer extends TestHost {
  readonly server: HostServer;
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a host with its server on a free port. */
export async function startServer(options: Partial<HostOptions> = {}): Promise<TestServer> {
  const started = startHost(options);
  const server = await serve(started.host, 0);
  return {
    ...started,
    server,
    address: `${server.url}#${server.token}`,
    async stop() {
      await server.close();
      started.end();
    },
  };
}

/** Builds `dist/` and `out/` unless they are newer than every source; one jest worker builds, the others wait. */
export function buildOnce(): void {
  if (isBuilt()) return;
  const lock = join(projectRoot, '.cache/build.lock');
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  while (!taken(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    if (isBuilt()) return;
  }
  try {
    const options = { cwd: projectRoot, stdio: 'pipe' } as const;
    if (!isBuilt()) execFileSync('npm', ['run', '--silent', 'build', '--', '--quiet'], options);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** False while another worker, not dead for a minute, has the lock. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isBuilt(): boolean {
  const built = ['dist/Code.js', 'dist/Sidebar.html', 'out/page/page.js'].map((name) =>
    join(projectRoot, name),
  );
  const oldest = Math.min(...built.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  const sources = ['src', 'sidebar', 'scripts'].map((name) => join(projectRoot, name));
  return Math.max(...sources.map(newestIn)) < oldest;
}

function newestIn(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
