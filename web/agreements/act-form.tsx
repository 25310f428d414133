import type { ApiError } from '../api.ts';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { words } from './own-words.ts';

/** Those of the same group come together. */
type Option = readonly [value: string, label: string, group?: string];

/** One thing that is asked. */
export interface Asked {
  readonly name: string;
  /** What its field is called here, and what is expected of it, where that is not what it is elsewhere. */
  readonly label?: string;
  readonly hint?: string;
  readonly type?: 'date' | 'number';
  readonly rows?: number;
  readonly max?: number;
  readonly options?: readonly Option[];
  /** What the interface calls what is filled in, where that hangs on it. */
  readonly sends?: (text: string) => Readonly<Record<string, unknown>>;
  /** What else it calls by other names and refuses there. */
  readonly also?: readonly string[];
  /** The choice of nothing: where one is needed, nobody chooses by leaving the form as it is. */
  readonly blank?: string;
  readonly needed?: true;
}

export interface Filled {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

/** Where one is led for what was refused of the whole. */
export const BUTTON = 'faire';

const labelOf = (name: string, label?: string) => label ?? words.fields[name] ?? name;
const blankOf = ({ blank, needed, name }: Asked) => {
  if (blank !== undefined || needed) return blank;
  return name === 'party' ? words.allParties : words.choose;
};

/** What was filled in, as the interface takes it: what is left empty is not said. */
export const bodyOf = (asked: readonly Asked[], form: URLSearchParams): object =>
  Object.fromEntries(
    asked.flatMap(({ name, type, sends }) => {
      const text = form.get(name)?.trim();
      if (!text) return [];
      if (sends) return Object.entries(sends(text));
      const value = Number(text);
      return [[name, type === 'number' && !Number.isNaN(value) ? value : text]];
    }),
  );

/** What was refused, by the fields where it was filled in. */
export const refusedIn = (asked: readonly Asked[], errors: Filled['errors']): Filled['errors'] =>
  errors.map((one) => ({
    ...one,
    name: asked.find(({ also }) => also?.includes(one.name))?.name ?? one.name,
  }));

const Options = ({
  options,
  chosen,
}: {
  readonly options: readonly Option[];
  readonly chosen: string | null;
}) => (
  <>
    {options.map(([value, label]) => (
      <option key={value} value={value} selected={chosen === value}>
        {label}
      </option>
    ))}
  </>
);

/** One of a list. */
export function Choice({ form, errors, ...asked }: Asked & Filled) {
  const { name, options = [], label, hint = words.hints[name] } = asked;
  const field = { id: name, hint, error: errors.find((one) => one.name === name)?.message };
  const blank = blankOf(asked);
  return (
    <Field {...field} label={labelOf(name, label)}>
      <select
        id={name}
        name={name}
        aria-describedby={describedBy(field)}
        {...(field.error && { 'aria-invalid': true })}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {[...new Set(options.map(([, , group]) => group))].map((group) => {
          const own = { options: options.filter((one) => one[2] === group), chosen: form.get(name) };
          return group === undefined ? (
            <Options {...own} />
          ) : (
            <optgroup key={group} label={group}>
              <Options {...own} />
            </optgroup>
          );
        })}
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
      label={`${labelOf(asked.name, asked.label)}${asked.needed ? '' : ` ${words.optional}`}`}
      hint={asked.hint ?? words.hints[asked.name]}
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
    <Refused
      title={words.refused}
      errors={labelled(errors, (name) => labelOf(name, asked.find((one) => one.name === name)?.label))}
    />
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
