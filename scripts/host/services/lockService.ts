import type { Execution } from '../parts';
import { emulated } from './emulated';

type Service = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

/** The script lock of one execution; the host looks at it before it lets the bundle write. */
export interface ScriptLock {
  /** True while the execution holds it. */
  held: boolean;
  /** Virtual milliseconds somebody else still holds it; calls are serial here, so this is always a planned "second user". */
  busyFor: number;
  /** True if the spreadsheet was written and not flushed since. */
  unflushed: boolean;
}

/** `LockService`: the script lock works; there is no user lock, and no document lock in a web app. */
export function lockService(
  execution: Execution,
  lock: ScriptLock,
  options: { readonly webApp: boolean; readonly pass: (milliseconds: number) => void },
): Service {
  const open = () => emulated<Lock>(execution, 'Lock', new EmulatedLock(lock, options.pass));
  const service: Pick<Service, 'getScriptLock' | 'getDocumentLock'> = {
    getScriptLock: open,
    getDocumentLock: () => (options.webApp ? (null as unknown as Lock) : open()),
  };
  return emulated(execution, 'LockService', service) as Service;
}

class EmulatedLock implements Lock {
  private readonly lock: ScriptLock;
  private readonly pass: (milliseconds: number) => void;

  constructor(lock: ScriptLock, pass: (milliseconds: number) => void) {
    this.lock = lock;
    this.pass = pass;
  }

  hasLock(): boolean {
    return this.lock.held;
  }

  tryLock(timeoutInMillis: number): boolean {
    const waited = Math.min(timeoutInMillis, this.lock.busyFor);
    this.pass(waited);
    this.lock.busyFor -= waited;
    this.lock.held = this.lock.busyFor === 0;
    return this.lock.held;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    if (this.lock.held && this.lock.unflushed)
      throw new Error(
        'the lock is released before SpreadsheetApp.flush(): the next holder would read old cells',
      );
    this.lock.held = false;
  }
}
