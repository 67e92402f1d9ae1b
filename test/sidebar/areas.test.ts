import { shortArea } from '../../src/text/de/areas';

test.each([
  ['Roth', 'Roth'],
  ['Roth, Büchenbach', 'Roth, Büchenbach'],
  ['Roth, Büchenbach, Rohr', 'Roth und 2 weitere'],
])('shows the area %s as %s', (name, short) => {
  expect(shortArea(name)).toBe(short);
});
