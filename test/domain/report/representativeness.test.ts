import { type CellCount, representativeness } from '../../../src/domain/report/representativeness';

const cell = (
  area: string,
  ages: string,
  sex: 'm' | 'w',
  population: number,
  accepted: number,
): CellCount => ({
  area,
  ages,
  sex,
  population,
  pool: 10,
  drawn: 2,
  accepted,
});

const cells = [
  cell('Nord', '18–59', 'm', 1, 0),
  cell('Nord', '18–59', 'w', 2, 3),
  cell('Nord', '60+', 'm', 3, 0),
  cell('Nord', '60+', 'w', 4, 1),
];

test('sets population beside pool, drawn and accepted', () => {
  const [young, old] = representativeness(cells).ages;
  expect(young).toMatchObject({
    value: '18–59',
    share: { population: 0.3, pool: 0.5, drawn: 0.5, accepted: 0.75 },
  });
  expect(old).toMatchObject({ value: '60+', count: { population: 7, pool: 20, drawn: 4, accepted: 1 } });
});

test('leaves out a feature with a single value', () => {
  expect(representativeness(cells).area).toEqual([]);
});

test('gives no share of an empty stage', () => {
  const nobody = cells.map((each) => ({ ...each, accepted: 0 }));
  expect(representativeness(nobody).sex.map((each) => each.share.accepted)).toEqual([0, 0]);
});
