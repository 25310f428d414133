import type { Crs } from '../crs.ts';
import type { Field } from '../fields.ts';
import type { Values } from '../values.ts';
import { CqlError, DEPTH_MAX, PARTS_MAX } from './nodes.ts';

/** What a filter speaks of, and where its values go. */
export interface Scope {
  readonly fields: ReadonlyMap<string, Field>;
  /** Of the coordinates in the filter. */
  readonly crs: Crs;
  readonly values: Values;
  /** Counts what was read, so that no filter is endless. */
  readonly budget: { parts: number };
}

/** One level further in. @throws CqlError where a filter nests too deep or has too many parts */
export function spend({ budget }: Scope, depth: number): void {
  budget.parts += 1;
  if (depth > DEPTH_MAX) throw new CqlError(`plus de ${DEPTH_MAX} niveaux.`);
  if (budget.parts > PARTS_MAX) throw new CqlError(`plus de ${PARTS_MAX} éléments.`);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The property that a node names, if it names one. @throws CqlError where there is no such property */
export function fieldNamed(node: unknown, { fields }: Scope): Field | undefined {
  if (!isObject(node) || typeof node.property !== 'string') return undefined;
  const field = fields.get(node.property);
  if (field) return field;
  throw new CqlError(
    `« ${node.property} » n’est pas une propriété de cette collection. Propriétés : ${[...fields.keys()].join(', ')}.`,
  );
}

/** The arguments of an operator, as many as it takes. */
export function argumentsOf(op: string, args: unknown, count: number): readonly unknown[] {
  if (Array.isArray(args) && args.length === count) return args;
  throw new CqlError(`« ${op} » prend ${count} argument${count > 1 ? 's' : ''}.`);
}
