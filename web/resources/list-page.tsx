import { kinds } from '../../api/resources/kinds/kinds.ts';
import type { ResourceList } from '../../api/resources/schema.ts';
import { trades } from '../../api/standard/trades.ts';
import { orNothing } from '../api.ts';
import { words as jobs } from '../jobs/words.ts';
import { personalPage } from '../people/personal-page.ts';
import { words as programmes } from '../programmes/words.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { words as toolbox } from '../toolbox/words.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pager, pageAt, pageIn } from '../ui/pager.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { placeAsked } from './place.ts';
import { ResourceCard } from './resource-card.tsx';
import { resourcesApi } from './resources-api.ts';
import { TradeField } from './trade-field.tsx';
import { words } from './words.ts';

const PAGE = 20;
const said = words.search;
const open = kinds.filter(({ consented, apart }) => !consented && !apart);

function Question({ asked }: { readonly asked: URLSearchParams }) {
  return (
    <SearchForm
      action="/ressources"
      words={said}
      filtered={Boolean(asked.get('genre') || asked.get('metier'))}
      filters={
        <>
          <Field id="genre" label={said.kind}>
            <select id="genre" name="genre">
              <option value="">{said.anyKind}</option>
              {open.map(({ kind, name }) => (
                <option key={kind} value={kind} selected={asked.get('genre') === kind}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <TradeField asked={asked} />
        </>
      }
    >
      <Field id="q" label={said.q}>
        <input id="q" name="q" type="search" maxLength={200} value={asked.get('q') ?? ''} />
      </Field>
      {asked.get('lieu') && <input type="hidden" name="lieu" value={asked.get('lieu') ?? ''} />}
      <Field id="ou" label={said.place} hint={said.placeHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={asked.get('ou') ?? ''} />
      </Field>
    </SearchForm>
  );
}

function Found({ list, asked, page }: { list: ResourceList; asked: URLSearchParams; page: number }) {
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{said.found(list.total)}</h2>
      {list.total === 0 && <p>{said.none}</p>}
      <ul class="resource-cards">
        {list.resources.map((resource) => (
          <ResourceCard key={resource.resource} resource={resource} />
        ))}
      </ul>
      <Pager
        page={page}
        size={PAGE}
        total={list.total}
        at={(other) => pageAt('/ressources', asked, other)}
        words={said}
      />
    </section>
  );
}

/** What the page's own address asks of the API; what it cannot be is left out. */
function queryOf(asked: URLSearchParams, place: { lon: number; lat: number } | undefined, page: number) {
  const venue = asked.get('lieu')?.slice(0, 300);
  const kind = open.find((one) => one.kind === asked.get('genre'))?.kind;
  const trade = trades.find((one) => one === asked.get('metier'));
  const q = asked.get('q')?.trim().slice(0, 200);
  return new URLSearchParams({
    ...(kind && { kind }),
    ...(trade && { trade }),
    ...(q && { q }),
    ...(venue && { venue }),
    ...(!venue && place && { near: `${place.lon},${place.lat}` }),
    limit: String(PAGE),
    page: String(page),
  });
}

/** The venue that the list is for, or undefined: one that is none is left out. */
const venueAsked = async (api: PersonalRequest['api'], id: string | null) =>
  id ? orNothing(api.venue(id), 404) : undefined;

/** What the list is called: by its kind, where it is of one. */
const titleOf = (asked: URLSearchParams): string => {
  const kind = open.find((one) => one.kind === asked.get('genre'));
  return kind ? said.ofKind(kind.name) : words.title;
};

/** `/ressources`: what partners bring, and what is looked for. */
export async function resourcesPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const asked = url.searchParams;
  const title = titleOf(asked);
  const { where, place } = await placeAsked(api, asked);
  const venue = await venueAsked(api, asked.get('lieu'));
  const page = pageIn(asked);
  const list = await resourcesApi(ask).list(queryOf(asked, place, page));
  const body = (
    <TextPage title={title}>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button button-primary" href="/ressources/nouvelle">
          {words.offer}
        </a>
      </p>
      {venue && (
        <Notice>
          {said.forVenue} <a href={venueUrl(venue)}>{calm(venue.nom)}</a>.{' '}
          <a href="/ressources">{said.everywhere}</a>
        </Notice>
      )}
      <Question asked={asked} />
      {where && <Notice>{place ? said.around(place.label) : said.unknownPlace(where)}</Notice>}
      <Found list={list} asked={asked} page={page} />
      <p class="actions">
        <a class="button" href="/partenaires">
          {words.toPartners}
        </a>
        <a class="button" href="/boite-a-outils">
          {toolbox.title}
        </a>
        <a class="button" href="/volontaires">
          {words.toVolunteers}
        </a>
        <a class="button" href="/programmes">
          {programmes.title}
        </a>
        <a class="button" href="/offres-emploi">
          {jobs.title}
        </a>
        <a class="button button-quiet" href="/ressources/cycles">
          {words.lives}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources'],
    path: url.search === '' ? '/ressources' : undefined,
  });
}
