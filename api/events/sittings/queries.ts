import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, actAs } from '../../core/actor.ts';
import { badParameter, badParameters, type Refusal } from '../../core/errors.ts';
import { isLatitude, isLongitude } from '../../core/position.ts';
import type { GivenSitting, NewSittings, OwnSitting } from '../schema.ts';
import { daysOf } from './rule.ts';

const settle = sql(import.meta.url, 'settle.sql');
const add = sql(import.meta.url, 'add.sql');
const change = sql(import.meta.url, 'change.sql');
const cancel = sql(import.meta.url, 'cancel.sql');
const ofResource = sql(import.meta.url, 'of-resource.sql');
const home = sql(import.meta.url, 'home.sql');
const resourceStatement = sql(import.meta.url, 'resource-of.sql');

/** What must hold of an address that is no venue's, and the sentence where it does not. */
const rules: readonly [keyof GivenSitting, (given: GivenSitting) => boolean, string][] = [
  ['label', ({ label }) => label !== '', 'le nom de l’endroit est attendu, comme « Salle des fêtes ».'],
  [
    'adresse',
    ({ adresse }) => adresse !== '',
    'une adresse est attendue, comme « 1 place de la République ».',
  ],
  ['code_postal', ({ code_postal }) => /^\d{5}$/.test(code_postal), 'cinq chiffres sont attendus.'],
  ['commune', ({ commune }) => commune !== '', 'le nom de la commune est attendu.'],
  [
    'latitude',
    ({ latitude, longitude }) =>
      (latitude === null && longitude === null) ||
      (latitude !== null && longitude !== null && isLatitude(latitude) && isLongitude(longitude)),
    'latitude et longitude viennent ensemble, en degrés.',
  ],
];

/** @throws RefusedError naming every field */
function refuseWrong(given: GivenSitting): void {
  const ofAddress = given.venue ? [] : rules.filter(([, holds]) => !holds(given));
  const refusals: Refusal[] = ofAddress.map(([name, , message]) => ({ name, message }));
  if (given.to <= given.from)
    refusals.unshift({ name: 'to', message: 'une heure après celle du début est attendue, le même jour.' });
  if (refusals.length > 0) throw badParameters(refusals);
}

interface Settled {
  readonly venue: number | null;
  readonly code_insee: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly time_zone: string;
  readonly now_there: string;
}

const unknownPlace = ({ venue, commune, code_postal }: GivenSitting) =>
  venue
    ? badParameter(
        'venue',
        `l’identifiant d’un lieu ouvert de l’annuaire est attendu, et « ${venue} » n’en est pas un.`,
      )
    : badParameter(
        'commune',
        `une commune du code postal ${code_postal} est attendue, et « ${commune} » n’en est pas.`,
      );

function addressOf(
  { label, adresse, commune, code_postal, longitude, latitude }: GivenSitting,
  place: Settled,
) {
  const isMiddle = longitude === null || latitude === null;
  return JSON.stringify({
    label,
    adresse,
    commune,
    code_postal,
    code_insee: place.code_insee,
    longitude: isMiddle ? place.lon : longitude,
    latitude: isMiddle ? place.lat : latitude,
    location_approximate: isMiddle,
  });
}

/** Where it is, and the clock there, as the statements take them. @throws RefusedError naming the fields */
async function settled(client: Queryable, given: GivenSitting, now: Date) {
  refuseWrong(given);
  const values = [given.venue || null, given.code_postal, given.commune, now];
  const [place] = await client.query<Settled>(settle, values);
  if (!place) throw unknownPlace(given);
  if (`${given.date}T${given.from}` <= place.now_there)
    throw badParameter('date', 'un jour et une heure à venir sont attendus.');
  return [
    place.time_zone,
    place.venue,
    place.venue === null ? addressOf(given, place) : null,
    given.places,
  ] as const;
}

/** Writes each date of a rule. @returns their numbers @throws RefusedError naming the fields */
export async function addSittings(
  client: Queryable,
  resource: number,
  { repeat, ...given }: NewSittings,
  actor: Actor,
  now: Date,
): Promise<number[]> {
  const where = await settled(client, given, now);
  const days = daysOf(given.date, repeat);
  await actAs(client, actor);
  const values = [resource, days, given.from, given.to, ...where];
  return (await client.query<{ sitting: number }>(add, values)).map(({ sitting }) => sitting);
}

/** @returns the new version, or undefined when someone else wrote meanwhile */
export async function changeSitting(
  client: Queryable,
  { sitting, version }: { readonly sitting: number; readonly version: number },
  given: GivenSitting,
  actor: Actor,
  now: Date,
): Promise<number | undefined> {
  const where = await settled(client, given, now);
  await actAs(client, actor);
  const times = [given.from, given.to].map((time) => `${given.date} ${time}`);
  const [row] = await client.query<{ version: number }>(change, [sitting, version, ...times, ...where]);
  return row?.version;
}

/** @returns whether it was still as it was read */
export async function cancelSitting(
  client: Queryable,
  sitting: number,
  version: number,
  actor: Actor,
): Promise<boolean> {
  await actAs(client, actor);
  return (await client.query(cancel, [sitting, version])).length > 0;
}

/** The dates of an event. @param named whether names are shown */
export const sittingsOf = (
  db: Queryable,
  resource: number,
  named: boolean,
  now: Date,
): Promise<OwnSitting[]> => db.query<OwnSitting>(ofResource, [resource, now, named]);

/** @returns undefined when there is no such date */
export const resourceOf = async (db: Queryable, sitting: number): Promise<number | undefined> =>
  (await db.query<{ resource: number }>(resourceStatement, [sitting]))[0]?.resource;

/** The id of the venue whose event it is. */
export const homeOf = async (db: Queryable, resource: number): Promise<string | null> =>
  (await db.query<{ id: string }>(home, [resource]))[0]?.id ?? null;
