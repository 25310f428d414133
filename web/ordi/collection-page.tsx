import type { Point } from '../../api/ordi/schema.ts';
import { metresBetween } from '../map/metres.ts';
import { personalPage } from '../people/personal-page.ts';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import type { Page } from '../render.tsx';
import { type Found, placeAsked } from '../resources/place.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { Days, Places, PlacesMap } from './collection-places.tsx';
import { ordiApi } from './ordi-api.ts';
import { words } from './words.ts';

const said = words.collection;

/** Days of the whole country, before one says where. */
const SHOWN = 20;

interface Named {
  readonly code: string;
  readonly nom: string;
}

interface ChooseProps {
  readonly named: readonly Named[];
  readonly chosen: string;
  readonly where: string;
}

function Choose({ named, chosen, where }: ChooseProps) {
  return (
    <form action="/ordi/collecte" class="plain-form">
      <Field id="ou" label={said.near} hint={said.nearHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" defaultValue={where} />
      </Field>
      <Field id="departement" label={said.departement}>
        <select id="departement" name="departement">
          <option value="">{said.all}</option>
          {named.map(({ code, nom }) => (
            <option key={code} value={code} selected={code === chosen}>
              {`${nom} (${code})`}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button">
        {said.show}
      </button>
    </form>
  );
}

type Position = readonly [lon: number, lat: number];

/** The nearest first, where one says near where; else as they come. */
function nearestFirst<Place extends Pick<Point, 'at'>>(places: readonly Place[], from: Position | undefined) {
  if (!from) return places;
  const away = ({ at: [lon = 0, lat = 0] }: Place) => metresBetween(from, [lon, lat]);
  return [...places].sort((one, other) => away(one) - away(other));
}

/** What the form asked, said back. */
function Around({ where, place }: { readonly where: string; readonly place: Found | undefined }) {
  if (place) return <Notice>{place.label ? said.around(place.label) : said.aroundPoint}</Notice>;
  return where ? <Notice>{said.unknownPlace(where)}</Notice> : null;
}

/** `/ordi/collecte`: where to bring machines, and when. */
export async function collectionPage({ ask, api, url, basemap }: PersonalRequest): Promise<Page> {
  const [{ points, days }, all, programme, { where, place }] = await Promise.all([
    ordiApi(ask).ordi(),
    api.departements(),
    programmeOf(ask, 'ordi'),
    placeAsked(api, url.searchParams),
  ]);
  const from = place && ([place.lon, place.lat] as const);
  const codes = new Set([...points, ...days].map(({ departement }) => departement));
  const wanted = url.searchParams.get('departement') ?? '';
  const here = <Place extends Pick<Point, 'at'> & { readonly departement: string }>(
    places: readonly Place[],
  ) =>
    nearestFirst(
      places.filter(({ departement }) => !wanted || departement === wanted),
      from,
    );
  const [placesHere, daysHere] = [here(points), here(days)];
  const daysShown = wanted ? daysHere : daysHere.slice(0, SHOWN);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <ProgrammeNote programme={programme} />
      <Choose named={all.filter(({ code }) => codes.has(code))} chosen={wanted} where={where} />
      <Around where={where} place={place} />
      {placesHere.length + daysHere.length > 0 && (
        <PlacesMap places={[...placesHere, ...daysHere]} basemap={basemap} />
      )}
      <Section id="jours" title={said.days}>
        {daysHere.length > 0 ? <Days days={daysShown} from={from} /> : <p>{said.noDay}</p>}
        {daysShown.length < daysHere.length && <p>{said.more(daysHere.length)}</p>}
      </Section>
      <Section id="points" title={said.places}>
        {placesHere.length > 0 ? <Places points={placesHere} from={from} /> : <p>{said.noPlace}</p>}
      </Section>
      <p>{said.company}</p>
      <p class="actions">
        <a class="button" href="/ressources/nouvelle?genre=lot">
          {said.announce}
        </a>
        <a
          class="button button-quiet"
          href={`/api/points-de-collecte.csv${wanted && `?${new URLSearchParams({ departement: wanted })}`}`}
        >
          {words.programme.pointsCsv}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, {
    path: '/ordi/collecte',
    styles: ['text', 'form', 'ordi'],
  });
}
