import type { Invitee } from '../../domain/invitee';
import { channelLabels, nextStepLabels, statusColours, statusLabels } from '../../text/de/labels';
import { choice, date, datetime, integer, text, yesNo } from './columns';
import type { TableSpec } from './tableSpec';

/** Tab Ausgeloste: drawn people and those who moved up. */
export const inviteeTable: TableSpec<Invitee> = {
  tab: 'Ausgeloste',
  id: 'aid',
  guarded: false,
  columns: {
    aid: text('AID', { width: 120 }),
    status: choice('Status', statusLabels, { colours: statusColours }),
    surname: text('Familienname'),
    givenNames: text('Vornamen'),
    replyCode: text('Rückmeldecode', { width: 110 }),
    phone: text('Telefon'),
    mail: text('E-Mail', { width: 180 }),
    preferredChannel: choice('Bevorzugter Weg', channelLabels),
    nextStep: choice('Nächster Schritt', nextStepLabels, { width: 140 }),
    nextStepDue: date('Fällig am'),
    lastContact: datetime('Letzter Kontakt'),
    kind: choice('Art', { drawn: 'gelost', replacement: 'nachgelost' }, { width: 90 }),
    replaces: text('Ersetzt', { width: 120 }),
    wave: integer('Runde', { width: 60 }),
    assembly: text('Veranstaltung', { width: 100 }),
    draw: text('Losung', { width: 100 }),
    cell: text('Zelle', { width: 120 }),
    area: text('Bezirk', { width: 120 }),
    rank: integer('Rang', { width: 60 }),
    ageGroup: text('Altersgruppe', { width: 95 }),
    age: integer('Alter', { width: 60 }),
    sex: choice('Geschlecht', { m: 'm', w: 'w', d: 'd', '': '' }, { width: 80 }),
    minor: yesNo('Minderjährig'),
    language: text('Sprache', { width: 90 }),
    doctorate: text('Doktorgrad', { width: 80 }),
    namePrefix: text('Namensbestandteil', { width: 110 }),
    callName: text('Rufname', { width: 100 }),
    addressExtra: text('Adresszusatz'),
    street: text('Straße'),
    houseNumber: text('Hausnummer', { width: 90 }),
    postcode: text('PLZ', { width: 60 }),
    town: text('Ort'),
    ags: text('AGS', { width: 80 }),
    guardian1: text('Vertretung 1', { width: 200 }),
    guardian2: text('Vertretung 2', { width: 200 }),
    pid: text('PID', { width: 95 }),
  },
};
