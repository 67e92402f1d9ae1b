import type { EarlierDraw } from '../../src/api/draw';
import { drawText as t } from '../../src/text/de/views/draw';
import type { Server } from '../server';
import { DrawDocuments } from './DrawDocuments';

interface EarlierDrawsProps {
  readonly server: Server;
  readonly draws: readonly EarlierDraw[];
}

/** Draws of the district's other events, and those withdrawn or annulled: what came of each, and its protocol. */
export function EarlierDraws({ server, draws }: EarlierDrawsProps) {
  if (draws.length === 0) return null;
  return (
    <details>
      <summary>{t.earlierDraws}</summary>
      <div class="stack">
        {draws.map(({ id, status, reason }) => (
          <div key={id}>
            <h3>{t.earlierDraw(id)}</h3>
            <p>{t.earlierState(status, reason)}</p>
            {status !== 'withdrawn' && <DrawDocuments server={server} draw={id} kinds={['public']} />}
          </div>
        ))}
      </div>
    </details>
  );
}
