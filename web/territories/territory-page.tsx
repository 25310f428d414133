import type { Gaps, TerritoryDetail } from '../../api/territories/schema.ts';
import { communeUrl, departementUrl } from '../communes/urls.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { fr } from '../words/typeset.ts';
import { indicatorsOf, partsOf, readAsked } from './asked.ts';
import { Keys, leadOf } from './brief.tsx';
import { Nearest, NextVenue, Schools } from './commune-parts.tsx';
import { Comparison, Neighbours } from './comparison.tsx';
import { FindTerritory, findTerritory, type Sought } from './find.tsx';
import { holdersOf } from './holders.ts';
import { InventedBanner } from './invented.tsx';
import { Carried, MapFigure } from './map-figure.tsx';
import { findPassages, type Passages } from './passages.ts';
import { ShareView } from './share.tsx';
import { ViewTable } from './table.tsx';
import { territoriesApi } from './territories-api.ts';
import { Trend } from './trend.tsx';
import { DEFINITIONS_URL, FRANCE, levelOf, named, type Place, territoryUrl } from './urls.ts';
import { loadView, type View } from './view.ts';
import { words } from './words.ts';

interface Props {
  readonly view: View;
  readonly gaps: Gaps | undefined;
  readonly origin: string;
  readonly passages: Passages;
  readonly sought: Sought | undefined;
}

/** What holds a territory, from France down. */
function Path({ place }: { readonly place: TerritoryDetail }) {
  const holders = holdersOf(place);
  if (holders.length === 0) return null;
  return (
    <nav class="territory-path" aria-label={words.path}>
      <ol>
        {holders.map((one) => (
          <li key={`${one.level} ${one.code}`}>
            <a href={territoryUrl(one)}>{one.level === 'france' ? words.france : one.nom}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What the map and the table show: a form of plain fields. */
function Choose({ view }: { readonly view: View }) {
  const { asked, place } = view;
  const said = words.choose;
  const parts = partsOf(place);
  return (
    <form action={territoryUrl(place)} class="choose" aria-label={said.title}>
      <Field id="indicateur" label={said.indicator}>
        <select id="indicateur" name="indicateur">
          {indicatorsOf(asked.level).map(({ id, nom }) => (
            <option key={id} value={id} selected={id === asked.indicator.id}>
              {nom}
            </option>
          ))}
        </select>
      </Field>
      {parts.length > 1 && (
        <Field id="niveau" label={said.level}>
          <select id="niveau" name="niveau">
            {parts.map((level) => (
              <option key={level} value={level} selected={level === asked.level}>
                {words.many[level]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Carried view={view} but={['indicateur', 'niveau', 'ordre', 'tout']} />
      <button type="submit" class="button button-primary">
        {said.submit}
      </button>
    </form>
  );
}

/** The directory's own page of it, and its one page on paper. */
function Elsewhere({ place }: { readonly place: TerritoryDetail }) {
  if (place.level === 'commune')
    return (
      <p class="actions">
        <a class="button" href={`${territoryUrl(place)}.pdf`}>
          {words.mayor.link}
        </a>
        <a class="button button-quiet" href={communeUrl({ code_insee: place.code, nom: place.nom })}>
          {words.toVenues}
        </a>
      </p>
    );
  if (place.level !== 'departement') return null;
  return (
    <p class="actions">
      <a class="button button-quiet" href={departementUrl(place.code, place.nom)}>
        {words.toVenues}
      </a>
    </p>
  );
}

function Top({ view: { place, invented }, passages, sought }: Props) {
  const isFrance = place.level === 'france';
  return (
    <header class="territory-head">
      <Path place={place} />
      <p class="venue-town">{isFrance ? words.france : `${words.title} · ${words.one[place.level]}`}</p>
      <h1>{isFrance ? words.title : place.nom}</h1>
      <p class="lead">
        {leadOf(place, passages).map((sentence, index) =>
          index === 0 ? <strong key={sentence}>{sentence} </strong> : `${sentence} `,
        )}
      </p>
      {place.approximate && <p class="fine">{words.approximatePlace}</p>}
      <InventedBanner invented={invented} />
      <Elsewhere place={place} />
      <Keys place={place} />
      {isFrance && <FindTerritory sought={sought} />}
    </header>
  );
}

function Body(props: Props) {
  const { view, gaps, origin, passages } = props;
  const { place } = view;
  return (
    <div class="territory-page">
      <Top {...props} />
      <Nearest place={place} passages={passages} />
      <Choose view={view} />
      <div class="in-step">
        <MapFigure view={view} />
        <ViewTable view={view} />
      </div>
      <ShareView view={view} origin={origin} />
      <NextVenue place={place} gaps={gaps} />
      {place.level !== 'france' && <Comparison place={place} />}
      {place.level !== 'commune' && <Neighbours place={place} />}
      <Trend place={place} />
      <Schools place={place} />
      <p>
        <a href={DEFINITIONS_URL}>{words.definitions.see}</a>
      </p>
      {place.updated && <p class="fine">{words.updated(place.updated)}</p>}
    </div>
  );
}

const isComputed = async (ask: Request['askAsAnyone']): Promise<boolean> =>
  (await territoriesApi(ask).list(new URLSearchParams({ level: 'region' }))).updated !== null;

/** Before the first figures are there. */
const waitingPage = (): Page => ({
  volatile: true,
  styles: ['text'],
  head: { title: `${words.title} · Nouvelle Proximité`, description: words.nothing, frenchOnly: true },
  body: (
    <TextPage title={words.title}>
      <p class="lead">{words.nothing}</p>
    </TextPage>
  ),
});

/** Which territory an address is about. */
export function placeOf({ kind, code }: Readonly<Record<string, string>>): Place | undefined {
  if (kind === undefined) return FRANCE;
  const level = levelOf(kind);
  return level && code ? { level, code: code.toUpperCase() } : undefined;
}

/** `/territoires/…`: the state of a territory, and of each of its parts. */
export async function territoryPage(request: Request): Promise<Page | Redirect> {
  const { api, askAsAnyone: ask, findTowns, params, url, words: catalogue } = request;
  const where = placeOf(params);
  const territories = territoriesApi(ask);
  const place = where && (await territories.one(where));
  if (!place) return (await isComputed(ask)) ? errorPage(catalogue, 404, words.unknown) : waitingPage();
  const sought = await findTerritory(api, url.searchParams.get('lieu'));
  if (sought?.only) return { redirect: sought.only };
  const asked = readAsked(url.searchParams, place);
  const [view, gaps, passages] = await Promise.all([
    loadView(place, asked, { ask, findTowns }),
    place.level === 'commune'
      ? undefined
      : territories.gaps(place.level === 'france' ? undefined : named(place), 'sequence', 3),
    findPassages(place, ask),
  ]);
  const isFrance = place.level === 'france';
  return {
    styles: ['form', 'text', 'territories'],
    head: {
      title: `${isFrance ? words.title : words.titleOf(place.nom)} · Nouvelle Proximité`,
      description: fr`${leadOf(place, passages).join(' ')}`,
      ...(url.search === '' && { path: territoryUrl(place) }),
      frenchOnly: true,
    },
    body: <Body view={view} gaps={gaps} origin={url.origin} passages={passages} sought={sought} />,
  };
}
