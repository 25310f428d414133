import type { Contract } from '../../api/jobs/contracts.ts';
import type { Job, Jobs } from '../../api/jobs/schema.ts';
import type { Me } from '../../api/people/schema.ts';
import { orNothing } from '../api.ts';
import { NumberedMap } from '../map/numbered-map.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { type Found, placeAsked } from '../resources/place.ts';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pager, pageAt, pageIn } from '../ui/pager.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { emptySearch, pageUrl } from '../venues/filters.ts';
import { useWords } from '../words/words.tsx';
import { jobsApi } from './jobs-api.ts';
import { words } from './words.ts';

const PAGE = 20;
const HERE = '/offres-emploi';

/** Where nothing is said. */
const RADIUS_KM = 50;
const contracts: readonly Contract[] = ['CDI', 'CDD', 'Intérim', 'Alternance', 'Stage', 'Temps partiel'];
const radii = [10, 20, RADIUS_KM, 100, 200];
const radiusIn = (asked: URLSearchParams) => radii.find((km) => String(km) === asked.get('rayon'));
const contractIn = (asked: URLSearchParams) => contracts.find((one) => one === asked.get('contrat'));

const JobSearch = ({ asked }: { readonly asked: URLSearchParams }) => (
  <SearchForm
    action={HERE}
    words={words}
    filtered={asked.has('distance') || Boolean(contractIn(asked)) || radiusIn(asked) !== undefined}
    filters={
      <>
        <Field id="contrat" label={words.contract}>
          <select id="contrat" name="contrat">
            <option value="">{words.anyContract}</option>
            {contracts.map((contract) => (
              <option key={contract} value={contract} selected={contractIn(asked) === contract}>
                {contract}
              </option>
            ))}
          </select>
        </Field>
        <Field id="rayon" label={words.radius}>
          <select id="rayon" name="rayon">
            {radii.map((km) => (
              <option key={km} value={km} selected={(radiusIn(asked) ?? RADIUS_KM) === km}>
                {words.km(km)}
              </option>
            ))}
          </select>
        </Field>
        <label class="check">
          <input type="checkbox" name="distance" value="1" checked={asked.has('distance')} />
          {words.remote}
        </label>
      </>
    }
  >
    <Field id="q" label={words.q}>
      <input id="q" name="q" type="search" maxLength={200} value={asked.get('q') ?? ''} />
    </Field>
    <Field id="ou" label={words.place} hint={words.placeHint}>
      <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={asked.get('ou') ?? ''} />
    </Field>
  </SearchForm>
);

function whereIs({ commune, remote, distance }: Job, say: (metres: number) => string): string {
  if (remote) return words.atDistance;
  return [commune, distance === null ? '' : words.away(say(distance))].filter(Boolean).join(', ');
}

const LONGEST = 280;
const beginning = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…` : text;

function Card({ job, rank }: { readonly job: Job; readonly rank: number }) {
  const { date, distance } = useWords();
  const { title, contract, employer, organisation, posted_on, ends_on } = job;
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {rank}. {[contract, whereIs(job, distance)].filter(Boolean).join(' · ')}
      </p>
      <h3>{title}</h3>
      <p>
        {employer}
        {employer !== organisation.nom && (
          <>
            {` (${words.by} `}
            <a href={organisationUrl(organisation)}>{organisation.nom}</a>)
          </>
        )}
      </p>
      <p>{beginning(job.description)}</p>
      <p class="fine">
        {[words.posted(date(posted_on)), ends_on && words.until(date(ends_on))].filter(Boolean).join(', ')}
      </p>
      {job.demonstration ? (
        <p class="fine">{words.demonstration}</p>
      ) : (
        <p class="actions">
          <a class="button" href={job.link} rel="nofollow noopener external">
            {words.answer}
            <span class="visually-hidden"> : {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}

interface ListProps {
  readonly list: Jobs;
  readonly asked: URLSearchParams;
  readonly page: number;
  readonly place: Found | undefined;
  readonly basemap: string;
}

const ListMap = ({ list, page, place, basemap }: ListProps) => (
  <NumberedMap
    title={words.map}
    basemap={basemap}
    positions={list.jobs.map(({ at }) => at)}
    first={(page - 1) * PAGE + 1}
    place={place}
  >
    {words.mapText}
  </NumberedMap>
);

function List(props: ListProps) {
  const { list, asked, page } = props;
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{list.total === 0 && page > 1 ? words.noPageTitle : words.found(list.total)}</h2>
      {list.total === 0 && page > 1 && (
        <p>
          {words.noPage} <a href={pageAt(HERE, asked, 1)}>{words.firstPage}</a>
        </p>
      )}
      {list.total === 0 && page === 1 && (
        <p>
          {['q', 'ou', 'pres', 'distance', 'contrat', 'organisation'].some((name) => asked.get(name))
            ? words.none
            : words.nothing}
        </p>
      )}
      <ol class="resource-cards">
        {list.jobs.map((job, index) => (
          <Card key={job.resource} job={job} rank={(page - 1) * PAGE + index + 1} />
        ))}
      </ol>
      {list.jobs.length > 0 && (
        <Pager
          page={page}
          size={PAGE}
          total={list.total}
          at={(other) => pageAt(HERE, asked, other)}
          words={words}
        />
      )}
      <ListMap {...props} />
    </section>
  );
}

/** Of one organisation alone, where its own page leads here. */
const organisationIn = (asked: URLSearchParams) =>
  /^\d{1,15}$/.exec(asked.get('organisation') ?? '')?.[0] ?? '';

/** What the page's own address asks of the API. */
const queryOf = (asked: URLSearchParams, place: Found | undefined) => {
  const q = asked.get('q')?.trim().slice(0, 200);
  return new URLSearchParams({
    ...(q && { q }),
    ...(place && { near: `${place.lon},${place.lat}` }),
    ...(asked.has('distance') && { remote: 'true' }),
    ...(contractIn(asked) && { contract: contractIn(asked) ?? '' }),
    ...(place && radiusIn(asked) && { radius: String((radiusIn(asked) ?? RADIUS_KM) * 1000) }),
    ...(organisationIn(asked) && { organisation: organisationIn(asked) }),
  });
};

function Follow({ query, place }: { readonly query: URLSearchParams; readonly place: Found | undefined }) {
  return (
    <p class="actions">
      {place && (
        <a class="button" href={pageUrl({ ...emptySearch, near: place })}>
          {words.help}
        </a>
      )}
      <a class="button button-quiet" href={`/api/jobs.atom?${query}`}>
        {words.feed}
      </a>
      <a class="button button-quiet" href={`/api/jobs.jsonld?${query}`}>
        {words.data}
      </a>
    </p>
  );
}

/** Where a feed is given: straight to those of one's organisations. */
function Give({ me }: { readonly me: Me | undefined }) {
  const mine = (me?.mandates ?? []).flatMap(({ organisation, nom }) =>
    organisation && nom ? [{ organisation, nom }] : [],
  );
  return (
    <>
      <p class="fine" id="donner">
        {words.give}{' '}
        {mine.length === 0 && (
          <>
            <a href="/partenaires/inscrire">{words.giveFirst}</a> {words.giveThen}
          </>
        )}
      </p>
      {mine.map(({ organisation, nom }) => (
        <p key={organisation}>
          <a class="button" href={`/partenaires/${organisation}/offres`}>
            {words.giveOf(nom)}
          </a>
        </p>
      ))}
    </>
  );
}

/** `/offres-emploi`: offers of members, near where one is. */
export async function jobsPage({ api, ask, url, basemap }: PersonalRequest): Promise<Page> {
  const asked = url.searchParams;
  const { where, place } = await placeAsked(api, asked);
  const page = pageIn(asked);
  const km = radiusIn(asked) ?? RADIUS_KM;
  const query = queryOf(asked, place);
  const paged = new URLSearchParams([...query, ['limit', String(PAGE)], ['page', String(page)]]);
  const [list, me] = await Promise.all([jobsApi(ask).list(paged), orNothing(peopleApi(ask).me(), 401)]);
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <JobSearch asked={asked} />
      {place && <Notice>{place.label ? words.around(place.label, km) : words.aroundPoint(km)}</Notice>}
      {where && !place && <Notice>{words.unknownPlace(where)}</Notice>}
      {organisationIn(asked) && (
        <Notice>
          {words.ofOne} <a href={HERE}>{words.ofAll}</a>
        </Notice>
      )}
      <List list={list} asked={asked} page={page} place={place} basemap={basemap} />
      <Follow query={query} place={place} />
      <Give me={me} />
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, { styles: ['text', 'form', 'resources'] });
}
