import type { Territory, TerritoryDetail } from '../../api/territories/schema.ts';
import { kilometres, number } from '../words/typeset.ts';
import { indicatorOf } from './asked.ts';
import { decimal, figure } from './figures.ts';
import { words } from './words.ts';

const said = words.lead;

const reachOf = ({ nearest }: TerritoryDetail) => nearest.find(({ criterion }) => criterion === 'venue');

/** The nearest venue of a commune, in words. */
function nearestInWords(place: TerritoryDetail): string {
  const nearest = reachOf(place);
  if (!nearest) return said.none;
  return nearest.commune === place.nom
    ? said.here(nearest.nom)
    : said.nearest(nearest.metres, nearest.nom, nearest.commune);
}

/** What is to be known first, in sentences. */
export function leadOf(place: TerritoryDetail): string[] {
  const { indicators, population, level } = place;
  const { share_beyond_5km: share, metres_venue: metres, venues } = indicators;
  const there = said.there({ venues: venues ?? 0, population: population ?? 0 });
  if (level === 'commune') return [nearestInWords(place), there];
  return [
    ...(share === null || share === undefined ? [] : [said.far(share, 5)]),
    ...(metres === null || metres === undefined ? [] : [said.mean(metres)]),
    there,
  ];
}

/** What stands first of a page, large: a figure and what it is. */
export function keysOf({ indicators, level }: Territory): readonly (readonly [text: string, what: string])[] {
  const { venues, venues_per_10000: per, metres_venue: metres, share_beyond_10km: share } = indicators;
  const percent = indicatorOf('share_beyond_10km');
  const rate = indicatorOf('venues_per_10000');
  const keys = words.keys;
  return [
    [number(venues ?? 0), keys.venues(venues ?? 0)],
    ...(rate && per !== null && per !== undefined ? [[decimal(per, rate.decimals), keys.per] as const] : []),
    ...(metres !== null && metres !== undefined
      ? [[kilometres(metres), level === 'commune' ? keys.distanceHere : keys.distance] as const]
      : []),
    ...(level !== 'commune' && percent && share !== null && share !== undefined
      ? [[figure(percent, share), keys.beyond(10)] as const]
      : []),
    [number(indicators.schools_far ?? 0), keys.schools(indicators.schools_far ?? 0)],
  ];
}

/** Few figures, large. */
export const Keys = ({ place }: { readonly place: Territory }) => (
  <dl class="territory-keys">
    {keysOf(place).map(([text, what]) => (
      <div key={what}>
        <dt>{what}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
