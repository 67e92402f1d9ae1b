import { useState } from 'preact/hooks';
import type { ProjectSettings, ProjectView } from '../../src/api/project';
import type { Issue } from '../../src/domain/issue';
import { projectText as t } from '../../src/text/de/views/project';
import { Confirm } from '../parts/Confirm';
import { IssueList } from '../parts/IssueList';
import type { Server } from '../server';

interface CloseEventProps {
  readonly server: Server;
  /** As they are kept. */
  readonly settings: ProjectSettings;
  onClosed(project: ProjectView): void;
  onCancel(): void;
}

/** Asks whether the event has taken place, and notes it. */
export function CloseEvent({ server, settings, onClosed, onCancel }: CloseEventProps) {
  const [closing, setClosing] = useState<'no' | 'now' | readonly Issue[]>('no');
  const close = async () => {
    setClosing('now');
    const answer = await server.closeAssembly(settings.assemblyNumber);
    if (answer.ok) onClosed(answer.value);
    else setClosing(answer.issues);
  };
  return (
    <Confirm
      title={t.closeTitle}
      confirm={t.closeAssembly}
      blocked={closing === 'now'}
      onConfirm={() => void close()}
      onCancel={onCancel}
    >
      {typeof closing === 'object' && <IssueList issues={closing} />}
      <p>{t.closeText(settings.assemblyTitle, settings.assemblyDate)}</p>
      <p class="hint">{t.closeUndo}</p>
    </Confirm>
  );
}
