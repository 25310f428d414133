import { type Refusal, RefusedError } from '../core/errors.ts';
import { isLatitude, isLongitude } from '../core/position.ts';
import type { GivenStop } from './schema.ts';

/** What must hold of each field before the database is asked, and the sentence where it does not. */
const rules: readonly [keyof GivenStop, (stop: GivenStop) => boolean, string][] = [
  [
    'label',
    ({ label }) => label !== '' && label.length <= 200,
    'le nom de l’endroit est attendu, comme « Mairie ».',
  ],
  [
    'adresse',
    ({ adresse }) => adresse !== '',
    'une adresse est attendue, comme « 1 place de la République ».',
  ],
  ['code_postal', ({ code_postal }) => /^\d{5}$/.test(code_postal), 'cinq chiffres sont attendus.'],
  ['commune', ({ commune }) => commune !== '', 'le nom de la commune est attendu.'],
  ['horaires', ({ horaires }) => horaires !== '', 'le jour et les heures du passage sont attendus.'],
  [
    'latitude',
    ({ latitude, longitude }) =>
      (latitude === null && longitude === null) ||
      (latitude !== null && longitude !== null && isLatitude(latitude) && isLongitude(longitude)),
    'latitude et longitude viennent ensemble, en degrés.',
  ],
];

/** What is refused of the stop at a place of the list, as its sender wrote it: `stops/2/horaires`. */
export const refusalOf = (index: number, field: string, message: string): Refusal => ({
  name: `stops/${index}/${field}`,
  message,
});

/** @throws RefusedError naming every field, of the stop at its place in the list */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return;
  const said = refusals.map(({ name, message }) => `« ${name} » : ${message}`).join(' ');
  throw new RefusedError(400, said, refusals);
}

/** @throws RefusedError naming every field that cannot be right */
export const checkStops = (stops: readonly GivenStop[]): void =>
  refuse(
    stops.flatMap((stop, index) =>
      rules.filter(([, holds]) => !holds(stop)).map(([field, , message]) => refusalOf(index, field, message)),
    ),
  );
