import type { AssemblyStatus } from '../../domain/assembly';
import { choice, date, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One event. */
export interface Assembly {
  /** District, year of the map, number: `245-2025-1`. */
  readonly id: string;
  /** 1 to 3. */
  readonly number: number;
  readonly title: string;
  readonly date: string;
  /** For example `10 bis 17 Uhr`. */
  readonly time: string;
  readonly place: string;
  readonly topic: string;
  readonly seats: number;
  readonly replyDeadline: string;
  /** Seats given beyond `seats`. */
  readonly overbooking: number;
  /** No more replacements after this day; empty for T-10. */
  readonly replacementStop: string;
  /** What draws and log say, until the manager says that the event has taken place. */
  readonly status: AssemblyStatus;
}

/** Tab Veranstaltungen. */
export const assemblyTable: TableSpec<Assembly> = {
  tab: 'Veranstaltungen',
  id: 'id',
  guarded: false,
  columns: {
    id: text('ID', { width: 90 }),
    number: integer('Nr.', { width: 50 }),
    title: text('Titel', { width: 200 }),
    date: date('Datum'),
    time: text('Uhrzeit'),
    place: text('Ort', { width: 200 }),
    topic: text('Thema', { width: 200 }),
    seats: integer('Plätze'),
    replyDeadline: date('Rückmeldefrist', { width: 110 }),
    overbooking: integer('Überbuchung'),
    replacementStop: date('Nachlosen bis', { width: 110 }),
    status: choice('Status', {
      planning: 'in Planung',
      drawing: 'Losung',
      inviting: 'Einladung',
      visiting: 'Aufsuchen',
      confirming: 'Bestätigung',
      held: 'durchgeführt',
      documented: 'dokumentiert',
      deleted: 'gelöscht',
    }),
  },
};
