import type { Clock } from '../ports/clock';
import type { Documents } from '../ports/documents';
import type { Lock } from '../ports/lock';
import type { Mail } from '../ports/mail';
import type { TableStore } from '../ports/tableStore';

/** Everything outside that a step may touch; a step takes `Pick<World, …>` of what it needs. */
export interface World {
  readonly tables: TableStore;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly mail: Mail;
  /** Who works here: an e-mail address, or `unbekannt`. */
  readonly user: string;
}
