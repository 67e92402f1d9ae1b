import fc from 'fast-check';
import { inPrintOrder, stacks } from '../../../src/domain/letters/printOrder';
import { addressee } from '../../support/addressees';

const order = (...places: [postcode: string, street: string, houseNumber: string][]) =>
  inPrintOrder(
    places.map(([postcode, street, houseNumber]) => addressee({ postcode, street, houseNumber })),
    (person) => person,
  ).map(({ postcode, street, houseNumber }) => `${postcode} ${street} ${houseNumber}`);

describe('inPrintOrder', () => {
  test('walks by postcode, street and number, 2 before 10 before 10a', () => {
    expect(
      order(
        ['91161', 'Am Markt', '1'],
        ['91154', 'Ringstraße', '10a'],
        ['91154', 'Ringstraße', '10'],
        ['91154', 'Ringstraße', '2'],
        ['91154', 'Ahornweg', '7'],
      ),
    ).toEqual([
      '91154 Ahornweg 7',
      '91154 Ringstraße 2',
      '91154 Ringstraße 10',
      '91154 Ringstraße 10a',
      '91161 Am Markt 1',
    ]);
  });

  test('files umlauts as a telephone book does', () => {
    expect(order(['1', 'Zeile', ''], ['1', 'Ölweg', ''], ['1', 'Ostring', ''])).toEqual([
      '1 Ölweg ',
      '1 Ostring ',
      '1 Zeile ',
    ]);
  });
});

describe('stacks', () => {
  test('cuts 120 letters into three equal stacks, not 50, 50 and 20', () => {
    expect(stacks(Array.from({ length: 120 }), 50).map(({ length }) => length)).toEqual([40, 40, 40]);
  });

  test('keeps everybody, in order, in stacks that differ by one at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 60 }), (items, most) => {
        const cut = stacks(items, most);
        const sizes = cut.map(({ length }) => length);
        expect(cut.flat()).toEqual(items);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most);
        if (items.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
