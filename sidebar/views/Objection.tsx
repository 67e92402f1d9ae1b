import { useState } from 'preact/hooks';
import type { FoundInvitee } from '../../src/api/responses';
import type { Issue } from '../../src/domain/issue';
import { keepOutText as t } from '../../src/text/de/views/keepOut';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { IssueList } from '../parts/IssueList';
import { randomHex } from '../randomHex';
import type { Server } from '../server';

interface ObjectionProps {
  readonly server: Server;
  readonly aid: string;
  onSaved(person: FoundInvitee): void;
}

/** Somebody wants no more letters: asks once more, because it holds for good. */
export function Objection({ server, aid, onSaved }: ObjectionProps) {
  const [state, setState] = useState<'closed' | 'asking' | 'saving' | readonly Issue[]>('closed');
  const object = async () => {
    setState('saving');
    const answer = await server.recordObjection(aid, randomHex(32));
    if (answer.ok) onSaved(answer.value);
    else setState(answer.issues);
  };
  return (
    <>
      <Button look="plain" onPress={() => setState('asking')} busy={state === 'saving'}>
        {t.object}
      </Button>
      {typeof state === 'object' && <IssueList issues={state} />}
      {state === 'asking' && (
        <Confirm
          title={t.objectTitle}
          confirm={t.objectConfirm}
          danger
          onConfirm={() => void object()}
          onCancel={() => setState('closed')}
        >
          <p>{t.objectText}</p>
        </Confirm>
      )}
    </>
  );
}
