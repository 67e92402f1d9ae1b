import { useMemo, useState } from 'preact/hooks';
import type { RegisterView } from '../../../src/api/register';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import type { RowCode } from '../../../src/domain/register/registerIssue';
import { grouped } from '../../../src/text/de/numbers';
import { rowSentences } from '../../../src/text/de/register';
import { fateLabels, registerText as t } from '../../../src/text/de/views/register';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import { Stats } from '../../parts/Stat';
import { Table } from '../../parts/Table';
import type { Server } from '../../server';
import { Fold } from './Fold';
import { Oddities } from './Oddities';
import { knownDelivery, type ReadTable, type TableChoice, type TableContent } from './readTables';
import { TableChoices } from './TableChoices';
import { odditiesOf } from './tableOddities';

interface TableCardProps {
  readonly server: Server;
  readonly table: ReadTable;
  /** Everything that was dropped. */
  readonly all: readonly ReadTable[];
  readonly view: RegisterView;
  /** True where there are many: only the first line is shown. */
  readonly folded: boolean;
  onChoice(choice: TableChoice): void;
  onRemove(): void;
}

/** One table before it is imported: who sent it, what becomes of its rows, and everything that was guessed. */
export function TableCard(props: TableCardProps) {
  const { name, content } = props.table;
  const people = 'header' in content ? content.outcome.counts.imported : 0;
  // Whoever maps a table by hand wants to go on, not to see it fold away at the first guess that works.
  const [mappedHere] = useState(!('header' in content));
  const folded = props.folded && 'header' in content && !mappedHere;
  const known = knownDelivery(props.table, props.view);
  const isIn = isImported(props.table, props.view);
  const earlier = known ? [] : earlierDeliveries(props.table, props.view);
  return (
    <section class="card stack" aria-label={name}>
      <h2>{name}</h2>
      {known && <Notice kind="info">{isIn ? t.known : t.resume}</Notice>}
      {earlier.length > 0 && (
        <Notice kind="warning">
          {earlier.every(({ announced }) => announced)
            ? t.earlierDrawn(idsOf(earlier))
            : t.earlier(idsOf(earlier.filter(({ announced }) => !announced)))}
        </Notice>
      )}
      {folded && (
        <Fold summary={isIn ? t.peopleIn(people) : t.people(people)}>{() => <Inside {...props} />}</Fold>
      )}
      {folded && <Folded table={props.table} all={props.all} view={props.view} />}
      {!folded && <Inside {...props} />}
    </section>
  );
}

function isImported(table: ReadTable, view: RegisterView): boolean {
  const known = knownDelivery(table, view);
  return known !== undefined && known.status !== 'importing';
}

/** What of a folded table wants a look all the same. */
function Folded({ table, all, view }: Pick<TableCardProps, 'table' | 'all' | 'view'>) {
  const { content, authority } = table;
  const questions = useMemo(() => odditiesOf([table], view, all).length, [table, all, view]);
  if (!('header' in content)) return null;
  const { quarantined, blocked } = content.outcome.counts;
  const remarks = [
    ...(authority === '' ? [t.authorityMissing] : []),
    ...(quarantined > 0 ? [t.foldedQuarantine(quarantined)] : []),
    ...(blocked > 0 ? [t.foldedBlocked(blocked)] : []),
    ...(questions > 0 ? [t.foldedQuestions(questions)] : []),
  ];
  return remarks.length > 0 ? <p class="hint">{remarks.join(' · ')}</p> : null;
}

/** Deliveries of the same authority that this table may correct; none as soon as one was chosen. */
function earlierDeliveries({ authority, choice }: ReadTable, view: RegisterView): RegisterView['deliveries'] {
  if (authority === '' || choice.replaces) return [];
  return view.deliveries.filter((one) => one.authority === authority && one.status === 'imported');
}

function idsOf(deliveries: RegisterView['deliveries']): string {
  return deliveries.map(({ id }) => id).join(', ');
}

function Inside({ server, table, all, view, onChoice, onRemove }: TableCardProps) {
  const { name, content } = table;
  const unmapped = !('header' in content) && content.code === 'header_not_found';
  return (
    <div class="stack">
      {'header' in content ? (
        <Content name={name} content={content} isIn={isImported(table, view)} />
      ) : (
        <IssueList issues={[content]} />
      )}
      <Oddities name={name} tables={[table]} all={all} view={view} />
      {('header' in content || unmapped) && (
        <TableChoices server={server} table={table} view={view} onChoice={onChoice} />
      )}
      <Button look="plain" label={`${t.remove}: ${name}`} onPress={onRemove}>
        {t.remove}
      </Button>
    </div>
  );
}

interface ContentProps {
  readonly name: string;
  readonly content: TableContent;
  /** Whether it is in the workbook already. */
  readonly isIn: boolean;
}

function Content({ name, content, isIn }: ContentProps) {
  const { outcome } = content;
  const { counts, notes } = outcome;
  const figures = (Object.keys(fateLabels) as (keyof typeof fateLabels)[])
    .filter((fate) => fate === 'imported' || (counts[fate] > 0 && fate !== 'blocked'))
    .map((fate) => ({
      label: fate === 'imported' && !isIn ? t.mappingPeople : fateLabels[fate],
      value: grouped(counts[fate]),
    }));
  const codes = new Map<RowCode, number>();
  for (const note of notes) for (const code of note.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
  return (
    <>
      <Stats figures={figures} />
      {counts.blocked > 0 && <Notice kind="warning">{t.blocked(counts.blocked)}</Notice>}
      {outcome.people.length > 0 && <Preview name={name} people={outcome.people} />}
      {codes.size > 0 && (
        <Fold summary={t.notes}>
          {() => (
            <ul class="issues">
              {[...codes].map(([code, count]) => (
                <li key={code}>{t.note(count, rowSentences[code])}</li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </>
  );
}

const previewRows = 5;

/** A few people; names with umlauts first, because they show whether the encoding is right. */
function Preview({ name, people }: { readonly name: string; readonly people: readonly PoolPerson[] }) {
  const telling = people.filter(({ surname, givenNames }) => /[^\0-\x7f]/.test(surname + givenNames));
  const rows = [...telling.slice(0, previewRows), ...people.slice(0, previewRows)];
  return (
    <Table
      caption={t.preview(name)}
      rows={[...new Set(rows)].slice(0, previewRows)}
      keyOf={({ pid }) => pid}
      columns={[
        {
          title: t.name,
          cell: ({ namePrefix, surname, givenNames }) => `${namePrefix} ${surname}, ${givenNames}`.trim(),
        },
        { title: t.age, cell: ({ age }) => age, align: 'right' },
        { title: t.town, cell: ({ town }) => town },
      ]}
    />
  );
}
