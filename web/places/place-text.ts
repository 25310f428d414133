import type { Suggestion } from '../../api/places/schema.ts';

const codeIn = /\(([^)]+)\)/;

/** « Saint-Denis (93) »: what stands in the box for a place, enough for anyone to find the same one again. */
export function placeText({ kind, label, detail, code }: Suggestion): string {
  if (kind === 'departement') return `${label} (${code})`;
  const departement = codeIn.exec(detail)?.[1];
  return departement && kind === 'commune' ? `${label} (${departement})` : label;
}
