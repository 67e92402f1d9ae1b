import type {
  BatchLine,
  BatchView,
  LettersView,
  MailPreview,
  TemplateLayouts,
} from '../../../src/api/letters';
import type { MailingKind } from '../../../src/domain/letters/mailing';
import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { proposed, templatesOf } from '../envelope';
import { smallTemplate } from '../mailingRun';
import type { Hands, ProductStep } from '../productStep';
import { annulled, day, holdDraw } from './draw';

const layouts = Object.fromEntries(
  Object.keys(templateLayouts).map((code) => [code, smallTemplate]),
) as unknown as TemplateLayouts;

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

/** What the sidebar asks a manager to do where a crash left it unclear: to look into the outbox. */
const settleMails = ({ ask, type, erase, sent }: Hands) => {
  for (const aid of ask<MailPreview>('mailPreview', 'invitation').unclear) {
    if (sent() > 0) type('E-Mails', `invitation/${aid}`, 'Status', 'gesendet');
    else erase('E-Mails', `invitation/${aid}`);
  }
};

/** From templates to posted invitations, after a draw that stands. */
export const letterSteps: readonly ProductStep[] = [
  {
    entry: 'createTemplates',
    before: holdDraw,
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
];
