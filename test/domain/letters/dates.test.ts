import { checkDates, type MailingDates } from '../../../src/domain/letters/dateConsistency';

const good: MailingDates = {
  posting: '2026-11-03',
  deadline: '2026-11-20',
  projectDeadline: '2026-11-20',
  event: '2026-12-12',
};
const codes = (dates: Partial<MailingDates>, text = '') =>
  checkDates({ ...good, ...dates }, [{ name: 'Einladung', text }]).map(({ code }) => code);

describe('checkDates', () => {
  test('is silent about dates that agree', () => {
    expect(
      codes({}, 'Bitte antworten Sie bis Freitag, 20. November 2026. Wir treffen uns am 12.12.2026.'),
    ).toEqual([]);
  });

  test.each([
    [
      'the card that said "by 8 October" and left on the 9th',
      { posting: '2021-10-09', deadline: '2021-10-08', projectDeadline: '' },
      ['dates-deadline-too-early'],
    ],
    ['four days are not enough', { posting: '2026-11-16' }, ['dates-deadline-too-early']],
    ['five days are', { posting: '2026-11-15' }, []],
    ['a deadline on the day of the event', { event: '2026-11-20' }, ['dates-deadline-not-before-event']],
    ['another deadline on the reply page', { projectDeadline: '2026-11-21' }, ['dates-deadline-differs']],
    ['no date of the event', { event: '' }, ['dates-missing']],
    ['no deadline', { deadline: '' }, ['dates-missing']],
  ] as const)('%s', (_, dates, expected) => {
    expect(codes(dates)).toEqual(expected);
  });

  test('knows no date of its own where none is set', () => {
    const none = { posting: '', deadline: '', projectDeadline: '', event: '' };
    expect(codes(none, 'bis 8. Oktober')).toEqual([
      'dates-missing',
      'dates-missing',
      'dates-missing',
      'dates-unknown-in-template',
    ]);
  });

  test('says how many days there are, and how many it takes at least', () => {
    expect(checkDates({ ...good, posting: '2026-11-18' }, [])).toMatchObject([
      { facts: { days: 2, least: 5 } },
    ]);
  });

  test.each([
    ['Roth, 3. November 2026', []],
    ['bis 01.12.', ['dates-unknown-in-template']],
    ['bis 31.12.', ['dates-unknown-in-template']],
    ['am Sonnabend, der 12. Dezember 2026', []],
    ['am Sonntag, der 12. Dezember 2026', ['dates-weekday-wrong']],
    ['Raum 1.13.', []],
    ['Antworten Sie bis 8. Oktober.', ['dates-unknown-in-template']],
    ['bis zum 20. November', []],
    ['am 12.12.', []],
    ['am 11.12.', ['dates-unknown-in-template']],
    ['am 12.12.2027', ['dates-unknown-in-template']],
    ['am Sonntag, den 12. Dezember 2026', ['dates-weekday-wrong']],
    ['am Samstag, dem 12. Dezember 2026', []],
    ['Version 1.2 und 3.14', []],
    ['Tel. 09171 12.34.56', []],
  ])('finds dates typed into a template: %s', (text, expected) => {
    expect(codes({}, text)).toEqual(expected);
  });
});
