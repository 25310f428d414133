import type { OwnTrainings as Own } from '../../api/pilots/year/lending/schema.ts';
import type { Training } from '../../api/pilots/year/schema.ts';
import { inputs } from '../ui/input.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { words } from './year-words.ts';

const said = words.trainings;

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}

const Select = ({ name, label, options }: SelectProps) => (
  <div class="field">
    <label for={`formation-${name}`}>{label}</label>
    <select id={`formation-${name}`} name={name}>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const fields = [
  ['jour', said.day, 'date'],
  ['heures', said.hours, 'text'],
  ['formes', said.trained, 'text'],
] as const;

/** Whom a choice names, as the form says it. */
const keyOf = ({ resource, organisation }: Own['trainers'][number]) =>
  resource === null ? `organisation:${organisation}` : `resource:${resource}`;

const Offer = ({ trainers, pilots }: Pick<Own, 'trainers' | 'pilots'>) => (
  <details>
    <summary>{said.offerTitle}</summary>
    <p>{said.offerLead}</p>
    <form method="post" action="/mon-espace" class="plain-form">
      <input type="hidden" name="geste" value="formation" />
      <Select
        name="pilote"
        label={said.pilot}
        options={pilots.map(({ pilot, nom, departement }) => [String(pilot), `${nom} (${departement})`])}
      />
      <Select
        name="par"
        label={said.who}
        options={trainers.map((one) => [keyOf(one), calm(one.name)] as const)}
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
        {said.offer}
      </button>
    </form>
  </details>
);

function Line({ one }: { readonly one: Training }) {
  const { date } = useWords();
  const isOpen = one.state === 'offered' || one.state === 'confirmed';
  return (
    <li>
      <strong>{said.states[one.state]}</strong> :{' '}
      {said.mineLine(one.commune, date(one.on_day), one.hours, one.trained)}
      {isOpen && (
        <form method="post" action="/mon-espace" class="actions">
          <input type="hidden" name="geste" value="retirer-formation" />
          <input type="hidden" name="formation" value={String(one.training)} />
          <input type="hidden" name="version" value={String(one.version)} />
          <button type="submit" class="button button-quiet">
            {said.withdraw}
            <span class="visually-hidden"> : {one.commune}</span>
          </button>
        </form>
      )}
    </li>
  );
}

/** In someone's space: the trainings that they offer to communes, for a venue or an organisation, and a way to offer one. */
export function OwnTrainings({ trainers, pilots, trainings }: Own) {
  const offers = trainers.length > 0 && pilots.length > 0;
  if (!offers && trainings.length === 0) return null;
  return (
    <section aria-labelledby="formations">
      <h2 id="formations">{said.mine}</h2>
      <ul class="points">
        {trainings.map((one) => (
          <Line key={one.training} one={one} />
        ))}
      </ul>
      {offers && <Offer trainers={trainers} pilots={pilots} />}
    </section>
  );
}
