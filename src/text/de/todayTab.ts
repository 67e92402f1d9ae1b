import type { Today, TodayIssueCode } from '../../api/today';
import type { InviteeStatus } from '../../domain/invitee';
import type { Issue } from '../../domain/issue';
import { logText } from './inviteeLog';
import { statusLabels } from './labels';
import { grouped } from './numbers';
import { dueText, taskText } from './tasks';

/** Sentences about statuses changed by hand. */
export const todayIssues: Record<TodayIssueCode, (facts: Issue['facts']) => string> = {
  'status-taken-over': ({ aid, to }) =>
    `${aid}: Der Status „${statusLabels[to as InviteeStatus]}“ wurde von Hand eingetragen und ist jetzt auch im Verlauf.`,
  'status-put-back': ({ aid }) =>
    `${aid}: Ein Status wurde von Hand eingetragen, der hier nicht möglich ist. Er wurde zurückgesetzt; der Grund steht im Verlauf.`,
  'consent-missing': ({ aid }) => `${aid}: ${logText.consentMissing}`,
  'log-restored': ({ aid }) =>
    `${aid}: Im Blatt „Verlauf“ fehlten Zeilen. Der Status aus „Ausgeloste“ gilt weiter. Über Datei › Versionsverlauf finden Sie die Zeilen wieder.`,
  'draw-missing': ({ draw }) =>
    `Die Losung ${draw} fehlt im Blatt „Losungen“. Ihre Ausgelosten zählen nicht, bis Sie das Blatt über Datei › Versionsverlauf wiederherstellen.`,
};

/** Lines of the tab Heute: what to do, most urgent first, then where things stand. */
export function todayLines(view: Today): readonly { readonly what: string; readonly detail: string }[] {
  const { figures } = view;
  return [
    ...view.tasks.map((task) => ({
      what: taskText[task.code].title,
      detail: `${taskText[task.code].detail(task.count)}${task.due === '' ? '' : ` (${dueText(task)})`}`,
    })),
    {
      what: view.assembly.number > 1 ? `Stand der Veranstaltung ${view.assembly.number}` : 'Stand',
      detail: [
        `${grouped(figures.seats)} Plätze`,
        `${grouped(figures.pool)} im Pool`,
        `${grouped(figures.drawn)} ausgelost`,
        `${grouped(figures.accepted)} zugesagt`,
        `${grouped(figures.declined)} abgesagt`,
        `${grouped(figures.undecided)} in Klärung`,
        `${grouped(figures.open)} ohne Antwort`,
      ].join(' · '),
    },
    ...(view.sample ? [{ what: 'Probelauf', detail: 'Alle Personen sind erfunden.' }] : []),
  ];
}
