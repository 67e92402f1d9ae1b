import {
  expectNoHarmByAnyText,
  expectNoHarmByBrokenFiles,
  expectOneFatePerRow,
} from '../support/anyRegisterFile';

test('gives every row of 300 files exactly one fate, and people that the pool can hold', async () => {
  await expectOneFatePerRow(300);
});

test('reads 1000 texts whatsoever without harm', async () => {
  await expectNoHarmByAnyText(1000);
});

test('reads or refuses a file of every kind cut off at 300 places, and with a byte broken at 300', async () => {
  await expectNoHarmByBrokenFiles(300);
});
