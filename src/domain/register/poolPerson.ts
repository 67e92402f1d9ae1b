/** Sex as the register says it; empty where it says nothing usable. */
export type Sex = 'm' | 'w' | 'd' | '';

/** Citizenship as the draw's reports need it: German if any is German, else EU if any is. */
export type CitizenshipGroup = 'de' | 'eu' | 'other' | 'unknown';

/** A checked person of the pool: one row of the tab Pool and of `pool.csv`. Empty text means "not given". */
export interface PoolPerson {
  /** Delivery and row, for example `L003-00042`; unique in the pool and never reused. */
  readonly pid: string;
  /** Id of the delivery, for example `L003`. */
  readonly delivery: string;
  readonly surname: string;
  readonly namePrefix: string;
  readonly givenNames: string;
  readonly callName: string;
  readonly doctorate: string;
  readonly sex: Sex;
  /** Whole years on the reference date, 0 to 109. */
  readonly age: number;
  /** Label of the age group, for example `18–34`. */
  readonly ageGroup: string;
  readonly citizenship: CitizenshipGroup;
  readonly street: string;
  readonly houseNumber: string;
  readonly addressExtra: string;
  readonly postcode: string;
  readonly town: string;
  /** Eight digits. */
  readonly ags: string;
  readonly guardian1: string;
  readonly guardian2: string;
  /** Remarks of the import, for people to read. */
  readonly warnings: string;
}

/**
 * What stays in the pool of somebody who may not be drawn any more though a draw list with them was announced: that
 * there was somebody.
 */
export function tombstone(pid: string, delivery: string, warnings: string): PoolPerson {
  return {
    pid,
    delivery,
    surname: '',
    namePrefix: '',
    givenNames: '',
    callName: '',
    doctorate: '',
    sex: '',
    age: 18,
    ageGroup: '',
    citizenship: 'unknown',
    street: '',
    houseNumber: '',
    addressExtra: '',
    postcode: '',
    town: '',
    ags: '',
    guardian1: '',
    guardian2: '',
    warnings,
  };
}

/** Tells a tombstone; nobody comes into the pool without a name. */
export function isTombstone({ surname, givenNames }: PoolPerson): boolean {
  return surname === '' && givenNames === '';
}
