import { useState } from 'preact/hooks';
import type { ProjectView } from '../../src/api/project';
import type { District } from '../../src/domain/district';
import type { Result } from '../../src/domain/issue';
import { projectText as t } from '../../src/text/de/views/project';
import { districtTable } from '../districtTable';
import { focusFirstError } from '../focus';
import type { Server } from '../server';
import { errorsOf, formOf, type ProjectErrors, type ProjectForm, settingsOf } from './projectForm';

/** Editing, with the errors found at the last try to save; being saved; or what the server answered. */
type Saving = { readonly errors: ProjectErrors } | 'saving' | Result<ProjectView>;

const editing: Saving = { errors: {} };

/** True where saving begins an event after another one. */
export function isNext({ event, held }: ProjectView): boolean {
  return event === 'new' && held.length > 0;
}

/** Keeps what is typed into Projekt, and saves it. */
export function useProjectForm(loaded: ProjectView, server: Server) {
  const [project, setProject] = useState(loaded);
  const [form, setForm] = useState(() => formOf(loaded.settings));
  const [saving, setSaving] = useState<Saving>(editing);
  const [changed, setChanged] = useState(false);
  const [begun, setBegun] = useState(false);
  const district = districtTable().find(({ key }) => key === form.districtKey);
  const change = (fields: Partial<ProjectForm>) => {
    setForm({ ...form, ...fields });
    setChanged(true);
    setSaving(editing);
  };
  const save = async () => {
    const errors = errorsOf(form);
    if (Object.keys(errors).length > 0) {
      setSaving({ errors });
      focusFirstError();
      return;
    }
    setSaving('saving');
    const answer = await server.saveProject(settingsOf(form), district!);
    setSaving(answer);
    if (!answer.ok) return;
    setChanged(false);
    setBegun(isNext(project));
    setProject(answer.value);
  };
  return {
    project,
    form,
    district,
    saving,
    /** True while something is typed and not saved. */
    changed,
    /** True if the last saving began an event after another one. */
    begun,
    change,
    choose: ({ key, name }: District) =>
      change({ districtKey: key, assemblyTitle: titleFor(name, form, project, district) }),
    save,
    /** Shows another state of the workbook, and forgets what was typed. */
    replace: (view: ProjectView) => {
      setProject(view);
      setForm(formOf(view.settings));
      setSaving(editing);
      setChanged(false);
    },
  };
}

/** The title as typed; the proposed one follows the constituency. */
function titleFor(
  name: string,
  { assemblyTitle }: ProjectForm,
  { saved, settings }: ProjectView,
  district: District | undefined,
): string {
  const proposed = [
    '',
    saved ? '' : settings.assemblyTitle,
    district ? t.defaultTitle(district.name) : undefined,
  ];
  return proposed.includes(assemblyTitle) ? t.defaultTitle(name) : assemblyTitle;
}
