import type { Story } from '../../api/pilots/stories/schema.ts';
import type { CommuneDetail } from '../../api/places/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { Island } from '../island.tsx';
import { afterApi } from '../pilots/after-api.ts';
import { storyUrl } from '../pilots/urls.ts';
import { PlaceForm } from '../places/place-form.tsx';
import type { Page } from '../render.tsx';
import { askUrl } from '../representatives/urls.ts';
import type { Redirect, Request } from '../routes.tsx';
import { territoryUrl } from '../territories/urls.ts';
import { Card, type CardVenue, toCard } from '../venues/card.tsx';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { feedUrl } from '../venues/feed-url.ts';
import { emptySearch, pageUrl, type Search } from '../venues/filters.ts';
import { slugOf, venueUrl } from '../venues/names.ts';
import { withoutTwins, withTwins } from '../venues/twins.ts';
import { usePages, useWords } from '../words/words.tsx';
import { communeUrl, departementUrl, pilotUrl } from './urls.ts';

const HERE = 50;
const AROUND = 12;

/** The search whose list starts from the middle of a commune. */
const searchAround = ({ nom, departement, lon, lat }: CommuneDetail): Search => ({
  ...emptySearch,
  q: `${nom} (${departement})`,
  near: { lon, lat },
});

interface Props {
  readonly stories: readonly Story[];
  readonly commune: CommuneDetail;
  readonly here: readonly CardVenue[];
  readonly around: readonly CardVenue[];
}

const List = ({
  venues,
  distances,
}: {
  readonly venues: readonly CardVenue[];
  readonly distances: boolean;
}) => (
  <ul class="cards">
    {withTwins(venues).map(([venue, ...twins]) => (
      <Card key={venue.id} venue={venue} twins={twins} showDistance={distances} active={false} />
    ))}
  </ul>
);

function Neighbours({ commune }: Pick<Props, 'commune'>) {
  const { at, length, welcome } = useWords();
  const { communes: words } = usePages();
  return (
    <section aria-labelledby="voisines">
      <h2 id="voisines">{words.neighbours}</h2>
      <ul class="places">
        {commune.neighbours.map((one) => (
          <li key={one.code_insee}>
            <a href={at(communeUrl(one))} lang="fr">
              {one.nom}
            </a>{' '}
            <span class="departement-count">
              {length(one.distance)}, {welcome.venues(one.venues)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={at(departementUrl(commune.departement, commune.nom_departement))}>
          {words.all(commune.nom_departement)}
        </a>
      </p>
    </section>
  );
}

function Schools({ commune }: Pick<Props, 'commune'>) {
  const { communes: words } = usePages();
  return (
    <section aria-labelledby="ecoles">
      <h2 id="ecoles">{words.schools}</h2>
      <p class="actions">
        <a class="button" href={pilotUrl(commune)}>
          {commune.schools > 0 ? words.schoolsHere(commune.schools) : words.schoolsUnknown}
        </a>
      </p>
    </section>
  );
}

/** What the commune, or a venue of its team, tells of a year of its pilot. */
function Stories({ stories }: Pick<Props, 'stories'>) {
  const { communes: words } = usePages();
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="recits">
      <h2 id="recits">{words.stories}</h2>
      <ul class="places">
        {stories.map(({ story, title }) => (
          <li key={story}>
            <a href={storyUrl(story)} lang="fr">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CommunePage({ commune, here, around, stories }: Props) {
  const { at } = useWords();
  const { communes: words, footer } = usePages();
  const search = searchAround(commune);
  return (
    <div class="place-page">
      <header>
        <p class="venue-town">
          {commune.codes_postaux.slice(0, 3).join(', ')} · {commune.nom_departement}
        </p>
        <h1>{words.title(commune.nom)}</h1>
        <p class="lead">{words.intro(commune.nom, commune.venues)}</p>
        <div class="actions">
          <a class="button button-primary" href={at(pageUrl(search))}>
            {words.search}
          </a>
          <a class="button button-quiet" href={feedUrl({ commune: commune.code_insee }, commune.nom)}>
            {words.follow}
          </a>
        </div>
        <DemonstrationBanner shown={[...here, ...around].some(({ demonstration }) => demonstration)} />
      </header>
      {here.length > 0 && (
        <section aria-labelledby="ici">
          <h2 id="ici">{words.here(commune.nom)}</h2>
          <List venues={here} distances={false} />
        </section>
      )}
      {around.length > 0 && (
        <section aria-labelledby="autour">
          <h2 id="autour">{words.around(commune.nom)}</h2>
          <List venues={around} distances={!commune.location_approximate} />
        </section>
      )}
      <Schools commune={commune} />
      <Stories stories={stories} />
      <Neighbours commune={commune} />
      <section aria-labelledby="ailleurs">
        <h2 id="ailleurs">{words.elsewhere}</h2>
        <Island name="PlaceForm" component={PlaceForm} props={{}} />
      </section>
      <p>
        <a href={askUrl(commune)}>{words.represent}</a>
      </p>
      <p>
        <a href={territoryUrl({ level: 'commune', code: commune.code_insee })} hreflang="fr">
          {footer.territories}
        </a>
      </p>
    </div>
  );
}

async function loadVenues(commune: CommuneDetail, { api }: Request) {
  const near = `${commune.lon},${commune.lat}`;
  const [own, close] = await Promise.all([
    api.venues(new URLSearchParams({ near, commune: commune.code_insee, limit: String(HERE) })),
    api.venues(new URLSearchParams({ near, limit: '100' })),
  ]);
  const here = own.venues.map(toCard);
  const ids = new Set(here.map(({ id }) => id));
  return {
    here,
    around: close.venues
      .filter(({ id }) => !ids.has(id))
      .slice(0, AROUND)
      .map(toCard),
  };
}

/** The list for machines that read pages (schema.org). */
const jsonLd = ({ here }: Pick<Props, 'here'>, origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: withoutTwins(here).map((venue, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: origin + venueUrl(venue),
    name: venue.nom,
  })),
});

/** `/communes/:code/:slug`: the venues of a commune and around it. */
export async function communePage(request: Request): Promise<Page | Redirect> {
  const { api, params, url, words } = request;
  const { live, pages } = words;
  const commune = await api.commune(params.code ?? '').catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode < 500) return undefined;
    throw error;
  });
  if (!commune) return errorPage(words, 404, pages.communes.unknown);
  const path = communeUrl(commune);
  if (params.slug !== slugOf(commune.nom)) return { redirect: live.at(path) };
  const [venues, stories] = await Promise.all([
    loadVenues(commune, request),
    afterApi(request.askAsAnyone).stories({ commune: commune.code_insee }),
  ]);
  return {
    head: {
      title: `${pages.communes.title(commune.nom)} · ${live.site.name}`,
      description: pages.communes.intro(commune.nom, commune.venues),
      path,
      jsonLd: jsonLd(venues, url.origin),
      feed: { href: feedUrl({ commune: commune.code_insee }, commune.nom), title: commune.nom },
    },
    styles: ['venue', 'place'],
    body: <CommunePage commune={commune} stories={stories} {...venues} />,
  };
}
