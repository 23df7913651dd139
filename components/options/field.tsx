import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string;
  readonly children: (described: Described) => ComponentChildren;
}

/** What a control needs so that its hint and fault are read with it. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/** A control with its label, its hint and, when there is one, what is wrong with it in words. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  const notes = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div class="o-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': notes || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {hint ? (
        <p class="o-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="o-fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}

interface NumberProps extends Omit<FieldProps, 'children'> {
  readonly value: number;
  /** What holds while the field is empty, where that is allowed. */
  readonly placeholder?: string;
  readonly onInput: (value: number) => void;
}

/** Emptied, it holds `NaN`, which no check lets through: a blank is not a zero. */
export function NumberField({ value, placeholder, onInput, ...field }: NumberProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="number"
          inputMode="numeric"
          min="0"
          step="any"
          placeholder={placeholder}
          value={Number.isNaN(value) ? '' : value}
          onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}
