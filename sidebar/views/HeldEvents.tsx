import type { ProjectView } from '../../src/api/project';
import { projectText as t } from '../../src/text/de/views/project';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

interface HeldEventsProps {
  readonly project: ProjectView;
  onReport(): void;
}

/** Events that are over, and what can be done now. */
export function HeldEvents({ project: { held, event }, onReport }: HeldEventsProps) {
  if (held.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.held}</h2>
      <ul>
        {held.map(({ number, title, date }) => (
          <li key={number}>{t.heldEvent(title, date)}</li>
        ))}
      </ul>
      {event === 'new' && <Notice kind="info">{t.nextLead}</Notice>}
      {event === 'over' && <Notice kind="info">{t.allHeld}</Notice>}
      <Button onPress={onReport}>{t.toReport}</Button>
    </section>
  );
}
