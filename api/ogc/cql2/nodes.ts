/** A filter that says something else than it should, with the sentence that its author reads. */
export class CqlError extends Error {
  override readonly name = 'CqlError';
}

/** Longest filter that is read, how deep it nests and how many parts it has: a stranger writes it. */
export const LENGTH_MAX = 8_000;
export const DEPTH_MAX = 32;
export const PARTS_MAX = 2_000;

/** A filter as CQL2 JSON writes it. What a stranger sent is `unknown` until it is compiled. */
export type Node =
  | string
  | number
  | boolean
  | readonly Node[]
  | { readonly op: string; readonly args: readonly Node[] }
  | { readonly property: string }
  | { readonly date: string }
  | { readonly timestamp: string }
  | { readonly interval: readonly Node[] }
  | { readonly bbox: readonly number[] }
  | Geometry;

/** A GeoJSON geometry. */
export type Geometry =
  | { readonly type: string; readonly coordinates: Positions }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };
export type Positions = number | readonly Positions[];

export const comparisons = ['=', '<>', '<', '>', '<=', '>='] as const;
export const spatialFunctions = [
  's_intersects',
  's_equals',
  's_disjoint',
  's_touches',
  's_within',
  's_overlaps',
  's_crosses',
  's_contains',
] as const;
export const temporalFunctions = [
  't_after',
  't_before',
  't_contains',
  't_disjoint',
  't_during',
  't_equals',
  't_finishedby',
  't_finishes',
  't_intersects',
  't_meets',
  't_metby',
  't_overlappedby',
  't_overlaps',
  't_startedby',
  't_starts',
] as const;
export const arrayFunctions = ['a_equals', 'a_contains', 'a_containedby', 'a_overlaps'] as const;
export type Comparison = (typeof comparisons)[number];
export type SpatialFunction = (typeof spatialFunctions)[number];
export type TemporalFunction = (typeof temporalFunctions)[number];
export type ArrayFunction = (typeof arrayFunctions)[number];

/** CQL2 text writes `T_FINISHEDBY`, CQL2 JSON `t_finishedBy`: case says nothing. */
export const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);
