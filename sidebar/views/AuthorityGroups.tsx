import { useState } from 'preact/hooks';
import type { AuthorityChange, AuthorityView, RequestStatus } from '../../src/api/authorities';
import { fold } from '../../src/domain/fold';
import { requestLabels } from '../../src/text/de/labels';
import { placeName } from '../../src/text/de/placeNames';
import { authoritiesText as t } from '../../src/text/de/views/authorities';
import { Button } from '../parts/Button';
import { CopyText } from '../parts/CopyText';
import { SelectField, TextField } from '../parts/Field';
import { Table } from '../parts/Table';
import { Fold } from './register/Fold';

type GroupName = keyof typeof t.groups;

/** What is to be done about an authority. */
export function groupOf({ status, overdue }: AuthorityView): GroupName {
  if (overdue) return 'overdue';
  if (status === 'draft') return 'draft';
  if (status === 'refused' || status === 'no-answer') return 'refused';
  return status === 'imported' || status === 'source-deleted' ? 'done' : 'waiting';
}

interface AuthorityGroupsProps {
  readonly authorities: readonly AuthorityView[];
  readonly busy: boolean;
  onSave(authority: AuthorityView, change: AuthorityChange): void;
  /** Keeps the change, and goes on to a letter to this authority alone. */
  onWrite(authority: AuthorityView, change: AuthorityChange, letter: AuthorityLetter): void;
}

/** Letters to an authority, as Heute's tasks name them. */
export type AuthorityLetter = 'ask-authorities' | 'remind-authorities';

/** From so many authorities on there is a field to search for one. */
const manyAuthorities = 10;

/** All authorities by what is to be done about them; those found stand open where somebody searches. */
export function AuthorityGroups({ authorities, busy, onSave, onWrite }: AuthorityGroupsProps) {
  const [sought, setSought] = useState('');
  const lines = (some: readonly AuthorityView[]) =>
    some.map((authority) => (
      <AuthorityLine
        key={authority.id}
        authority={authority}
        busy={busy}
        onSave={(change) => onSave(authority, change)}
        onWrite={(change, letter) => onWrite(authority, change, letter)}
      />
    ));
  const found = authorities.filter(({ name }) => fold(name).includes(fold(sought)));
  return (
    <>
      {authorities.length >= manyAuthorities && (
        <TextField label={t.find} type="search" value={sought} onChange={setSought} />
      )}
      {sought.trim() !== ''
        ? lines(found)
        : (Object.keys(t.groups) as GroupName[]).map((group) => {
            const its = authorities.filter((one) => groupOf(one) === group);
            return its.length === 0 ? null : (
              <Fold key={group} summary={t.group(t.groups[group], its.length)}>
                {() => <div class="tight">{lines(its)}</div>}
              </Fold>
            );
          })}
    </>
  );
}

interface LineProps {
  readonly authority: AuthorityView;
  readonly busy: boolean;
  onSave(change: AuthorityChange): void;
  onWrite(change: AuthorityChange, letter: AuthorityLetter): void;
}

function AuthorityLine(props: LineProps) {
  const { authority } = props;
  const { name, status } = authority;
  return (
    <section class="card tight" aria-label={placeName(name)}>
      <Fold summary={placeName(name)}>{() => <Details {...props} />}</Fold>
      <p class="hint">
        {status !== 'draft' && `${requestLabels[status]}: `}
        {t.summary(authority)}
      </p>
    </section>
  );
}

const texts = [
  'contact',
  'street',
  'postcode',
  'town',
  'mail',
  'phone',
  'fee',
  'fileNumber',
  'refusalReason',
] as const;

function Details({ authority, busy, onSave, onWrite }: LineProps) {
  const name = placeName(authority.name);
  const letter = letterFor(authority);
  const [change, setChange] = useState<AuthorityChange>(() => changeOf(authority));
  const set = (part: Partial<AuthorityChange>) => setChange({ ...change, ...part });
  return (
    <div class="stack">
      <Table
        caption={t.table(name)}
        rows={authority.municipalities}
        keyOf={({ ags }) => ags}
        columns={[
          {
            title: t.municipality,
            cell: (place) => (place.split ? `${placeName(place.name)} (${t.split})` : placeName(place.name)),
          },
          { title: t.ordered, cell: ({ ordered }) => ordered, align: 'right' },
          { title: t.delivered, cell: ({ delivered }) => delivered, align: 'right' },
        ]}
      />
      <SelectField
        label={t.status}
        value={change.status}
        options={(Object.keys(requestLabels) as RequestStatus[]).map((value) => ({
          value,
          label: requestLabels[value],
        }))}
        onChange={(status) => set({ status })}
      />
      <TextField
        label={t.ordered}
        type="number"
        min={0}
        value={String(change.ordered)}
        onChange={(text) => set({ ordered: Math.max(0, Math.round(Number(text)) || 0) })}
      />
      <TextField
        label={t.askedOn}
        type="date"
        value={change.askedOn}
        onChange={(askedOn) => set({ askedOn })}
      />
      <TextField
        label={t.deadline}
        type="date"
        value={change.deadline}
        onChange={(deadline) => set({ deadline })}
      />
      {texts.map((field) => (
        <TextField
          key={field}
          label={t[field]}
          value={change[field]}
          onChange={(text) => set({ [field]: text })}
        />
      ))}
      <Button label={`${t.save}: ${name}`} busy={busy} onPress={() => onSave(change)}>
        {t.save}
      </Button>
      <CopyText label={t.letter} text={t.request(authority)} rows={8} />
      {letter && (
        <Button label={`${titles[letter]}: ${name}`} busy={busy} onPress={() => onWrite(change, letter)}>
          {titles[letter]}
        </Button>
      )}
    </div>
  );
}

const titles: Readonly<Record<AuthorityLetter, string>> = {
  'ask-authorities': t.writeOneRequest,
  'remind-authorities': t.writeOneReminder,
};

/** The letter an authority is waiting for, if any. */
function letterFor({ status, ordered, overdue }: AuthorityView): AuthorityLetter | undefined {
  if (overdue && status !== 'query') return 'remind-authorities';
  return status === 'draft' && ordered > 0 ? 'ask-authorities' : undefined;
}

function changeOf(authority: AuthorityView): AuthorityChange {
  const { contact, street, postcode, town, mail, phone, ...rest } = authority;
  const { ordered, status, askedOn, deadline, fee, fileNumber, refusalReason } = rest;
  const request = { ordered, status, askedOn, deadline, fee, fileNumber, refusalReason };
  return { contact, street, postcode, town, mail, phone, ...request };
}
