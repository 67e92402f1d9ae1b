import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { smallTemplate } from '../support/mailingRun';

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

/** Makes the PDF of a document where making one goes as told, attempt by attempt; counts the attempts. */
function pdfWhere(attempts: readonly (string | Error)[]) {
  let attempt = 0;
  const desk = letterDesk({}, () => {
    const outcome = attempts[attempt++];
    if (typeof outcome !== 'string') throw outcome;
    return new TextEncoder().encode(outcome);
  });
  desks.push(desk);
  const pdf = () =>
    desk.run(({ documents }) => {
      const id = documents.create({ key: 'letters', title: 'Briefe' }, smallTemplate);
      return documents.pdf({ key: 'letters', title: 'Briefe' }, id);
    });
  return { pdf, attempts: () => attempt };
}

const refused = new Error('Service Documents failed while accessing document');
const two =
  '%PDF-1.7 1 0 obj <</Type /Pages /Count 2>> 2 0 obj <</Type /Page>> 3 0 obj <</Type/Page /Parent 1>>';

test('pages are counted, not the list of them', () => {
  expect(pdfWhere([two]).pdf()).toMatchObject({ pages: 2 });
});

test('a PDF is made at the third attempt, and once', () => {
  const { pdf, attempts } = pdfWhere([refused, refused, two]);
  const made = pdf();
  expect(made).toMatchObject({ pages: 2 });
  expect(pdf()).toEqual(made);
  expect(attempts()).toBe(3);
});

test('what fails three times fails, so that the manager hears of it', () => {
  const { pdf, attempts } = pdfWhere([refused, refused, refused, two]);
  expect(pdf).toThrow();
  expect(attempts()).toBe(3);
});

test('there is none where LibreOffice is missing, which nobody waits for', () => {
  const { pdf, attempts } = pdfWhere([new Error('LibreOffice ist nicht installiert')]);
  expect(pdf()).toBeUndefined();
  expect(attempts()).toBe(1);
});
