import type { District, Municipality } from '../district';
import type { Field } from '../register/field';
import { requestSizes } from '../register/requestSizes';
import { type Layout, layouts } from './layouts';
import { type SampleRandom, sampleRandom } from './random';
import { type SamplePerson, samplePerson } from './samplePerson';
import { rowTraps, type Trap } from './traps';

/** One invented delivery: what one authority sends. */
export interface SampleFile {
  readonly authority: string;
  readonly layout: Layout;
  /** Rows with a person, duplicates included. */
  readonly people: number;
  /** One per sheet of a workbook, one alone for text. */
  readonly sheets: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
}

/** A delivery while it is made. */
interface Draft {
  readonly authority: string;
  readonly layout: Layout;
  people: SamplePerson[];
  /** Cells put over those of a person, by their place in `people`. */
  readonly traps: Map<number, Trap>;
}

/**
 * Invents the deliveries of a constituency, one per authority, in every format and with every trap that register
 * files are known for. The same arguments give the same rows, on any machine.
 *
 * @param people how many people in all, about: some authorities send more or fewer
 */
export function sampleFiles(district: District, people: number, seed: string): readonly SampleFile[] {
  const random = sampleRandom(`${seed} ${district.key} ${people}`);
  const { sizes } = requestSizes(
    district.municipalities.map((place) => ({
      ags: place.ags,
      population: (place.men ?? 0) + (place.women ?? 0),
    })),
    people,
    1,
  );
  const groups = byAuthority(district.municipalities);
  // One authority with several municipalities sends a workbook with a sheet for each.
  const several = groups.findIndex(([, places]) => places.length > 1);
  const workbook = layouts.findIndex(({ kind }) => kind === 'xlsx');
  const drafts = groups.map(([authority, places], i) => ({
    authority,
    layout: layouts[i === several ? workbook : i % layouts.length]!,
    people: places.flatMap((place) => peopleOf(random, district, place, sizes.get(place.ags) ?? 0)),
    traps: new Map<number, Trap>(),
  }));
  spoilVolumes(drafts);
  spoilRows(random, drafts);
  return drafts.map(fileOf);
}

function byAuthority(places: readonly Municipality[]): [string, Municipality[]][] {
  const groups = new Map<string, Municipality[]>();
  for (const place of places) groups.set(place.authority, [...(groups.get(place.authority) ?? []), place]);
  return [...groups];
}

function peopleOf(
  random: SampleRandom,
  district: District,
  place: Municipality,
  count: number,
): SamplePerson[] {
  const people: SamplePerson[] = [];
  while (people.length < count)
    people.push(samplePerson(random, place, district.ageShares, people[people.length - 1]));
  return people;
}

/** Four authorities misunderstood what a random sample is; they are the third, the fifth, the sixth and the seventh. */
function spoilVolumes(drafts: readonly Draft[]): void {
  const large = drafts.filter((draft) => draft.people.length >= 40);
  const spoil = (at: number, how: (people: SamplePerson[]) => SamplePerson[]) => {
    const draft = large[at];
    if (draft) draft.people = how(draft.people);
  };
  spoil(2, (people) =>
    people.filter(({ surname }) => surname < 'L').sort((a, b) => (a.surname < b.surname ? -1 : 1)),
  );
  spoil(4, (people) => people.filter(({ citizenships }) => citizenships[0]![2] === '000'));
  spoil(5, (people) => people.map((person) => ({ ...person, townPart: 'Altstadt' })));
  spoil(6, (people) => people.slice(0, Math.ceil(people.length * 0.6)));
  spoil(1, (people) =>
    people.map((person, i) =>
      i < 40
        ? {
            ...person,
            street: 'Am Heim',
            houseNumber: '1',
            houseNumberLetter: '',
            ags: people[0]!.ags,
            postcode: people[0]!.postcode,
            town: people[0]!.town,
          }
        : person,
    ),
  );
}

/** Gives every trap to the next authority whose list has its columns. */
function spoilRows(random: SampleRandom, drafts: readonly Draft[]): void {
  let next = 0;
  for (const trap of rowTraps) {
    const needed = Object.keys(trap).filter((field) => field !== 'houseNumberExtra') as Field[];
    const draft = [...drafts.slice(next), ...drafts.slice(0, next)].find(
      (one) =>
        one.people.length > one.traps.size * 2 + 8 && needed.every((field) => hasField(one.layout, field)),
    );
    if (!draft) continue;
    next = (drafts.indexOf(draft) + 1) % drafts.length;
    let at = random.below(draft.people.length);
    while (draft.traps.has(at)) at = (at + 1) % draft.people.length;
    draft.traps.set(at, trap);
  }
  repeatPeople(drafts);
}

/** One person twice in a file, one in two deliveries, twins, and a father whose son has his name. */
function repeatPeople(drafts: readonly Draft[]): void {
  const [first, second, third, fourth] = drafts.filter((draft) => draft.people.length > 20) as [
    Draft?,
    Draft?,
    Draft?,
    Draft?,
  ];
  if (first) first.people.push(first.people[untouched(first)]!);
  if (first && second) second.people.push(first.people[untouched(first)]!);
  if (third) {
    const child = { ...third.people[untouched(third)]!, birth: '2011-04-01', callName: '' };
    third.people.push({ ...child, givenNames: 'Lena', sex: 'w' }, { ...child, givenNames: 'Lisa', sex: 'w' });
  }
  const parent = (fourth ?? third ?? first)?.people.find(({ sex, birth }) => sex === 'm' && birth < '1975');
  if (parent) (fourth ?? third ?? first)!.people.push({ ...parent, birth: '2003-02-02', doctorate: '' });
}

function untouched({ people, traps }: Draft): number {
  let at = 0;
  while (traps.has(at) && at < people.length - 1) at += 1;
  return at;
}

function hasField({ columns }: Layout, field: Field): boolean {
  return columns.some(([, own]) => own === field);
}

function fileOf(draft: Draft): SampleFile {
  const { authority, layout, people } = draft;
  const lines = people.map((person, i) => ({ town: person.town, cells: cellsOf(draft, person, i) }));
  const towns = [...new Set(people.map((person) => person.town))];
  const split = layout.kind === 'xlsx' && towns.length > 1;
  const parts = split ? towns.map((town) => lines.filter((line) => line.town === town)) : [lines];
  return {
    authority,
    layout,
    people: people.length,
    sheets: parts.map((part, i) => ({
      title: split ? towns[i]! : 'Auszug',
      rows: framed(
        layout,
        part.map((line) => line.cells),
      ),
    })),
  };
}

function cellsOf({ layout, traps }: Draft, person: SamplePerson, i: number): readonly string[] {
  const cells = { ...layout.cells(person, i + 1), ...traps.get(i) };
  return layout.columns.map(([, field]) => (field === 'unused' ? 'rk' : (cells[field] ?? '')));
}

/** Puts title rows above and footers below; long lists repeat their header, as printed ones do. */
function framed(layout: Layout, people: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const header = layout.columns.map(([title]) => title);
  const page = layout.above.length > 0 ? 200 : people.length;
  return [
    ...layout.above.map((text) => [text]),
    header,
    ...people.flatMap((cells, i) => (i > 0 && i % page === 0 ? [header, cells] : [cells])),
    ...layout.below.map((text) => [text.replace('{n}', String(people.length))]),
  ];
}
