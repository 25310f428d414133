import { fr } from '../words/typeset.ts';
import { candidatesIn, chosenOf } from './venue-named.ts';

interface Props {
  readonly form: URLSearchParams;
  readonly field: string;
  /** One alone, or as many as one likes. */
  readonly many?: true;
}

/** Which of the venues of a name: the second step of a form that was sent with the name alone. */
export function VenueChoices({ form, field, many }: Props) {
  const candidates = candidatesIn(form, field);
  if (candidates.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{fr`Lequel ?`}</legend>
      {candidates.map(({ id, label }) => (
        <label key={id} class="check">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={chosenOf(field)}
            value={id}
            checked={form.getAll(chosenOf(field)).includes(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
