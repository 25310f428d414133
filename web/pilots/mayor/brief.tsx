import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { anchors } from './groups.ts';
import { words } from './words.ts';

const said = words.brief;

interface Line {
  readonly anchor: string;
  readonly many: number;
  readonly noun: string;
  /** What else is to know at once: the nearest, or how many of them are ready. */
  readonly detail?: string | undefined;
}

/** The nearest of a list, named. */
function useNearest() {
  const { distance } = useWords();
  return (
    one: { readonly nom: string; readonly metres: number } | undefined | null,
    gender: 'm' | 'f',
  ): string | undefined => (one ? said.nearest(gender, calm(one.nom), distance(one.metres)) : undefined);
}

/** One line for each sort, in the order of the page. */
function useLines(mayor: Mayor): readonly Line[] {
  const nearest = useNearest();
  const { schools, animators, venues, volunteers, companies, higher, kits, pilots } = mayor;
  const means = mayor.machines.total + mayor.refurbishers.total + mayor.calls.total;
  const trainers = animators.trainers + mayor.trainers.total;
  return [
    {
      anchor: anchors.schools,
      many: schools.total,
      noun: said.schools(schools.total),
      detail: schools.pupils > 0 ? said.pupils(schools.pupils) : undefined,
    },
    {
      anchor: anchors.animators,
      many: animators.total,
      noun: said.animators(animators.total),
      detail: nearest(animators.list[0] ?? animators.nearest, 'm'),
    },
    {
      anchor: 'volontaires',
      many: volunteers.total,
      noun: said.volunteers(volunteers.total, volunteers.demonstration),
      detail: volunteers.confirmed ? said.confirmed(volunteers.confirmed) : undefined,
    },
    {
      anchor: 'kits',
      many: kits.total,
      noun: said.kits(kits.total),
      detail: kits.validated > 0 ? said.validated(kits.validated) : undefined,
    },
    {
      anchor: anchors.pilots,
      many: pilots.total,
      noun: said.pilots(pilots.total, mayor.pilots_within),
      detail: pilots.list[0]?.metres === 0 ? said.here : nearest(pilots.list[0], 'f'),
    },
    {
      anchor: anchors.venues,
      many: venues.total,
      noun: said.venues(venues.total),
      detail: nearest(venues.list[0] ?? venues.nearest, 'm'),
    },
    {
      anchor: anchors.companies,
      many: companies.total,
      noun: said.companies(companies.total),
      detail: nearest(companies.list[0], 'f'),
    },
    {
      anchor: anchors.higher,
      many: higher.total,
      noun: said.higher(higher.total),
      detail: nearest(higher.list[0], 'm'),
    },
    { anchor: 'former', many: trainers, noun: said.training(trainers) },
    { anchor: 'moyens', many: means, noun: said.means(means) },
  ];
}

/** What there is, in one glance: how many of each, and the nearest. */
export function Brief({ mayor }: { readonly mayor: Mayor }) {
  return (
    <section class="mayor-brief" aria-labelledby="bref">
      <h2 id="bref">{said.title(mayor.within)}</h2>
      <ul>
        {useLines(mayor).map(({ anchor, many, noun, detail }) => (
          <li key={anchor} class={many === 0 ? 'mayor-none' : undefined}>
            <a href={`#${anchor}`}>
              <strong>{said.many(many)}</strong> <span>{noun}</span>
            </a>
            {detail && <span class="fine">{detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
