import {
  expectNoHarmByAnyText,
  expectNoHarmByBrokenFiles,
  expectOneFatePerRow,
} from '../support/anyRegisterFile';

test('gives every row of 100 files exactly one fate, and people that the pool can hold', async () => {
  await expectOneFatePerRow(100);
});

test('reads 300 texts whatsoever without harm', async () => {
  await expectNoHarmByAnyText(300);
});

test('reads or refuses a file of every kind cut off at 10 places, and with a byte broken at 10', async () => {
  await expectNoHarmByBrokenFiles(10);
});
