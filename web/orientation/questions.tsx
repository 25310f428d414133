import type { ComponentChildren } from 'preact';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import { Island } from '../island.tsx';
import { lastAsked } from '../venues/days.ts';
import { wordFor } from '../venues/facets-field.tsx';
import type { Search } from '../venues/filters.ts';
import { usePages, useWords } from '../words/words.tsx';
import { OrientationPlace } from './orientation-place.tsx';
import { type ConstraintField, carried, constraints, type Step, steps, stepUrl } from './steps.ts';

interface Props {
  readonly search: Search;
}

const before = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
const after = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'answer';

interface QuestionProps extends Props {
  readonly step: Exclude<Step, 'answer'>;
  readonly children: ComponentChildren;
  /** The form's own button: the box of places has one already. */
  readonly withButton?: boolean;
}

/** One question, as a form that carries the other answers along: « back » of the browser goes back, and all works without scripts. */
function Question({ search, step, children, withButton = true }: QuestionProps) {
  const { at } = useWords();
  const { orientation: words } = usePages();
  const previous = before(step);
  return (
    <div class="orientation">
      <p class="orientation-step">{words.step(steps.indexOf(step) + 1, steps.length - 1)}</p>
      <h1>{words.questions[step]}</h1>
      <p class="lead">{words.hints[step]}</p>
      <form action={at('/orientation')} method="get" class="plain-form" autocomplete="off">
        {[...carried(search, step), ['step', after(step)]].map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        {withButton && (
          <button type="submit" class="button button-primary">
            {step === 'constraints' ? words.finish : words.next}
          </button>
        )}
      </form>
      <p class="orientation-skip">
        {previous && <a href={at(stepUrl(search, previous))}>{words.back}</a>}
        {step === 'where' ? null : <a href={at(stepUrl(search, after(step)))}>{words.skip[step]}</a>}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

/** An answer as a wide target. */
const Answer = ({ type, name, value, checked, children }: ChoiceProps) => (
  <label class="answer">
    <input type={type} name={name} value={value} checked={checked} />
    <span>{children}</span>
  </label>
);

export function NeedQuestion({ search }: Props) {
  const { serviceWords } = useWords();
  const { orientation: words } = usePages();
  const chosen = search.facets.services ?? [];
  return (
    <Question search={search} step="need">
      <fieldset class="answers">
        <legend class="visually-hidden">{words.questions.need}</legend>
        {vocabularies.services.map((service) => (
          <Answer
            key={service}
            type="checkbox"
            name="services"
            value={service}
            checked={chosen.includes(service)}
          >
            {serviceWords[service]?.plain ?? service}
          </Answer>
        ))}
      </fieldset>
    </Question>
  );
}

export function WhereQuestion({ search }: Props) {
  const { orientation: words } = usePages();
  return (
    <Question search={search} step="where" withButton={false}>
      <Island name="OrientationPlace" component={OrientationPlace} props={{ search, submit: words.next }} />
    </Question>
  );
}

export function WhenQuestion({ search, today }: Props & { readonly today: string }) {
  const { when } = useWords();
  const { orientation: words } = usePages();
  const { open } = search;
  const isDay = open !== undefined && /^\d/.test(open);
  const [day = '', hour = ''] = isDay ? open.split('T') : [];
  return (
    <Question search={search} step="when">
      <fieldset class="answers when-answers">
        <legend class="visually-hidden">{words.questions.when}</legend>
        <Answer type="radio" name="open" value="" checked={open === undefined}>
          {when.any}
        </Answer>
        <Answer type="radio" name="open" value="now" checked={open === 'now'}>
          {words.now}
        </Answer>
        <Answer type="radio" name="open" value="weekend" checked={open === 'weekend'}>
          {when.weekend}
        </Answer>
        <Answer type="radio" name="open" value="at" checked={isDay}>
          {when.at}
        </Answer>
        <div class="when-day">
          <label>
            <span>{when.day}</span>
            <input type="date" name="day" min={today} max={lastAsked(today)} defaultValue={day} />
          </label>
          <label>
            <span>{when.hour}</span>
            <input type="time" name="hour" step={900} defaultValue={hour} />
          </label>
        </div>
      </fieldset>
    </Question>
  );
}

export function ConstraintsQuestion({ search }: Props) {
  const live = useWords();
  const { orientation: words } = usePages();
  const fields = Object.keys(constraints) as ConstraintField[];
  return (
    <Question search={search} step="constraints">
      {fields.map((field) => (
        <fieldset key={field} class="answers">
          <legend>{words.constraints[field]}</legend>
          {constraints[field].map((value) => (
            <Answer
              key={value}
              type="checkbox"
              name={field}
              value={value}
              checked={search.facets[field]?.includes(value) ?? false}
            >
              {wordFor(live, field, value)}
            </Answer>
          ))}
        </fieldset>
      ))}
    </Question>
  );
}
