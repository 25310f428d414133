import type { CommuneWithVenues } from '../../api/places/schema.ts';
import { needs } from '../../api/standard/needs.ts';
import type { Counts, Departement } from '../../api/venues/schema.ts';
import { communeUrl, departementUrl } from '../communes/urls.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { territoryUrl } from '../territories/urls.ts';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { feedUrl } from '../venues/feed-url.ts';
import { emptySearch, pageUrl } from '../venues/filters.ts';
import { slugOf } from '../venues/names.ts';
import { NeedShape } from '../venues/need-shape.tsx';
import { usePages, useWords } from '../words/words.tsx';

interface Props {
  readonly departement: Departement;
  readonly counts: Counts;
  readonly communes: readonly CommuneWithVenues[];
}

/** What the département's venues are for, and how many are open now: each number is a list. */
function Numbers({ departement: { code }, counts }: Pick<Props, 'departement' | 'counts'>) {
  const { at, needWords, number, when } = useWords();
  const { departements: words } = usePages();
  const search = { ...emptySearch, departement: code };
  return (
    <ul class="numbers">
      {needs.map((need) => (
        <li key={need} class={`need-${need}`}>
          <a href={at(pageUrl({ ...search, need: [need] }))}>
            <NeedShape need={need} />
            <strong>{number(counts.values.need?.[need] ?? 0)}</strong> {needWords[need].verb}
          </a>
        </li>
      ))}
      <li>
        <a href={at(pageUrl({ ...search, facets: { frais_a_charge: ['Gratuit'] } }))}>
          <strong>{number(counts.values.frais_a_charge?.Gratuit ?? 0)}</strong> {words.free}
        </a>
      </li>
      <li>
        <a href={at(pageUrl({ ...search, open: 'now' }))}>
          <strong>{number(counts.open.now)}</strong> {when.now}
        </a>
      </li>
    </ul>
  );
}

function DepartementPage({ departement, counts, communes }: Props) {
  const { at, welcome } = useWords();
  const { departements: words, footer } = usePages();
  const { code, nom, venues } = departement;
  return (
    <div class="place-page">
      <header>
        <p class="venue-town" lang="fr">
          {departement.region}
        </p>
        <h1>{words.title(nom, code)}</h1>
        <p class="lead">{words.intro(venues, communes.length)}</p>
        <div class="actions">
          <a class="button button-primary" href={at(pageUrl({ ...emptySearch, departement: code }))}>
            {words.list}
          </a>
          <a class="button button-quiet" href={feedUrl({ departement: code }, nom)}>
            {words.follow}
          </a>
        </div>
        <DemonstrationBanner shown={departement.demonstration} />
      </header>
      <Numbers departement={departement} counts={counts} />
      <p>
        <a href={territoryUrl({ level: 'departement', code })} hreflang="fr">
          {footer.territories}
        </a>
      </p>
      <section aria-labelledby="communes">
        <h2 id="communes">{words.communes}</h2>
        <ul class="places">
          {communes.map((commune) => (
            <li key={commune.code_insee}>
              <a href={at(communeUrl(commune))} lang="fr">
                {commune.nom}
              </a>{' '}
              <span class="departement-count">{welcome.venues(commune.venues)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** `/departements/:code/:slug`: a département in numbers, and each of its communes that has venues. */
export async function departementPage({ api, params, words }: Request): Promise<Page | Redirect> {
  const { live, pages } = words;
  const code = (params.code ?? '').toUpperCase();
  const departement = (await api.departements()).find((one) => one.code === code);
  if (!departement) return errorPage(words, 404, pages.departements.unknown);
  const path = departementUrl(code, departement.nom);
  if (params.slug !== slugOf(departement.nom) || params.code !== code) return { redirect: live.at(path) };
  const [counts, communes] = await Promise.all([
    api.counts(new URLSearchParams({ departement: code })),
    api.communes(code),
  ]);
  return {
    head: {
      title: `${pages.departements.title(departement.nom, code)} · ${live.site.name}`,
      description: pages.departements.intro(departement.venues, communes.length),
      path,
      feed: { href: feedUrl({ departement: code }, departement.nom), title: departement.nom },
    },
    styles: ['venue', 'place'],
    body: <DepartementPage departement={departement} counts={counts} communes={communes} />,
  };
}
