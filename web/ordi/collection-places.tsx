import type { Day, Point } from '../../api/ordi/schema.ts';
import { Island } from '../island.tsx';
import { metresBetween } from '../map/metres.ts';
import { MiniMap } from '../map/mini-map.tsx';
import { organisationUrl } from '../resources/urls.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const said = words.collection;

const Invented = ({ shown }: { readonly shown: boolean }) =>
  shown ? <span class="fine"> ({said.invented})</span> : null;

type Position = readonly [lon: number, lat: number];

/** How far one of them is, where one says near where. */
function Away({ at: [lon = 0, lat = 0], from }: Pick<Point, 'at'> & { readonly from: Position | undefined }) {
  const { distance } = useWords();
  return from ? <> · {said.away(distance(metresBetween(from, [lon, lat])))}</> : null;
}

interface DaysProps {
  readonly days: readonly Day[];
  readonly from?: Position | undefined;
}

/** Days on which machines are taken, each with where. */
export function Days({ days, from }: DaysProps) {
  const { date } = useWords();
  return (
    <ul class="points">
      {days.map(
        ({
          collection,
          on,
          opens,
          closes,
          organisation,
          venue,
          adresse,
          code_postal,
          commune,
          demonstration,
          at,
        }) => (
          <li key={collection}>
            <strong>{said.when(date(on), opens, closes)}</strong>
            <Invented shown={demonstration} />
            <br />
            {venue && (
              <>
                <a href={venueUrl(venue)}>{calm(venue.nom)}</a>,{' '}
              </>
            )}
            {adresse}, {code_postal} {commune}
            <Away at={at} from={from} />
            <br />
            <a href={organisationUrl(organisation)}>{organisation.nom}</a>
          </li>
        ),
      )}
    </ul>
  );
}

/** Refurbishers' own places. */
export const Places = ({
  points,
  from,
}: {
  readonly points: readonly Point[];
  readonly from: Position | undefined;
}) => (
  <ul class="points">
    {points.map(({ establishment, organisation, adresse, code_postal, commune, demonstration, at }) => (
      <li key={establishment}>
        <a href={organisationUrl(organisation)}>{organisation.nom}</a>
        <Invented shown={demonstration} />
        <br />
        {adresse}, {code_postal} {commune}
        <Away at={at} from={from} />
      </li>
    ))}
  </ul>
);

/** All of them on a small map; two days in one place are one sign. */
export function PlacesMap({
  places,
  basemap,
}: {
  readonly places: readonly Pick<Point, 'at'>[];
  readonly basemap: string;
}) {
  const once = new Map(places.map(({ at: [lon = 0, lat = 0] }) => [`${lon} ${lat}`, [lon, lat] as const]));
  return (
    <Island
      name="MiniMap"
      component={MiniMap}
      props={{ approximate: true, basemap, others: [...once.values()] }}
    />
  );
}
