import type { OwnSitting, OwnSittings } from '../../api/events/schema.ts';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { Section } from '../ui/text-page.tsx';
import { PREFIX } from './series-values.ts';
import { type FieldsProps, Line } from './sitting-fields.tsx';
import { fieldNames, words } from './words.ts';

const said = words.series;
/** The form that the boxes beside the dates belong to. */
const FORM = 'plusieurs';

/** Which date, and the version of it that is shown. */
const keyOf = ({ sitting, version }: OwnSitting) => `${sitting}:${version}`;

/** Whether a date can still be changed. */
export const isOpen = ({ state, over }: OwnSitting): boolean => state === 'planned' && !over;

/** Ticks a date, to act on several at once. @param day what the box is called */
export const TickDate = ({
  sitting,
  form,
  day,
}: {
  sitting: OwnSitting;
  form: URLSearchParams;
  day: string;
}) => (
  <label class="check no-print">
    <input
      type="checkbox"
      form={FORM}
      name="date-cochee"
      value={keyOf(sitting)}
      checked={form.getAll('date-cochee').some((key) => key.startsWith(`${sitting.sitting}:`))}
    />
    {said.tick}
    <span class="visually-hidden"> : {day}</span>
  </label>
);

function Which({ form, errors }: FieldsProps) {
  const all = form.get('quelles') === 'toutes';
  const error = errors.find(({ name }) => name === 'dates')?.message;
  return (
    <fieldset id={`${PREFIX}dates`} class={error ? 'field field-wrong' : 'field'}>
      <legend>{said.which}</legend>
      {error && <p class="field-error">{error}</p>}
      <label class="check">
        <input type="radio" name="quelles" value="cochees" checked={!all} />
        {said.ticked}
      </label>
      <label class="check">
        <input type="radio" name="quelles" value="toutes" checked={all} />
        {said.all}
      </label>
    </fieldset>
  );
}

/** Their fields have names of their own: those of one more date are on the same page. */
function Changes({ form, errors }: FieldsProps) {
  const own = { form, errors: errors.map(({ name, message }) => ({ name: PREFIX + name, message })) };
  return (
    <details open={form.get('geste') === 'changer'}>
      <summary>{said.change}</summary>
      <p>{said.changeLead}</p>
      <div class="event-search">
        <Line {...own} name={`${PREFIX}from`} label={words.fields.from} type="time" />
        <Line {...own} name={`${PREFIX}to`} label={words.fields.to} type="time" />
        <Line {...own} name={`${PREFIX}places`} label={words.fields.places} type="number" />
      </div>
      <Line {...own} name={`${PREFIX}venue`} label={words.fields.venue} hint={words.fields.venueHint} />
      <button type="submit" name="geste" value="changer" class="button button-primary">
        {said.send}
      </button>
    </details>
  );
}

function Cancellation({ form, errors, own }: FieldsProps & { readonly own: OwnSittings }) {
  const id = `${PREFIX}note`;
  const field = {
    id,
    hint: words.cancel.noteHint,
    error: errors.find(({ name }) => name === 'note')?.message,
  };
  return (
    <details open={['annuler', 'clore'].includes(form.get('geste') ?? '')}>
      <summary>{own.mine ? said.cancelOrClose : said.cancel}</summary>
      <p>{words.cancel.lead}</p>
      <Field {...field} label={words.cancel.note}>
        <textarea
          id={id}
          name={id}
          rows={2}
          maxLength={500}
          aria-describedby={describedBy(field)}
          defaultValue={form.get(id) ?? ''}
        />
      </Field>
      <p class="actions">
        <button type="submit" name="geste" value="annuler" class="button">
          {said.cancel}
        </button>
        {own.mine && (
          <button type="submit" name="geste" value="clore" class="button">
            {said.close}
          </button>
        )}
      </p>
    </details>
  );
}

/** Acts on all the dates to come, or on those that are ticked. */
export function SeriesForm(props: FieldsProps & { readonly own: OwnSittings }) {
  const { own, errors } = props;
  const open = own.sittings.filter(isOpen);
  if (open.length === 0) return null;
  return (
    <div class="series no-print">
      <Section id="ensemble" title={said.title}>
        <Refused
          title={words.refused}
          errors={errors.map(({ name, message }) => ({
            id: PREFIX + name,
            message: name === 'dates' ? message : `${fieldNames[name] ?? name} : ${message}`,
          }))}
        />
        <form id={FORM} method="post" action="#ensemble" class="plain-form" noValidate>
          {open.map((one) => (
            <input key={one.sitting} type="hidden" name="date-a-venir" value={keyOf(one)} />
          ))}
          <Which {...props} />
          <Changes {...props} />
          <Cancellation {...props} />
        </form>
      </Section>
    </div>
  );
}
