import { writeCursor } from '../../api/ogc/cursor.ts';

const items = (parameters: Readonly<Record<string, string>>) =>
  `/ogc/collections/venues/items?${new URLSearchParams({ f: 'json', ...parameters })}`;
const rare = "A_CONTAINS(services, ('Acquisition de matériel informatique à prix solidaire'))";
const numberNear = (lon: number) => String(1 + (Math.round(Math.abs(lon) * 1e6) % 20_000));

/** What GIS programs ask, as addresses around a point. */
export const featureCases: readonly [string, (lon: number, lat: number) => string][] = [
  ['features, first page of 100', () => items({})],
  [
    'features, a page of 1,000 further on',
    (lon) => items({ limit: '1000', cursor: writeCursor([], { sorts: [], key: numberNear(lon) }) }),
  ],
  [
    'features in a box',
    (lon, lat) => items({ bbox: [lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05].join() }),
  ],
  ['features, rare service (CQL2)', () => items({ filter: rare })],
  [
    'features around, updated lately (CQL2)',
    (lon, lat) =>
      items({
        filter: `S_INTERSECTS(geometry, BBOX(${lon - 0.2}, ${lat - 0.2}, ${lon + 0.2}, ${lat + 0.2})) AND date_maj > DATE('2026-01-01')`,
      }),
  ],
  ['features in the order of dates', () => items({ sortby: '-date_maj', limit: '20' })],
  ['collections and their bounds', () => '/ogc/collections?f=json'],
];
