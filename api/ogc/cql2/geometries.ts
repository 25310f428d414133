import { boxGeometry, boxOf, inBox, isSafe } from '../boxes.ts';
import type { Crs } from '../crs.ts';
import { GEOMETRY } from '../fields.ts';
import { CqlError, PARTS_MAX, type SpatialFunction } from './nodes.ts';
import { isObject, type Scope } from './scope.ts';

/** How deep positions are nested, and how few make one. */
const shapes: Readonly<Record<string, readonly [depth: number, least: number, closed?: true]>> = {
  Point: [0, 1],
  MultiPoint: [1, 1],
  LineString: [1, 2],
  MultiLineString: [2, 2],
  Polygon: [2, 4, true],
  MultiPolygon: [3, 4, true],
};

const isCollection = (node: unknown) => isObject(node) && node.type === 'GeometryCollection';
const isProperty = (node: unknown): boolean => isObject(node) && node.property === GEOMETRY;

/** A position within what its system can say. */
function isPosition(value: unknown, crs: Crs): value is readonly number[] {
  if (!Array.isArray(value) || (value.length !== 2 && value.length !== 3)) return false;
  if (!value.every((one) => typeof one === 'number' && Number.isFinite(one))) return false;
  const [x, y] = (crs.flipped ? [value[1], value[0]] : value) as [number, number];
  return isSafe([x, y, x, y], crs);
}

/** Counts the positions of a geometry. @throws CqlError where they are not what its type holds */
function count(value: unknown, depth: number, type: string, crs: Crs): number {
  if (depth === 0) {
    if (isPosition(value, crs)) return 1;
    throw new CqlError(`${type} : des coordonnées de ${crs.title} sont attendues.`);
  }
  if (!Array.isArray(value)) throw new CqlError(`${type} : une liste de positions est attendue.`);
  if (depth === 1) checkLine(value, type);
  return value.reduce((sum: number, one) => sum + count(one, depth - 1, type, crs), 0);
}

function checkLine(line: readonly unknown[], type: string): void {
  const [, least, closed] = shapes[type] ?? [0, 1];
  const isClosed = String(line[0]) === String(line.at(-1));
  if (line.length < least || (closed && !isClosed))
    throw new CqlError(
      `${type} : ${least} positions au moins sont attendues${closed ? ', la dernière étant la première' : ''}.`,
    );
}

function check(node: unknown, crs: Crs, depth = 0): number {
  if (!isObject(node) || typeof node.type !== 'string' || depth > 4)
    throw new CqlError('une géométrie est attendue.');
  if (node.type === 'GeometryCollection' && Array.isArray(node.geometries))
    return node.geometries.reduce((sum: number, one) => sum + check(one, crs, depth + 1), 0);
  const shape = shapes[node.type];
  if (!shape) throw new CqlError(`« ${node.type} » n’est pas une géométrie connue.`);
  return count(node.coordinates, shape[0], node.type, crs);
}

/** What is known of a GeoJSON geometry, and nothing else of what was sent with it. */
const bare = (node: unknown): unknown => {
  const { type, coordinates, geometries } = node as Readonly<Record<string, unknown>>;
  return geometries ? { type, geometries: (geometries as unknown[]).map(bare) } : { type, coordinates };
};

function literal(node: unknown, { crs, values }: Scope): string {
  if (check(node, crs) > PARTS_MAX) throw new CqlError(`une géométrie de plus de ${PARTS_MAX} positions.`);
  const read = `st_setsrid(st_geomfromgeojson(${values.add(JSON.stringify(bare(node)), 'text')}), ${crs.srid})`;
  const turned = crs.flipped ? `st_flipcoordinates(${read})` : read;
  // A ring that crosses itself would end some predicates in an error.
  return `st_makevalid(st_force2d(${crs.srid === 4326 ? turned : `st_transform(${turned}, 4326)`}))`;
}

function boxNamed(node: unknown, { crs }: Scope) {
  if (!isObject(node) || !Array.isArray(node.bbox)) return undefined;
  const box = boxOf(node.bbox, crs);
  // What is drawn beyond the world is a mistake, as of a point; the parameter `bbox`, which maps write, is cut instead.
  if (box && !(crs.degrees && !isSafe(box, crs))) return box;
  throw new CqlError(`BBOX : quatre ou six coordonnées de ${crs.title} sont attendues.`);
}

function geometryOf(node: unknown, scope: Scope): string {
  if (isProperty(node)) return 'item.geometry';
  const box = boxNamed(node, scope);
  if (!box) return literal(node, scope);
  if (isSafe(box, scope.crs) || scope.crs.degrees) return boxGeometry(box, scope.crs, scope.values);
  throw new CqlError(`BBOX : hors de ce que décrit ${scope.crs.title}.`);
}

/** SQL of a spatial function; the plainest, what lies in a box, asks as the parameter `bbox` does. */
export function placed(op: SpatialFunction, [left, right]: readonly unknown[], scope: Scope): string {
  const box = op === 's_intersects' && isProperty(left) ? boxNamed(right, scope) : undefined;
  if (box) return inBox('item.geometry', box, scope.crs, scope.values);
  const sides = [geometryOf(left, scope), geometryOf(right, scope)].join(', ');
  // Of the predicates of PostGIS, this one alone takes collections.
  if (op === 's_disjoint') return `(not st_intersects(${sides}))`;
  if (op !== 's_intersects' && [left, right].some(isCollection))
    throw new CqlError(`${op.toUpperCase()} ne prend pas de GEOMETRYCOLLECTION.`);
  return `st_${op.slice(2)}(${sides})`;
}
