import type { AuthoritiesView } from '../../src/api/authorities';
import type { DrawPreview, DrawState, ReplacementView } from '../../src/api/draw';
import type { BatchLine, BatchView, LettersView, MailPreview, TemplateLayouts } from '../../src/api/letters';
import type { ProjectView } from '../../src/api/project';
import type { QuarantineEntry } from '../../src/api/register';
import type { FoundInvitee } from '../../src/api/responses';
import type { MailingKind } from '../../src/domain/letters/mailing';
import type { PackedPerson } from '../../src/domain/register/packedPerson';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { district } from './districts';
import { proposed, templatesOf } from './envelope';
import { smallTemplate } from './mailingRun';
import { nextPiece } from './rehearsal';

/** How a step reaches the product. */
export interface Hands {
  /** Calls an entry point for what it tells; a refusal is an error. */
  ask<Value>(name: string, ...args: readonly unknown[]): Value;
  /** Calls an entry point for what it does; where it was done already, a refusal is fine. */
  act(name: string, ...args: readonly unknown[]): void;
  /** Types into the row of this id, as a manager does in the grid. */
  type(tab: string, id: string, title: string, text: string): void;
  /** Deletes the row of this id, as a manager does in the grid. */
  erase(tab: string, id: string): void;
  /** E-mails in the outbox. */
  sent(): number;
  /** Ids and reply codes of the tab Ausgeloste, in the order of the ids. */
  drawn(): readonly { readonly aid: string; readonly code: string }[];
}

/** One step of the product: the entry point it is about, and how the sidebar calls it. */
export interface ProductStep {
  readonly entry: string;
  /** What has to be there first; not cut off. */
  readonly before?: (hands: Hands) => void;
  readonly run: (hands: Hands) => void;
}

const roth = { ...district(245), municipalities: district(245).municipalities.slice(0, 3) };
const salt = 'ab'.repeat(32);
const entropy = 'cd'.repeat(32);
const seed = '2026-11-22 dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2';
const day = '2026-11-22';
const layouts = Object.fromEntries(
  Object.keys(templateLayouts).map((code) => [code, smallTemplate]),
) as unknown as TemplateLayouts;
const wishes = {
  n: 4,
  factors: {},
  household: false,
  weighing: 'residents',
  seedKind: 'dice',
  seedDate: day,
  notes: {},
};
const staff = {
  surname: 'Muster3',
  namePrefix: '',
  givenNames: 'Kim',
  street: 'Hauptstraße',
  houseNumber: '3',
  postcode: '91154',
};

/** Twelve people in three municipalities, as the sidebar sends them. */
const people: readonly PackedPerson[] = Array.from({ length: 12 }, (_, at): PackedPerson => {
  const number = at + 1;
  const age = [15, 25, 45, 70][Math.floor(number / 2) % 4]!;
  const group = ['12–17', '18–34', '35–59', '60+'][Math.floor(number / 2) % 4]!;
  const named = [`Muster${number}`, '', 'Kim', '', '', number % 2 ? 'm' : 'w', group, 'de'];
  const { ags, name, postcode } = roth.municipalities[number % 3]!;
  return [
    number + 1,
    age,
    ...named,
    'Hauptstraße',
    `${number}`,
    '',
    postcode || '91154',
    name,
    ags,
    '',
    '',
    '',
  ];
});

const someone = (row: number, surname: string) => [row, 30, surname, ...people[0]!.slice(3)];

const delivery = (hash: string, rows: number) => ({
  authority: roth.municipalities[0]!.authority,
  fileName: 'register.csv',
  hash: hash.repeat(64),
  referenceDate: '2026-10-01',
  encoding: 'utf-8',
  delimiter: ';',
  columns: [['Familienname', 'surname']],
  rows: rows + 3,
  people: rows,
  replaces: '',
});
const end = {
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 3,
  skipped: 0,
  replaces: '',
  blockedPeople: [],
};

const drawNow = ({ ask }: Hands) => ask<DrawState>('drawState').current!;
const announce = (hands: Hands) => {
  if (hands.ask<DrawState>('drawState').stage !== 'plan') return;
  const { planHash } = hands.ask<DrawPreview>('checkDraw', wishes);
  hands.act('announceDraw', wishes, salt, planHash);
};
const draft = (kind: MailingKind, { ask }: Hands) => proposed(kind, ask<LettersView>('letters'));
const newest = ({ ask }: Hands) => ask<LettersView>('letters').mailings[0]!;
const planOnce = (hands: Hands, mailings: number) => {
  if (hands.ask<LettersView>('letters').mailings.length < mailings)
    hands.act('planMailing', {
      ...draft('invitation', hands),
      ...{ leftOut: [], blankPage: false, lettersPerDocument: 2 },
    });
};
/** Makes the first batch's document: two letters, a call for each. */
const mergeFirst = (hands: Hands) => {
  for (;;) {
    const [{ id, status }] = newest(hands).batches as [BatchView];
    if (status !== 'planned') return;
    hands.act('mergeBatch', id, false);
  }
};
/** People of the draw that was annulled; they come first. */
const annulled = wishes.n;
/** The n-th person of the draw that counts, by reply code. */
const drawnPerson = ({ ask, drawn }: Hands, n: number): FoundInvitee =>
  ask<FoundInvitee[]>('findInvitees', drawn()[annulled + n]!.code)[0]!;
const answer = (hands: Hands, n: number, given: string) => {
  const { aid, entries, status } = drawnPerson(hands, n);
  if (status === given) return;
  hands.act('recordResponse', { aid, entries, answer: given, channel: 'phone', reason: '', note: '' });
};

/** What the sidebar asks a manager to do where a crash left it unclear: to look into the outbox. */
const settleMails = ({ ask, type, erase, sent }: Hands) => {
  for (const aid of ask<MailPreview>('mailPreview', 'invitation').unclear) {
    if (sent() > 0) type('E-Mails', `invitation/${aid}`, 'Status', 'gesendet');
    else erase('E-Mails', `invitation/${aid}`);
  }
};

/** Every writing entry point at least once, in the order of the work, from an empty workbook on. */
export const everyStep: Readonly<
  Record<'sample' | 'register' | 'draw' | 'letters' | 'replies', readonly ProductStep[]>
> = {
  sample: [
    { entry: 'loadSample', run: ({ act }) => act('loadSample', roth, nextPiece(roth)) },
    { entry: 'removeSample', run: ({ act }) => act('removeSample') },
  ],
  register: [
    { entry: 'today', run: ({ act }) => act('today') },
    {
      entry: 'saveProject',
      run({ ask, act }) {
        const { settings } = ask<ProjectView>('project');
        const dates = { assemblyDate: '2027-02-06', replyDeadline: '2027-01-10' };
        act(
          'saveProject',
          { ...settings, ...dates, districtKey: roth.key, organisation: 'Es geht LOS' },
          roth,
        );
      },
    },
    { entry: 'planRequests', run: ({ act }) => act('planRequests', 30, '2026-10-01', '2026-11-30') },
    {
      entry: 'saveAuthority',
      run({ ask, act }) {
        // By its id: the manager may have sorted the tab.
        const { authorities } = ask<AuthoritiesView>('authorities');
        const { id, ...known } = authorities.find((authority) => authority.id === 'M01')!;
        act('saveAuthority', id, { ...known, contact: 'Frau Amt' });
      },
    },
    { entry: 'markAsked', run: ({ act }) => act('markAsked') },
    { entry: 'importBegin', run: ({ act }) => act('importBegin', delivery('a', 12)) },
    { entry: 'importChunk', run: ({ act }) => act('importChunk', 'L001', 0, people, '') },
    {
      entry: 'importQuarantine',
      run: ({ act }) =>
        act(
          'importQuarantine',
          'L001',
          [14, 15, 16].map((row) => ({ row, codes: ['name_missing'], cells: ['x'] })),
        ),
    },
    { entry: 'importFinish', run: ({ act }) => act('importFinish', 'L001', { ...end, people: 12 }) },
    {
      entry: 'setDeliveryDates',
      run: ({ act }) =>
        act('setDeliveryDates', 'L001', { art14DueOn: '2026-12-01', deleteBy: '2026-12-06', deletedOn: '' }),
    },
    {
      entry: 'decideQuarantined',
      // As after a reload: only what the view still shows can be decided.
      run({ ask, act }) {
        const waiting = ask<QuarantineEntry[]>('quarantine', 'L001').map(({ row }) => row);
        if (waiting.includes(14)) act('decideQuarantined', 'L001-00014', someone(14, 'Neu'));
      },
    },
    {
      entry: 'decideQuarantined',
      run: ({ act }) => act('decideQuarantined', 'L001-00015', someone(15, 'Neuer')),
    },
    { entry: 'decideQuarantined', run: ({ act }) => act('decideQuarantined', 'L001-00016', null) },
    {
      entry: 'undoDelivery',
      before({ act }) {
        act('importBegin', delivery('b', 1));
        act('importChunk', 'L002', 0, [someone(2, 'Zweiter')], '');
        act('importFinish', 'L002', { ...end, quarantined: 0, skipped: 3, people: 1 });
      },
      run: ({ act }) => act('undoDelivery', 'L002'),
    },
  ],
  draw: [
    { entry: 'keepOut', run: ({ act }) => act('keepOut', staff, 'staff', entropy) },
    { entry: 'letIn', run: ({ act }) => act('letIn', staff) },
    {
      entry: 'setInhabitants',
      run: ({ act }) => act('setInhabitants', roth.municipalities[0]!.ags, 5000, 5100, 'Gemeinde'),
    },
    { entry: 'writeAreas', run: ({ act }) => act('writeAreas', wishes) },
    { entry: 'announceDraw', run: announce },
    {
      entry: 'withdrawDraw',
      run: (hands) => hands.act('withdrawDraw', '245-2025-1-L1', 'Ein Schreibfehler im Plan'),
    },
    {
      entry: 'holdDraw',
      run(hands) {
        if (hands.ask<DrawState>('drawState').stage === 'plan') announce(hands);
        hands.act('holdDraw', drawNow(hands).id, seed, entropy);
      },
    },
    { entry: 'drawDocument', run: (hands) => hands.act('drawDocument', drawNow(hands).id, 'announcement') },
    {
      entry: 'annulDraw',
      run: ({ act }) => act('annulDraw', '245-2025-1-L2', 'Die Liste war unvollständig'),
    },
  ],
  letters: [
    {
      entry: 'createTemplates',
      before(hands) {
        announce(hands);
        hands.act('holdDraw', drawNow(hands).id, seed, entropy);
      },
      run: ({ act }) => act('createTemplates', templatesOf('invitation'), layouts),
    },
    {
      entry: 'previewLetter',
      run(hands) {
        hands.act('previewLetter', draft('invitation', hands), '');
      },
    },
    {
      entry: 'sendMails',
      before({ type, drawn }) {
        const { aid } = drawn()[annulled]!;
        type('Ausgeloste', aid, 'E-Mail', 'muster@example.org');
        type('Ausgeloste', aid, 'Bevorzugter Weg', 'E-Mail');
      },
      run(hands) {
        settleMails(hands);
        hands.act('sendMails', draft('invitation', hands));
      },
    },
    { entry: 'planMailing', run: (hands) => planOnce(hands, 1) },
    { entry: 'cancelMailing', run: (hands) => hands.act('cancelMailing', 'V01', 'unmade') },
    {
      entry: 'cancelMailing',
      before(hands) {
        planOnce(hands, 2);
        mergeFirst(hands);
      },
      run: (hands) => hands.act('cancelMailing', 'V02', 'unposted'),
    },
    {
      entry: 'mergeBatch',
      run(hands) {
        planOnce(hands, 3);
        mergeFirst(hands);
      },
    },
    {
      entry: 'packLetters',
      run(hands) {
        const { id } = newest(hands).batches[0]!;
        const [first] = hands.ask<readonly BatchLine[]>('batchList', id);
        hands.act('packLetters', id, [{ id: first!.id, packed: true }]);
      },
    },
    { entry: 'batchPdf', run: (hands) => hands.act('batchPdf', newest(hands).batches[0]!.id) },
    { entry: 'finishLettersLater', run: ({ act }) => act('finishLettersLater') },
    {
      entry: 'continueLetters',
      run({ act }) {
        for (let run = 0; run < 4; run++) act('continueLetters'); // as the trigger does, every ten minutes
      },
    },
    {
      entry: 'confirmPosting',
      run(hands) {
        const ids = newest(hands).batches.map(({ id }) => id);
        hands.act('confirmPosting', ids, day);
      },
    },
  ],
  replies: [
    { entry: 'recordResponse', run: (hands) => answer(hands, 0, 'declined') },
    { entry: 'recordResponse', run: (hands) => answer(hands, 1, 'accepted') },
    {
      entry: 'correctResponse',
      run(hands) {
        const { aid, entries, status } = drawnPerson(hands, 1);
        if (status === 'accepted') hands.act('correctResponse', aid, entries, 'falsche Person');
      },
    },
    {
      entry: 'recordObjection',
      run: (hands) => hands.act('recordObjection', drawnPerson(hands, 2).aid, entropy),
    },
    {
      entry: 'replaceSeats',
      // As after a reload: what was begun is finished, or else the free seat is filled.
      run({ ask, act }) {
        const { next, done, unfinished } = ask<ReplacementView>('replacements');
        if (unfinished) act('replaceSeats', 1, unfinished, entropy);
        else if (done === 0) act('replaceSeats', 1, next[0]!.key, entropy);
      },
    },
    {
      entry: 'onEdit',
      run: ({ type, drawn }) => type('Ausgeloste', drawn()[annulled + 3]!.aid, 'Status', 'aufgesucht'),
    },
    { entry: 'writeReport', run: ({ act }) => act('writeReport') },
    {
      entry: 'closeAssembly',
      before: ({ type }) => type('Veranstaltungen', '245-2025-1', 'Datum', '20.11.2026'),
      run: ({ act }) => act('closeAssembly', 1),
    },
  ],
};
