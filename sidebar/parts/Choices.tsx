import { useId } from 'preact/hooks';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  onChange(value: Value): void;
  /** `tiles` for two to four short answers side by side, `list` for more. */
  readonly look?: 'tiles' | 'list';
}

/** One of a few answers, all of them visible (radio buttons). */
export function Choices<Value extends string>({
  legend,
  value,
  options,
  onChange,
  look = 'list',
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset class={look === 'tiles' ? 'choices tiles' : 'choices'}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
