import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value; shown in place of the hint and read out. */
  readonly error?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  onChange(value: string): void;
  readonly type?: 'text' | 'date' | 'number' | 'tel' | 'email' | 'search' | 'url';
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly autofocus?: boolean;
  readonly readOnly?: boolean;
  /** Called on Enter, which then does not press the primary button. */
  onEnter?(): void;
  /** More than one line where given. */
  readonly rows?: number;
  /** Letters as on a typewriter, for codes and fingerprints. */
  readonly code?: boolean;
}

/** A labelled text, number or date field with hint and error. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  type = 'text',
  rows,
  code,
  onEnter,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    class: code ? 'code' : undefined,
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-note`,
    ...rest,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !onEnter) return;
      event.preventDefault();
      onEnter();
    },
  };
  const change = (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(event.currentTarget.value);
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={change} />
      ) : (
        <input {...shared} type={type as 'text'} onInput={change} />
      )}
    </Labelled>
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: Value): void;
}

/** A labelled drop-down; for long lists see `Combobox`. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface CheckFieldProps {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** A check box with its label. */
export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Label, field, and hint or error, joined for screen readers (`aria-describedby` = `${id}-note`). */
export function Labelled({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <p id={`${id}-note`} class={error === undefined ? 'hint' : 'hint wrong'}>
        {error ?? hint}
      </p>
    </div>
  );
}
