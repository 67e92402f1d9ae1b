import { useState } from 'preact/hooks';
import type { DrawDocument } from '../../src/api/draw';
import type { Result } from '../../src/domain/issue';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { IssueList } from '../parts/IssueList';
import type { Server } from '../server';

interface DrawDocumentsProps {
  readonly server: Server;
  readonly draw: string;
  readonly kinds: readonly DrawDocument[];
}

/** German documents to print and sign: a button makes each, a link opens it. */
export function DrawDocuments({ server, draw, kinds }: DrawDocumentsProps) {
  const [made, setMade] = useState<Partial<Record<DrawDocument, 'busy' | Result<string>>>>({});
  const make = async (kind: DrawDocument) => {
    setMade((before) => ({ ...before, [kind]: 'busy' }));
    const answer = await server.drawDocument(draw, kind);
    setMade((before) => ({ ...before, [kind]: answer }));
  };
  return (
    <section class="stack">
      <h2>{t.documents}</h2>
      {kinds.map((kind) => {
        const state = made[kind];
        if (typeof state === 'object' && state.ok)
          return (
            <a key={kind} class="like-button" href={state.value} target="_blank" rel="noopener">
              {t.openDocument[kind]}
            </a>
          );
        return (
          <div key={kind}>
            <Button onPress={() => void make(kind)} busy={state === 'busy'}>
              {t.makeDocument[kind]}
            </Button>
            {typeof state === 'object' && <IssueList issues={state.issues} />}
          </div>
        );
      })}
    </section>
  );
}
