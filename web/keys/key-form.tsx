import type { Right } from '../../api/keys/schema.ts';
import type { Mandate } from '../../api/people/schema.ts';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { calm } from '../venues/names.ts';
import { words } from './words.ts';

/** What the form holds, as the API takes it; texts are as they were written. */
export interface Wish {
  readonly name: string;
  readonly venues: readonly string[];
  readonly source: string;
  readonly rights: readonly string[];
  readonly expires_on: string;
}

/** What was refused of it. */
export interface Wrong {
  readonly name: string;
  readonly message: string;
}

export interface FormProps {
  readonly wish: Wish;
  /** Those of whoever asks. */
  readonly mandates: readonly Mandate[];
  readonly errors: readonly Wrong[];
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

const Choices = ({ name, legend, choices, chosen, error }: ChoicesProps) => (
  <fieldset
    id={name}
    class={error ? 'field field-wrong' : 'field'}
    aria-describedby={error && `${name}-error`}
  >
    <legend>{legend}</legend>
    {error && (
      <p id={`${name}-error`} class="field-error">
        {error}
      </p>
    )}
    {choices.map(({ value, label }) => (
      <label key={value} class="check">
        <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

interface LineProps {
  readonly name: 'name' | 'source' | 'expires_on';
  readonly label: string;
  readonly hint: string;
  readonly type?: 'date';
  readonly value: string;
  readonly error: string | undefined;
}

function Line({ name, label, hint, type, value, error }: LineProps) {
  const field = { id: name, hint, error };
  const common = {
    id: name,
    name,
    autocomplete: 'off',
    'aria-describedby': describedBy(field),
    'aria-invalid': error ? true : undefined,
    defaultValue: value,
  } as const;
  return (
    <Field {...field} label={label}>
      {type === 'date' ? <input type="date" {...common} /> : <input maxLength={200} {...common} />}
    </Field>
  );
}

const labels: Readonly<Record<keyof Wish, string>> = {
  name: words.name,
  venues: words.venues,
  source: words.source,
  rights: words.rights,
  expires_on: words.expires,
};
const labelOf = (name: string) => labels[name as keyof Wish] ?? name;

const rightsFor = (isOperator: boolean) =>
  (['edit', ...(isOperator ? ['create'] : [])] as Right[]).map((value) => ({
    value,
    label: words.rightHint[value],
  }));

/** Their names, with the id where two have the same. */
function choicesOf(mandates: readonly Mandate[]) {
  const kept = mandates.flatMap(({ venue, nom }) =>
    venue && nom ? [{ value: venue, name: calm(nom) }] : [],
  );
  return kept.map(({ value, name }) => {
    const isAlone = kept.filter((other) => other.name === name).length === 1;
    return { value, label: isAlone ? name : `${name} (${value})` };
  });
}

/** What a key is to be: the venues are those of whoever makes it; a source and adding to it, an operator's to give. */
export function KeyForm({ wish, mandates, errors }: FormProps) {
  const isOperator = mandates.some(({ role }) => role === 'operator');
  const venues = choicesOf(mandates);
  if (venues.length === 0 && !isOperator) return <p>{words.noVenue}</p>;
  const errorOf = (name: keyof Wish) => errors.find((error) => error.name === name)?.message;
  // A field that is not shown is not linked to.
  const target = (name: string) => (name === 'venues' && venues.length === 0 ? 'source' : name);
  const refused = errors.map(({ name, message }) => ({
    id: target(name),
    message: `${labelOf(target(name))} : ${message}`,
  }));
  return (
    <form method="post" action="/mon-espace/cles" class="plain-form" noValidate>
      <input type="hidden" name="geste" value="faire" />
      <Refused title={words.refused} errors={refused} />
      <Line name="name" label={words.name} hint={words.nameHint} value={wish.name} error={errorOf('name')} />
      {venues.length > 0 && (
        <Choices
          name="venues"
          legend={words.venues}
          choices={venues}
          chosen={wish.venues}
          error={errorOf('venues')}
        />
      )}
      {isOperator && (
        <Line
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={wish.source}
          error={errorOf('source') ?? (venues.length === 0 ? errorOf('venues') : undefined)}
        />
      )}
      <Choices
        name="rights"
        legend={words.rights}
        choices={rightsFor(isOperator)}
        chosen={wish.rights}
        error={errorOf('rights')}
      />
      <Line
        name="expires_on"
        label={words.expires}
        hint={words.expiresHint}
        type="date"
        value={wish.expires_on}
        error={errorOf('expires_on')}
      />
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}
