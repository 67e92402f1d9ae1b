import { expectSeen, messageOf, type SelfTestGroup } from './selfTestCase';

/** Everything the product assumes of locks, properties, cache and triggers, when called from its page. */
export const serviceGroup: SelfTestGroup<null> = {
  name: 'services',
  prepare: () => null,
  cleanUp() {
    PropertiesService.getScriptProperties().deleteProperty('selfTest');
  },
  cases: [
    {
      name: 'has a script lock that the same execution may take twice',
      check() {
        const lock = LockService.getScriptLock();
        return expectSeen([lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()], [true, true, true]);
      },
    },
    {
      name: 'keeps 8,000 bytes in a property and refuses 10,000',
      check() {
        const properties = PropertiesService.getScriptProperties();
        const kept = messageOf(() => properties.setProperty('selfTest', 'x'.repeat(8_000)));
        const refused = messageOf(() => properties.setProperty('selfTest', 'x'.repeat(10_000)));
        return expectSeen([kept, refused === 'no error'], ['no error', false]);
      },
    },
    {
      name: 'keeps 90,000 characters in the cache',
      check() {
        const cache = CacheService.getScriptCache();
        cache?.put('selfTest', 'x'.repeat(90_000), 60);
        const length = cache?.get('selfTest')?.length;
        cache?.remove('selfTest');
        return expectSeen(length, 90_000);
      },
    },
    {
      name: 'makes a daily trigger and removes it again',
      check() {
        const before = ScriptApp.getProjectTriggers().length;
        const made = ScriptApp.newTrigger('selfTestEcho').timeBased().everyDays(1).create();
        const between = ScriptApp.getProjectTriggers().length;
        ScriptApp.deleteTrigger(made);
        return expectSeen([between - before, ScriptApp.getProjectTriggers().length - before], [1, 0]);
      },
    },
    {
      name: 'refuses to open a spreadsheet by its id, even this one',
      check() {
        const id = SpreadsheetApp.getActiveSpreadsheet().getId();
        return expectSeen(messageOf(() => SpreadsheetApp.openById(id)) === 'no error', false);
      },
    },
    {
      name: 'shows dates in the time zone of the manifest',
      check: () => expectSeen(Session.getScriptTimeZone(), 'Europe/Berlin'),
    },
  ],
};
