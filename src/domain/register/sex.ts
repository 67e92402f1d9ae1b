import { fold } from '../fold';
import type { Sex } from './poolPerson';

const words: ReadonlyMap<string, Sex> = new Map(
  Object.entries<Sex>({
    m: 'm',
    male: 'm',
    maennlich: 'm',
    mann: 'm',
    herr: 'm',
    herrn: 'm',
    '1': 'm',
    w: 'w',
    f: 'w',
    female: 'w',
    weiblich: 'w',
    frau: 'w',
    '2': 'w',
    d: 'd',
    x: 'd',
    divers: 'd',
    '3': 'd',
  }),
);

/** Reads a sex from a column Geschlecht or Anrede; anything that says none of the three is empty. */
export function readSex(cell: string): Sex {
  return cell === 'm' || cell === 'w' ? cell : (words.get(fold(cell)) ?? '');
}
