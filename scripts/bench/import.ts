import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
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
  return [
    {
      name: `import of ${rows} × 14 Windows-1252 rows`,
      figure: median(whole) / median(bare),
      unit: 'times',
      baseline: 'bare papaparse of the same file',
      budget: 8,
      besides: { seconds: median(whole), peakMB: peakMegabytes() },
    },
    await benchXlsx(),
    await benchBrowser(bytes),
  ];
}

/** Seconds for the same people as a workbook. */
async function benchXlsx(): Promise<Measurement> {
  const lines = registerCsv().split('\r\n');
  const bytes = await writeXlsx({
    sheets: [{ name: 'Register', rows: lines.map((line) => line.split(';')) }],
  });
  const figure = await seconds(() => importOne({ name: 'register.xlsx', bytes }));
  return {
    name: `import of ${rows} × 14 rows of XLSX`,
    figure,
    unit: 's',
    budget: 15,
  };
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
    const view = {
      municipalities: roth.municipalities,
      minAge: 12,
      ageGroups: '12–17, 18–34, 35–59, 60+',
      today: '2026-06-01',
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
  const { imported } = call.settle([]).deliveries[0]!.counts;
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

function peakMegabytes(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(statusText())?.[1] ?? 0) / 1024;
}

/** Linux tells the peak; elsewhere it is 0. */
function statusText(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
