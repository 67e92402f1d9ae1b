import type { ProjectSettings } from '../../src/api/project';
import { parseAgeGroups } from '../../src/domain/ageGroup';
import { projectText as t } from '../../src/text/de/views/project';

/** The settings as typed: numbers are still text. */
export type ProjectForm = { readonly [Field in keyof ProjectSettings]: string };

/** What is wrong, by field; a field that is right has no entry. */
export type ProjectErrors = { readonly [Field in keyof ProjectForm]?: string };

/** Shows kept settings in the form. */
export function formOf(settings: ProjectSettings): ProjectForm {
  const { assemblyNumber, seats, minAge } = settings;
  return {
    ...settings,
    assemblyNumber: String(assemblyNumber),
    seats: String(seats),
    minAge: String(minAge),
  };
}

/** What to send to the server; only for a form without errors. */
export function settingsOf(form: ProjectForm): ProjectSettings {
  const { assemblyNumber, seats, minAge } = form;
  return {
    ...trimmed(form),
    assemblyNumber: Number(assemblyNumber),
    seats: Number(seats),
    minAge: Number(minAge),
  };
}

/** Checks the form as far as the sidebar can; the server checks again. */
export function errorsOf(form: ProjectForm): ProjectErrors {
  const errors: { [Field in keyof ProjectForm]?: string | undefined } = {
    assemblyTitle: form.assemblyTitle.trim() === '' ? t.wrong.title : undefined,
    assemblyDate: form.assemblyDate === '' ? t.wrong.date : undefined,
    seats: isWhole(form.seats, 1, 1000) ? undefined : t.wrong.seats,
    replyDeadline: deadlineError(form),
    minAge: isWhole(form.minAge, 0, 99) ? undefined : t.wrong.minimumAge,
    ageGroups: ageGroupsError(form),
    organisation: form.organisation.trim() === '' ? t.wrong.organisation : undefined,
    organisationPostcode: /^(\d{5})?$/.test(form.organisationPostcode.trim()) ? undefined : t.wrong.postcode,
  };
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined));
}

function deadlineError({ replyDeadline, assemblyDate }: ProjectForm): string | undefined {
  if (replyDeadline === '') return t.wrong.deadlineMissing;
  return assemblyDate !== '' && replyDeadline >= assemblyDate ? t.wrong.deadlineLate : undefined;
}

function ageGroupsError({ ageGroups, minAge }: ProjectForm): string | undefined {
  const groups = parseAgeGroups(ageGroups);
  if (!groups.ok) return t.wrong.ageGroups;
  if (!isWhole(minAge, 0, 99)) return undefined;
  return groups.value[0]!.from === Number(minAge) ? undefined : t.wrong.ageGroupsStart(Number(minAge));
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

function trimmed(form: ProjectForm): ProjectForm {
  return Object.fromEntries(
    Object.entries(form).map(([field, value]) => [field, value.trim()]),
  ) as unknown as ProjectForm;
}
