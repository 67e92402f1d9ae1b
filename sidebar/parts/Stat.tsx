import type { ComponentChildren } from 'preact';

interface StatProps {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Draws the eye where something has to be done. */
  readonly tone?: 'good' | 'warning';
}

/** Figures side by side: the number large, its meaning small. */
export function Stats({ figures }: { readonly figures: readonly StatProps[] }) {
  return (
    <dl class="stats">
      {figures.map(({ label, value, tone }) => (
        <div key={label} class={tone}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
