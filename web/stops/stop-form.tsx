import type { Addresses } from '../api.ts';
import { Island } from '../island.tsx';
import { PositionField } from '../position/position-field.tsx';
import { EnterButton } from '../ui/enter-button.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { useWords } from '../words/words.tsx';
import { weekdayName } from './rule.ts';
import type { FieldError, StopField, StopValues } from './stop-values.ts';
import { words } from './words.ts';

const labels: Readonly<Record<StopField, string>> = {
  label: words.label,
  adresse: words.adresse,
  code_postal: words.code_postal,
  commune: words.commune,
  latitude: 'Latitude',
  longitude: 'Longitude',
  rythme: words.rhythm,
  jour: words.day,
  date: words.date,
  de: words.from,
  a: words.to,
  horaires: words.other,
};
const hints: Readonly<Partial<Record<StopField, string>>> = {
  label: words.labelHint,
  jour: words.dayHint,
  date: words.dateHint,
  horaires: words.otherHint,
};

/** Where a stop is placed from. */
export interface Placing {
  readonly basemap: string;
  /** Where the map begins when the stop has no position: the middle of its commune, or its venue's place. */
  readonly around: readonly [lon: number, lat: number] | null;
  /** The stop is at the middle of its commune. */
  readonly rough: boolean;
  /** Found by the server, where there are no scripts. */
  readonly candidates?: Addresses | undefined;
}

interface Props {
  readonly action: string;
  /** Of the venue, as it was read. */
  readonly version: number;
  /** The stop that is changed; a new one where absent. */
  readonly stop?: number | undefined;
  readonly values: StopValues;
  readonly errors: readonly FieldError[];
  readonly position: Placing;
  /** The number of this week in its year. */
  readonly week: number;
}
type Given = Pick<Props, 'values' | 'errors'> & { readonly name: StopField; readonly hint?: string };

function saidOf({ name, errors, hint = hints[name] }: Pick<Given, 'name' | 'errors' | 'hint'>) {
  const error = errors.find((one) => one.name === name)?.message;
  const said = { id: name, hint, error };
  const attributes = {
    id: name,
    name,
    'aria-describedby': describedBy(said),
    'aria-invalid': error ? true : undefined,
  };
  return { said: { ...said, label: labels[name] }, attributes };
}

interface TextProps extends Given {
  readonly type?: 'text' | 'date' | 'time';
  readonly inputMode?: 'numeric';
}

function Text({ type = 'text', inputMode, values, ...given }: TextProps) {
  const { said, attributes } = saidOf(given);
  return (
    <Field {...said}>
      <input
        {...attributes}
        {...(type === 'text' ? { type } : { type })}
        inputMode={inputMode}
        maxLength={500}
        defaultValue={values[given.name]}
      />
    </Field>
  );
}

function Choice({
  options,
  values,
  ...given
}: Given & { readonly options: readonly (readonly [string, string])[] }) {
  const { said, attributes } = saidOf(given);
  return (
    <Field {...said}>
      <select {...attributes}>
        {options.map(([value, name]) => (
          <option key={value} value={value} selected={values[given.name] === value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

const placed = (position: Placing, { values, errors }: Omit<Given, 'name'>) => ({
  ...position,
  errors,
  latitude: values.latitude,
  longitude: values.longitude,
  hint: words.positionHint,
});

/** In the order in which they come to mind; an object would put the numbers first. */
const rhythms = (['week', 'odd', 'even', '1', '2', '3', '4', '-1', 'date', 'other'] as const).map(
  (rhythm) => [rhythm, words.rhythms[rhythm]] as const,
);

/** One stop: where, and on which days and hours. Every field is there without scripts; what is of no use stays empty. */
export function StopForm({ action, version, stop, values, errors, position, week }: Props) {
  const live = useWords();
  const given = { values, errors };
  const days = Array.from({ length: 7 }, (_, day) => [String(day), weekdayName(live, day)] as const);
  const refused = errors.map(({ name, message }) => ({ id: name, message: `${labels[name]} : ${message}` }));
  return (
    <form method="post" action={action} class="plain-form" noValidate>
      <EnterButton label={words.save} />
      <input type="hidden" name="version" value={String(version)} />
      {stop && <input type="hidden" name="arret" value={String(stop)} />}
      <Refused title={words.refused} errors={refused} />
      <fieldset class="stop-part">
        <legend>{words.where}</legend>
        <Text {...given} name="label" />
        <Text {...given} name="adresse" />
        <div class="field-pair">
          <Text {...given} name="code_postal" inputMode="numeric" />
          <Text {...given} name="commune" />
        </div>
        <Island name="PositionField" component={PositionField} props={placed(position, given)} />
      </fieldset>
      <fieldset class="stop-part">
        <legend>{words.when}</legend>
        <Choice {...given} name="rythme" options={rhythms} hint={words.rhythmHint(week)} />
        <Choice {...given} name="jour" options={days} />
        <Text {...given} name="date" type="date" />
        <div class="field-pair">
          <Text {...given} name="de" type="time" />
          <Text {...given} name="a" type="time" />
        </div>
        <details open={values.rythme === 'other'}>
          <summary>{words.rhythms.other}</summary>
          <Text {...given} name="horaires" />
        </details>
        <p class="fine">{words.holidays}</p>
      </fieldset>
      <p class="actions">
        <button type="submit" class="button button-primary">
          {words.save}
        </button>{' '}
        {stop && (
          <a class="button button-quiet" href={action}>
            {words.cancel}
          </a>
        )}
      </p>
    </form>
  );
}
