import { expectSeen, messageOf, type SelfTestGroup, works } from './selfTestCase';

/** Everything the product assumes of locks, properties, cache and triggers, when called from its page. */
export const serviceGroup: SelfTestGroup<null> = {
  name: 'services',
  prepare: () => null,
  cleanUp() {
    PropertiesService.getScriptProperties().deleteProperty('selfTest');
  },
  cases: [
    {
      code: 'lock-twice',
      check() {
        const lock = LockService.getScriptLock();
        return expectSeen([lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()], [true, true, true]);
      },
    },
    {
      code: 'longest-property',
      check() {
        const properties = PropertiesService.getScriptProperties();
        const kept = messageOf(() => properties.setProperty('selfTest', 'x'.repeat(8_000)));
        const refused = messageOf(() => properties.setProperty('selfTest', 'x'.repeat(10_000)));
        return expectSeen([kept, refused === 'no error'], ['no error', false]);
      },
    },
    {
      code: 'longest-cache',
      check() {
        const cache = CacheService.getScriptCache();
        cache?.put('selfTest', 'x'.repeat(90_000), 60);
        const length = cache?.get('selfTest')?.length;
        cache?.remove('selfTest');
        return expectSeen(length, 90_000);
      },
    },
    {
      code: 'daily-trigger',
      check() {
        const before = ScriptApp.getProjectTriggers().length;
        const made = ScriptApp.newTrigger('selfTestEcho').timeBased().everyDays(1).create();
        const between = ScriptApp.getProjectTriggers().length;
        ScriptApp.deleteTrigger(made);
        return expectSeen([between - before, ScriptApp.getProjectTriggers().length - before], [1, 0]);
      },
    },
    {
      code: 'open-by-id',
      check() {
        const id = SpreadsheetApp.getActiveSpreadsheet().getId();
        return expectSeen(
          works(() => SpreadsheetApp.openById(id)),
          false,
        );
      },
    },
    {
      code: 'time-zone',
      check: () => expectSeen(Session.getScriptTimeZone(), 'Europe/Berlin'),
    },
  ],
};
