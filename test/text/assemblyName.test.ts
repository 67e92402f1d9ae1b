import { assemblyName } from '../../src/text/de/letterWords';

test.each([
  ['Bürgerrat Roth', 'wahlkreistag', 'Bürgerrat'],
  ['Zweiter Wahlkreistag', 'buergerrat', 'Wahlkreistag'],
  ['Zukunft Roth', 'wahlkreisrat', 'Wahlkreisrat'],
] as const)('letters to %s in a project of kind %s invite to a %s', (title, kind, called) => {
  expect(assemblyName(title, kind)).toBe(called);
});
