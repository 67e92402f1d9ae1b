import { useState } from 'preact/hooks';
import type { DeliveryView, RegisterView } from '../../../src/api/register';
import type { Issue } from '../../../src/domain/issue';
import { deliveryLabels } from '../../../src/text/de/labels';
import { grouped } from '../../../src/text/de/numbers';
import { placeName } from '../../../src/text/de/placeNames';
import { fateLabels, registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { TextField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import type { Server } from '../../server';
import { DeliveryChecks } from './DeliveryChecks';
import { Fold } from './Fold';

interface DeliveriesProps {
  readonly server: Server;
  readonly view: RegisterView;
  onChanged(): void;
  onDecide(delivery: string): void;
}

/** From so many deliveries on, those with nothing left to do are folded away. */
const manyDeliveries = 4;

/** Every delivery so far, the newest first. */
export function Deliveries(props: DeliveriesProps) {
  const newest = [...props.view.deliveries].reverse();
  const done = newest.length < manyDeliveries ? [] : newest.filter((delivery) => !isOpen(delivery));
  const cards = (some: readonly DeliveryView[]) =>
    some.map((delivery) => <Delivery key={delivery.id} delivery={delivery} {...props} />);
  return (
    <section class="stack">
      <h2>{t.deliveries}</h2>
      {newest.length === 0 && <p class="hint">{t.noDeliveries}</p>}
      {newest.some(({ status }) => status === 'imported') && <DeliveryChecks server={props.server} />}
      {cards(newest.filter((delivery) => !done.includes(delivery)))}
      {done.length > 0 && (
        <Fold summary={t.finished(done.length)}>{() => <div class="stack">{cards(done)}</div>}</Fold>
      )}
    </section>
  );
}

/** Whether something is left to do about a delivery here. */
export function isOpen({ status, undecided, announced }: DeliveryView): boolean {
  return status === 'importing' || (status === 'imported' && undecided > 0 && !announced);
}

/** What the last press led to: nothing yet or done, under way, dates kept; or what stood in the way. */
type State = 'ready' | 'working' | 'kept' | readonly Issue[];

function Delivery({
  delivery,
  server,
  onChanged,
  onDecide,
}: DeliveriesProps & { readonly delivery: DeliveryView }) {
  const [state, setState] = useState<State>('ready');
  const { id, authority, fileName, status, undecided, rows, announced } = delivery;
  const counts = (Object.keys(fateLabels) as (keyof typeof fateLabels)[])
    .filter((fate) => delivery[fate] > 0)
    .map((fate) => `${grouped(delivery[fate])} ${fateLabels[fate]}`);
  const live = status === 'imported' || status === 'importing';
  const run = async (work: () => ReturnType<Server['undoDelivery']>, after: State) => {
    setState('working');
    const answer = await work();
    setState(answer.ok ? after : answer.issues);
    if (answer.ok) onChanged();
  };
  return (
    <section class="card tight" aria-label={`${id} ${fileName}`}>
      <h3>
        {id} {placeName(authority)}
      </h3>
      <p class="hint">{fileName}</p>
      <p>
        {deliveryLabels[status]}: {t.rows(rows)}
        {counts.length > 0 && `, ${counts.join(', ')}`}
      </p>
      {typeof state === 'object' && <IssueList issues={state} />}
      {state === 'kept' && <Notice kind="good">{t.datesSaved}</Notice>}
      {isOpen(delivery) && undecided > 0 && (
        <Button onPress={() => onDecide(id)}>{t.quarantine(undecided)}</Button>
      )}
      {status === 'imported' && (
        <Dates
          delivery={delivery}
          onSave={(dates) => void run(() => server.setDeliveryDates(id, dates), 'kept')}
        />
      )}
      {live && announced && <p class="hint">{t.announced}</p>}
      {live && !announced && (
        <TakeBack
          delivery={delivery}
          busy={state === 'working'}
          onTakeBack={() => void run(() => server.undoDelivery(id), 'ready')}
        />
      )}
    </section>
  );
}

interface TakeBackProps {
  readonly delivery: DeliveryView;
  readonly busy: boolean;
  onTakeBack(): void;
}

function TakeBack({ delivery: { id, imported }, busy, onTakeBack }: TakeBackProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="plain" label={`${t.undo} ${id}`} busy={busy} onPress={() => setAsking(true)}>
        {t.undo}
      </Button>
      {asking && (
        <Confirm
          title={t.undoTitle(id)}
          confirm={t.undo}
          danger
          onConfirm={() => {
            setAsking(false);
            onTakeBack();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{t.undoText(imported)}</p>
        </Confirm>
      )}
    </>
  );
}

type DateFields = Pick<DeliveryView, 'art14DueOn' | 'deleteBy' | 'deletedOn'>;

function Dates({ delivery, onSave }: { readonly delivery: DeliveryView; onSave(dates: DateFields): void }) {
  const { art14DueOn, deleteBy, deletedOn } = delivery;
  const [dates, setDates] = useState<DateFields>({ art14DueOn, deleteBy, deletedOn });
  return (
    <Fold summary={t.dates}>
      {() => (
        <>
          {(['art14DueOn', 'deleteBy', 'deletedOn'] as const).map((field) => (
            <TextField
              key={field}
              type="date"
              label={t[field]}
              value={dates[field]}
              onChange={(day) => setDates({ ...dates, [field]: day })}
            />
          ))}
          <Button label={`${t.saveDates} ${delivery.id}`} onPress={() => onSave(dates)}>
            {t.saveDates}
          </Button>
        </>
      )}
    </Fold>
  );
}
