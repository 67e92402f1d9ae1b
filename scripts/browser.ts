import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot } from './projectRoot';

const run = promisify(execFile);

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser program and what it needs in its environment. */
interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a headless Chromium: the one out of `npm ci` where it runs (Linux x64), else an installed Chrome.
 *
 * Works as root and as anybody, and from several jest workers at once. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = await findProgram();
  return await chromium.launch({
    executablePath: program.path,
    env: { ...(process.env as Record<string, string>), ...program.env },
    chromiumSandbox: false,
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
}

async function findProgram(): Promise<Program> {
  const asked = process.env.LOSTROMMEL_CHROME;
  if (asked) return { path: asked, env: {} };
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpacked() : undefined;
  if (packed && (await starts(packed))) return packed;
  const path = installed.find(existsSync);
  if (path) return { path, env: {} };
  throw new Error('no browser: install Google Chrome or Chromium, or set LOSTROMMEL_CHROME to its path');
}

/** Unpacks Chromium once per version and user; a half-unpacked folder is never seen, because the last step renames. */
async function unpacked(): Promise<Program> {
  const folder = join(cacheFolder(), `chromium-147.0.0-${process.getuid?.() ?? 0}-2`);
  if (!existsSync(folder)) {
    const unfinished = mkdtempSync(`${folder}.`);
    await run(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      {
        cwd: projectRoot,
        // The package unpacks its libraries only if it believes to be on Lambda, and always into the temporary folder.
        env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      },
    );
    writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontsConfiguration(folder));
    chmodSync(unfinished, 0o755);
    try {
      renameSync(unfinished, folder);
    } catch {
      rmSync(unfinished, { recursive: true, force: true }); // another worker was faster
    }
  }
  const libraries = join(folder, 'al2023/lib');
  return {
    path: join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** The package's own names `/tmp/fonts`; without a font that is found, pages have no text at all. */
function fontsConfiguration(folder: string): string {
  const alias = (name: string) =>
    `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  ${['sans-serif', 'system-ui', 'serif', 'Arial'].map(alias).join('')}
</fontconfig>
`;
}

function cacheFolder(): string {
  const cache = join(projectRoot, '.cache');
  try {
    mkdirSync(cache, { recursive: true });
    rmSync(mkdtempSync(join(cache, 'try-')), { recursive: true });
    return cache;
  } catch {
    return tmpdir(); // a checkout that belongs to somebody else
  }
}

async function starts({ path, env }: Program): Promise<boolean> {
  try {
    await run(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
