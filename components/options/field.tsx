import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { decimalText, numberFrom } from './decimal.ts';

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

/**
 * Emptied, it holds `NaN`, and an infinite number where no number was typed: neither passes a check.
 * What was typed stays as it was typed.
 */
export function NumberField({ value, placeholder, onInput, ...field }: NumberProps) {
  const [typed, setTyped] = useState('');
  const isTyped = Object.is(numberFrom(typed), value);
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          placeholder={placeholder}
          value={isTyped ? typed : decimalText(value)}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onInput(numberFrom(currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
