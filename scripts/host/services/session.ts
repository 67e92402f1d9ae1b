import type { Execution } from '../parts';
import { emulated } from './emulated';

type Service = Pick<
  GoogleAppsScript.Base.Session,
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getActiveUserLocale'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
>;

/** `Session` of a user with this address (empty where Google keeps it to itself). */
export function session(execution: Execution, email: string): Service {
  const user = () => emulated(execution, 'User', { getEmail: () => email } as GoogleAppsScript.Base.User);
  return emulated<Service>(execution, 'Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => 'de',
    getScriptTimeZone: () => 'Europe/Berlin',
    getTemporaryActiveUserKey: () => `local-${email}`,
  });
}
