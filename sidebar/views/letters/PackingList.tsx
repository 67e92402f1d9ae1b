import { useRef } from 'preact/hooks';
import type { BatchLine, MailingView } from '../../../src/api/letters';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { CheckField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import { contentsOf } from './contents';
import type { PackingState } from './usePackingList';

interface PackingListProps {
  readonly mailing: MailingView;
  readonly batch: string;
  readonly lines: readonly BatchLine[];
  readonly packing: PackingState;
}

/** Envelopes in print order, to tick off while stuffing; ticks are kept in the workbook. */
export function PackingList({ mailing, batch, lines, packing }: PackingListProps) {
  const { packed, count, isSaving, issues, tick } = packing;
  const list = useRef<HTMLFieldSetElement>(null);
  const print = () => {
    list.current?.setAttribute('data-printed', ''); // the style sheet hides everything else
    window.print();
    list.current?.removeAttribute('data-printed');
  };
  return (
    <fieldset ref={list} class="tight packing">
      <legend>{t.listCaption(batch)}</legend>
      <p class="hint">
        {t.intoEnvelope(contentsOf(mailing.templates))}
        {mailing.pages !== null && ` ${t.sheets(mailing.pages)}`}
      </p>
      {issues.length > 0 && <p class="hint">{t.ticksNotKept}</p>}
      <IssueList issues={issues} />
      <p class="counter spread">
        <span>
          <span role="status">{t.packed(count, lines.length)}</span>
          {isSaving && <span aria-hidden="true"> …</span>}
        </span>
        <Button look="plain" onPress={print}>
          {t.printList}
        </Button>
      </p>
      {lines.map(({ position, id, name, town }) => (
        <CheckField
          key={id}
          label={`${position}. ${name}, ${town}`}
          checked={packed.has(id)}
          onChange={(checked) => tick({ id, packed: checked })}
        />
      ))}
    </fieldset>
  );
}
