import type { Engagement } from '../../api/pilots/team/schema.ts';
import type { OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { Trainer } from '../../api/pilots/year/lending/schema.ts';
import type { OwnLesson } from '../../api/pilots/year/schema.ts';
import { inputs } from '../ui/input.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { certificateUrl } from './urls.ts';
import { words as pilots } from './words.ts';
import { Calendars } from './year-parts.tsx';
import { words } from './year-words.ts';

const said = words.mine;
/** Of the lessons to come, those shown. */
const SHOWN = 6;

/** What someone may say of a lesson, as it is. */
const sayings = ({ state, instead }: OwnLesson): [string, string, boolean][] => {
  if (state === 'coming') return [['absent', said.absent, false]];
  if (state === 'absent') return instead ? [] : [['coming', said.coming, true]];
  return [
    ['coming', said.coming, true],
    instead ? ['declined', said.decline, false] : ['absent', said.absent, false],
  ];
};

function Line({ one }: { readonly one: OwnLesson }) {
  const { date } = useWords();
  const name = `${date(one.on_day)}, ${calm(one.school)}`;
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {[
          words.lesson.says[one.state as 'coming'],
          one.instead && said.instead,
          one.venue && calm(one.venue),
          one.kit && [one.kit, one.chapter && words.lesson.chapterOf(one.chapter)].filter(Boolean).join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3>
        {name}, {one.commune}
      </h3>
      <p>{said.line(one.levels.join('-'), one.pupils, pilots.hour(one.starts), pilots.hour(one.ends))}</p>
      <form method="post" action="/mon-espace" class="actions">
        <input type="hidden" name="geste" value="seance" />
        <input type="hidden" name="seance" value={String(one.lesson)} />
        <input type="hidden" name="ressource" value={String(one.resource)} />
        {sayings(one).map(([state, label, main]) => (
          <button
            key={state}
            type="submit"
            name="dit"
            value={state}
            class={main ? 'button button-primary' : 'button'}
          >
            {label}
            <span class="visually-hidden"> : {name}</span>
          </button>
        ))}
      </form>
    </li>
  );
}

interface OfferProps {
  readonly trainers: readonly Trainer[];
  readonly engagements: readonly Engagement[];
}

const Select = ({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly (readonly [number, string])[];
}) => (
  <div class="field">
    <label for={`formation-${name}`}>{label}</label>
    <select id={`formation-${name}`} name={name}>
      {options.map(([value, text]) => (
        <option key={value} value={String(value)}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const fields = [
  ['jour', words.trainings.day, 'date'],
  ['heures', words.trainings.hours, 'text'],
  ['formes', words.trainings.trained, 'text'],
] as const;

/** For a venue whose animator trains and comes to a commune. */
function OfferTraining({ trainers, engagements }: OfferProps) {
  const pilotsOf = new Map(engagements.filter(({ venue }) => venue).map((one) => [one.pilot, one.commune]));
  if (trainers.length === 0 || pilotsOf.size === 0) return null;
  const text = words.trainings;
  return (
    <details>
      <summary>{text.offerTitle}</summary>
      <p>{text.offerLead}</p>
      <form method="post" action="/mon-espace" class="plain-form">
        <input type="hidden" name="geste" value="formation" />
        <Select name="pilote" label={text.pilot} options={[...pilotsOf]} />
        <Select
          name="ressource"
          label={text.who}
          options={trainers.map(({ resource, venue }) => [resource, calm(venue)] as const)}
        />
        {fields.map(([name, label, type]) => {
          const Input = inputs[type];
          return (
            <div key={name} class="field">
              <label for={`formation-${name}`}>{label}</label>
              <Input id={`formation-${name}`} name={name} value="" required />
            </div>
          );
        })}
        <button type="submit" class="button">
          {text.offer}
        </button>
      </form>
    </details>
  );
}

interface Props extends OfferProps {
  readonly lessons: readonly OwnLesson[];
  readonly calendars: readonly OwnCalendar[];
}

/** In someone's space: the lessons to which they come, whether they do, and their calendar. */
export function OwnLessons({ lessons, calendars, ...offer }: Props) {
  const own = calendars.filter(({ code_insee }) => code_insee === null);
  const profile = lessons.find(({ role }) => role === 'volunteer')?.resource;
  if (lessons.length === 0 && own.length === 0) return null;
  return (
    <>
      {lessons.length > 0 && (
        <section aria-labelledby="seances">
          <h2 id="seances">{said.title}</h2>
          <p>{said.lead}</p>
          <ul class="resource-cards">
            {lessons.slice(0, SHOWN).map((one) => (
              <Line key={`${one.lesson} ${one.resource}`} one={one} />
            ))}
          </ul>
          {profile !== undefined && (
            <p>
              <a href={certificateUrl(profile)}>{said.certificate}</a>
            </p>
          )}
          <OfferTraining {...offer} />
        </section>
      )}
      <Calendars calendars={own} action="/mon-espace" />
    </>
  );
}
