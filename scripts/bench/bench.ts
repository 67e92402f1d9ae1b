import { benchBundleImport } from './bundleImport';
import { benchDraw } from './draw';
import { benchImport } from './import';
import { benchLetters } from './letters';
import type { Measurement } from './measurement';
import { benchHelp, benchStart } from './start';
import { benchWorkbook } from './workbook';

/** Every bench by the word that picks it on the command line (`npm run bench -- draw letters`); none: all. */
const benches: Readonly<Record<string, () => Promise<Measurement | readonly Measurement[]>>> = {
  'bundle-import': benchBundleImport,
  draw: benchDraw,
  help: benchHelp,
  import: benchImport,
  letters: benchLetters,
  start: benchStart,
  workbook: benchWorkbook,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const measurement of [await bench()].flat()) console.log(JSON.stringify(measurement));
}
