import type { Refusal } from '../../api/core/errors.ts';
import { describedBy, Field } from './field.tsx';
import { inputs } from './input.tsx';

export interface TextFieldProps {
  /** What was sent, or what is known. */
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: keyof typeof inputs;
  /** Several lines. */
  readonly rows?: number;
  readonly max?: number;
  /** What tells its id from that of a field of the same name on the page. */
  readonly of?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
}

/** One text of a form, in one line or several, with what was wrong with it. */
export function TextField({
  form,
  errors,
  name,
  label,
  hint,
  type = 'text',
  rows,
  max,
  of = '',
  list,
}: TextFieldProps) {
  const field = { id: `${name}${of}`, hint, error: errors.find((error) => error.name === name)?.message };
  const own = {
    id: field.id,
    name,
    maxLength: max,
    'aria-describedby': describedBy(field),
    ...(field.error && { 'aria-invalid': true as const }),
  };
  const Input = inputs[type];
  const value = form.get(name) ?? '';
  return (
    <Field {...field} label={label}>
      {rows ? (
        <textarea {...own} rows={rows} defaultValue={value} />
      ) : (
        <Input {...own} list={list} value={value} />
      )}
    </Field>
  );
}
