import { type DetailField, isLeftOut } from '../../api/resources/kinds/kind.ts';
import { sumsIn } from '../../api/resources/kinds/sums.ts';
import { words as framework } from '../framework/words.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { inputs } from '../ui/input.tsx';
import { Ticks } from '../ui/ticks.tsx';
import { words } from './words.ts';

interface Props {
  readonly field: DetailField;
  readonly values: readonly string[];
  readonly error?: string | undefined;
  /** What the skills of the framework are called, by their codes. */
  readonly skills?: Readonly<Record<string, string>>;
  /** What is suggested while it is typed, where the field asks for it. */
  readonly suggestions?: readonly string[];
}

const labelOf = ({ label, required }: DetailField) => (required ? label : `${label} ${words.form.optional}`);

/** Of the skills of the framework, those in force, and those that were said and are there no more, unless they are unticked. */
function valuesOf({ field: { kind, values = [] }, values: said, skills = {} }: Props) {
  if (kind !== 'skills') return values.map((value) => [value, value] as const);
  const all = [...new Set([...Object.keys(skills), ...said])];
  return all.map((value) => [value, skills[value] ?? framework.oldSkill(value)] as const);
}

const Choice = (props: Props) => (
  <Ticks
    id={props.field.name}
    label={labelOf(props.field)}
    hint={props.field.hint}
    error={props.error}
    type={props.field.kind === 'choice' ? 'radio' : 'checkbox'}
    values={valuesOf(props)}
    chosen={props.values}
  />
);

const types = {
  text: 'text',
  long: 'text',
  sums: 'text',
  lines: 'text',
  link: 'url',
  number: 'number',
  day: 'date',
} as const;

/** Those that take several lines. */
const written: ReadonlySet<DetailField['kind']> = new Set(['long', 'sums', 'lines']);

/** What the browser itself holds one to: of lines, each has its own length. */
function boundsOf({ kind, min, max }: DetailField) {
  if (kind === 'number') return { min, max, readOnly: min !== undefined && min === max };
  return kind === 'lines' ? {} : { maxLength: max };
}

/** A field that a kind declares, as one fills it. */
export function DetailInput(props: Props) {
  const { field, values, error, suggestions = [] } = props;
  const { name, kind, hint, required } = field;
  if (kind === 'choice' || kind === 'choices' || kind === 'skills') return <Choice {...props} />;
  if (kind === 'tick')
    return (
      <label class="check">
        <input id={name} type="checkbox" name={name} value="1" checked={values.length > 0} />
        {field.label}
      </label>
    );
  const said = {
    id: name,
    name,
    required,
    'aria-describedby': describedBy({ id: name, hint, error }),
    ...(error && { 'aria-invalid': true as const }),
    ...(field.suggests && { list: `${name}-list` }),
    ...boundsOf(field),
  };
  const Input = inputs[types[kind]];
  const value = kind === 'lines' ? values.join('\n') : (values[0] ?? '');
  return (
    <Field id={name} label={labelOf(field)} hint={hint} error={error}>
      {written.has(kind) ? (
        <textarea {...said} rows={kind === 'lines' ? 10 : 4} defaultValue={value} />
      ) : (
        <Input {...said} value={value} />
      )}
      {field.suggests && (
        <datalist id={`${name}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

function typedAs(kind: DetailField['kind'], text: string): unknown {
  if (kind === 'sums') return sumsIn(text);
  if (kind === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return kind === 'number' ? Number(text) : text;
}

/** What was filled in, as the API takes it; what was left empty is left out. */
export function detailsIn(fields: readonly DetailField[], form: URLSearchParams): Record<string, unknown> {
  const read = ({ name, kind }: DetailField): unknown => {
    if (kind === 'tick') return form.has(name);
    if (kind === 'choices' || kind === 'skills')
      return form.getAll(name).length > 0 ? form.getAll(name) : undefined;
    const text = form.get(name)?.trim();
    return text ? typedAs(kind, text) : undefined;
  };
  const said = Object.fromEntries(
    fields.map((field) => [field.name, read(field)] as const).filter(([, value]) => value !== undefined),
  );
  // Ticked before another answer left it out.
  for (const field of fields) if (isLeftOut(field, said)) delete said[field.name];
  return said;
}

/** What was said of a field, as texts to fill it with. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];
