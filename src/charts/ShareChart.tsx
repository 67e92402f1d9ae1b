import type { VNode } from 'preact';

/** One series of bars: its name in the legend and its colour (`chart-1` … of the style sheet). */
export interface Series {
  readonly name: string;
  readonly colour: string;
}

/** One group of bars: a value with a share (0 to 1) per series. */
export interface BarGroup {
  readonly label: string;
  /** 0 to 1; null where the figure may not be shown. */
  readonly shares: readonly (number | null)[];
}

const width = 268;
const barHeight = 9;
const barGap = 2;
const labelHeight = 16;
const groupGap = 10;
const numberWidth = 40;

/**
 * Draws shares as groups of horizontal bars, one bar per series, on a common scale from 0.
 *
 * Needs no script and no font of its own; 268 units wide, so that it fits the sidebar unscaled. Colours come from
 * the page (`--chart-1` …), so that it follows dark mode. The numbers stand beside the bars: nothing is told by
 * colour alone.
 *
 * @param props.title what the chart shows, read out by screen readers
 * @param props.write writes a share for people, for example `12 %`
 */
export function ShareChart(props: {
  readonly title: string;
  readonly series: readonly Series[];
  readonly groups: readonly BarGroup[];
  readonly write: (share: number | null) => string;
}): VNode {
  const { title, series, groups, write } = props;
  const groupHeight = labelHeight + series.length * (barHeight + barGap) + groupGap;
  const largest = Math.max(0.01, ...groups.flatMap((group) => group.shares.map((share) => share ?? 0)));
  const scale = (width - numberWidth) / largest;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${groups.length * groupHeight}`}
      width="100%"
      role="img"
      aria-label={title}
    >
      {groups.map((group, row) => (
        <g key={group.label} transform={`translate(0 ${row * groupHeight})`}>
          <text class="chart-label" x={0} y={11}>
            {group.label}
          </text>
          {group.shares.map((share, index) => {
            const y = labelHeight + index * (barHeight + barGap);
            const length = Math.max(1, (share ?? 0) * scale);
            return (
              <g key={series[index]?.name}>
                <rect
                  x={0}
                  y={y}
                  width={length}
                  height={barHeight}
                  rx={1.5}
                  fill={`var(--${series[index]?.colour})`}
                />
                <text class="chart-number" x={length + 4} y={y + barHeight - 1}>
                  {write(share)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
