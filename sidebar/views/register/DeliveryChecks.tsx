import { useState } from 'preact/hooks';
import type { DeliveryCheck } from '../../../src/api/register';
import type { Result } from '../../../src/domain/issue';
import { placeName } from '../../../src/text/de/placeNames';
import { registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import type { Server } from '../../server';
import { Questions } from './Oddities';

type State = 'ready' | 'working' | Result<readonly DeliveryCheck[]>;

/** Compares on request what was imported with order and statistics: questions per authority, and as a whole. */
export function DeliveryChecks({ server }: { readonly server: Server }) {
  const [state, setState] = useState<State>('ready');
  const check = async () => {
    setState('working');
    setState(await server.checkDeliveries());
  };
  return (
    <div class="stack">
      <Button busy={state === 'working'} onPress={() => void check()}>
        {t.check}
      </Button>
      {typeof state === 'string' && <p class="hint">{t.checkHint}</p>}
      {typeof state === 'object' && !state.ok && <IssueList issues={state.issues} />}
      {typeof state === 'object' && state.ok && <Found checks={state.value} />}
    </div>
  );
}

function Found({ checks }: { readonly checks: readonly DeliveryCheck[] }) {
  const odd = checks.filter(({ oddities }) => oddities.length > 0);
  if (odd.length === 0) return <Notice kind="good">{t.nothingOdd}</Notice>;
  return (
    <>
      {odd.map(({ authority, oddities }) => (
        <Questions key={authority} name={placeName(authority) || t.everything} oddities={oddities} />
      ))}
    </>
  );
}
