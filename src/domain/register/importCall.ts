import type { Header } from './header';
import { shortened } from './longText';
import { type PersonReader, type PersonRules, personReader } from './personReader';
import { pidOf } from './pid';
import type { PoolPerson } from './poolPerson';
import type { Fate, RowCode, WarningCode } from './registerIssue';
import { type PersonKey, personKey, type SeenPeople, seenPeople } from './samePerson';
import { isSkipped } from './skippedRow';

/** What one row taught, for the list of issues; blocked rows never appear. */
export interface RowNote {
  /** Row number in the file, from 1. */
  readonly row: number;
  readonly fate: Fate;
  readonly codes: readonly RowCode[];
}

/** What became of one delivery. */
export interface DeliveryOutcome {
  readonly delivery: string;
  readonly rows: number;
  readonly counts: Readonly<Record<Fate, number>>;
  /** Checked people, in the order of the file. */
  readonly people: readonly PoolPerson[];
  /** Part of town of each of them, as sent; for plausibility only, stored nowhere. */
  readonly townParts: readonly string[];
  /** Warnings of the imported rows: code and number. */
  readonly warnings: Readonly<Partial<Record<WarningCode, number>>>;
  /** Rows that want a look, in the order of the file. */
  readonly notes: readonly RowNote[];
  /** Numbers of the blocked rows: to be shown at once if asked for, never to be stored. */
  readonly blockedRows: readonly number[];
}

/** A blocked person, to be found in the pool of the workbook. Never stored. */
export interface BlockedPerson {
  readonly key: PersonKey;
  /** Below 0 if unknown. */
  readonly age: number;
}

/** What became of everything delivered in one call. */
export interface ImportOutcome {
  readonly deliveries: readonly DeliveryOutcome[];
  /** The pool as it was, without people blocked now. */
  readonly pool: readonly PoolPerson[];
  /** How many people of the pool were taken out. */
  readonly removedFromPool: number;
  readonly blocked: readonly BlockedPerson[];
}

/** Takes the rows of one delivery, in the order of the file, in any number of blocks. */
export interface DeliveryIntake {
  /**
   * @param rows the next rows, from the first of the file on, header included
   * @returns false if the call has no room for them, see `mostRows` and `mostLetters`; then the delivery is to be
   *   discarded
   */
  take(rows: readonly (readonly string[])[]): boolean;
  /** Forgets the delivery: its file turned out to be unreadable. */
  discard(): void;
}

/** One call of the import: several deliveries, settled together. */
export interface ImportCall {
  /** @param keep is called with each quarantined row as sent, cells cut where nothing is so long */
  delivery(
    id: string,
    header: Header,
    rules: PersonRules,
    keep?: (row: number, cells: readonly string[]) => void,
  ): DeliveryIntake;
  /** Decides duplicates and blocks over all deliveries and the pool; call it once, at the end. */
  settle(): ImportOutcome;
}

/** Rows a call takes: four times the register of a whole constituency, and what fits into memory. */
export const mostRows = 1_048_576;

/** Letters of names and addresses a call takes: two hundred each for the register of a whole constituency. */
export const mostLetters = 50_000_000;

/** Someone who is not imported, remembered because a block may concern them. */
interface Aside {
  readonly row: number;
  readonly person: PoolPerson;
  readonly fate: 'quarantined' | 'ineligible';
}

interface Intake {
  readonly id: string;
  readonly people: PoolPerson[];
  readonly townParts: string[];
  readonly rowOf: number[];
  readonly asides: Aside[];
  readonly codes: Map<number, readonly RowCode[]>;
  readonly blockedRows: number[];
  rows: number;
  skipped: number;
}

/**
 * Begins a call of the import.
 *
 * @param pool everybody imported before; they take room, too
 */
export function importCall(pool: readonly PoolPerson[] = []): ImportCall {
  let intakes: Intake[] = [];
  let rowsLeft = mostRows - pool.length;
  let lettersLeft = pool.reduce((left, person) => left - lettersOf(person), mostLetters);
  const blocked = seenPeople<true>();
  const blockedPeople: BlockedPerson[] = [];
  return {
    delivery: (id, header, rules, keep) => {
      const intake = emptyIntake(id);
      intakes.push(intake);
      const reader = personReader(header.mapping, rules);
      let number = 0;
      let letters = 0;
      return {
        take: (rows) => {
          if (rows.length > rowsLeft) return false;
          rowsLeft -= rows.length;
          const before = letters;
          for (const row of rows) {
            number += 1;
            if (number === header.row) continue;
            intake.rows += 1;
            if (number < header.row || isSkipped(row, header)) intake.skipped += 1;
            else if (reader.isBlocked(row)) {
              const { person } = reader.read(row, id, '');
              letters += lettersOf(person);
              blocked.add(person, true);
              blockedPeople.push({ key: personKey(person), age: person.age });
              intake.blockedRows.push(number);
            } else letters += lettersOf(takeRow(intake, reader, row, number, keep));
          }
          lettersLeft -= letters - before;
          return lettersLeft >= 0;
        },
        discard: () => {
          intakes = intakes.filter((other) => other !== intake);
          rowsLeft += number;
          lettersLeft += letters;
        },
      };
    },
    settle: () => {
      const anyBlocked = blockedPeople.length > 0;
      const left = anyBlocked ? pool.filter((person) => !isIn(blocked, person)) : pool;
      const seen = seenPeople<string>();
      for (const person of left) seen.add(person, person.pid);
      const deliveries = intakes.map((intake) => settled(intake, anyBlocked ? blocked : undefined, seen));
      return { deliveries, pool: left, removedFromPool: pool.length - left.length, blocked: blockedPeople };
    },
  };
}

function emptyIntake(id: string): Intake {
  return {
    id,
    people: [],
    townParts: [],
    rowOf: [],
    asides: [],
    codes: new Map(),
    blockedRows: [],
    rows: 0,
    skipped: 0,
  };
}

function takeRow(
  intake: Intake,
  reader: PersonReader,
  row: readonly string[],
  number: number,
  keep: ((row: number, cells: readonly string[]) => void) | undefined,
): PoolPerson {
  const { person, quarantine, ineligible, warnings } = reader.read(row, intake.id, pidOf(intake.id, number));
  if (quarantine.length === 0 && ineligible === undefined) {
    intake.people.push(person);
    intake.townParts.push(reader.townPart(row));
    intake.rowOf.push(number);
    if (warnings.length > 0) intake.codes.set(number, warnings);
    return person;
  }
  const fate = quarantine.length > 0 ? 'quarantined' : 'ineligible';
  intake.codes.set(number, quarantine.length > 0 ? quarantine : [ineligible!]);
  intake.asides.push({ row: number, person, fate });
  if (fate === 'quarantined') keep?.(number, shortened(row));
  return person;
}

function lettersOf(person: PoolPerson): number {
  const name = person.namePrefix.length + person.surname.length + person.givenNames.length;
  const address = person.street.length + person.addressExtra.length + person.town.length;
  return name + person.callName.length + address + person.guardian1.length + person.guardian2.length;
}

function isIn(people: SeenPeople<true>, person: PoolPerson): boolean {
  return people.find(person) === true;
}

function settled(
  intake: Intake,
  blocked: SeenPeople<true> | undefined,
  seen: SeenPeople<string>,
): DeliveryOutcome {
  const counts = {
    skipped: intake.skipped,
    blocked: 0,
    quarantined: 0,
    ineligible: 0,
    duplicate: 0,
    imported: 0,
  };
  const people: PoolPerson[] = [];
  const townParts: string[] = [];
  const warnings: Partial<Record<WarningCode, number>> = {};
  const notes: RowNote[] = [];
  const blockedRows = [...intake.blockedRows];
  for (const { row, person, fate } of intake.asides) {
    if (blocked?.find(person)) blockedRows.push(row);
    else {
      counts[fate] += 1;
      notes.push({ row, fate, codes: intake.codes.get(row)! });
    }
  }
  intake.people.forEach((person, i) => {
    const row = intake.rowOf[i]!;
    if (blocked?.find(person)) {
      blockedRows.push(row);
    } else if (seen.find(person) !== undefined) {
      counts.duplicate += 1;
      notes.push({ row, fate: 'duplicate', codes: ['same_person'] });
    } else {
      seen.add(person, person.pid);
      people.push(person);
      townParts.push(intake.townParts[i]!);
      counts.imported += 1;
      const codes = intake.codes.get(row) as readonly WarningCode[] | undefined;
      if (!codes) return;
      notes.push({ row, fate: 'imported', codes });
      for (const code of codes) warnings[code] = (warnings[code] ?? 0) + 1;
    }
  });
  counts.blocked = blockedRows.length;
  notes.sort((a, b) => a.row - b.row);
  blockedRows.sort((a, b) => a - b);
  return { delivery: intake.id, rows: intake.rows, counts, people, townParts, warnings, notes, blockedRows };
}
