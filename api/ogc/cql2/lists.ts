import { columnOf, type Field } from '../fields.ts';
import { type ArrayFunction, CqlError } from './nodes.ts';
import { fieldNamed, type Scope } from './scope.ts';

const signs: Readonly<Record<ArrayFunction, (one: string, other: string) => string>> = {
  a_contains: (one, other) => `${one} @> ${other}`,
  a_containedby: (one, other) => `${one} <@ ${other}`,
  a_overlaps: (one, other) => `${one} && ${other}`,
  a_equals: (one, other) => `${one} @> ${other} and ${one} <@ ${other}`,
};

const isText = (value: unknown): value is string => typeof value === 'string';

function listOf(node: unknown, scope: Scope): string {
  const field = fieldNamed(node, scope);
  if (field?.type === 'list') return columnOf(field);
  if (field) throw new CqlError(`« ${field.name} » n’est pas une liste.`);
  if (Array.isArray(node) && node.every(isText)) return scope.values.add(node, 'text[]');
  throw new CqlError("une liste de textes est attendue, comme ('a', 'b').");
}

/** What a list holds it also holds as numbers, under an index that finds the rare ones among millions. */
function byFacets(field: Field | undefined, wanted: unknown, { values }: Scope): string {
  if (!field?.facetOf || !Array.isArray(wanted)) return '';
  const numbers = wanted.filter(isText).flatMap((value) => field.facetOf?.(value) ?? []);
  return numbers.length > 0 ? ` and item.facets @> ${values.add(numbers, 'integer[]')}` : '';
}

/** SQL of a predicate on lists, where order says nothing. */
export function listed(op: ArrayFunction, [left, right]: readonly unknown[], scope: Scope): string {
  const sql = signs[op](listOf(left, scope), listOf(right, scope));
  const indexed = op === 'a_contains' ? byFacets(fieldNamed(left, scope), right, scope) : '';
  return `(${sql}${indexed})`;
}
