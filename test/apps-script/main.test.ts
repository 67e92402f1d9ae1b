import type { Api } from '../../src/api';
import * as main from '../../src/apps-script/main';

/** Does not compile while a method of the interface has no entry point. */
const server: Api = main;

test('has entry points for all the sidebar asks, and calls no service while it is loaded', () => {
  expect(Object.values(server).every((entry) => typeof entry === 'function')).toBe(true);
});
