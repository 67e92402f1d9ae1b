import { batchPageIssues, expectedPages, letterPageIssues } from '../../../src/domain/letters/pageCount';

const template = (pageBreaks: number) => ({ containers: [], pageBreaks });
const batch = (letters: number, pages: number | null, pagesPerLetter: number | null, blankPage = false) =>
  batchPageIssues({ id: 'V01-01', letters, pages, pagesPerLetter, blankPage });
const runsOver = (pages: number, expected: number, letters = 12) => [
  { code: 'letters-pages', facts: { batch: 'V01-01', pages, letters, expected } },
];

test('an invitation, its card and the information are three pages; a page break in one of them makes four', () => {
  expect(expectedPages([template(0), template(0), template(0)])).toBe(3);
  expect(expectedPages([template(0), template(1), template(0)])).toBe(4);
});

describe('a batch of twelve letters of three pages', () => {
  test('has 36 pages, and 48 with an empty one behind each', () => {
    expect(batch(12, 36, 3)).toEqual([]);
    expect(batch(12, 48, 3, true)).toEqual([]);
  });

  test('is warned of when one letter runs over', () => {
    expect(batch(12, 37, 3)).toEqual(runsOver(37, 36));
  });

  test('is warned of when every letter runs over, so that the pages come out even', () => {
    expect(batch(12, 48, 3)).toEqual(runsOver(48, 36));
    expect(batch(12, 60, 3, true)).toEqual(runsOver(60, 48));
  });

  test('cannot be judged without a PDF, nor one planned before the pages were kept', () => {
    expect(batch(12, null, 3)).toEqual([]);
    expect(batch(12, 37, null)).toEqual([]);
  });
});

test('a single letter is warned of when it runs over, or falls short', () => {
  expect(letterPageIssues(3, 3)).toEqual([]);
  expect(letterPageIssues(null, 3)).toEqual([]);
  expect([4, 2].map((pages) => letterPageIssues(pages, 3)[0]!.code)).toEqual([
    'letter-pages',
    'letter-pages',
  ]);
});
