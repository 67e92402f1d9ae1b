import { ageOn, type Day } from '../calendar';
import { readBirth } from './birth';
import type { QuarantineCode, WarningCode } from './registerIssue';

/** A person's age on the reference date, or why it cannot be told. */
export interface Age {
  /** Whole years; undefined if it cannot be told. */
  readonly years: number | undefined;
  readonly trouble: (QuarantineCode & `${'age' | 'date'}${string}`) | undefined;
  readonly warnings: readonly WarningCode[];
}

/** The three columns an age can come from, as sent; empty where the file has none. */
export interface AgeCells {
  readonly birthDate: string;
  readonly age: string;
  readonly birthYear: string;
}

const noWarnings: readonly WarningCode[] = [];
const contradiction: readonly WarningCode[] = ['age_contradicts_birth'];
const estimated: readonly WarningCode[] = ['age_estimated'];

/**
 * Makes a reader of ages for one reference date: a full date counts before an age, an age before a year.
 *
 * It remembers what it read, because there are only 40,000 birthdays among 250,000 people.
 */
export function ageReader(reference: Day): (cells: AgeCells) => Age {
  const dates = remembered((birthDate) => readAge({ birthDate, age: '', birthYear: '' }, reference));
  const ages = remembered((age) => readAge({ birthDate: '', age, birthYear: '' }, reference));
  return (cells) => {
    if (cells.birthYear !== '') return readAge(cells, reference);
    if (cells.age === '') return dates(cells.birthDate);
    return cells.birthDate === '' ? ages(cells.age) : readAge(cells, reference);
  };
}

function remembered(read: (cell: string) => Age): (cell: string) => Age {
  const known = new Map<string, Age>();
  return (cell) => {
    let age = known.get(cell);
    if (!age) {
      age = read(cell);
      if (known.size < 100_000) known.set(cell, age);
    }
    return age;
  };
}

function readAge(cells: AgeCells, reference: Day): Age {
  const date = readBirth(cells.birthDate, reference);
  const birth = date ?? readBirth(cells.birthYear, reference);
  if (birth === 'impossible') return trouble('date_impossible');
  const stated = statedAge(cells.age);
  if (birth === undefined) return stated === undefined ? trouble('age_unknown') : inRange(stated, noWarnings);
  const computed = ageOn(reference, birth.latest);
  const contradicts = stated !== undefined && Math.abs(stated - computed) > 1;
  if (birth.exact) return inRange(computed, contradicts ? contradiction : noWarnings);
  if (stated !== undefined) return inRange(stated, contradicts ? contradiction : noWarnings);
  return inRange(computed, estimated);
}

function statedAge(cell: string): number | undefined {
  const match = /^(-?\d{1,4})(?:[.,]0+)?(?: ?(?:jahre?|j\.?))?$/i.exec(cell);
  return match ? Number(match[1]) : undefined;
}

function inRange(years: number, warnings: readonly WarningCode[]): Age {
  return years < 0 || years >= 110
    ? trouble('age_out_of_range', years)
    : { years, trouble: undefined, warnings };
}

function trouble(code: NonNullable<Age['trouble']>, years?: number): Age {
  return { years, trouble: code, warnings: noWarnings };
}
