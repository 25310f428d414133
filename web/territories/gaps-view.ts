import type { Gaps, Territories } from '../../api/territories/schema.ts';
import { findInvented, type Invented } from './invented.tsx';
import { type Drawing, drawDepartements, drawFrance, drawRegion } from './map/draw.ts';
import { territoriesApi } from './territories-api.ts';
import { FRANCE, named, type Place } from './urls.ts';
import type { Finders, TownOf } from './view.ts';
import { words } from './words.ts';

type Order = Gaps['order'];

/** A commune of the ranking on the map. */
export interface Mark {
  readonly code: string;
  readonly rank: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where to open, looked at: the same on its page and in its images. */
export interface GapsView {
  readonly gaps: Gaps;
  /** What one may choose: régions, then départements. */
  readonly places: readonly [regions: Territories, departements: Territories];
  readonly drawing: Drawing;
  readonly marks: readonly Mark[];
  readonly invented: Invented | undefined;
}

const LINES = 20;

/** The territory that one looks in; absent for France. */
export const withinOf = ({ within }: Gaps): Place | undefined =>
  within && within.level !== FRANCE.level ? within : undefined;

type Towns = ReadonlyMap<string, TownOf>;

/** What the ranking stands on. */
async function groundOf(
  { gaps, places: [, departements] }: Pick<GapsView, 'gaps' | 'places'>,
  towns: Towns,
  { ask }: Finders,
): Promise<Drawing> {
  const place = withinOf(gaps);
  if (!place)
    return drawFrance(
      'departement',
      departements.rows.map(({ code }) => code),
    );
  if (place.level === 'departement') return drawDepartements([place.code], []);
  if (place.level === 'region') {
    const query = new URLSearchParams({ level: 'departement', within: named(place) });
    const { rows } = await territoriesApi(ask).list(query);
    return drawRegion(
      place.code,
      rows.map(({ code }) => code),
    );
  }
  const held = gaps.rows.flatMap(({ code }) => towns.get(code) ?? []);
  const codes = [...new Set([...towns.values()].map(({ departement }) => departement))];
  return drawDepartements(
    codes,
    held.map(({ lon, lat }) => [lon, lat]),
  );
}

const marksOf = ({ rows }: Gaps, towns: Towns, { place }: Drawing): Mark[] =>
  rows.flatMap(({ code, nom, rank, people }) => {
    const town = towns.get(code);
    const [x, y] = (town && place([town.lon, town.lat])) ?? [];
    return x === undefined || y === undefined
      ? []
      : [{ code, rank, text: words.gaps.mark(rank, nom, people), x, y }];
  });

/** Looks at where to open, as an address asks it; undefined for no such territory. @throws ApiError */
export async function loadGaps(params: URLSearchParams, finders: Finders): Promise<GapsView | undefined> {
  const territories = territoriesApi(finders.ask);
  const order: Order = params.get('ordre') === 'most' ? 'most' : 'sequence';
  const list = (level: string) => territories.list(new URLSearchParams({ level, sort: 'nom' }));
  const [gaps, invented, ...places] = await Promise.all([
    territories.gaps(params.get('dans') || undefined, order, LINES),
    findInvented(finders.ask),
    list('region'),
    list('departement'),
  ]);
  if (!gaps) return undefined;
  const communes = gaps.rows.map(({ code }) => code);
  const towns = new Map((await finders.findTowns({ communes })).map((town) => [town.code, town]));
  const drawing = await groundOf({ gaps, places }, towns, finders);
  return { gaps, places, drawing, marks: marksOf(gaps, towns, drawing), invented };
}
