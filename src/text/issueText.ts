import type { Issue } from '../domain/issue';
import { drawIssues } from './de/drawIssues';
import { drawStepIssues } from './de/drawStepIssues';
import { letterIssues } from './de/letters';
import { platformIssues } from './de/platform';
import { readingIssues, registerIssues } from './de/register';
import { sampleIssues } from './de/sample';
import { todayIssues } from './de/todayTab';
import { verifyIssues } from './de/verifyIssues';
import { authoritiesIssues } from './de/views/authorities';
import { invariantIssues, moveIssues, settingsIssues, tableIssues } from './de/workbook';

/** Makes the sentence of one issue from its facts. */
export type Sentence = (facts: Issue['facts']) => string;

/** Every area's sentences; an area that adds codes adds its record here. */
const sentences: Readonly<Record<string, Sentence>> = {
  ...platformIssues,
  ...drawIssues,
  ...verifyIssues,
  ...drawStepIssues,
  ...letterIssues,
  ...authoritiesIssues,
  ...readingIssues,
  ...registerIssues,
  ...tableIssues,
  ...settingsIssues,
  ...moveIssues,
  ...invariantIssues,
  ...todayIssues,
  ...sampleIssues,
};

/** The German sentence for an issue: what is the matter and what to do. */
export function issueText({ code, facts }: Issue): string {
  const sentence = sentences[code];
  return sentence ? sentence(facts) : `Unerwarteter Fehler (${code}). Bitte melden Sie ihn der Zentrale.`;
}
