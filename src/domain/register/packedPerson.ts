import { pidOf } from './pid';
import type { CitizenshipGroup, PoolPerson, Sex } from './poolPerson';

/**
 * A person on the way from the sidebar to the server: the row in the file, then the texts of the pool's columns.
 *
 * A third of the size of an object per person, because calls are limited to about 1 MB.
 */
export type PackedPerson = readonly (string | number)[];

const texts = [
  'surname',
  'namePrefix',
  'givenNames',
  'callName',
  'doctorate',
  'sex',
  'ageGroup',
  'citizenship',
  'street',
  'houseNumber',
  'addressExtra',
  'postcode',
  'town',
  'ags',
  'guardian1',
  'guardian2',
  'warnings',
] as const satisfies readonly (keyof PoolPerson)[];

/** Packs a person without PID: the delivery's id is the server's to give. */
export function packPerson(row: number, person: PoolPerson): PackedPerson {
  return [row, person.age, ...texts.map((field) => person[field])];
}

/** Unpacks a person of a delivery; a value of the wrong kind is a bug of the sidebar, and thrown. */
export function unpackPerson(delivery: string, packed: PackedPerson): PoolPerson {
  const [row, age, ...rest] = packed;
  if (!isWhole(row, 1, mostRow) || !isWhole(age, 0, 109) || rest.length !== texts.length)
    throw new Error('a packed person needs row, age and all texts');
  const text = (field: (typeof texts)[number]) => textOf(rest[texts.indexOf(field)], shapes[field], field);
  return {
    pid: pidOf(delivery, row),
    delivery,
    surname: text('surname'),
    namePrefix: text('namePrefix'),
    givenNames: text('givenNames'),
    callName: text('callName'),
    doctorate: text('doctorate'),
    sex: text('sex') as Sex,
    age,
    ageGroup: text('ageGroup'),
    citizenship: text('citizenship') as CitizenshipGroup,
    street: text('street'),
    houseNumber: text('houseNumber'),
    addressExtra: text('addressExtra'),
    postcode: text('postcode'),
    town: text('town'),
    ags: text('ags'),
    guardian1: text('guardian1'),
    guardian2: text('guardian2'),
    warnings: text('warnings'),
  };
}

/** The last row of Excel, below a header. */
const mostRow = 1_048_577;
const longestText = 5000;

/** What texts with a closed list of values, or of one form, look like. */
const shapes: Readonly<Partial<Record<(typeof texts)[number], RegExp>>> = {
  sex: /^[mwd]?$/,
  citizenship: /^(?:de|eu|other|unknown)$/,
  ags: /^\d{8}$/,
};

function isWhole(value: string | number | undefined, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function textOf(value: string | number | undefined, shape: RegExp | undefined, field: string): string {
  if (typeof value !== 'string' || value.length > longestText || (shape && !shape.test(value)))
    throw new Error(`a packed person needs a right ${field}`);
  return value;
}
