import { serverOver } from '../../sidebar/server';
import { fail, ok } from '../../src/domain/issue';
import { issueText } from '../../src/text/issueText';

test('gives the value of a Result, and wraps what is none', async () => {
  expect(await asking(async () => ok('Roth'))).toEqual(ok('Roth'));
  expect(await asking(async () => fail('no-district'))).toEqual(fail('no-district'));
  expect(await asking(async () => 12)).toEqual(ok(12));
  expect(await asking(async () => null)).toEqual(ok(null));
});

test.each([
  ['Authorization is required to perform that action.', 'platform-accounts'],
  ['Exception: Service invoked too many times for one day: premium documents.', 'platform-quota'],
  ['Service using too much computer time for one day.', 'platform-quota'],
  ['Service invoked too many times in a short time: exec. Try Utilities.sleep(1000).', 'platform-busy'],
  ['There are too many scripts running simultaneously for this Google user account.', 'platform-busy'],
  ['Service Spreadsheets failed while accessing document with id 1x.', 'platform-busy'],
  ['Exceeded maximum execution time', 'platform-timeout'],
  ['NetworkError: Connection failure due to HTTP 0', 'platform-offline'],
  ['TypeError: Cannot read properties of undefined', 'platform-failed'],
])('knows what "%s" means for the manager', async (text, code) => {
  const answer = await asking(() => Promise.reject(new Error(text)));
  expect(answer).toEqual(fail(code));
  expect(answer.ok ? '' : issueText(answer.issues[0]!)).toMatch(/Sie|hilft/);
});

function asking(call: () => Promise<unknown>) {
  return serverOver(call).today();
}
