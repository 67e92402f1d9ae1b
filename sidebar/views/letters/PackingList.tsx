import { useRef, useState } from 'preact/hooks';
import type { BatchLine, MailingView } from '../../../src/api/letters';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { CheckField } from '../../parts/Field';
import { contentsOf } from './contents';

interface PackingListProps {
  readonly mailing: MailingView;
  readonly batch: string;
  readonly lines: readonly BatchLine[];
}

/** Who is packed, by batch: as long as the page is open, whatever is folded or loaded anew meanwhile. */
const ticks = new Map<string, ReadonlySet<string>>();

/** Envelopes in print order, to tick off while stuffing. */
export function PackingList({ mailing, batch, lines }: PackingListProps) {
  const [packed, setPacked] = useState(ticks.get(batch) ?? new Set<string>());
  const tick = (id: string, checked: boolean) => {
    const next = new Set(packed);
    if (checked) next.add(id);
    else next.delete(id);
    ticks.set(batch, next);
    setPacked(next);
  };
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
      <p class="counter spread">
        <span role="status">{t.packed(lines.filter(({ id }) => packed.has(id)).length, lines.length)}</span>
        <Button look="plain" onPress={print}>
          {t.printList}
        </Button>
      </p>
      {lines.map(({ position, id, name, town }) => (
        <CheckField
          key={id}
          label={`${position}. ${name}, ${town}`}
          checked={packed.has(id)}
          onChange={(checked) => tick(id, checked)}
        />
      ))}
    </fieldset>
  );
}
