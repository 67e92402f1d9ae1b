import { dayOf } from '../calendar';
import { addressReader } from './addressReader';
import { type AgeCells, ageReader } from './age';
import { type AgeGroup, ageGroupOf } from './ageGroup';
import { isBlock } from './blocked';
import { type Columns, columnsOf } from './cells';
import { readCitizenship } from './citizenship';
import { readTitles } from './doctorate';
import { guardian } from './guardian';
import type { ColumnMapping } from './header';
import { hasLongText, shortened } from './longText';
import type { Gazetteer } from './municipalities';
import { type Name, splitName } from './name';
import type { PoolPerson } from './poolPerson';
import type { IneligibleCode, QuarantineCode, WarningCode } from './registerIssue';
import { readSex } from './sex';

/** What decides about a person, beside their row. */
export interface PersonRules {
  readonly gazetteer: Gazetteer;
  /** Stichtag, `YYYY-MM-DD`. */
  readonly referenceDate: string;
  readonly minimumAge: number;
  readonly ageGroups: readonly AgeGroup[];
  /** AGS for rows that name no municipality of their own: that of an authority with only one; else empty. */
  readonly onlyAgs: string;
  /** Wording of the column Hinweise: one remark of a warning, or the other titles of a person. */
  readonly remark: (code: WarningCode | 'other_titles', detail: string) => string;
}

/** A row read as a person, with everything that stands against importing it. */
export interface PersonReading {
  /** As it would be imported; without `pid` and `delivery`. Its age is -1 if it cannot be told. */
  readonly person: PoolPerson;
  readonly quarantine: readonly QuarantineCode[];
  readonly ineligible: IneligibleCode | undefined;
  readonly warnings: readonly WarningCode[];
}

/** Reads the rows of one delivery. */
export interface PersonReader {
  isBlocked(row: readonly string[]): boolean;
  /** As sent; empty if the file has no such column. */
  townPart(row: readonly string[]): string;
  read(row: readonly string[], delivery: string, pid: string): PersonReading;
}

/** Makes the reader of a delivery's rows from its mapping. */
export function personReader(mapping: ColumnMapping, rules: PersonRules): PersonReader {
  const columns = columnsOf(mapping);
  const readAge = ageReader(dayOf(rules.referenceDate));
  const readAddress = addressReader(columns, rules.gazetteer, rules.onlyAgs);
  const age = (row: readonly string[]) => readAge(ageCells(columns, row));
  return {
    townPart: (row) => columns.cell(row, 'townPart'),
    isBlocked: (row) => columns.has('block') && columns.some(row, 'block', isBlock),
    read: (sent, delivery, pid) => {
      const row = shortened(sent);
      const quarantine: QuarantineCode[] = [];
      const warnings: WarningCode[] = [];
      const name = readName(columns, row);
      if (name.warning) warnings.push(name.warning);
      if (name.surname === '' && name.givenNames === '') quarantine.push('name_missing');
      const titles = readTitles(columns.cell(row, 'doctorate'));
      const address = readAddress(row, quarantine, warnings);
      const { years, trouble, warnings: aboutAge } = age(row);
      if (trouble) quarantine.push(trouble);
      for (const warning of aboutAge) warnings.push(warning);
      if (hasSurplus(row, mapping.length)) quarantine.push('too_many_cells');
      if (row !== sent && hasLongText(mapping.map((field, i) => (field && sent[i]) || '')))
        quarantine.push('text_too_long');
      const minor = years !== undefined && years < 18;
      const person: PoolPerson = {
        pid,
        delivery,
        surname: name.surname,
        namePrefix: name.namePrefix,
        givenNames: name.givenNames,
        callName: columns.cell(row, 'callName'),
        doctorate: titles.doctorate,
        sex: readSex(columns.cell(row, 'sex')) || readSex(columns.cell(row, 'salutation')),
        age: trouble || years === undefined ? -1 : years,
        ageGroup: years === undefined ? '' : ageGroupOf(years, rules.ageGroups),
        citizenship: citizenship(columns, row),
        street: address.street,
        houseNumber: address.houseNumber,
        addressExtra: address.addressExtra,
        postcode: address.postcode,
        town: address.town,
        ags: address.ags,
        guardian1: minor ? guardianOf(columns, row, 1) : '',
        guardian2: minor ? guardianOf(columns, row, 2) : '',
        warnings: remarks(rules, warnings, titles.others),
      };
      return { person, quarantine, ineligible: ineligible(person, rules, years), warnings };
    },
  };
}

function ageCells(columns: Columns, row: readonly string[]): AgeCells {
  return {
    birthDate: columns.cell(row, 'birthDate'),
    age: columns.cell(row, 'age'),
    birthYear: columns.cell(row, 'birthYear'),
  };
}

function readName(columns: Columns, row: readonly string[]): Name {
  const namePrefix = columns.cell(row, 'namePrefix');
  const whole = columns.cell(row, 'surnameAndGivenNames');
  if (whole) return splitName(whole, namePrefix, columns.has('namePrefix'));
  const surname = columns.cell(row, 'surname');
  const givenNames = columns.cell(row, 'givenNames');
  if (givenNames === '' && surname.includes(','))
    return splitName(surname, namePrefix, columns.has('namePrefix'));
  return { surname, namePrefix, givenNames, warning: undefined };
}

function citizenship(columns: Columns, row: readonly string[]): PoolPerson['citizenship'] {
  return readCitizenship(
    columns.isRepeated('citizenship')
      ? columns.cells(row, 'citizenship').join(',')
      : columns.cell(row, 'citizenship'),
  );
}

function guardianOf(columns: Columns, row: readonly string[], which: 1 | 2): string {
  return guardian({
    name: columns.cell(row, `guardian${which}Name`),
    givenNames: columns.cell(row, `guardian${which}GivenNames`),
    address: columns.cell(row, `guardian${which}Address`),
  });
}

function hasSurplus(row: readonly string[], width: number): boolean {
  for (let i = width; i < row.length; i++) if (row[i]!.trim() !== '') return true;
  return false;
}

function ineligible(
  person: PoolPerson,
  rules: PersonRules,
  years: number | undefined,
): IneligibleCode | undefined {
  if (years !== undefined && years < rules.minimumAge) return 'too_young';
  return person.ags !== '' && !rules.gazetteer.has(person.ags) ? 'outside_district' : undefined;
}

function remarks(rules: PersonRules, warnings: readonly WarningCode[], otherTitles: string): string {
  if (warnings.length === 0 && otherTitles === '') return '';
  const sentences = warnings.map((code) => rules.remark(code, ''));
  if (otherTitles) sentences.push(rules.remark('other_titles', otherTitles));
  return sentences.join(' ');
}
