import { randomUUID } from 'node:crypto';
import type { KeptState, KeptTrigger } from '../keptState';
import type { Execution } from '../parts';
import { emulated } from './emulated';
import { enumeration } from './enumeration';

type Service = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

const events = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED');
const sources = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
/** `ScriptApp.AuthMode`. */
export const authModes = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const weekdays = enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

/** `ScriptApp`: triggers are remembered, the web app is not deployed. */
export function scriptApp(execution: Execution, state: Pick<KeptState, 'triggers'>): Service {
  const trigger = (kept: KeptTrigger) =>
    emulated(execution, 'Trigger', {
      getUniqueId: () => kept.id,
      getHandlerFunction: () => kept.handler,
      getEventType: () => events[kept.event],
      getTriggerSource: () => sources[kept.source],
      getTriggerSourceId: () => (kept.source === 'SPREADSHEETS' ? 'local' : ''),
    }) as unknown as Trigger;
  const target = {
    AuthMode: authModes,
    EventType: events,
    TriggerSource: sources,
    WeekDay: weekdays,
    getScriptId: () => 'local',
    getService: () => emulated(execution, 'Service', { getUrl: () => '', isEnabled: () => false }),
    getProjectTriggers: () => execution.realm.array(state.triggers.map(trigger)),
    newTrigger: (handler: string) => triggerBuilder(execution, state, handler, trigger),
    deleteTrigger: (gone: Trigger) => {
      const id = gone.getUniqueId();
      state.triggers = state.triggers.filter((kept) => kept.id !== id);
    },
  };
  return emulated(execution, 'ScriptApp', target, { deleteTrigger: 200 }) as unknown as Service;
}

/** `ScriptApp.newTrigger(…)`: the builder's refinements of the time are accepted and forgotten, since nothing runs them here. */
function triggerBuilder(
  execution: Execution,
  state: Pick<KeptState, 'triggers'>,
  handler: string,
  trigger: (kept: KeptTrigger) => Trigger,
): object {
  const builder = (source: KeptTrigger['source'], first: KeptTrigger['event']) => {
    let event = first;
    const chosen = (next: KeptTrigger['event']) => () => {
      event = next;
      return self;
    };
    const same = () => self;
    const create = () => {
      const kept = { id: randomUUID(), handler, event, source };
      state.triggers = [...state.triggers, kept];
      return trigger(kept);
    };
    const times = [
      'after',
      'at',
      'atDate',
      'atHour',
      'everyDays',
      'everyHours',
      'everyMinutes',
      'everyWeeks',
    ];
    const more = ['inTimezone', 'nearMinute', 'onMonthDay', 'onWeekDay'];
    const self: object =
      source === 'CLOCK'
        ? emulated(execution, 'ClockTriggerBuilder', {
            create,
            ...Object.fromEntries([...times, ...more].map((name) => [name, same])),
          })
        : emulated(execution, 'SpreadsheetTriggerBuilder', {
            create,
            onEdit: chosen('ON_EDIT'),
            onOpen: chosen('ON_OPEN'),
            onChange: chosen('ON_CHANGE'),
            onFormSubmit: chosen('ON_FORM_SUBMIT'),
          });
    return self;
  };
  return emulated(execution, 'TriggerBuilder', {
    timeBased: () => builder('CLOCK', 'CLOCK'),
    forSpreadsheet: () => builder('SPREADSHEETS', 'ON_EDIT'),
  });
}
