import type { FieldName, Field as StandardField } from '../../api/standard/fields.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { Choices } from './choices.tsx';
import type { Values } from './form-values.ts';
import { words } from './words.ts';

interface Props {
  readonly field: StandardField;
  readonly values: Values;
  readonly error: string | undefined;
}

const LONG: readonly FieldName[] = ['presentation_detail', 'presentation_resume'];
export const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A field's value as it is written in a form. */
export const textIn = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

const keyboards: Readonly<Partial<Record<FieldName, 'tel' | 'numeric'>>> = {
  telephone: 'tel',
  code_postal: 'numeric',
};

/** One field of the standard as someone fills it in. */
export function FieldInput({ field, values, error }: Props) {
  const { name, kind, label, maxLength } = field;
  if (kind === 'choice') return <Choices field={field} chosen={listIn(values[name])} error={error} />;
  const said = { id: name, hint: words.edit.hints[name], error };
  const common = {
    id: name,
    name,
    'aria-describedby': describedBy(said),
    'aria-invalid': error ? true : undefined,
    ...(maxLength && { maxLength }),
  };
  const text = kind === 'list' ? listIn(values[name]).join('\n') : textIn(values[name]);
  return (
    <Field {...said} label={label}>
      {kind === 'list' || LONG.includes(name) ? (
        <textarea {...common} rows={name === 'presentation_detail' ? 8 : 3} defaultValue={text} />
      ) : (
        <input {...common} type="text" inputMode={keyboards[name]} defaultValue={text} />
      )}
    </Field>
  );
}
