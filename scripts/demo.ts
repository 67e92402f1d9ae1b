import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { type SampleFile, sampleFiles } from '../src/domain/sample/sampleFiles';
import { writeCsv } from '../src/domain/writeCsv';
import { encode } from '../src/reading/encode';
import { readDistricts } from './districts';
import { endProgress, showProgress } from './progress';

interface Options {
  readonly district: number;
  readonly people: number;
  readonly seed: string;
  readonly json?: boolean;
}

/** `lostrommel demo`: register files of invented people, as mixed as real ones. */
export const command = new Command('demo')
  .description('write register files of invented people, one per authority')
  .argument('<dir>', 'folder for the files; made if it is not there')
  .addOption(
    new Option('--district <number>', 'constituency of 2025').default(245).argParser(wholeNumber(1, 299)),
  )
  .addOption(
    new Option('--people <number>', 'how many, about').default(20_000).argParser(wholeNumber(1, 500_000)),
  )
  .option('--seed <text>', 'the same seed gives the same files, byte for byte', 'demo')
  .option('--json', 'print the list of files as JSON')
  .action(demo);

async function demo(folder: string, options: Options): Promise<void> {
  const district = readDistricts().find(({ number }) => number === options.district)!;
  showProgress(0, 1, 'inventing people', options.json);
  const files = sampleFiles(district, options.people, options.seed);
  const width = String(files.length).length;
  const list: { file: string; authority: string; people: number }[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [i, file] of files.entries()) {
      const name = fileName(String(i + 1).padStart(width, '0'), file);
      showProgress(i, files.length, name, options.json);
      writeFileSync(join(folder, name), await bytesOf(file));
      list.push({ file: name, authority: file.authority, people: file.people });
    }
  } catch {
    endProgress();
    console.error(`${basename(folder)}: cannot be written; check the folder`);
    process.exitCode = 1;
    return;
  }
  endProgress();
  if (options.json) console.log(JSON.stringify({ files: list }, null, 2));
  else {
    const people = list.reduce((sum, one) => sum + one.people, 0);
    console.log(`${list.length} files with ${people} invented people of ${district.name} (${district.key})`);
  }
}

/** `erfunden` in every name: nobody shall take the files for a register. */
function fileName(number: string, { authority, layout }: SampleFile): string {
  const words: Readonly<Record<string, string>> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
  };
  const plain = authority
    .replace(/[äöüßÄÖÜ]/g, (letter) => words[letter]!)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const ending = layout.kind === 'xlsx' ? 'xlsx' : layout.delimiter === '\t' ? 'txt' : 'csv';
  return `${number}_${plain}_erfunden.${ending}`;
}

async function bytesOf({ layout, sheets }: SampleFile): Promise<Uint8Array> {
  if (layout.kind === 'csv')
    return encode(
      writeCsv(sheets[0]!.rows, layout.delimiter, layout.lineEnd, layout.quoted),
      layout.encoding,
    );
  return writeXlsx({
    sheets: sheets.map(({ title, rows }) => ({
      name: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      rows: rows.map((row) => row.map(typed)),
    })),
    properties: { title: 'Erfundene Personen', created: new Date(0), modified: new Date(0) },
  });
}

/** Excel makes numbers of keys and dates of days, and swallows leading zeros. */
function typed(cell: string): CellValue {
  if (cell === '') return null;
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(cell) ?? [];
  if (year && Number(day) > 0 && Number(month) > 0 && Number(day) < 29)
    return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return /^\d{1,8}$/.test(cell) ? Number(cell) : cell;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
  };
}
