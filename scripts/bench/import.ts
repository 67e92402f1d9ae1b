import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { RegisterView } from '../../src/api/register';
import { defaultAgeGroups } from '../../src/domain/register/ageGroup';
import { importCall } from '../../src/domain/register/importCall';
import { gazetteer } from '../../src/domain/register/municipalities';
import { encode } from '../../src/reading/encode';
import { openUpload, type Upload } from '../../src/reading/openUpload';
import { takeSource } from '../../src/reading/takeSource';
import { remarkText } from '../../src/text/de/register';
import { readDistricts } from '../districts';
import { projectRoot } from '../projectRoot';
import { type Measurement, median, seconds } from './measurement';

const rows = 250_000;
const cli = join(projectRoot, 'out/cli.mjs');

/** Measures the import of a constituency's whole register against issue 2 and 4. */
export async function benchImport(): Promise<readonly Measurement[]> {
  const csv = registerCsv();
  const bytes = encode(csv, 'windows-1252');
  const bare: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < 3; run++) {
    bare.push(await seconds(() => Papa.parse(Buffer.from(bytes).toString('latin1'), { delimiter: ';' })));
    whole.push(await seconds(() => importOne({ name: 'register.csv', bytes })));
  }
  const rowsOfCells = csv.split('\r\n').map((line) => line.split(';'));
  const workbook = await writeXlsx({ sheets: [{ name: 'Register', rows: rowsOfCells }] });
  const text = await runCommand('register.csv', bytes);
  const sheet = await runCommand('register.xlsx', workbook);
  return [
    {
      name: `import of ${rows} × 14 Windows-1252 rows`,
      figure: median(whole) / median(bare),
      unit: 'times',
      baseline: 'bare papaparse of the same file',
      budget: 8,
      besides: { seconds: median(whole), commandSeconds: text.seconds },
    },
    { name: 'peak memory of that import as a command', figure: text.megabytes, unit: 'MB', budget: 800 },
    {
      name: `lostrommel import of ${rows} × 14 rows of XLSX`,
      figure: sheet.seconds,
      unit: 's',
      budget: 15,
    },
    { name: 'peak memory of that command', figure: sheet.megabytes, unit: 'MB', budget: 1200 },
    await benchBrowser(bytes),
  ];
}

/** Runs the built command as a manager does, and asks it at its end how much memory it held at most. */
async function runCommand(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const tell = "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))";
    const words = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, cli, 'import', file];
    const options = [
      '--district',
      '245',
      '--reference-date',
      '2026-06-01',
      '--out',
      join(folder, 'pool.csv'),
    ];
    let output = '';
    const taken = await seconds(() => {
      const run = spawnSync(process.execPath, [...words, ...options, '--json'], { encoding: 'utf8' });
      output = run.stdout + run.stderr;
    });
    if (!output.includes(`"imported": ${rows}`) && !output.includes(`"imported":${rows}`))
      throw new Error('not all rows were imported');
    return { seconds: taken, megabytes: Number(/peak (\d+)/.exec(output)?.[1]) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from dropping the register into the real sidebar's code to a preview. */
async function benchBrowser(bytes: Uint8Array): Promise<Measurement> {
  const { launchBrowser } = await import('../browser');
  const browser = await launchBrowser();
  try {
    const bundle = await esbuild.build({
      entryPoints: [join(projectRoot, 'sidebar/views/register/readTables.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'register',
      target: 'es2020',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const roth = readDistricts().find(({ number }) => number === 245)!;
    const view: RegisterView = {
      municipalities: roth.municipalities,
      minAge: 12,
      ageGroups: '12–17, 18–34, 35–59, 60+',
      today: '2026-06-01',
      referenceDate: '2026-06-01',
      authorities: [],
      ordered: {},
      ageShares: roth.ageShares,
      deliveries: [],
      pool: 0,
    };
    const figure = await page.evaluate(readInPage, [
      Buffer.from(bytes).toString('base64'),
      JSON.stringify(view),
    ] as const);
    return { name: `preview of ${rows} rows in the browser`, figure, unit: 's', budget: 4 };
  } finally {
    await browser.close();
  }
}

/** Runs in the page, so it may use nothing of this file. */
async function readInPage([base64, view]: readonly [string, string]): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const start = performance.now();
  const { readTables } = (
    globalThis as unknown as { register: { readTables(...args: unknown[]): Promise<unknown> } }
  ).register;
  await readTables([{ name: 'register.csv', bytes }], JSON.parse(view), new Map(), async () => {});
  return (performance.now() - start) / 1000;
}

async function importOne(upload: Upload): Promise<void> {
  const roth = readDistricts().find(({ number }) => number === 245)!;
  const rules = {
    gazetteer: gazetteer(roth.municipalities),
    referenceDate: '2026-06-01',
    minimumAge: 12,
    ageGroups: defaultAgeGroups,
    onlyAgs: '',
    remark: remarkText,
  };
  const call = importCall();
  const { sources } = await openUpload(upload, {}, (data) => createHash('sha256').update(data).digest('hex'));
  await takeSource(sources[0]!, undefined, (header) => call.delivery('L001', header, rules));
  const { imported } = call.settle().deliveries[0]!.counts;
  if (imported !== rows) throw new Error(`${imported} of ${rows} rows were imported`);
}

/** As varied as a register: ten thousand surnames, five hundred streets, thirty thousand birthdays. */
function registerCsv(): string {
  const places = ['91154;Roth;09576143', '90530;Wendelstein;09576151', '91161;Hilpoltstein;09576127'];
  const lines = [
    'Familienname;Namensbestandteil;Vornamen;Doktorgrad;Geschlecht;Geburtsdatum;Staatsangehörigkeit;Straße;Hausnummer;Adresszusatz;PLZ;Ort;AGS;Auskunftssperre',
  ];
  for (let i = 0; i < rows; i++) {
    const birth = `${two(1 + (i % 28))}.${two(1 + (i % 12))}.${1930 + (i % 80)}`;
    const citizenship = i % 10 ? 'deutsch' : 'türkisch';
    lines.push(
      `Müller${i % 9973};${i % 50 ? '' : 'von'};Änne${i} Maria;${i % 100 ? '' : 'Dr. med.'};${i % 2 ? 'm' : 'w'};${birth};${citizenship};Hauptstraße ${i % 500};${1 + (i % 120)}${i % 7 ? '' : ' a'};;${places[i % 3]};`,
    );
  }
  return lines.join('\r\n');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
