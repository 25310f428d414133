import type { Day, Point } from '../../api/ordi/schema.ts';
import { Island } from '../island.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { organisationUrl } from '../resources/urls.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const said = words.collection;

const Invented = ({ shown }: { readonly shown: boolean }) =>
  shown ? <span class="fine"> ({said.invented})</span> : null;

/** Days on which machines are taken, each with where. */
export function Days({ days }: { readonly days: readonly Day[] }) {
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
            <br />
            <a href={organisationUrl(organisation)}>{organisation.nom}</a>
          </li>
        ),
      )}
    </ul>
  );
}

/** Refurbishers' own places. */
export const Places = ({ points }: { readonly points: readonly Point[] }) => (
  <ul class="points">
    {points.map(({ establishment, organisation, adresse, code_postal, commune, demonstration }) => (
      <li key={establishment}>
        <a href={organisationUrl(organisation)}>{organisation.nom}</a>
        <Invented shown={demonstration} />
        <br />
        {adresse}, {code_postal} {commune}
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
