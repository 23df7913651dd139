import { Field } from './field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** What is wrong with the choice, in words. */
  readonly fault?: string;
  readonly onChange: (value: string) => void;
}

/** A list of choices with its label. */
export function Choice({ id, label, value, options, fault, onChange }: Props) {
  return (
    <Field id={id} label={label} fault={fault}>
      {(described) => (
        <select
          {...described}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
