import type { TerritoryDetail } from '../../api/territories/schema.ts';
import { calm } from '../venues/names.ts';
import { number } from '../words/typeset.ts';
import { decimal, distance } from './figures.ts';
import { type Passages, stopInWords } from './passages.ts';
import { words } from './words.ts';

const said = words.lead;

const reachOf = ({ nearest }: TerritoryDetail) => nearest.find(({ criterion }) => criterion === 'venue');

/** The nearest venue of a commune, in words. */
function nearestInWords(place: TerritoryDetail, passages: Passages): string {
  const nearest = reachOf(place);
  if (!nearest) return said.none;
  const stop = stopInWords(nearest, passages);
  const name = stop ? said.moves(calm(nearest.nom), stop) : calm(nearest.nom);
  return nearest.commune === place.nom
    ? said.here(name)
    : said.nearest(nearest.metres, name, nearest.commune);
}

/** Metres beyond which a mean says only that an island has no venue: that of New Caledonia is an ocean away. */
const BEYOND_SENSE = 50_000;
const isTelling = (metres: number | null | undefined): metres is number =>
  metres !== null && metres !== undefined && metres < BEYOND_SENSE;

/** What is to be known first, in sentences. */
export function leadOf(place: TerritoryDetail, passages: Passages): string[] {
  const { indicators, population, level } = place;
  const { share_beyond_5km: share, metres_venue: metres, venues } = indicators;
  const there = said.there({ venues: venues ?? 0, population: population ?? 0 });
  if (level === 'commune') return [nearestInWords(place, passages), there];
  return [
    ...(share === null || share === undefined ? [] : [said.far(share, 5)]),
    ...(isTelling(metres) ? [said.mean(metres)] : []),
    there,
  ];
}

type Key = readonly [text: string, what: string];

/** A figure as large as it is known. */
const keyOf = (value: number | null | undefined, text: (value: number) => string, what: string): Key[] =>
  value === null || value === undefined ? [] : [[text(value), what]];

const percent = (value: number) => `${decimal(value, 1)}\u00a0%`;

/** What stands first of a page, large: a figure and what it is. */
export function keysOf(place: TerritoryDetail): readonly Key[] {
  const { indicators, level } = place;
  const { venues = 0, metres_venue: metres, schools_far: far = 0, schools } = indicators;
  const said = words.keys;
  const isCommune = level === 'commune';
  const here = reachOf(place)?.stop ? said.distanceStop : said.distanceHere;
  return [
    ...keyOf(venues, number, said.venues(venues ?? 0)),
    ...keyOf(indicators.venues_per_10000, (per) => decimal(per, 2), said.per),
    ...keyOf(isTelling(metres) ? metres : null, distance, isCommune ? here : said.distance),
    ...(isCommune ? [] : keyOf(indicators.share_beyond_10km, percent, said.beyond(10))),
    ...(schools ? keyOf(far, number, said.schools(far ?? 0)) : []),
  ];
}

/** Few figures, large. */
export const Keys = ({ place }: { readonly place: TerritoryDetail }) => (
  <dl class="territory-keys">
    {keysOf(place).map(([text, what]) => (
      <div key={what}>
        <dt>{what}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
