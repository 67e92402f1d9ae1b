import { useState } from 'preact/hooks';
import type { AssemblyReport } from '../../src/api/report';
import { FeatureChart, stageSeries } from '../../src/charts/FeatureChart';
import { FunnelChart } from '../../src/charts/FunnelChart';
import { Legend } from '../../src/charts/Legend';
import type { DeclineReason } from '../../src/domain/invitee';
import type { Result } from '../../src/domain/issue';
import { funnelSteps } from '../../src/domain/report/funnel';
import {
  type Feature,
  type FeatureShare,
  features,
  stages,
} from '../../src/domain/report/representativeness';
import { dateWithWeekday } from '../../src/text/de/dates';
import { reasonLabels } from '../../src/text/de/labels';
import { grouped, percent } from '../../src/text/de/numbers';
import { shareText, reportText as t, valueText } from '../../src/text/de/report';
import { frameText } from '../../src/text/de/sidebar';
import type { ViewProps } from '../app';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Stats } from '../parts/Stat';
import { Table } from '../parts/Table';

type Writing = 'no' | 'now' | Result<unknown>;

/** Funnel and representativeness, as charts and numbers; the button writes them to the tab. */
export function Report({ server, open }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.report());
  const [writing, setWriting] = useState<Writing>('no');
  const drawn = loaded !== 'loading' && loaded.ok && loaded.value.assemblies.length > 0;
  const write = () => {
    setWriting('now');
    void server.writeReport().then(setWriting);
  };
  const written = typeof writing === 'object' && writing.ok;
  const action = written
    ? { label: frameText.goOn, onPress: () => open('today') }
    : drawn
      ? { label: t.writeTab, onPress: write, busy: writing === 'now' }
      : { label: t.goToDraw, onPress: () => open('draw') };
  return (
    <Page title={t.title} lead={t.lead} action={action}>
      {written && <Notice kind="good">{t.written}</Notice>}
      {typeof writing === 'object' && !writing.ok && <IssueList issues={writing.issues} />}
      <LoadedView of={loaded} onRetry={reload}>
        {(report) =>
          report.assemblies.length === 0 ? (
            <Notice kind="info">{t.nothingYet}</Notice>
          ) : (
            report.assemblies.map((assembly) => <AssemblyFigures key={assembly.id} assembly={assembly} />)
          )
        }
      </LoadedView>
    </Page>
  );
}

function AssemblyFigures({ assembly }: { readonly assembly: AssemblyReport }) {
  const { funnel, representativeness } = assembly;
  const reasons = Object.entries(funnel.reasons).sort(([, a], [, b]) => b - a);
  return (
    <section class="stack">
      <div>
        <h2>{assembly.title}</h2>
        <p class="hint">{dateWithWeekday(assembly.date)}</p>
      </div>
      <FunnelChart
        title={t.funnelOf(assembly.title)}
        steps={funnelSteps.map((step) => ({ label: t.steps[step], count: funnel.steps[step] }))}
        percent={percent}
      />
      <Stats
        figures={[
          { label: t.replacements, value: grouped(funnel.replacements) },
          { label: t.wonAtDoor, value: grouped(funnel.wonAtDoor) },
        ]}
      />
      {reasons.length > 0 && (
        <Table
          caption={t.reasons}
          rows={reasons}
          keyOf={([reason]) => reason}
          columns={[
            { title: t.value, cell: ([reason]) => reasonLabels[reason as DeclineReason] },
            { title: t.count, align: 'right', cell: ([, count]) => grouped(count) },
          ]}
        />
      )}
      <h2>{t.representativeness}</h2>
      <p class="hint">{t.representativenessLead}</p>
      <Legend series={series} />
      {features.map((feature) => (
        <FeatureFigures key={feature} feature={feature} values={representativeness[feature]} />
      ))}
    </section>
  );
}

const series = stageSeries(stages, t.stage);

interface FeatureFiguresProps {
  readonly feature: Feature;
  readonly values: readonly FeatureShare[];
}

function FeatureFigures({ feature, values }: FeatureFiguresProps) {
  if (values.length === 0) return null;
  const nameOf = (value: string) => valueText(feature, value);
  return (
    <>
      <h3>{t.feature[feature]}</h3>
      <FeatureChart
        title={`${t.representativeness}: ${t.feature[feature]}`}
        series={series}
        values={values}
        nameOf={nameOf}
        write={shareText}
      />
      {feature === 'sex' && <p class="hint">{t.sexNote}</p>}
      <details>
        <summary>{t.asNumbers}</summary>
        <Table
          caption={t.feature[feature]}
          captionUnseen
          rows={values}
          keyOf={({ value }) => value}
          columns={[
            { title: t.value, cell: ({ value }) => nameOf(value) },
            ...stages.map((stage) => ({
              title: t.stage[stage],
              align: 'right' as const,
              cell: ({ share }: FeatureShare) => shareText(share[stage]),
            })),
          ]}
        />
      </details>
    </>
  );
}
