import type { FieldName, Field as StandardField } from '../../api/standard/fields.ts';
import { hasVocabulary } from '../../api/standard/fields.ts';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { valueIn } from '../venues/words.ts';
import { usePages, useWords } from '../words/words.tsx';
import type { Values } from './form-values.ts';
import { words } from './words.ts';

interface Props {
  readonly field: StandardField;
  readonly values: Values;
  readonly error: string | undefined;
}

const LONG: readonly FieldName[] = ['presentation_detail', 'presentation_resume', 'horaires'];
const textIn = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A value of a vocabulary as people read it. */
function useWordOf(name: FieldName) {
  const live = useWords();
  const { types } = usePages();
  return (value: string): string => {
    if (name === 'typologie') return types[value] ?? value;
    if (name === 'services') return live.serviceWords[value]?.plain ?? value;
    return hasVocabulary(name) ? valueIn(live, name, value) : value;
  };
}

function Choices({ field, values, error }: Props) {
  const { name, label } = field;
  const wordOf = useWordOf(name);
  const chosen = listIn(values[name]);
  const known: readonly string[] = hasVocabulary(name) ? vocabularies[name] : [];
  const boxes = (shown: readonly string[]) =>
    shown.map((value) => (
      <label key={value} class="check">
        <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
        <span>{wordOf(value)}</span>
      </label>
    ));
  return (
    <fieldset
      id={name}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={error && `${name}-error`}
    >
      <legend>{label}</legend>
      {error && (
        <p id={`${name}-error`} class="field-error">
          {error}
        </p>
      )}
      {name === 'typologie' ? (
        <>
          {boxes(chosen)}
          <details>
            <summary>{words.edit.types}</summary>
            {boxes(known.filter((value) => !chosen.includes(value)))}
          </details>
        </>
      ) : (
        boxes(known)
      )}
    </fieldset>
  );
}

const keyboards: Readonly<Partial<Record<FieldName, 'decimal' | 'tel' | 'numeric'>>> = {
  latitude: 'decimal',
  longitude: 'decimal',
  telephone: 'tel',
  code_postal: 'numeric',
};

/** One field of the standard as someone fills it in. */
export function FieldInput({ field, values, error }: Props) {
  const { name, kind, label, maxLength } = field;
  if (kind === 'choice') return <Choices field={field} values={values} error={error} />;
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
