import type { Invitee } from '../invitee';
import type { PoolPerson } from '../register/poolPerson';
import type { Lot } from './lots';
import type { Plan } from './plan';
import type { Replacement } from './replacement';

/** Where somebody got their seat: by lot, or as entry of the replacement log. */
export interface Place {
  readonly key: string;
  readonly rank: number;
  /** The cell of the seat; by a fallback not the person's own. */
  readonly area: string;
  readonly group: string;
  readonly kind: Invitee['kind'];
  /** Key of the person replaced; empty for none. */
  readonly replaces: string;
}

/** Everybody drawn, by ascending lot, then everybody moved up, in the order of the log. */
export function placesOf(lots: readonly Lot[], replacements: readonly Replacement[]): readonly Place[] {
  const ranks = new Map(lots.map((lot) => [lot.line.key, lot.rank]));
  const drawn = lots
    .filter((lot) => lot.drawn)
    .map(({ line, rank }): Place => {
      return { key: line.key, rank, area: line.area, group: line.group, kind: 'drawn', replaces: '' };
    });
  const moved = replacements.map(({ key, area, group, leaves }): Place => {
    return { key, rank: ranks.get(key)!, area, group, kind: 'replacement', replaces: leaves };
  });
  return [...drawn, ...moved];
}

/** What an invitee's row needs besides place and person. */
export interface InviteeContext {
  readonly plan: Plan;
  /** Id of the draw. */
  readonly draw: string;
  readonly wave: number;
  /** AID by key, own and those of the people replaced. */
  readonly aidOf: ReadonlyMap<string, string>;
  readonly replyCode: string;
}

/** Makes the row of a drawn or moved-up person for the tab Ausgeloste; nothing has happened to them yet. */
export function inviteeOf(place: Place, person: PoolPerson, context: InviteeContext): Invitee {
  const { delivery: _, citizenship: __, warnings: ___, ...carried } = person;
  const { plan, draw, wave, aidOf, replyCode } = context;
  return {
    ...carried,
    aid: aidOf.get(place.key)!,
    assembly: plan.assembly,
    draw,
    cell: `${place.area}/${place.group}`,
    area: plan.areas.find((area) => area.id === place.area)!.name,
    rank: place.rank,
    kind: place.kind,
    replaces: aidOf.get(place.replaces) ?? '',
    replyCode,
    status: 'drawn',
    wave,
    minor: person.age < 18,
    phone: '',
    mail: '',
    preferredChannel: '',
    language: '',
    lastContact: '',
    nextStep: 'invite',
    nextStepDue: '',
    entries: 0,
  };
}

/**
 * Numbers people of an assembly: `245-2025-1-017`.
 *
 * @param first number of the first, from 1
 */
export function numberedAids(
  assembly: string,
  places: readonly Pick<Place, 'key'>[],
  first: number,
): ReadonlyMap<string, string> {
  return new Map(places.map(({ key }, at) => [key, `${assembly}-${String(first + at).padStart(3, '0')}`]));
}
