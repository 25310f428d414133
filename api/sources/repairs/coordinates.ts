import type { Finding, Position, Repaired } from '../schema.ts';

const FAR_METRES = 100_000;
/** Communes of Guyane reach 200 km across, and the middles of some are only estimated from others. */
const FAR_IN_GUYANE_METRES = 300_000;
const EARTH_METRES = 6_371_009;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres on the sphere: 0.5 % off at most, and compared with 100 km only. Venues' distances are PostGIS's. */
export function metresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(lat1, lat2) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * half(lon1, lon2);
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const NUMBER = /^-?\d{1,3}(\.\d+)?$/;
const readDegrees = (raw: string) => {
  const bare = raw.replace(/\s*°$/, '').replace(',', '.').replace('−', '-');
  return NUMBER.test(bare) ? Number(bare) : Number.NaN;
};

/**
 * A pair as written, or null when there is none: half a pair, and 0,0 (in the Gulf of Guinea), are none.
 * Latitude and longitude may still be swapped: only the commune tells (see `settle`).
 */
export function readCoordinates(latitude: string, longitude: string): Repaired<Position | null> {
  const before = `${latitude}, ${longitude}`;
  if (latitude === '' && longitude === '') return { value: null, findings: [] };
  const [lat, lon] = [readDegrees(latitude), readDegrees(longitude)];
  const usable = Math.abs(lat) <= 180 && Math.abs(lon) <= 180 && Math.min(Math.abs(lat), Math.abs(lon)) <= 90;
  if (!usable || (lat === 0 && lon === 0))
    return { value: null, findings: [{ kind: 'coordinates_invalid', before, after: '' }] };
  const isPlain = !/[^\d.-]/.test(latitude + longitude);
  const after = `${lat}, ${lon}`;
  return { value: [lon, lat], findings: isPlain ? [] : [{ kind: 'coordinates_form', before, after }] };
}

/** Where a venue is, and whether that is only its commune's middle. */
export interface Settled {
  readonly location: Position | null;
  readonly approximate: boolean;
}

const written = ([lon, lat]: Position) => `${lat}, ${lon}`;
const settled = (location: Position | null, approximate: boolean, finding?: Finding): Repaired<Settled> => ({
  value: { location, approximate },
  findings: finding ? [finding] : [],
});

/** The middle of a commune, and where « far from it » begins. */
export interface Centre {
  readonly location: Position;
  readonly departement: string;
}

/**
 * Holds a position against the commune's middle: within 100 km it stands; if it does once swapped, it is
 * swapped; else the middle takes its place, and says so. Without a commune, what is on the globe stands.
 */
export function settle(given: Position | null, commune: Centre | null): Repaired<Settled> {
  if (!commune) return settleAlone(given);
  const { location: centre, departement } = commune;
  const far = departement === '973' ? FAR_IN_GUYANE_METRES : FAR_METRES;
  if (!given)
    return settled(centre, true, { kind: 'coordinates_missing', before: '', after: written(centre) });
  const isNear = (position: Position) =>
    Math.abs(position[1]) <= 90 && metresBetween(position, centre) <= far;
  if (isNear(given)) return settled(given, false);
  const swapped: Position = [given[1], given[0]];
  if (isNear(swapped))
    return settled(swapped, false, {
      kind: 'coordinates_swapped',
      before: written(given),
      after: written(swapped),
    });
  return settled(centre, true, { kind: 'coordinates_far', before: written(given), after: written(centre) });
}

function settleAlone(given: Position | null): Repaired<Settled> {
  if (given && Math.abs(given[1]) <= 90) return settled(given, false);
  const before = given ? written(given) : '';
  return settled(null, false, { kind: 'position_unknown', before, after: '' });
}
