import type { VNode } from 'preact';
import type { Series } from './ShareChart';

/** Names the colours of a `ShareChart`; screen readers get the figures as a table instead. */
export function Legend({ series }: { readonly series: readonly Series[] }): VNode {
  return (
    <ul class="legend" aria-hidden="true">
      {series.map(({ name, colour }) => (
        <li key={name}>
          <i style={`background: var(--${colour})`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
