import { useEffect, useState } from 'preact/hooks';
import type { MailingPreview, RecipientLine } from '../../../src/api/letters';
import { fold } from '../../../src/domain/fold';
import { ok, type Result } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import type { LeftOutLines } from './useMailingDraft';

interface RecipientsProps {
  readonly preview: MailingPreview;
  readonly leftOut: LeftOutLines;
  /** Asks the server for somebody who is not among those shown. */
  find(text: string): Promise<Result<readonly RecipientLine[]>>;
  onChange(leftOut: LeftOutLines): void;
  /** Shows one person's letter. */
  onLook(id: string): void;
}

/** More than these are searched rather than read. */
const few = 10;

/** Who gets a letter: to find anybody, to look at their letter, to leave somebody out with a reason. */
export function Recipients({
  preview: { recipients, letters },
  leftOut,
  find,
  onChange,
  onLook,
}: RecipientsProps) {
  const [typed, setTyped] = useState('');
  const found = useFound(typed, recipients, recipients.length < letters ? find : undefined);
  const lines = { leftOut, onChange, onLook };
  const shown = new Set(found.ok ? found.value.map(({ id }) => id) : []);
  const elsewhere = [...leftOut.values()].map(({ line }) => line).filter(({ id }) => !shown.has(id));
  const warned = recipients.some(({ issues }) => issues.length > 0);
  return (
    <details open={warned}>
      <summary>{t.recipients(letters, leftOut.size)}</summary>
      <div class="tight">
        <p class="hint">{t.recipientsHint}</p>
        {letters > few && (
          <TextField
            label={t.findRecipient}
            hint={recipients.length < letters ? t.findRecipientHint(recipients.length) : undefined}
            type="search"
            value={typed}
            onChange={setTyped}
            onEnter={() => undefined}
          />
        )}
        {found.ok && found.value.length === 0 && <p role="status">{t.foundNobody}</p>}
        {found.ok && <Lines of={found.value} {...lines} />}
        {!found.ok && <IssueList issues={found.issues} />}
        {elsewhere.length > 0 && (
          <section class="tight">
            <h3>{t.leftOut(elsewhere.length)}</h3>
            <Lines of={elsewhere} {...lines} />
          </section>
        )}
      </div>
    </details>
  );
}

/** The lines for what was typed: of those there are, or from the server once typing rests. */
function useFound(
  typed: string,
  lines: readonly RecipientLine[],
  find: RecipientsProps['find'] | undefined,
): Result<readonly RecipientLine[]> {
  const [answer, setAnswer] = useState<Result<readonly RecipientLine[]>>(ok(lines));
  const wanted = fold(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again for other words only
  useEffect(() => {
    if (wanted === '' || find === undefined) return;
    let current = true;
    const timer = setTimeout(() => void find(typed).then((each) => current && setAnswer(each)), 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  if (wanted === '') return ok(lines);
  if (find !== undefined) return answer;
  return ok(lines.filter(({ id, name, town }) => fold(`${name} ${town} ${id}`).includes(wanted)));
}

type LinesProps = Pick<RecipientsProps, 'leftOut' | 'onChange' | 'onLook'> & {
  readonly of: readonly RecipientLine[];
};

function Lines({ of, leftOut, onChange, onLook }: LinesProps) {
  const set = (line: RecipientLine, reason: string | undefined) => {
    const next = new Map(leftOut);
    if (reason === undefined) next.delete(line.id);
    else next.set(line.id, { line, reason });
    onChange(next);
  };
  return (
    <ul class="tight">
      {of.map((line) => (
        <Line
          key={line.id}
          line={line}
          reason={leftOut.get(line.id)?.reason}
          onLook={() => onLook(line.id)}
          onReason={(reason) => set(line, reason)}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly line: RecipientLine;
  /** Why they get no letter; undefined if they get one. */
  readonly reason: string | undefined;
  onLook(): void;
  onReason(reason: string | undefined): void;
}

function Line({ line: { name, town, issues }, reason, onLook, onReason }: LineProps) {
  const isOut = reason !== undefined;
  return (
    <li class="tight">
      <span class="spread">
        <button type="button" class="plain" onClick={onLook} aria-label={t.lookAt(name)}>
          {`${name}, ${town}`}
        </button>
        <Button
          look="plain"
          label={isOut ? t.takeBackLabel(name) : t.leaveOutLabel(name)}
          onPress={() => onReason(isOut ? undefined : '')}
        >
          {isOut ? t.takeBack : t.leaveOut}
        </Button>
      </span>
      {isOut && <TextField label={t.leaveOutReason} value={reason} onChange={onReason} />}
      <IssueList issues={issues} kind="warning" />
    </li>
  );
}
