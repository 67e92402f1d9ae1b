import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { qrCode, replyAddress } from '../../src/workflow/letters/qrCode';

const pixelsPerModule = 4;
const google = `https://script.google.com/macros/s/${'AKfycb'.repeat(12)}/exec?code=7KQ4M2XBC`;

/** The code's modules, its quiet zone included: true for black. */
function modulesOf(png: Uint8Array): readonly (readonly boolean[])[] {
  const { data, width } = PNG.sync.read(Buffer.from(png));
  const places = Array.from({ length: width / pixelsPerModule }, (_, at) => at * pixelsPerModule);
  return places.map((down) => places.map((across) => data[(down * width + across) * 4] === 0));
}

test.each(['https://rat.roth.de/?code=7KQ4M2XBC', google])('reads back: %s', (address) => {
  const { data, width, height } = PNG.sync.read(Buffer.from(qrCode(address).png));
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
});

test('has four white modules around it, as ISO 18004 wants, and no more', () => {
  const modules = modulesOf(qrCode(google).png);
  const side = modules.length;
  modules.forEach((row, down) => {
    row.forEach((black, across) => {
      const edge = Math.min(down, across, side - 1 - down, side - 1 - across);
      if (edge < 4) expect(black).toBe(false);
    });
  });
  expect([modules[4]![4], modules[4]![side - 5], modules[side - 5]![4]]).toEqual([true, true, true]);
});

test('says that it corrects errors by level M: the format begins with dark, light', () => {
  const row = modulesOf(qrCode(google).png)[4 + 8]!;
  expect(row.slice(4, 6)).toEqual([true, false]);
});

test('is 26 mm wide at least, and no module of it smaller than half a millimetre', () => {
  const millimetres = (address: string) => (qrCode(address).size * 25.4) / 72;
  expect(millimetres('https://rat.roth.de/?code=7KQ4M2XBC')).toBeCloseTo(26.1, 1);
  for (const address of [google, `${google}${'x'.repeat(150)}`]) {
    expect(millimetres(address) / modulesOf(qrCode(address).png).length).toBeGreaterThan(0.497);
  }
});

test('leads to the page of the person whose code it is', () => {
  const codeIn = (page: string) => new URL(replyAddress(page, '7KQ4M2XBC')).searchParams.get('code');
  expect([codeIn('https://rat.roth.de/ja'), codeIn('https://rat.roth.de/?wahlkreis=245')]).toEqual([
    '7KQ4M2XBC',
    '7KQ4M2XBC',
  ]);
});
