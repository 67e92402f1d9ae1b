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

  test('takes one street for one, however it is written', () => {
    expect(
      order(
        ['1', 'Hauptstr.', '3'],
        ['1', 'Hauptstraße', '2'],
        ['1', 'hauptstrasse', '1'],
        ['1', 'Haydnweg', ''],
      ),
    ).toEqual(['1 hauptstrasse 1', '1 Hauptstraße 2', '1 Hauptstr. 3', '1 Haydnweg ']);
  });

  test('puts a house without number first, and sorts the people of one house by name', () => {
    const people = [
      addressee({ houseNumber: '1', surname: 'Muster', givenNames: 'Erika' }),
      addressee({ houseNumber: '1', surname: 'Łukasz', givenNames: 'Jan' }),
      addressee({ houseNumber: '1', surname: 'Mayer' }),
      addressee({ houseNumber: '1', surname: 'Muster', givenNames: 'Ada' }),
      addressee({ houseNumber: '', surname: 'Zorn' }),
      addressee({ houseNumber: '1', surname: 'Maß' }),
      addressee({ houseNumber: '1', surname: 'Mast' }),
      addressee({ houseNumber: '1', surname: 'Møller' }),
    ];
    expect(
      inPrintOrder(people, (person) => person).map(({ surname, givenNames }) => `${surname} ${givenNames}`),
    ).toEqual([
      'Zorn Erika',
      'Łukasz Jan',
      'Maß Erika',
      'Mast Erika',
      'Mayer Erika',
      'Møller Erika',
      'Muster Ada',
      'Muster Erika',
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

describe('inPrintOrder, where the number stands behind the street, as guardians and authorities have it', () => {
  test('walks 9 before 10, and 12 before 12a before 14', () => {
    const streets = ['Ringstr. 12a', 'Ringstraße 10', 'Ringstraße 14', 'Ringstraße 9', 'Ringstr. 12'];
    const walked = order(...streets.map((street): [string, string, string] => ['91154', street, '']));
    expect(walked.map((line) => /\d+a?(?= $)/.exec(line)![0])).toEqual(['9', '10', '12', '12a', '14']);
  });

  test('sorts them in among people', () => {
    expect(
      order(
        ['91154', 'Ringstraße', '11'],
        ['91154', 'Ringstraße 10', ''],
        ['91154', 'Straße des 17. Juni', ''],
      ),
    ).toEqual(['91154 Ringstraße 10 ', '91154 Ringstraße 11', '91154 Straße des 17. Juni ']);
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
