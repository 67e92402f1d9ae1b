import { useState } from 'preact/hooks';
import type { KeptOut } from '../../src/api/draw';
import type { Result } from '../../src/domain/issue';
import type { NamedPerson, SuppressionReason } from '../../src/domain/register/suppression';
import { suppressionLabels } from '../../src/text/de/drawRecords';
import { keepOutText as t } from '../../src/text/de/views/keepOut';
import { Button } from '../parts/Button';
import { SelectField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { randomHex } from '../randomHex';
import type { Server } from '../server';

type Doing = 'ready' | 'busy' | { readonly asked: 'keepOut' | 'letIn'; readonly answer: Result<KeptOut> };

const nobody: NamedPerson = {
  namePrefix: '',
  surname: '',
  givenNames: '',
  street: '',
  houseNumber: '',
  postcode: '',
};

const reasons = (['staff', 'objected'] as const).map((value) => ({ value, label: suppressionLabels[value] }));

/** Keeps people out of every draw, or lets them in again: staff, their families, whoever wants no letters. */
export function DrawKeepOut({ server }: { readonly server: Server }) {
  const [person, setPerson] = useState(nobody);
  const [reason, setReason] = useState<SuppressionReason>('staff');
  const [doing, setDoing] = useState<Doing>('ready');
  const change = (changed: Partial<NamedPerson>) => {
    setPerson({ ...person, ...changed });
    setDoing('ready');
  };
  const ask = async (asked: 'keepOut' | 'letIn') => {
    setDoing('busy');
    const answer =
      asked === 'keepOut' ? await server.keepOut(person, reason, randomHex(32)) : await server.letIn(person);
    setDoing({ asked, answer });
  };
  return (
    <details>
      <summary>{t.title}</summary>
      <div class="stack">
        <p class="hint">{t.lead}</p>
        {(['surname', 'givenNames', 'street', 'houseNumber', 'postcode'] as const).map((field) => (
          <TextField
            key={field}
            label={t[field]}
            value={person[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <SelectField
          label={t.reason}
          value={reason}
          options={reasons}
          onChange={(value) => setReason(value)}
        />
        <Button onPress={() => void ask('keepOut')} busy={doing === 'busy'}>
          {t.keepOut}
        </Button>
        <Button look="plain" onPress={() => void ask('letIn')}>
          {t.letIn}
        </Button>
        {typeof doing === 'object' &&
          (doing.answer.ok ? (
            <Became asked={doing.asked} kept={doing.answer.value} />
          ) : (
            <IssueList issues={doing.answer.issues} />
          ))}
      </div>
    </details>
  );
}

function Became({ asked, kept }: { readonly asked: 'keepOut' | 'letIn'; readonly kept: KeptOut }) {
  const { changed, inPool, drawn } = kept;
  const said = asked === 'keepOut' ? t.keptOut(inPool) : t.letInAgain;
  return (
    <>
      <Notice kind={changed && (inPool > 0 || asked === 'letIn') ? 'good' : 'info'}>
        {changed ? said : t.asBefore}
      </Notice>
      {asked === 'keepOut' && drawn !== '' && <Notice kind="warning">{t.drawn(drawn)}</Notice>}
    </>
  );
}
