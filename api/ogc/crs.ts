/** A system of coordinates that features are given in. */
export interface Crs {
  readonly uri: string;
  readonly srid: number;
  readonly title: string;
  /** Latitude before longitude, as EPSG says. */
  readonly flipped: boolean;
  /** Whether it counts in degrees, so that a box may cross the antimeridian. */
  readonly degrees: boolean;
  /** Decimals of a coordinate: a millimetre or so. */
  readonly digits: number;
  /** Where boxes can be told in degrees: west, south, east, north. Beyond, transformations are nonsense. */
  readonly safe: readonly [number, number, number, number];
}

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0';
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const world = [-180, -90, 180, 90] as const;

const known: readonly Crs[] = [
  {
    uri: CRS84,
    srid: 4326,
    title: 'WGS 84, longitude puis latitude',
    flipped: false,
    degrees: true,
    digits: 9,
    safe: world,
  },
  {
    uri: `${EPSG}/4326`,
    srid: 4326,
    title: 'WGS 84, latitude puis longitude',
    flipped: true,
    degrees: true,
    digits: 9,
    safe: world,
  },
  {
    uri: `${EPSG}/3857`,
    srid: 3857,
    title: 'Mercator du web, en mètres',
    flipped: false,
    degrees: false,
    digits: 4,
    safe: [-20_037_508, -20_037_508, 20_037_508, 20_037_508],
  },
  {
    uri: `${EPSG}/2154`,
    srid: 2154,
    title: 'RGF93 / Lambert-93, en mètres',
    flipped: false,
    degrees: false,
    digits: 4,
    safe: [-400_000, 5_500_000, 2_000_000, 7_600_000],
  },
];

export const crsUris: readonly string[] = known.map(({ uri }) => uri);
export const defaultCrs = known[0] as Crs;
export const crsOf = (uri: string): Crs | undefined => known.find((one) => one.uri === uri);

/** A column of positions in degrees -> GeoJSON in a system, its axes in that system's order. */
export function asGeojson(column: string, { srid, flipped, digits }: Crs): string {
  const moved = srid === 4326 ? column : `st_transform(${column}, ${srid})`;
  return `st_asgeojson(${flipped ? `st_flipcoordinates(${moved})` : moved}, ${digits}, 0)`;
}
