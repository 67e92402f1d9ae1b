import type { LettersView } from '../../../src/api/letters';
import { type MailingKind, ruleOf } from '../../../src/domain/letters/mailing';
import { mailingLabels } from '../../../src/text/de/letterWords';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Choices } from '../../parts/Choices';
import type { KindView } from './stage';

interface KindsProps {
  readonly view: LettersView;
  readonly chosen: KindView | undefined;
  onChoose(kind: MailingKind): void;
}

/** Which letters somebody is waiting for, to choose from; what is not due yet says from when it is. */
export function Kinds({ view: { kinds, mailings, today }, chosen, onChoose }: KindsProps) {
  const waiting = kinds.filter(({ people }) => people > 0);
  if (waiting.length === 0) return mailings.length === 0 ? <p>{t.nothing}</p> : null;
  return (
    <>
      <Choices
        legend={t.choose}
        value={chosen?.kind}
        options={waiting.map((each) => ({
          value: each.kind,
          label: mailingLabels[each.kind],
          hint: hintOf(each, today),
        }))}
        onChange={onChoose}
      />
      {chosen && !chosen.ready && <p class="hint">{t.createTemplatesHint}</p>}
    </>
  );
}

function hintOf({ kind, people, isDue, dueFrom }: KindView, today: string): string {
  const count = ruleOf(kind).to === 'authorities' ? t.authorities(people) : t.people(people);
  return isDue || dueFrom <= today ? count : `${count}, ${t.dueFrom(dueFrom)}`;
}
