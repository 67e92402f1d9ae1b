import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundInvitee } from '../../src/api/responses';
import type { Issue } from '../../src/domain/issue';
import { statusLabels } from '../../src/text/de/labels';
import { partsText } from '../../src/text/de/sidebar';
import { responsesText as t } from '../../src/text/de/views/responses';
import { TextField } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import type { Server } from '../server';

interface ResponseSearchProps {
  readonly server: Server;
  readonly saved: FoundInvitee | undefined;
  onChoose(person: FoundInvitee): void;
}

/** Matches are looked up so long after the last key, in milliseconds. */
const typingPause = 250;

/** Finds the person by the code on the card, or by name. */
export function ResponseSearch({ server, saved, onChoose }: ResponseSearchProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundInvitee[] | readonly Issue[] | undefined>(undefined);
  const latest = useRef('');
  latest.current = typed.trim();
  useEffect(() => {
    const query = typed.trim();
    setFound(undefined);
    if (query.length < 2) return;
    const timer = setTimeout(async () => {
      const answer = await server.findInvitees(query);
      if (latest.current === query) setFound(answer.ok ? answer.value : answer.issues);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed, server]);
  const people = found?.filter((one): one is FoundInvitee => 'aid' in one) ?? [];
  const issues = found?.filter((one): one is Issue => 'code' in one) ?? [];
  const first = people[0];
  const action: PrimaryAction = { label: t.save, onPress: () => {}, blocked: t.findFirst };
  return (
    <Page title={t.title} lead={t.lead} action={action}>
      {saved && (
        <Notice key={saved.aid} kind="good">
          {t.saved(saved.name, statusLabels[saved.status])}
        </Notice>
      )}
      <TextField
        label={t.search}
        hint={t.searchHint}
        type="search"
        autofocus
        value={typed}
        onChange={setTyped}
        onEnter={() => first && onChoose(first)}
      />
      <IssueList issues={issues} />
      {found?.length === 0 && <Notice kind="info">{t.nobody}</Notice>}
      {people.length > 0 && <Matches people={people} onChoose={onChoose} />}
    </Page>
  );
}

function Matches({
  people,
  onChoose,
}: {
  readonly people: readonly FoundInvitee[];
  readonly onChoose: ResponseSearchProps['onChoose'];
}) {
  return (
    <section class="tight">
      <h2>{partsText.matches(people.length)}</h2>
      <ul class="list">
        {people.map((person) => (
          <li key={person.aid}>
            <button type="button" onClick={() => onChoose(person)}>
              <span>
                <b>{person.name}</b>
                <small>{`${person.town}, ${person.ageGroup} · ${statusLabels[person.status]}`}</small>
                {person.earlierEvent && <small>{earlierText(person.earlierEvent)}</small>}
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The event somebody was drawn for, if it is not the current one. */
export function earlierText({ title, date }: NonNullable<FoundInvitee['earlierEvent']>): string {
  return t.earlierEvent(title, date);
}
