import { purposes } from '../../api/standard/validations.ts';
import type { OwnPart, Practice } from '../../api/toolbox/schema.ts';
import type { ApiError } from '../api.ts';
import { Field } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { practiceUrl } from './urls.ts';
import { words } from './words.ts';

interface Props {
  readonly practice: Practice;
  readonly mine: OwnPart;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

const errorIn = ({ errors }: Props, name: string) => errors.find((error) => error.name === name)?.message;

const Version = ({ value }: { readonly value: number }) => (
  <input type="hidden" name="version" value={String(value)} />
);

function Stars({ chosen, error, of }: { chosen: number; error: string | undefined; of: string }) {
  return (
    <fieldset id={`stars-${of}`} class={error ? 'field field-wrong' : 'field'}>
      <legend>{words.rate.stars}</legend>
      {error && <p class="field-error">{error}</p>}
      <div class="stars">
        {[1, 2, 3, 4, 5].map((value) => (
          <label key={value} class="check">
            <input type="radio" name="stars" value={value} checked={value === chosen} required />
            {words.rate.star(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function VenueRating(props: Props & { readonly venue: OwnPart['venues'][number] }) {
  const { practice, venue, form } = props;
  const isOwn = form?.get('venue') === venue.id;
  const text = isOwn ? form?.get('text') : venue.text;
  const stars = isOwn ? Number(form?.get('stars')) : (venue.stars ?? 0);
  return (
    <Section id={`avis-${venue.id}`} title={words.rate.title(calm(venue.nom))}>
      <form method="post" action={practiceUrl(practice)} class="plain-form">
        <p>{words.rate.hint}</p>
        <input type="hidden" name="venue" value={venue.id} />
        <Version value={venue.revision} />
        <Stars of={venue.id} chosen={stars} error={isOwn ? errorIn(props, 'stars') : undefined} />
        <Field
          id={`text-${venue.id}`}
          label={words.rate.text}
          error={isOwn ? errorIn(props, 'text') : undefined}
        >
          <textarea id={`text-${venue.id}`} name="text" rows={3} maxLength={2000} defaultValue={text ?? ''} />
        </Field>
        <p class="actions">
          <button type="submit" name="geste" value="avis" class="button button-primary">
            {words.rate.send}
          </button>
          {venue.revision > 0 && (
            <button
              type="submit"
              name="geste"
              value="retirer-avis"
              class="button button-quiet"
              formNoValidate
            >
              {words.rate.remove}
            </button>
          )}
        </p>
      </form>
    </Section>
  );
}

/** What the venues that someone keeps say of a practice; not of what is one's own. */
export function RateForm(props: Props) {
  const { mine } = props;
  if (mine.owner) return null;
  return (
    <>
      {mine.venues.map((venue) => (
        <VenueRating key={venue.id} {...props} venue={venue} />
      ))}
    </>
  );
}

function Withdrawals({ practice, mine }: Props) {
  return (
    <>
      {mine.validations.map(({ validation, by, purpose }) => (
        <form key={validation} method="post" action={practiceUrl(practice)}>
          <input type="hidden" name="validation" value={String(validation)} />
          <button type="submit" name="geste" value="retirer-validation" class="button button-quiet">
            {words.validate.withdraw(by, purpose)}
          </button>
        </form>
      ))}
    </>
  );
}

/** What representatives of the parties and delegates of validating organisations do. */
export function ValidateForms(props: Props) {
  const { practice, mine, form } = props;
  if (mine.validators.length + mine.validations.length === 0) return null;
  return (
    <Section id="valider" title={words.validate.title}>
      {practice.state === 'published' && mine.validators.length > 0 && (
        <form method="post" action={practiceUrl(practice)} class="plain-form">
          <p>{words.validate.lead}</p>
          <Version value={practice.version} />
          <Field id="by" label={words.validate.by}>
            <select id="by" name="by">
              {mine.validators.map(({ key, name }) => (
                <option key={key} value={key} selected={form?.get('by') === key}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field id="purpose" label={words.validate.purpose} error={errorIn(props, 'purpose')}>
            <select id="purpose" name="purpose">
              {purposes.map((purpose) => (
                <option key={purpose} value={purpose} selected={form?.get('purpose') === purpose}>
                  {purpose}
                </option>
              ))}
            </select>
          </Field>
          <button type="submit" name="geste" value="valider" class="button button-primary">
            {words.validate.send}
          </button>
        </form>
      )}
      <Withdrawals {...props} />
    </Section>
  );
}
