import type { ApiError } from '../api.ts';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { words } from './own-words.ts';

/** One thing that is asked. */
export interface Asked {
  readonly name: string;
  readonly type?: 'date' | 'number';
  readonly rows?: number;
  readonly max?: number;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly needed?: true;
}

export interface Filled {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

/** Where one is led for what was refused of the whole. */
export const BUTTON = 'faire';

const labelOf = (name: string) => words.fields[name] ?? name;

/** What was filled in, as the interface takes it: what is left empty is not said. */
export const bodyOf = (asked: readonly Asked[], form: URLSearchParams): object =>
  Object.fromEntries(
    asked.flatMap(({ name, type }) => {
      const text = form.get(name)?.trim();
      if (!text) return [];
      const value = Number(text);
      return [[name, type === 'number' && !Number.isNaN(value) ? value : text]];
    }),
  );

function Choice({ name, options = [], needed, form, errors }: Asked & Filled) {
  const field = {
    id: name,
    hint: words.hints[name],
    error: errors.find((one) => one.name === name)?.message,
  };
  return (
    <Field {...field} label={labelOf(name)}>
      <select
        id={name}
        name={name}
        aria-describedby={describedBy(field)}
        {...(field.error && { 'aria-invalid': true })}
      >
        {!needed && <option value="">{name === 'party' ? words.allParties : words.choose}</option>}
        {options.map(([value, label]) => (
          <option key={value} value={value} selected={form.get(name) === value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

const Line = ({ asked, ...filled }: Filled & { readonly asked: Asked }) =>
  asked.options ? (
    <Choice {...asked} {...filled} />
  ) : (
    <TextField
      {...filled}
      name={asked.name}
      label={asked.needed ? labelOf(asked.name) : `${labelOf(asked.name)} ${words.optional}`}
      hint={words.hints[asked.name]}
      {...(asked.type && { type: asked.type })}
      {...(asked.rows && { rows: asked.rows })}
      {...(asked.max && { max: asked.max })}
    />
  );

interface Props extends Filled {
  readonly asked: readonly Asked[];
  /** The one that was read, where something is said anew. */
  readonly version?: string | undefined;
  readonly button?: string;
}

/** What is to be said of an agreement, with what was wrong with it. */
export const ActForm = ({ asked, form, errors, version, button = words.save }: Props) => (
  <>
    <Refused title={words.refused} errors={labelled(errors, labelOf)} />
    <form method="post" class="plain-form" noValidate>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {asked.map((one) => (
        <Line key={one.name} asked={one} form={form} errors={errors} />
      ))}
      <button id={BUTTON} type="submit" class="button button-primary">
        {button}
      </button>
    </form>
  </>
);
