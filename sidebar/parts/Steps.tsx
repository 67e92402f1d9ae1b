import { partsText } from '../../src/text/de/sidebar';
import { Icon } from './Icon';

/** A stage on the way, in order. */
export interface Step {
  readonly label: string;
  readonly state: 'done' | 'now' | 'later';
  /** A short remark, for example "38 Dateien". */
  readonly note?: string | undefined;
  /** Makes the label a link. */
  readonly onOpen?: (() => void) | undefined;
}

/** Where one stands on a way of several stages. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.label} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="dot">{step.state === 'done' && <Icon name="good" />}</span>
          {step.onOpen ? (
            <button type="button" class="plain" onClick={step.onOpen}>
              {step.label}
            </button>
          ) : (
            <span>{step.label}</span>
          )}
          <span class="unseen">{` (${stateText[step.state]})`}</span>
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}

const stateText = { done: partsText.stepDone, now: partsText.stepNow, later: partsText.stepLater } as const;
