import type { VNode } from 'preact';

/** One step of the funnel. */
export interface FunnelStep {
  readonly label: string;
  readonly count: number;
}

const width = 268;
const rowHeight = 34;
const barHeight = 14;

/**
 * Draws how many people are left at each step, as bars on a common scale.
 *
 * Same size, colours and rules as `ShareChart`.
 *
 * @param props.steps from the largest group down; the first is the whole
 * @param props.percent writes a share of the first step, for example `12 %`
 */
export function FunnelChart(props: {
  readonly title: string;
  readonly steps: readonly FunnelStep[];
  readonly percent: (share: number) => string;
}): VNode {
  const { title, steps, percent } = props;
  const whole = Math.max(1, steps[0]?.count ?? 0);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${steps.length * rowHeight}`}
      width="100%"
      role="img"
      aria-label={title}
    >
      {steps.map((step, row) => (
        <g key={step.label} transform={`translate(0 ${row * rowHeight})`}>
          <text class="chart-label" x={0} y={11}>
            {step.label}
          </text>
          <text class="chart-number" x={width} y={11} text-anchor="end">
            {row === 0 ? step.count : `${step.count} · ${percent(step.count / whole)}`}
          </text>
          <rect x={0} y={15} width={width} height={barHeight} rx={2} fill="var(--chart-track)" />
          <rect
            x={0}
            y={15}
            width={Math.max(step.count ? 2 : 0, (step.count / whole) * width)}
            height={barHeight}
            rx={2}
            fill="var(--chart-1)"
          />
        </g>
      ))}
    </svg>
  );
}
