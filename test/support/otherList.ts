import { createHash } from 'node:crypto';

/**
 * Step 2 of docs/draw.md once more, from its text alone and sharing no line with `src`; slow and plain on purpose.
 */

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const U = '\u001f';

/** What step 2 needs of a person. */
export interface OtherPerson {
  readonly surname: string;
  readonly namePrefix: string;
  readonly givenNames: string;
  readonly sex: string;
  readonly age: number;
  readonly street: string;
  readonly houseNumber: string;
  readonly addressExtra: string;
  readonly postcode: string;
  readonly town: string;
  readonly ags: string;
}

/** What step 2 needs of a plan. */
export interface OtherPlan {
  readonly minAge: number;
  readonly household: boolean;
  readonly areas: readonly { readonly id: string; readonly ags: readonly string[] }[];
  readonly groups: readonly {
    readonly id: string;
    readonly minAge: number;
    readonly maxAge: number;
    readonly sex: string;
  }[];
}

/** The draw list as text; undefined where two people have the same key. */
export function otherList(people: readonly OtherPerson[], plan: OtherPlan, salt: string): string | undefined {
  const lines = people.filter(({ age }) => age >= plan.minAge).map((person) => lineOf(person, plan, salt));
  lines.sort();
  const keys = lines.map((line) => line.split(';')[0]);
  return new Set(keys).size < keys.length ? undefined : lines.join('\n');
}

function lineOf(person: OtherPerson, plan: OtherPlan, salt: string): string {
  const { surname, namePrefix, givenNames, sex, age, street, houseNumber } = person;
  const { addressExtra, postcode, town, ags } = person;
  const values = [surname, namePrefix, givenNames, sex, String(age), street, houseNumber];
  const key = sha([salt, ...[...values, addressExtra, postcode, town, ags].map(tidy)].join(U));
  const area = plan.areas.find((each) => each.ags.includes(ags))!;
  const groups = plan.groups.filter((group) => group.minAge <= age && age <= group.maxAge);
  const even = '02468ace'.includes(key[63]!);
  const counted = sex === 'm' || sex === 'w' ? sex : even ? 'w' : 'm';
  const group = groups.length === 1 ? groups[0]! : groups.find((each) => each.sex === counted)!;
  return [key, area.id, group.id, plan.household ? tagOf(person, salt) : ''].join(';');
}

/** All of U+0009–U+000D, U+0020, U+0085, U+00A0, U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
const blanks = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680],
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
].map((code) => String.fromCharCode(code));

function tidy(value: string): string {
  const words = [''];
  for (const character of value.normalize('NFC'))
    if (blanks.includes(character)) words.push('');
    else words[words.length - 1] += character;
  return words.filter((word) => word !== '').join(' ');
}

function tagOf({ namePrefix, surname, street, houseNumber, postcode }: OtherPerson, salt: string): string {
  const road = folded(street).replace(/strasse$/, 'str');
  if (road === '') return '';
  const parts = [folded(namePrefix + surname), road, folded(houseNumber), folded(postcode)];
  return sha([salt, 'h', ...parts].join(U)).slice(0, 16);
}

const spelt: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function folded(value: string): string {
  const letters = [...value.normalize('NFC').toLowerCase()].map((letter) => spelt[letter] ?? letter);
  return [...letters.join('').normalize('NFD')]
    .filter((character) => /^[\p{L}\p{Nd}]$/u.test(character))
    .join('')
    .normalize('NFC');
}
