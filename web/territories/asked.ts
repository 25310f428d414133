import { type IndicatorId, indicators } from '../../api/standard/indicators.ts';
import { FRANCE, type Listed, type Place, withQuery } from './urls.ts';

export type Indicator = (typeof indicators)[number];
type Sort = 'nom' | 'lieux' | 'population' | 'valeur';
export type Order = 'asc' | 'desc';

/** What one looks at, as its address says it. */
export interface Asked {
  readonly indicator: Indicator;
  /** What the map and the table are made of. */
  readonly level: Listed;
  readonly sort: Sort;
  readonly order: Order;
  /** Every line of the table, however many. */
  readonly whole: boolean;
}

/** A commune is near or far as a whole: of communes, how far tells more. */
const usualOf: Readonly<Record<Listed, IndicatorId>> = {
  region: 'share_beyond_5km',
  departement: 'share_beyond_5km',
  epci: 'share_beyond_5km',
  commune: 'metres_venue',
};
const sorts: readonly Sort[] = ['nom', 'lieux', 'population', 'valeur'];
/** What the API calls them, where it is not the figure that is looked at. */
const keys: Readonly<Record<Exclude<Sort, 'valeur'>, string>> = {
  nom: 'nom',
  lieux: 'venues',
  population: 'population',
};

/** What each territory is looked at by: the usual one first. */
const parts: Readonly<Record<Place['level'], readonly Listed[]>> = {
  france: ['region', 'departement'],
  region: ['departement', 'epci'],
  departement: ['commune', 'epci'],
  epci: ['commune'],
  commune: ['commune'],
};
export const partsOf = ({ level }: Place): readonly Listed[] => parts[level];

export const indicatorOf = (id: string | null): Indicator | undefined =>
  indicators.find((one) => one.id === id);

/** Those that a level has. */
export const indicatorsOf = (level: Listed): readonly Indicator[] =>
  indicators.filter((one) => (one.levels as readonly string[]).includes(level));

/** From where things are worst to where they are best; the most first where neither is. */
const usualOrder = ({ direction }: Indicator): Order => (direction === 'higher' ? 'asc' : 'desc');

const among = <One extends string>(text: string | null, ones: readonly One[]): One | undefined =>
  ones.find((one) => one === text);

/** Reads an address, softly: what cannot be understood is as usual. */
export function readAsked(params: URLSearchParams, place: Place): Asked {
  const [usualLevel = 'region'] = partsOf(place);
  const level = among(params.get('niveau'), partsOf(place)) ?? usualLevel;
  const chosen = indicatorOf(params.get('indicateur'));
  const [first] = indicators;
  const usual = indicatorOf(usualOf[level]) ?? first;
  const indicator = chosen && indicatorsOf(level).includes(chosen) ? chosen : usual;
  const sort = among(params.get('tri'), sorts) ?? 'valeur';
  const order = among(params.get('ordre'), ['asc', 'desc'] as const);
  return {
    indicator,
    level,
    sort,
    order: order ?? (sort === 'nom' ? 'asc' : sort === 'valeur' ? usualOrder(indicator) : 'desc'),
    whole: params.get('tout') === '1',
  };
}

/** The shortest parameters that say the same. */
export function askedParams(asked: Asked, place: Place): Readonly<Record<string, string | undefined>> {
  const usual = readAsked(new URLSearchParams({ indicateur: asked.indicator.id }), place);
  const other = <Value extends string>(value: Value, than: Value) => (value === than ? undefined : value);
  return {
    indicateur: other(
      asked.indicator.id,
      readAsked(new URLSearchParams({ niveau: asked.level }), place).indicator.id,
    ),
    niveau: other(asked.level, usual.level),
    tri: other(asked.sort, 'valeur'),
    ordre: other(
      asked.order,
      readAsked(new URLSearchParams({ indicateur: asked.indicator.id, tri: asked.sort }), place).order,
    ),
    tout: asked.whole ? '1' : undefined,
  };
}

/** The address of a view, below some path. */
export const viewUrl = (path: string, asked: Asked, place: Place): string =>
  withQuery(path, askedParams(asked, place));

/** The same rows from the API. */
export function apiQuery({ level, sort, order, indicator }: Asked, place: Place): URLSearchParams {
  return new URLSearchParams({
    level,
    ...(place.level !== FRANCE.level && { within: `${place.level}:${place.code}` }),
    sort: sort === 'valeur' ? indicator.id : keys[sort],
    order,
  });
}
