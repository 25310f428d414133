import type { Place } from '../api.ts';

const codeIn = /\(([^)]+)\)/;

/** « Saint-Denis (93) »: what stands in the box for a place, enough for anyone to find the same one again. */
export function placeText({ kind, label, detail, code }: Place): string {
  if (kind === 'departement') return `${label} (${code})`;
  const departement = codeIn.exec(detail)?.[1];
  return departement && kind === 'commune' ? `${label} (${departement})` : label;
}

/** An address starts with a number or names a street: only then is the geocoder worth asking. */
export const looksLikeAddress = (text: string) =>
  /^\d{1,4}\s*(bis|ter|quater)?[ ,]+\p{L}{3}|\b(rue|avenue|av|boulevard|bd|place|chemin|allée|impasse|quai|route|cours)\b.{3}/iu.test(
    text,
  );
