import { confirmPosting } from '../../../src/workflow/letters';
import { authorityTable } from '../../../src/workflow/tables/authority';
import { municipalityTable } from '../../../src/workflow/tables/municipality';
import { type RegisterRequest, registerRequestTable } from '../../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import type { LetterDesk } from '../../support/letterDesk';
import { mailingDesk, merge, planned, recipients, textOf } from '../../support/mailingDesk';
import { codes, value } from '../../support/value';

const request = (id: string, given: Partial<RegisterRequest> = {}): RegisterRequest => ({
  id,
  authority: 'M01',
  assembly: '245-2025-1',
  referenceDate: '2026-09-01',
  ordered: 120,
  askedOn: '',
  deadline: '',
  status: 'draft',
  fee: '',
  fileNumber: '',
  refusalReason: '',
  ...given,
});

/** The authority of two municipalities, with these requests. */
function deskWith(...requests: RegisterRequest[]): LetterDesk {
  const desk = mailingDesk([], [{ text: '{{Adressblock}}' }, { text: '{{Anzahl}} aus {{Gemeinden}}' }]);
  const blank = { street: 'Markt 1', postcode: '', town: '', mail: '', phone: '', feeRule: '', notes: '' };
  const place = {
    authority: 'VG Allersberg',
    men: null,
    women: null,
    source: '',
    published: '',
    split: false,
    area: '',
  };
  upsertRows(desk.store, authorityTable, [
    {
      ...blank,
      id: 'M01',
      name: 'VG Allersberg',
      municipalities: '09576111 09576122',
      contact: 'Frau Kern',
    },
  ]);
  upsertRows(desk.store, municipalityTable, [
    { ...place, ags: '09576111', name: 'Allersberg', postcode: '90584', order: 1 },
    { ...place, ags: '09576122', name: 'Heideck', postcode: '91180', order: 2 },
  ]);
  upsertRows(desk.store, registerRequestTable, requests);
  return desk;
}

test('letters ask for each request still a draft, remind of each past its deadline', () => {
  const desk = deskWith(
    request('A01'),
    request('A02', { status: 'asked', deadline: '2026-11-01' }),
    request('A03', { status: 'asked', deadline: '2026-11-02' }),
    request('A04', { status: 'refused', deadline: '2026-10-01' }),
  );
  expect([recipients(desk, 'authority-request'), recipients(desk, 'authority-reminder')]).toEqual([
    ['A01'],
    ['A02'],
  ]);
});

test('letters say what is asked for, and count as asked once posted', () => {
  const desk = deskWith(request('A01'));
  planned(desk, { kind: 'authority-request', replyBy: '2026-11-25' });
  const letter = textOf(desk, value(merge(desk, 'V01-01')).link);
  expect(letter).toContain(
    'VG Allersberg\nFrau Kern\nMarkt 1\n90584 Allersberg\n120 aus Allersberg, Heideck\n',
  );
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  expect(value(readTable(desk.store, registerRequestTable)).rows).toMatchObject([
    { status: 'asked', askedOn: '2026-11-02', deadline: '2026-11-25' },
  ]);
});

test('letters go to no authority that has answered since they were planned', () => {
  const late = { status: 'asked', deadline: '2026-11-01' } as const;
  const desk = deskWith(request('A01', late), request('A02', late));
  planned(desk, { kind: 'authority-reminder', replyBy: '2026-11-25' });
  upsertRows(desk.store, registerRequestTable, [request('A02', { ...late, status: 'delivered' })]);
  expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-recipients-gone']);
  expect(value(merge(desk, 'V01-01', true)).letters).toBe(1);
});
