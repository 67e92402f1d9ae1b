import type { DrawPreview } from '../../src/api/draw';
import { grouped } from '../../src/text/de/numbers';
import { drawText as t } from '../../src/text/de/views/draw';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Stats } from '../parts/Stat';
import { Table } from '../parts/Table';

/** What a dry run says: chances, margins, caps, and where chances differ. */
export function DrawPreviewTables({ preview }: { readonly preview: DrawPreview }) {
  const { areas, n, people } = preview;
  return (
    <section class="stack">
      <h2>{t.preview}</h2>
      <Stats
        figures={[
          { label: t.previewStats.n, value: grouped(n) },
          { label: t.previewStats.people, value: grouped(people) },
          { label: t.previewStats.chance, value: t.oneIn(people, n) },
          { label: t.previewStats.areas, value: grouped(areas.length) },
        ]}
      />
      {Object.values(preview.excluded).some((count) => count > 0) && <p>{t.excluded(preview.excluded)}</p>}
      {preview.capped > 0 && <Notice kind="warning">{t.capped(preview.capped)}</Notice>}
      {preview.largestHousehold > 1 && (
        <Notice kind="info">{t.largestHousehold(preview.largestHousehold)}</Notice>
      )}
      <SeatTables preview={preview} />
      {preview.capped > 0 && <p class="hint">{t.cappedMark}</p>}
      <p class="hint">{t.lambda(preview.m, preview.T)}</p>
      <IssueList issues={preview.notes} />
    </section>
  );
}

/** Expected seats by group, by area, and by cell. */
function SeatTables({ preview: { areas, groups, n, people } }: { readonly preview: DrawPreview }) {
  return (
    <>
      <Table
        caption={t.byGroup}
        rows={groups}
        keyOf={({ name }) => name}
        columns={[
          { title: t.group, cell: ({ name }) => name },
          { title: t.expected, align: 'right', cell: ({ expected }) => t.seats(expected) },
        ]}
        total={[t.sum, t.seats(n)]}
      />
      <Table
        caption={t.byArea}
        rows={areas}
        keyOf={({ name }) => name}
        columns={[
          { title: t.area, cell: ({ name }) => name },
          { title: t.people, align: 'right', cell: (area) => grouped(area.people) },
          { title: t.expected, align: 'right', cell: ({ expected }) => t.seats(expected) },
          { title: t.chance, align: 'right', cell: (area) => t.oneIn(area.people, area.expected) },
        ]}
        total={[t.sum, grouped(people), t.seats(n), t.oneIn(people, n)]}
      />
      <Table
        caption={t.byCell}
        rows={areas}
        keyOf={({ name }) => name}
        columns={[
          { title: t.area, cell: ({ name }) => name },
          ...groups.map((group, g) => ({
            title: group.name,
            align: 'right' as const,
            cell: ({ cells }: (typeof areas)[number]) => t.cellSeats(cells[g]!.expected, cells[g]!.capped),
          })),
        ]}
        total={[t.sum, ...groups.map(({ expected }) => t.seats(expected))]}
      />
    </>
  );
}
