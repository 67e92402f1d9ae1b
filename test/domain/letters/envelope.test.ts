import {
  envelopeIssues,
  envelopeOf,
  mayBeEnclosed,
  usualEnclosures,
} from '../../../src/domain/letters/envelope';
import { mailingRules, type TemplateCode } from '../../../src/domain/letters/mailing';
import { nextWorkingDay } from '../../../src/domain/workingDay';

const missing = (enclosures: readonly TemplateCode[], told: readonly string[] = [], status = 'posted') =>
  envelopeIssues(
    { kind: 'invitation', enclosures },
    ['P1', 'P2'],
    [{ kind: 'article14', status: status as 'posted', recipients: told }],
  ).map(({ facts }) => facts.people);

test('warns if nobody tells people where their data is from', () => {
  expect(missing(['reply-card', 'article14'])).toEqual([]);
  expect(missing(['reply-card'])).toEqual([2]);
  expect(missing([], ['P1'])).toEqual([1]);
  expect(missing([], ['P1', 'P2'])).toEqual([]);
  expect(missing([], ['P1', 'P2'], 'cancelled')).toEqual([2]);
});

test('says nothing of letters that are not the first', () => {
  expect(envelopeIssues({ kind: 'reminder', enclosures: [] }, ['P1'], [])).toEqual([]);
});

test('proposes what the newest mailing of the kind enclosed, or else the rule', () => {
  const batch = (mailing: string, kind: 'invitation' | 'reminder', enclosures: readonly TemplateCode[]) => ({
    mailing,
    kind,
    templates: envelopeOf({ kind, enclosures }),
  });
  const batches = [
    batch('V99', 'invitation', ['article14']),
    batch('V100', 'invitation', ['info-sheet', 'article14']),
    batch('V101', 'reminder', ['reply-card']),
  ];
  expect(usualEnclosures('invitation', batches)).toEqual(['info-sheet', 'article14']);
  expect(usualEnclosures('reminder', batches)).toEqual(['reply-card']);
  expect(usualEnclosures('invitation', [])).toEqual(['reply-card', 'article14']);
});

test.each(mailingRules.map(({ kind, enclosures }) => [kind, enclosures] as const))(
  'lets every enclosure of the rule lie in an envelope, and never a second letter: %s',
  (kind, enclosures) => {
    expect(mayBeEnclosed(kind)).toEqual(expect.arrayContaining([...enclosures]));
    expect(mayBeEnclosed(kind)).not.toContain(kind);
  },
);

test('never proposes a Saturday or Sunday for the post, and skips no other day', () => {
  const days = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2026, 0, n + 1)));
  const isWorking = (day: Date) => day.getUTCDay() % 6 !== 0;
  const iso = (day: Date) => day.toISOString().slice(0, 10);
  days.slice(0, -4).forEach((day, at) => {
    expect(nextWorkingDay(iso(day))).toBe(iso(days.slice(at + 1).find(isWorking)!));
  });
});
