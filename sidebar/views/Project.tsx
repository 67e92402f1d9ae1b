import { useState } from 'preact/hooks';
import type { ProjectView } from '../../src/api/project';
import type { District } from '../../src/domain/district';
import { frameText } from '../../src/text/de/sidebar';
import { projectText as t } from '../../src/text/de/views/project';
import type { ViewProps } from '../app';
import { districtTable, searchDistricts } from '../districtTable';
import { Button } from '../parts/Button';
import { Combobox } from '../parts/Combobox';
import { TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Stats } from '../parts/Stat';
import { CloseEvent } from './CloseEvent';
import { HeldEvents } from './HeldEvents';
import type { ProjectErrors, ProjectForm } from './projectForm';
import { isNext, useProjectForm } from './useProjectForm';

/** Projekt: the constituency, the event, who may be drawn, and who writes the letters. */
export function Project({ server, open }: ViewProps) {
  const [project, reload] = useLoaded(() => server.project());
  if (project !== 'loading' && project.ok)
    return <ProjectEditor loaded={project.value} server={server} open={open} />;
  return (
    <Page title={t.title} lead={t.lead}>
      <LoadedView of={project} onRetry={reload}>
        {() => null}
      </LoadedView>
    </Page>
  );
}

function ProjectEditor({ loaded, server, open }: ViewProps & { readonly loaded: ProjectView }) {
  const { project, form, district, saving, changed, begun, change, choose, save, replace } = useProjectForm(
    loaded,
    server,
  );
  const [closing, setClosing] = useState(false);
  const { event, settings } = project;
  const closed = (view: ProjectView) => {
    setClosing(false);
    replace(view);
  };
  const saved = typeof saving === 'object' && 'ok' in saving && saving.ok ? saving.value : undefined;
  const ask = () => setClosing(true);
  const mayClose = event === 'closable' || event === 'past';
  const closesFirst = event === 'past' && !changed && !saved;
  const label = isNext(project) ? t.beginAssembly : project.saved ? t.save : t.setUp;
  const action = saved
    ? { label: frameText.goOn, onPress: () => open('today') }
    : closesFirst
      ? { label: t.closeAssembly, onPress: ask }
      : {
          label,
          onPress: () => void save(),
          busy: saving === 'saving',
          blocked: district ? undefined : t.chooseDistrict,
        };
  return (
    <Page title={t.title} lead={t.lead} action={action}>
      {saved && (
        <Notice kind="good">
          {begun ? t.begun(saved.settings.assemblyNumber) : t.saved(saved.municipalities)}
        </Notice>
      )}
      <HeldEvents project={project} onReport={() => open('report')} />
      {typeof saving === 'object' && 'ok' in saving && !saving.ok && <IssueList issues={saving.issues} />}
      <DistrictChoice district={district} fixed={project.fixed} onSelect={choose} />
      {district && (
        <Fields
          form={form}
          project={project}
          errors={typeof saving === 'object' && 'errors' in saving ? saving.errors : {}}
          onChange={change}
          onClose={mayClose && !closesFirst ? ask : undefined}
        />
      )}
      {closing && (
        <CloseEvent
          server={server}
          settings={settings}
          onClosed={closed}
          onCancel={() => setClosing(false)}
        />
      )}
    </Page>
  );
}

interface DistrictChoiceProps {
  readonly district: District | undefined;
  readonly fixed: boolean;
  onSelect(district: District): void;
}

function DistrictChoice({ district, fixed, onSelect }: DistrictChoiceProps) {
  const nameOf = ({ number, name }: District) => t.districtOption(number, name);
  return (
    <section class="stack">
      {fixed && district ? (
        <div>
          <h2>{t.district}</h2>
          <p class="big">{nameOf(district)}</p>
          <p class="hint">{t.districtFixed}</p>
        </div>
      ) : (
        <Combobox
          label={t.district}
          hint={t.districtHint}
          options={districtTable()}
          selected={district}
          textOf={nameOf}
          keyOf={({ key }) => key}
          search={searchDistricts}
          onSelect={onSelect}
        />
      )}
      {district && <DistrictFacts district={district} />}
    </section>
  );
}

function DistrictFacts({ district }: { readonly district: District }) {
  const authorities = new Set(district.municipalities.map(({ authority }) => authority)).size;
  return (
    <>
      <Stats
        figures={[
          { label: t.population, value: t.number(district.population) },
          { label: t.places, value: t.number(district.municipalities.length) },
          { label: t.authorities, value: t.number(authorities) },
          { label: t.land, value: <span class="fit">{district.land}</span> },
        ]}
      />
      {district.municipalities.some(({ split }) => split) && <Notice kind="info">{t.split}</Notice>}
    </>
  );
}

interface FieldsProps {
  readonly form: ProjectForm;
  readonly errors: ProjectErrors;
  readonly project: ProjectView;
  onChange(fields: Partial<ProjectForm>): void;
  /** Missing while the event cannot be over, or where the primary button says so. */
  readonly onClose: (() => void) | undefined;
}

function Fields({ form, errors, project, onChange, onClose }: FieldsProps) {
  const { fixed, event, held, settings } = project;
  const over = event === 'over';
  const bound = (field: keyof ProjectForm) => ({
    value: form[field],
    error: errors[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <section class="stack">
        <h2>{held.length > 0 ? t.numberedAssembly(settings.assemblyNumber) : t.assembly}</h2>
        <TextField label={t.assemblyTitle} readOnly={over} {...bound('assemblyTitle')} />
        <TextField label={t.date} type="date" readOnly={over} {...bound('assemblyDate')} />
        <TextField label={t.time} hint={t.timeHint} readOnly={over} {...bound('assemblyTime')} />
        <TextField label={t.place} hint={t.placeHint} readOnly={over} {...bound('assemblyPlace')} />
        <TextField label={t.seats} type="number" min={1} readOnly={over} {...bound('seats')} />
        <TextField label={t.deadline} type="date" readOnly={over} {...bound('replyDeadline')} />
        {onClose && (
          <div>
            <Button onPress={onClose}>{t.closeAssembly}</Button>
            <p class="hint">{t.closeHint}</p>
          </div>
        )}
      </section>
      <section class="stack">
        <h2>{t.people}</h2>
        {fixed && <p class="hint">{t.ageGroupsFixed}</p>}
        <TextField label={t.minimumAge} type="number" min={0} readOnly={fixed} {...bound('minAge')} />
        <TextField label={t.ageGroups} readOnly={fixed} {...bound('ageGroups')} />
      </section>
      <section class="stack">
        <h2>{t.sender}</h2>
        <TextField label={t.organisation} {...bound('organisation')} />
        <TextField label={t.street} {...bound('organisationStreet')} />
        <div class="postcode-town">
          <TextField label={t.postcode} {...bound('organisationPostcode')} />
          <TextField label={t.town} {...bound('organisationTown')} />
        </div>
        <TextField label={t.phone} type="tel" {...bound('organisationPhone')} />
        <TextField label={t.mail} type="email" {...bound('organisationMail')} />
      </section>
      <details>
        <summary>{t.more}</summary>
        <div class="stack">
          <TextField label={t.manager} {...bound('manager')} />
          <TextField label={t.dataProtection} {...bound('dataProtectionContact')} />
          <TextField label={t.replyPage} type="url" {...bound('replyPage')} />
        </div>
      </details>
    </>
  );
}
