import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { listIn } from '../stewardship/field-input.tsx';
import { isSame } from '../stewardship/form-values.ts';
import { saySpans } from '../stewardship/week/typed.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { weekdays } from '../venues/hours-section.tsx';
import { nationalPhone } from '../venues/phone.ts';
import { valueIn } from '../venues/words.ts';
import { usePages, useWords } from '../words/words.tsx';
import { nameOfDay, weekIn } from './days.ts';
import { boxesOf, cellsIn, choices, type Suggestable, suggestable } from './suggested.ts';

export interface FormProps {
  readonly venue: Venue;
  /** What was written, when the form comes back. */
  readonly form?: URLSearchParams | undefined;
  readonly refusals: readonly Refusal[];
}

/** What the page says now, as people write it. */
const saidIn = (venue: Venue, name: Suggestable) =>
  name === 'telephone' && venue.telephone
    ? nationalPhone(venue.telephone)
    : [venue[name] ?? []].flat().join(', ');

/** What would be right, for who knows it: what it replaces is beside it. */
export function Texts({ venue, form, refusals }: FormProps) {
  const { report: words } = usePages();
  const wrong = refusals.some(({ name }) => name in words.fields);
  const written = suggestable.some((name) => form?.get(name)?.trim());
  return (
    <details open={wrong || written}>
      <summary>{words.right}</summary>
      <p class="field-hint">{words.rightHint}</p>
      {suggestable.map((name) => {
        const error = refusals.some((refusal) => refusal.name === name) ? words.errors.suggested : undefined;
        const now = saidIn(venue, name);
        const field = { id: name, error, hint: now || undefined };
        return (
          <Field key={name} {...field} label={words.fields[name]}>
            <input
              id={name}
              name={name}
              maxLength={300}
              aria-describedby={describedBy(field)}
              aria-invalid={error ? true : undefined}
              defaultValue={form?.get(name) ?? ''}
            />
          </Field>
        );
      })}
    </details>
  );
}

interface PartProps {
  /** What is wrong: one of the choices above. */
  readonly subject: string;
  /** Something is written there already. */
  readonly used: boolean;
  readonly legend: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

/** What is asked only of who says that this is wrong: a style shows it with its choice, with or without scripts. */
const Part = ({ subject, used, legend, hint, children }: PartProps) => (
  <fieldset
    class="field report-part"
    data-of={subject}
    data-used={used || undefined}
    aria-describedby={`${subject}-hint`}
  >
    <legend>{legend}</legend>
    <p id={`${subject}-hint`} class="field-hint">
      {hint}
    </p>
    {children}
  </fieldset>
);

/** Seven days to type in, what the page says of each beside it. */
function Days({ venue, form, refusals }: FormProps) {
  const { clock, dayName } = useWords();
  const { report: words, hours } = usePages();
  const week = weekIn(venue.horaires)?.week;
  const cells = cellsIn(form);
  return (
    <Part subject="hours" used={cells.some(Boolean)} legend={words.days} hint={words.daysHint}>
      <div class="report-days">
        {weekdays.map((iso, day) => {
          const id = nameOfDay(day);
          const error = refusals.find(({ name }) => name === id)?.message;
          const spans = week?.[day];
          const field = { id, error, hint: spans && saySpans(spans, clock, hours.closed) };
          return (
            <Field key={id} {...field} label={dayName(iso)}>
              <input
                id={id}
                name={id}
                maxLength={100}
                autocomplete="off"
                aria-describedby={describedBy(field)}
                aria-invalid={error ? true : undefined}
                defaultValue={form?.get(id) ?? ''}
              />
            </Field>
          );
        })}
      </div>
    </Part>
  );
}

interface BoxesProps {
  readonly name: (typeof choices)[keyof typeof choices][number];
  readonly now: readonly string[];
  readonly chosen: readonly string[];
  /** The first of its part. */
  readonly first: boolean;
}

function Boxes({ name, now, chosen, first }: BoxesProps) {
  const live = useWords();
  const wordsOf = (value: string) =>
    name === 'services' ? (live.serviceWords[value]?.plain ?? value) : valueIn(live, name, value);
  return (
    <details id={name} open={first || !isSame(now, chosen)}>
      <summary>{live.facetWords[name]}</summary>
      <fieldset>
        <legend class="visually-hidden">{live.facetWords[name]}</legend>
        {vocabularies[name].map((value) => (
          <label key={value} class="check">
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
            <span>{wordsOf(value)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The standard's lists, ticked as the page has them. */
function Choices({ venue, form, subject }: FormProps & { readonly subject: keyof typeof choices }) {
  const { report: words } = usePages();
  const names: readonly BoxesProps['name'][] = choices[subject];
  const all = names.map((name, rank) => {
    const now = listIn(venue[name]);
    return { name, now, chosen: form?.has('lu') ? form.getAll(name) : now, first: rank === 0 };
  });
  const used = all.some(({ now, chosen }) => !isSame(now, chosen));
  return (
    <Part subject={subject} used={used} legend={words.subjects[subject]} hint={words.choicesHint}>
      {all.map((one) => (
        <Boxes key={one.name} {...one} />
      ))}
    </Part>
  );
}

/** What is asked of who says what is wrong. */
export const Parts = (props: FormProps) => (
  <>
    <input type="hidden" name="lu" value={props.form?.get('lu') ?? JSON.stringify(boxesOf(props.venue))} />
    <Days {...props} />
    <Choices {...props} subject="services" />
    <Choices {...props} subject="accessibility" />
  </>
);
