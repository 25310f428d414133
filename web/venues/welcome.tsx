import type { Departement } from '../../api/venues/schema.ts';
import { useWords } from '../words/words.tsx';
import { Chosen } from './chosen.tsx';
import { criteriaOf, facetCount, hasCriteria } from './criteria.ts';
import { DemonstrationBanner } from './demonstration.tsx';
import { pageUrl, type Search } from './filters.ts';

interface Props {
  readonly departements: readonly Departement[];
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

const byRegion = (departements: readonly Departement[]) => {
  const regions = new Map<string, Departement[]>();
  for (const one of departements) regions.set(one.region, [...(regions.get(one.region) ?? []), one]);
  return [...regions].sort(([a], [b]) => a.localeCompare(b, 'fr'));
};

/** Before anything is asked: every way into the directory, as links. */
export function Welcome({ departements, search, onSearch }: Props) {
  const { at, welcome: words } = useWords();
  const filled = departements.filter(({ venues }) => venues > 0);
  const total = filled.reduce((sum, { venues }) => sum + venues, 0);
  return (
    <section id="liste" class="welcome" aria-labelledby="liste-titre" tabIndex={-1}>
      <h2 id="liste-titre">{words.departements}</h2>
      <p>{total > 0 ? words.total(total, filled.length) : words.empty}</p>
      {hasCriteria(search) && <p>{words.unfiltered}</p>}
      {facetCount(search) > 0 && <Chosen search={search} onSearch={onSearch} />}
      <DemonstrationBanner shown={departements.some(({ demonstration }) => demonstration)} />
      {byRegion(filled).map(([region, members]) => (
        <details key={region} class="region">
          <summary>
            <h3>{region}</h3>
            <span class="departement-count">
              {words.venues(members.reduce((sum, { venues }) => sum + venues, 0))}
            </span>
          </summary>
          <ul class="departements">
            {members.map(({ code, nom, venues }) => (
              <li key={code}>
                <a href={at(pageUrl({ q: '', departement: code, ...criteriaOf(search) }))}>
                  <span class="departement-code">{code}</span> {nom}
                </a>{' '}
                <span class="departement-count">{words.venues(venues)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
