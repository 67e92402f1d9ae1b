import type { ReplacementView } from '../../src/api/draw';
import { drawWords } from '../../src/text/de/draw';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

interface ReplacementListProps {
  readonly view: ReplacementView;
  onFirst(): void;
}

/** Free seats, who comes next for each, and why. */
export function ReplacementList({ view, onFirst }: ReplacementListProps) {
  const { next, unfilled, done, stopped } = view;
  return (
    <section class="stack">
      <h2>{t.replaceTitle}</h2>
      {next.length === 0 && unfilled === 0 && <p class="hint">{t.replaceNone}</p>}
      {stopped && next.length > 0 && <Notice kind="warning">{t.replaceStopped}</Notice>}
      {unfilled > 0 && <Notice kind="warning">{t.replaceUnfilled(unfilled)}</Notice>}
      <ul class="list">
        {next.map(({ key, area, group, leaves, reason, rank, fallback }) => (
          <li key={key}>
            <b>{t.replaceSeat(area, group)}</b>
            <small>{t.replaceWhy(leaves, reason === '' ? '' : drawWords.reasons[reason])}</small>
            <small>{t.replaceWho(rank, drawWords.fallbacks[fallback])}</small>
          </li>
        ))}
      </ul>
      {next.length > 1 && !stopped && <Button onPress={onFirst}>{t.replaceOne}</Button>}
      {done > 0 && <p class="hint">{t.replaceDone(done)}</p>}
    </section>
  );
}
