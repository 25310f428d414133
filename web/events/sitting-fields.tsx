import type { Refusal } from '../../api/core/errors.ts';
import { Island } from '../island.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { VenueChoices } from '../venues/venue-choices.tsx';
import { VenueNames } from '../venues/venue-names.tsx';
import { words } from './words.ts';

const said = words.fields;

export interface FieldsProps {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

interface LineProps extends FieldsProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'time' | 'number';
}

/** One line of a form. */
export function Line({ form, errors, name, label, hint, type = 'text' }: LineProps) {
  const field = { id: name, hint, error: errors.find((error) => error.name === name)?.message };
  const own = {
    id: name,
    name,
    maxLength: type === 'text' ? 500 : undefined,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? (true as const) : undefined,
    value: form.get(name) ?? '',
  };
  return (
    <Field {...field} label={label}>
      {type === 'date' && <input type="date" {...own} />}
      {type === 'time' && <input type="time" {...own} />}
      {type === 'number' && <input type="number" min={1} max={5000} {...own} />}
      {type === 'text' && <input type="text" {...own} />}
    </Field>
  );
}

function Where(own: FieldsProps) {
  const elsewhere = own.form.get('ou') === 'adresse';
  return (
    <fieldset class="field">
      <legend>{said.where}</legend>
      <div class="reach">
        <label class="check">
          <input type="radio" name="ou" value="lieu" checked={!elsewhere} />
          {said.inVenue}
        </label>
        <div class="reach-part">
          <Line {...own} name="venue" label={said.venue} hint={said.venueHint} />
          <Island name="VenueNames" component={VenueNames} props={{ list: 'venue-noms', field: 'venue' }} />
          <VenueChoices form={own.form} field="venue" />
        </div>
      </div>
      <div class="reach">
        <label class="check">
          <input type="radio" name="ou" value="adresse" checked={elsewhere} />
          {said.elsewhere}
        </label>
        <div class="reach-part">
          <Line {...own} name="label" label={said.label} />
          <Line {...own} name="adresse" label={said.adresse} />
          <Line {...own} name="code_postal" label={said.code_postal} />
          <Line {...own} name="commune" label={said.commune} />
        </div>
      </div>
    </fieldset>
  );
}

/** When, for how many, and where. */
export const SittingFields = (own: FieldsProps) => (
  <>
    <div class="event-search">
      <Line {...own} name="date" label={said.date} type="date" />
      <Line {...own} name="from" label={said.from} type="time" />
      <Line {...own} name="to" label={said.to} type="time" />
      <Line {...own} name="places" label={said.places} hint={said.placesHint} type="number" />
    </div>
    <Where {...own} />
  </>
);
