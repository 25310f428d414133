import type { Territories, Territory, TerritoryDetail } from '../../api/territories/schema.ts';
import type { Ask } from '../api.ts';
import { type Asked, apiQuery } from './asked.ts';
import { figure, shown } from './figures.ts';
import { findInvented, type Invented } from './invented.tsx';
import type { Plot } from './map/choropleth.tsx';
import { type Drawing, drawCells, drawFrance, drawRegion, type Town } from './map/draw.ts';
import { outlineOf } from './map/outlines.ts';
import { type Class, classesOf, classOf } from './scale.ts';
import { territoriesApi } from './territories-api.ts';
import { type Listed, territoryUrl } from './urls.ts';

/** A commune, where its middle is and what it is a part of. */
export interface TownOf extends Town {
  readonly departement: string;
  readonly epci: string | null;
}

/** Which communes a map needs: those of the same départements as what is named. */
export interface TownsAsked {
  readonly departements?: readonly string[];
  readonly epci?: string;
  readonly communes?: readonly string[];
}
/** Where communes are, which the server alone knows. */
export type FindTowns = (asked: TownsAsked) => Promise<readonly TownOf[]>;

/** A territory looked at by its parts: the same on a page, in an image and in a frame. */
export interface View {
  readonly place: TerritoryDetail;
  readonly asked: Asked;
  /** As the address sorts them. */
  readonly rows: readonly Territory[];
  readonly classes: readonly Class[];
  readonly plots: readonly Plot[];
  readonly drawing: Drawing;
  readonly invented: Invented | undefined;
}

/** The figure that is looked at. */
export const figureOf = ({ indicators }: Territory, { indicator }: Asked): number | null =>
  indicators[indicator.id] ?? null;

const valuesOf = (rows: readonly Territory[], asked: Asked): number[] =>
  rows.flatMap((row) => {
    const value = figureOf(row, asked);
    return value === null ? [] : shown(asked.indicator, value);
  });

/** Rows as a map shows them; the other things of the address go along. */
function plotsOf(rows: readonly Territory[], asked: Asked, classes: readonly Class[], own: string): Plot[] {
  return rows.map((row) => {
    const value = figureOf(row, asked);
    return {
      code: row.code,
      name: row.nom,
      href: territoryUrl(row),
      text: figure(asked.indicator, value),
      shade: value === null ? undefined : classOf(classes, shown(asked.indicator, value))?.shade,
      own: row.code === own,
    };
  });
}

const outlinesOf = (towns: readonly TownOf[]) =>
  [...new Set(towns.map(({ departement }) => departement))].flatMap((code) => outlineOf('departement', code));

/** What the communes of a map are drawn as parts of. */
const grouping = (level: Listed, codes: ReadonlySet<string>) => (town: TownOf) => {
  const code = level === 'epci' ? (town.epci ?? undefined) : town.code;
  return code !== undefined && codes.has(code) ? code : undefined;
};

async function cells(
  place: TerritoryDetail,
  level: Listed,
  codes: readonly string[],
  findTowns: FindTowns,
  asked: TownsAsked,
) {
  const towns = await findTowns(asked);
  const groupOf = grouping(level, new Set(codes));
  const isWhole = place.level === 'region' || place.level === 'departement';
  const outline = place.level === 'region' ? outlineOf('region', place.code) : outlinesOf(towns);
  return drawCells({ towns, groupOf, outline, close: !isWhole });
}

export type Finders = { readonly ask: Ask; readonly findTowns: FindTowns };

async function draw(
  place: TerritoryDetail,
  asked: Asked,
  rows: readonly Territory[],
  { ask, findTowns }: Finders,
): Promise<Drawing> {
  const codes = rows.map(({ code }) => code);
  const { level } = asked;
  const byCells = (towns: TownsAsked) => cells(place, level, codes, findTowns, towns);
  if (place.level === 'france') return drawFrance(level === 'region' ? 'region' : 'departement', codes);
  if (place.level === 'epci') return byCells({ epci: place.code });
  if (place.level === 'commune') return byCells({ communes: codes });
  if (place.level === 'departement') return byCells({ departements: [place.code] });
  if (level === 'departement') return drawRegion(place.code, codes);
  const query = new URLSearchParams({ level: 'departement', within: `region:${place.code}` });
  const { rows: departements } = await territoriesApi(ask).list(query);
  return byCells({ departements: departements.map(({ code }) => code) });
}

const ways = { asc: 1, desc: -1 } as const;

/** Neighbours as the API would sort them: what has no value comes last. */
function sorted(rows: readonly Territory[], asked: Asked): Territory[] {
  const key = (row: Territory) => {
    if (asked.sort === 'lieux') return row.indicators.venues ?? null;
    return asked.sort === 'population' ? row.population : figureOf(row, asked);
  };
  const compare = (a: Territory, b: Territory) => {
    const [one, other] = [key(a), key(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one - other;
  };
  const byName = (a: Territory, b: Territory) => a.nom.localeCompare(b.nom, 'fr');
  return [...rows].sort((a, b) =>
    asked.sort === 'nom'
      ? ways[asked.order] * byName(a, b)
      : ways[asked.order] * compare(a, b) || byName(a, b),
  );
}

/** What a page lists: the parts of a territory, or a commune and those around it. */
async function rowsOf(place: TerritoryDetail, asked: Asked, ask: Ask): Promise<readonly Territory[]> {
  if (place.level === 'commune') return sorted([place, ...place.neighbours], asked);
  const found: Territories = await territoriesApi(ask).list(apiQuery(asked, place));
  return found.rows;
}

/** Looks at a territory. @throws ApiError */
export async function loadView(place: TerritoryDetail, asked: Asked, finders: Finders): Promise<View> {
  const rows = await rowsOf(place, asked, finders.ask);
  const classes = classesOf(valuesOf(rows, asked), asked.indicator.unit);
  return {
    place,
    asked,
    rows,
    classes,
    plots: plotsOf(rows, asked, classes, place.code),
    drawing: await draw(place, asked, rows, finders),
    invented: await findInvented(finders.ask),
  };
}
