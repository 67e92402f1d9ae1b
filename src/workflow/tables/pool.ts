import type { PoolPerson } from '../../domain/register/poolPerson';
import { choice, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** Tab Pool and `pool.csv`: everybody who may be drawn. */
export const poolTable: TableSpec<PoolPerson> = {
  tab: 'Pool',
  id: 'pid',
  guarded: true,
  columns: {
    pid: text('PID', { width: 95 }),
    delivery: text('Lieferung', { width: 80 }),
    surname: text('Familienname'),
    namePrefix: text('Namensbestandteil', { width: 110 }),
    givenNames: text('Vornamen'),
    callName: text('Rufname', { width: 100 }),
    doctorate: text('Doktorgrad', { width: 80 }),
    sex: choice('Geschlecht', { m: 'm', w: 'w', d: 'd', '': '' }, { width: 80 }),
    age: integer('Alter', { width: 60 }),
    ageGroup: text('Altersgruppe', { width: 95 }),
    citizenship: choice(
      'Staatsangehörigkeit',
      { de: 'de', eu: 'eu', other: 'other', unknown: 'unknown' },
      { width: 110 },
    ),
    street: text('Straße'),
    houseNumber: text('Hausnummer', { width: 90 }),
    addressExtra: text('Adresszusatz'),
    postcode: text('PLZ', { width: 60 }),
    town: text('Ort'),
    ags: text('AGS', { width: 80 }),
    guardian1: text('Vertretung 1', { width: 200 }),
    guardian2: text('Vertretung 2', { width: 200 }),
    warnings: text('Hinweise', { width: 240 }),
  },
};
