import type { Addressee } from '../../src/domain/letters/addressee';

/** Somebody to write to; say only what the test is about. */
export function addressee(given: Partial<Addressee> = {}): Addressee {
  return {
    sex: 'w',
    doctorate: '',
    givenNames: 'Erika',
    callName: '',
    namePrefix: '',
    surname: 'Muster',
    addressExtra: '',
    street: 'Musterweg',
    houseNumber: '1',
    postcode: '91154',
    town: 'Roth',
    ...given,
  };
}
