import { useState } from 'preact/hooks';
import type { DeliveryView, RegisterView } from '../../../src/api/register';
import { type Issue, ok, type Result } from '../../../src/domain/issue';
import { isDateNear } from '../../../src/domain/register/dateNear';
import { frameText } from '../../../src/text/de/sidebar';
import { registerText as t } from '../../../src/text/de/views/register';
import type { ViewProps } from '../../app';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';

interface FilesToDeleteProps extends Pick<ViewProps, 'server' | 'open'> {
  readonly view: RegisterView;
}

/** Files that are no longer needed: their names, and one press once they are deleted wherever they lie. */
export function FilesToDelete({ server, open, view }: FilesToDeleteProps) {
  const [files] = useState(() => dueFor(view));
  const [state, setState] = useState<'ready' | 'working' | 'done' | readonly Issue[]>('ready');
  const mark = async () => {
    setState('working');
    let answer: Result<unknown> = ok(undefined);
    for (const { id, art14DueOn, deleteBy } of files)
      if (answer.ok)
        answer = await server.setDeliveryDates(id, { art14DueOn, deleteBy, deletedOn: view.today });
    setState(answer.ok ? 'done' : answer.issues);
  };
  const action =
    state === 'done' || files.length === 0
      ? { label: frameText.goOn, onPress: () => open('today') }
      : { label: t.markDeleted, onPress: () => void mark(), busy: state === 'working' };
  return (
    <Page title={t.title} lead={t.deleteLead} action={action}>
      {state === 'done' && <Notice kind="good">{t.deleted(files.length)}</Notice>}
      {typeof state === 'object' && <IssueList issues={state} />}
      {state !== 'done' && (
        <ul class="list">
          {files.map(({ id, fileName, authority }) => (
            <li key={id}>
              <b>{fileName}</b>
              <small>
                {id} {authority}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function dueFor({ deliveries, today }: RegisterView): readonly DeliveryView[] {
  return deliveries.filter(
    ({ status, deletedOn, deleteBy }) =>
      status === 'imported' && deletedOn === '' && isDateNear(deleteBy, today),
  );
}
