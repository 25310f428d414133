import { type Level, levels } from '../../api/standard/indicators.ts';

/** What a page lists: all but France, of which there is one. */
export type Listed = Exclude<Level, 'france'>;
export const listed = levels.filter((level): level is Listed => level !== 'france');

/** A territory as addresses name it. */
export interface Place {
  readonly level: Level;
  readonly code: string;
}

export const FRANCE: Place = { level: 'france', code: 'FR' };

/** The page of where to open a venue, in a territory or anywhere. */
export const GAPS_URL = '/territoires/ou-ouvrir';
/** The page of what each figure means. */
export const DEFINITIONS_URL = '/territoires/definitions';

const folders: Readonly<Record<Listed, string>> = {
  region: 'regions',
  departement: 'departements',
  epci: 'epci',
  commune: 'communes',
};

/** The level that a folder of addresses is about. */
export const levelOf = (folder: string): Listed | undefined =>
  listed.find((level) => folders[level] === folder);

/** The state of a territory. */
export const territoryUrl = ({ level, code }: Place): string =>
  level === 'france' ? '/territoires' : `/territoires/${folders[level]}/${code}`;

/** `region:32`: a territory as the API names it. */
export const named = ({ level, code }: Place): string => `${level}:${code}`;

/** @param params what is not said is what is usual */
export function withQuery(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(params).filter((one): one is [string, string] => one[1] !== undefined);
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

/** Where to open the next venue of a territory. */
export const gapsUrl = (place: Place): string =>
  withQuery(GAPS_URL, { dans: place.level === 'france' ? undefined : named(place) });
