import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { AssemblyReport, Report } from '../../src/api/report';
import { FeatureChart, stageSeries } from '../../src/charts/FeatureChart';
import { FunnelChart } from '../../src/charts/FunnelChart';
import { Legend } from '../../src/charts/Legend';
import { type Funnel, funnelSteps } from '../../src/domain/report/funnel';
import {
  type Feature,
  type FeatureShare,
  features,
  stages,
} from '../../src/domain/report/representativeness';
import { grouped, percent } from '../../src/text/de/numbers';
import { eventName, shareText, reportText as t, valueText } from '../../src/text/de/report';
import type { DistrictsReport } from './districts';

/**
 * Makes `report.html`: one file without script, with the charts of the sidebar.
 *
 * @param day the day it was made, for people
 * @param style style sheets of page and charts
 */
export function reportPage(report: DistrictsReport, day: string, style: string): string {
  return `<!doctype html>\n${renderToString(<Document report={report} day={day} style={style} />)}\n`;
}

function Document(props: {
  readonly report: DistrictsReport;
  readonly day: string;
  readonly style: string;
}): VNode {
  const { report, day, style } = props;
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t.fileTitle}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets, which hold no data */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <h1>{t.fileTitle}</h1>
        <p class="lead">
          {t.madeOn(day)}
          {report.rehearsal && ` · ${t.rehearsal}`}
        </p>
        <Overview report={report} />
        {report.districts.flatMap((district) =>
          district.assemblies.map((assembly) => (
            <Assembly key={assembly.id} district={district} assembly={assembly} />
          )),
        )}
        <p class="note">{t.hiddenNote}</p>
      </body>
    </html>
  );
}

function Overview({ report }: { readonly report: DistrictsReport }): VNode {
  const rows = report.districts.flatMap((district) =>
    district.assemblies.map((assembly) => ({ district, assembly })),
  );
  return (
    <section>
      <h2>{t.allDistricts}</h2>
      <div class="panels">
        <Figures {...report.total} />
      </div>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.district}</th>
              <th scope="col">{t.assembly}</th>
              <th scope="col" class="number">
                {t.seats}
              </th>
              {funnelSteps.map((step) => (
                <th key={step} scope="col" class="number">
                  {t.steps[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ district, assembly }) => (
              <tr key={assembly.id}>
                <th scope="row">{district.districtName}</th>
                <td>{eventName(assembly)}</td>
                <td class="number">{grouped(assembly.seats)}</td>
                {funnelSteps.map((step) => (
                  <td key={step} class="number">
                    {grouped(assembly.funnel.steps[step])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Assembly(props: { readonly district: Report; readonly assembly: AssemblyReport }): VNode {
  const { district, assembly } = props;
  return (
    <section>
      <h2>
        {district.districtName}: {eventName(assembly)}
      </h2>
      <div class="panels">
        <Figures {...assembly} />
      </div>
    </section>
  );
}

function Figures(props: Pick<AssemblyReport, 'funnel' | 'representativeness'>): VNode {
  const { funnel, representativeness } = props;
  return (
    <>
      <FunnelFigure title={t.funnel} funnel={funnel} />
      {features.map(
        (feature) =>
          representativeness[feature].length > 0 && (
            <FeatureFigure key={feature} feature={feature} values={representativeness[feature]} />
          ),
      )}
    </>
  );
}

function FunnelFigure({ title, funnel }: { readonly title: string; readonly funnel: Funnel }): VNode {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <FunnelChart
        title={title}
        steps={funnelSteps.map((step) => ({ label: t.steps[step], count: funnel.steps[step] }))}
        percent={percent}
      />
    </figure>
  );
}

const series = stageSeries(stages, t.stage);

function FeatureFigure(props: {
  readonly feature: Feature;
  readonly values: readonly FeatureShare[];
}): VNode {
  const { feature, values } = props;
  const nameOf = (value: string) => valueText(feature, value);
  return (
    <figure>
      <figcaption>{t.feature[feature]}</figcaption>
      <Legend series={series} />
      <FeatureChart
        title={`${t.representativeness}: ${t.feature[feature]}`}
        series={series}
        values={values}
        nameOf={nameOf}
        write={shareText}
      />
      {feature === 'sex' && <p class="note">{t.sexNote}</p>}
      <details>
        <summary>{t.asNumbers}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.value}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col" class="number">
                  {t.stage[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map(({ value, share }) => (
              <tr key={value}>
                <th scope="row">{nameOf(value)}</th>
                {stages.map((stage) => (
                  <td key={stage} class="number">
                    {shareText(share[stage])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
