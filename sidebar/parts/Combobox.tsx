import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { partsText } from '../../src/text/de/sidebar';
import { Labelled } from './Field';

interface ComboboxProps<Option> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly selected: Option | undefined;
  textOf(option: Option): string;
  keyOf(option: Option): string;
  /** The options for what was typed, best first. */
  search(options: readonly Option[], typed: string): readonly Option[];
  onSelect(option: Option): void;
}

/** At most so many matches are listed; more typing narrows them. */
const shown = 30;

/** A field that finds one of many by typing (WAI-ARIA combobox with list). */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { label, hint, options, selected, textOf, keyOf, search, onSelect } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [active, setActive] = useState(0);
  const open = typed !== undefined;
  const found = open ? search(options, typed).slice(0, shown) : [];
  const choose = (option: Option | undefined) => {
    if (option !== undefined) onSelect(option);
    setTyped(undefined);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (!open && event.key === 'ArrowDown') setTyped('');
    else if (open && event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (open && event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (open && event.key === 'Enter') choose(found[active]);
    else if (open && event.key === 'Escape') setTyped(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <Labelled id={id} label={label} hint={open ? matchText(found.length) : hint}>
      <div class="combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found[active] ? `${id}-${keyOf(found[active])}` : undefined}
          aria-describedby={`${id}-note`}
          value={typed ?? (selected === undefined ? '' : textOf(selected))}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onBlur={() => setTyped(undefined)}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={partsText.suggestions} hidden={found.length === 0}>
          {found.map((option, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
            <div
              key={keyOf(option)}
              id={`${id}-${keyOf(option)}`}
              role="option"
              aria-selected={i === active}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {textOf(option)}
            </div>
          ))}
        </div>
      </div>
    </Labelled>
  );
}

function matchText(n: number): string {
  return n === 0 ? partsText.noMatch : partsText.matches(n);
}
