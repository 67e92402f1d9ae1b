import type { Municipality } from '../../src/domain/district';
import { defaultAgeGroups } from '../../src/domain/register/ageGroup';
import { importCall } from '../../src/domain/register/importCall';
import { gazetteer } from '../../src/domain/register/municipalities';
import { openUpload } from '../../src/reading/openUpload';
import { takeSource } from '../../src/reading/takeSource';
import { remarkText } from '../../src/text/de/register';

/** Everything the import says about one file, as JSON; runs wherever it is bundled to. */
export async function everythingAbout(
  name: string,
  bytes: Uint8Array,
  municipalities: readonly Municipality[],
): Promise<string> {
  const call = importCall();
  const { sources, unreadable } = await openUpload({ name, bytes });
  const taken: unknown[] = [];
  for (const source of sources) {
    const result = await takeSource(source, undefined, (header) =>
      call.delivery(`L${taken.length}`, header, {
        gazetteer: gazetteer(municipalities),
        referenceDate: '2026-06-01',
        minimumAge: 12,
        ageGroups: defaultAgeGroups,
        onlyAgs: '',
        remark: remarkText,
      }),
    );
    const { sha256, encoding, delimiter, sheet } = source;
    taken.push({ sha256, encoding, delimiter, sheet, result });
  }
  return JSON.stringify({ unreadable, taken, outcome: call.settle() });
}

declare global {
  var everythingAboutRegister: typeof everythingAbout;
}

globalThis.everythingAboutRegister = everythingAbout;
