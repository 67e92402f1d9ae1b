import type { KeptState } from '../keptState';
import type { Execution } from '../parts';
import type { Trigger } from '../runtime/permissions';
import { type CacheEntries, cacheService } from './cacheService';
import { emulated } from './emulated';
import { htmlService } from './htmlService';
import { lockService, type ScriptLock } from './lockService';
import { mailApp } from './mailApp';
import { propertiesService } from './propertiesService';
import { scriptApp } from './scriptApp';
import { session } from './session';
import { ui } from './ui';
import { utilities } from './utilities';

/** What the services of one execution need of the host. */
export interface ServiceSetting {
  readonly trigger: Trigger;
  readonly user: string;
  readonly lock: ScriptLock;
  readonly caches: {
    readonly script: CacheEntries;
    readonly user: CacheEntries;
    readonly document: CacheEntries;
  };
  readonly state: KeptState;
  readonly properties: { readonly script: Record<string, string>; readonly user: Record<string, string> };
  readonly outbox: string;
  readonly now: () => number;
  readonly html: (name: string) => string | undefined;
  readonly screen: Parameters<typeof ui>[1];
  readonly spreadsheetApp: (ui: GoogleAppsScript.Base.Ui) => object;
}

/** The globals of Apps Script for one execution. */
export function globalsOf(
  execution: Execution,
  evaluate: (code: string) => unknown,
  setting: ServiceSetting,
): Record<string, object> {
  const web = setting.trigger === 'web';
  const pass = (milliseconds: number) => execution.meter.call('Utilities.sleep', milliseconds);
  const { script, user, document } = setting.caches;
  return {
    SpreadsheetApp: setting.spreadsheetApp(ui(execution, setting.screen)),
    HtmlService: htmlService(execution, { read: setting.html, evaluate }),
    PropertiesService: propertiesService(execution, {
      ...setting.properties,
      document: web ? undefined : setting.properties.script,
    }),
    CacheService: cacheService(
      execution,
      { script, user, document: web ? undefined : document },
      setting.now,
    ),
    LockService: lockService(execution, setting.lock, { webApp: web, pass }),
    MailApp: mailApp(execution, {
      folder: setting.outbox,
      state: setting.state,
      from: setting.user || 'lokal@localhost',
      now: setting.now,
    }),
    Utilities: utilities(execution, pass),
    Session: session(execution, setting.user),
    ScriptApp: scriptApp(execution, setting.state),
    Logger: logger(execution),
    console: silentConsole(),
  };
}

/** What a script prints is thrown away: it may hold personal data. */
function silentConsole(): object {
  const silent = () => undefined;
  return { log: silent, info: silent, warn: silent, error: silent, time: silent, timeEnd: silent };
}

function logger(execution: Execution): object {
  const target = { log: () => undefined, clear: () => undefined, getLog: () => '' };
  return emulated(execution, 'Logger', target);
}
