import { writeXlsx } from 'hucre/xlsx';
import { funnelSteps } from '../../src/domain/report/funnel';
import { eventName, reportText as t } from '../../src/text/de/report';
import { figuresOf } from '../../src/workflow/report';
import { reportFigureTable } from '../../src/workflow/tables/reportFigure';
import { fieldsOf } from '../../src/workflow/tables/tableSpec';
import type { DistrictsReport } from './districts';

/**
 * Makes `report.xlsx`: a tab with one line per assembly, and one with every figure, over all and per assembly, in the
 * columns of the tab Bericht.
 */
export async function figuresWorkbook(report: DistrictsReport): Promise<Uint8Array> {
  const assemblies = report.districts.flatMap((district) =>
    district.assemblies.map((assembly) => ({ district, assembly })),
  );
  const fields = fieldsOf(reportFigureTable).filter((field) => field !== 'id');
  return writeXlsx({
    sheets: [
      {
        name: t.allDistricts,
        columns: [t.district, t.assembly, ...funnelSteps.map((step) => t.steps[step])].map(
          (header, index) => ({
            header,
            key: `${index}`,
            width: index < 2 ? 28 : 14,
          }),
        ),
        data: assemblies.map(({ district, assembly }) =>
          keyed([
            district.districtName,
            eventName(assembly),
            ...funnelSteps.map((step) => assembly.funnel.steps[step]),
          ]),
        ),
        freezePane: { rows: 1 },
      },
      {
        name: reportFigureTable.tab,
        columns: [t.district, ...fields.map((field) => reportFigureTable.columns[field].look.title)].map(
          (header, index) => ({ header, key: `${index}`, width: index === 3 ? 28 : 16 }),
        ),
        data: [
          { name: t.allDistricts, assembly: { id: '', title: '', date: '', seats: 0, ...report.total } },
          ...assemblies.map(({ district, assembly }) => ({ name: district.districtName, assembly })),
        ].flatMap(({ name, assembly }) =>
          figuresOf(assembly).map((line) => keyed([name, ...fields.map((field) => line[field])])),
        ),
        freezePane: { rows: 1 },
      },
    ],
  });
}

function keyed(cells: readonly (string | number | null)[]): Record<string, string | number | null> {
  return Object.fromEntries(cells.map((cell, index) => [`${index}`, cell]));
}
