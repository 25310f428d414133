import type { OwnDay, Workshop } from '../../api/ordi/schema.ts';
import type { ApiError } from '../api.ts';
import { DetailInput } from '../resources/detail-input.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { dayInWords } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { dayLife } from './states.ts';
import { words } from './words.ts';

const said = words.workshop;

/** What the form of a day asks, by the API's names. */
export const dayFields: readonly string[] = ['establishment', 'venue', 'on', 'opens', 'closes'];

/** Where a day is, when, and how far it has come. */
function DayLine({ day }: { readonly day: OwnDay }) {
  const { date } = useWords();
  const { on, opens, closes, place, commune, state } = day;
  return (
    <>
      {words.collection.when(date(on), opens, closes)} : {calm(place)}, {commune},{' '}
      <strong>{dayLife.states[state]}</strong>
    </>
  );
}

function Own({ days }: { readonly days: readonly OwnDay[] }) {
  if (days.length === 0) return <p>{said.noDay}</p>;
  return (
    <ul class="points">
      {days.map((day) => (
        <li key={day.collection}>
          <DayLine day={day} />
          <form method="post" action="#jours">
            <button type="submit" name="jour" value={day.collection} class="button button-quiet">
              {said.cancel} <span class="visually-hidden">{`${dayInWords(day.on)}, ${day.place}`}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly workshop: Workshop;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

function Announce({ workshop, form, errors }: Props) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const asked = form?.get('geste') === 'annoncer' ? form : new URLSearchParams();
  const hour = (name: 'opens' | 'closes') => (
    <Field id={name} label={said[name]} error={errorOf(name)}>
      <input
        id={name}
        name={name}
        type="time"
        required
        value={asked.get(name) ?? ''}
        aria-invalid={Boolean(errorOf(name))}
        aria-describedby={describedBy({ id: name, error: errorOf(name) })}
      />
    </Field>
  );
  return (
    <form method="post" action="#jours" class="plain-form" noValidate>
      <Field id="establishment" label={said.place} error={errorOf('establishment')}>
        <select id="establishment" name="establishment">
          {workshop.places.map(({ establishment, name }) => (
            <option
              key={establishment}
              value={establishment}
              selected={asked.get('establishment') === `${establishment}`}
            >
              {name}
            </option>
          ))}
          <option value="" selected={asked.get('establishment') === ''}>
            {said.elsewhere}
          </option>
        </select>
      </Field>
      <DetailInput
        field={{ name: 'venue', kind: 'text', label: said.venue, hint: said.venueHint, max: 500 }}
        values={asked.getAll('venue')}
        error={errorOf('venue')}
      />
      <DetailInput
        field={{ name: 'on', kind: 'day', label: said.on, required: true }}
        values={asked.getAll('on')}
        error={errorOf('on')}
      />
      {hour('opens')}
      {hour('closes')}
      <button type="submit" name="geste" value="annoncer" class="button">
        {said.announce}
      </button>
    </form>
  );
}

/** The days on which a refurbisher takes machines, and one more. */
export const DaysSection = (props: Props) => (
  <Section id="jours" title={said.days}>
    <p>{said.daysLead}</p>
    <Own days={props.workshop.days} />
    <Announce {...props} />
  </Section>
);

/** What someone copied may be cut anywhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the form of a day says, for the API: a venue is named by the address of its page, or its identifier. */
export function dayIn(form: URLSearchParams): object {
  const told = (name: string) => form.get(name)?.trim() ?? '';
  const establishment = told('establishment');
  const venue = /\/lieux\/([^/?#]+)/.exec(told('venue'))?.[1] ?? told('venue');
  return {
    ...(establishment && !venue && { establishment: Number(establishment) }),
    ...(venue && { venue: decoded(venue) }),
    on: told('on'),
    opens: told('opens'),
    closes: told('closes'),
  };
}

/** The days that refurbishers propose to a venue, or have announced there. */
export function Welcoming({ days }: { readonly days: readonly OwnDay[] }) {
  const { date } = useWords();
  if (days.length === 0) return null;
  return (
    <Section id="jours" title={words.venue.days}>
      <p>{words.venue.daysLead}</p>
      <ul class="points">
        {days.map(({ collection, refurbisher, on, opens, closes, state }) => (
          <li key={collection}>
            {words.venue.day(refurbisher, date(on), opens, closes)} : <strong>{dayLife.states[state]}</strong>
            <form method="post" action="#jours" class="actions">
              <input type="hidden" name="jour" value={collection} />
              {state === 'proposed' && (
                <button type="submit" name="geste" value="welcome" class="button button-primary">
                  {words.venue.welcome} <span class="visually-hidden">{refurbisher}</span>
                </button>
              )}
              <button type="submit" name="geste" value="cancel" class="button button-quiet">
                {words.venue.decline} <span class="visually-hidden">{refurbisher}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
