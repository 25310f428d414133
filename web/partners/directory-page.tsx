import type { OrganisationLine, Partners } from '../../api/partners/schema.ts';
import { kinds } from '../../api/resources/kinds/kinds.ts';
import { networks, organisationKinds } from '../../api/standard/organisations.ts';
import { trades } from '../../api/standard/trades.ts';
import { NumberedMap } from '../map/numbered-map.tsx';
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
import { useWords } from '../words/words.tsx';
import { offersIn } from './organisation-facts.tsx';
import { partnersApi } from './partners-api.ts';
import { capital, words } from './words.ts';

const PAGE = 20;
const said = words.search;

interface Choice {
  /** In the page's address. */
  readonly id: string;
  /** Of the API. */
  readonly name: 'kind' | 'trade' | 'offer' | 'network';
  readonly label: string;
  readonly any: string;
  readonly values: readonly (readonly [value: string, label: string])[];
}

const same = (values: readonly string[]) => values.map((value) => [value, capital(value)] as const);
const offered = kinds.filter(({ owners, consented }) => owners.includes('organisation') && !consented);

const choices: readonly Choice[] = [
  { id: 'genre', name: 'kind', label: said.kind, any: said.anyKind, values: same(organisationKinds) },
  { id: 'metier', name: 'trade', label: said.trade, any: said.anyTrade, values: same(trades) },
  {
    id: 'offre',
    name: 'offer',
    label: said.offer,
    any: said.anyOffer,
    values: offered.map(({ kind, name }) => [kind, name] as const),
  },
  { id: 'reseau', name: 'network', label: said.network, any: said.anyNetwork, values: same(networks) },
];

function Question({ asked }: { readonly asked: URLSearchParams }) {
  return (
    <SearchForm
      action="/partenaires"
      words={said}
      filtered={choices.some(({ id }) => asked.get(id))}
      filters={choices.map(({ id, label, any, values }) => (
        <Field key={id} id={id} label={label}>
          <select id={id} name={id}>
            <option value="">{any}</option>
            {values.map(([value, name]) => (
              <option key={value} value={value} selected={asked.get(id) === value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ))}
    >
      <Field id="q" label={said.q}>
        <input id="q" name="q" type="search" maxLength={200} value={asked.get('q') ?? ''} />
      </Field>
      <Field id="ou" label={said.place} hint={said.placeHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={asked.get('ou') ?? ''} />
      </Field>
    </SearchForm>
  );
}

/** An organisation in the list: with what it offers, and how far it is where a place was asked. */
function Card({ one, rank }: { readonly one: OrganisationLine; readonly rank: number }) {
  const { distance } = useWords();
  const { organisation, nom, kind, commune, trades: known, offers, resources, logo } = one;
  const away = one.distance === null ? '' : ` (${words.away(distance(one.distance))})`;
  return (
    <li class="resource-card partner-card">
      {logo && (
        <img
          class="partner-logo"
          src={`/api/partners/${organisation}/logo?${new URLSearchParams({ v: logo })}`}
          alt=""
          loading="lazy"
        />
      )}
      <p class="resource-kind">
        {rank}. {capital(kind)}
        {commune && `, ${commune}`}
        {away}
      </p>
      <h3>
        <a href={organisationUrl(one)}>{nom}</a>
      </h3>
      {known.length > 0 && <p>{known.join(', ')}</p>}
      {offers.length > 0 && <p class="fine">{offersIn(offers)}</p>}
      <p class={resources > 0 ? 'resource-left' : 'fine'}>
        {resources > 0 ? words.offersNow(resources) : words.offersNothing}
      </p>
      {one.demonstration && <p class="fine">{words.demonstration}</p>}
    </li>
  );
}

interface ListProps {
  readonly list: Partners;
  readonly asked: URLSearchParams;
  readonly page: number;
  readonly place: Found | undefined;
  readonly basemap: string;
}

/** The same, where they are, with those of the other pages. */
const ListMap = ({ list, page, place, basemap }: ListProps) => (
  <NumberedMap
    title={said.map}
    basemap={basemap}
    positions={list.organisations.map(({ position }) => position)}
    first={(page - 1) * PAGE + 1}
    place={place}
    others={list.positions}
  >
    {said.mapText} <a href="/?landmarks=1">{said.largeMap}</a>
  </NumberedMap>
);

function List(props: ListProps) {
  const { list, asked, page } = props;
  return (
    <>
      <section aria-labelledby="liste">
        <h2 id="liste">{said.found(list.total)}</h2>
        {list.total === 0 && <p>{said.none}</p>}
        {list.positions.length > 0 && (
          <p>
            <a href="#carte">{said.toMap}</a>
          </p>
        )}
        <ol class="resource-cards">
          {list.organisations.map((one, index) => (
            <Card key={one.organisation} one={one} rank={(page - 1) * PAGE + index + 1} />
          ))}
        </ol>
        <Pager
          page={page}
          size={PAGE}
          total={list.total}
          at={(other) => pageAt('/partenaires', asked, other)}
          words={said}
        />
      </section>
      <ListMap {...props} />
    </>
  );
}

/** What the page's own address asks of the API; what it cannot be is left out. */
function queryOf(asked: URLSearchParams, place: Found | undefined, page: number): URLSearchParams {
  const q = asked.get('q')?.trim().slice(0, 200);
  const chosen = choices.flatMap(({ id, name, values }) => {
    const value = asked.get(id);
    return value && values.some(([known]) => known === value) ? [[name, value]] : [];
  });
  return new URLSearchParams({
    ...(q && { q }),
    ...Object.fromEntries(chosen),
    ...(place && { near: `${place.lon},${place.lat}` }),
    limit: String(PAGE),
    page: String(page),
  });
}

/** `/partenaires`: the organisations that bring something to venues. */
export async function partnersPage({ api, ask, url, basemap }: PersonalRequest): Promise<Page> {
  const asked = url.searchParams;
  const { where, place } = await placeAsked(api, asked);
  const page = pageIn(asked);
  const list = await partnersApi(ask).list(queryOf(asked, place, page));
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <Question asked={asked} />
      {place && <Notice>{place.label ? said.around(place.label) : said.aroundPoint}</Notice>}
      {where && !place && <Notice>{said.unknownPlace(where)}</Notice>}
      <List list={list} asked={asked} page={page} place={place} basemap={basemap} />
      <p class="actions">
        <a class="button" href="/ressources">
          {words.toResources}
        </a>
        <a class="button" href="/partenaires/inscrire">
          {words.join}
        </a>
      </p>
      <p class="fine">{words.independent}</p>
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, {
    here: '/partenaires',
    styles: ['text', 'form', 'resources', 'partners'],
    // Searches are not to be found; the list itself is.
    path: url.search === '' ? '/partenaires' : undefined,
  });
}
