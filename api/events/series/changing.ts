import type { Queryable } from '../../../db/database.ts';
import type { Actor } from '../../core/actor.ts';
import { RefusedError } from '../../core/errors.ts';
import { dayInWords } from '../../core/french.ts';
import type { Writing } from '../../core/mailer.ts';
import { noSitting } from '../holding.ts';
import type { GivenSitting, OwnSitting, SeriesBody, SeriesCancellation } from '../schema.ts';
import { cancel, change } from '../sittings/changing.ts';
import { sittingsOf } from '../sittings/queries.ts';

interface Series {
  readonly resource: number;
  readonly actor: Actor;
}

/** Which of the dates it was, of all that are changed together. */
function refusedAt({ from }: OwnSitting, error: unknown): never {
  if (!(error instanceof RefusedError)) throw error;
  const at = (message: string) => `le ${dayInWords(from.slice(0, 10))}, ${message}`;
  const errors = error.errors.map(({ name, message }) => ({ name, message: at(message) }));
  throw new RefusedError(error.statusCode, at(error.message), errors);
}

/** Does something of each of some dates of an event, the soonest first. @throws RefusedError that names the date */
async function each(
  client: Queryable,
  resource: number,
  wanted: SeriesBody['dates'],
  now: Date,
  act: (sitting: OwnSitting, version: number) => Promise<unknown>,
): Promise<void> {
  const versions = new Map(wanted.map(({ sitting, version }) => [sitting, version]));
  const known = await sittingsOf(client, resource, false, now);
  const chosen = known.filter(({ sitting }) => versions.has(sitting));
  if (chosen.length < versions.size) throw noSitting();
  for (const sitting of chosen)
    await act(sitting, versions.get(sitting.sitting) ?? 0).catch((error) => refusedAt(sitting, error));
}

const NOWHERE = {
  venue: '',
  label: '',
  adresse: '',
  code_postal: '',
  commune: '',
  longitude: null,
  latitude: null,
};

/** Where a date is, as it would be written. */
function whereOf({ place }: OwnSitting): Omit<GivenSitting, 'date' | 'from' | 'to' | 'places'> {
  const { venue, label, adresse, code_postal, commune, lon, lat, location_approximate } = place;
  if (venue) return { ...NOWHERE, venue };
  const at = location_approximate ? {} : { longitude: lon, latitude: lat };
  return { ...NOWHERE, label, adresse, code_postal, commune, ...at };
}

/** A date as it would be written once changed; what is not said of it stays. */
const changedBy = (one: OwnSitting, { from, to, places, venue }: SeriesBody['change']): GivenSitting => ({
  ...(venue === undefined ? whereOf(one) : { ...NOWHERE, venue }),
  date: one.from.slice(0, 10),
  from: from ?? one.from.slice(11),
  to: to ?? one.to.slice(11),
  places: places ?? one.places,
});

/** Changes some dates of an event together: all, or none. @throws RefusedError that names the date */
export const changeAll = (
  client: Queryable,
  { resource, actor }: Series,
  { dates, change: wanted }: SeriesBody,
  writing: Writing,
): Promise<void> =>
  each(client, resource, dates, writing.now, (one, version) =>
    change(client, { sitting: one.sitting, version, given: changedBy(one, wanted), actor }, writing),
  );

/** Cancels some dates of an event together: all, or none. @throws RefusedError that names the date */
export const cancelAll = (
  client: Queryable,
  { resource, actor }: Series,
  { dates, note }: SeriesCancellation,
  writing: Writing,
): Promise<void> =>
  each(client, resource, dates, writing.now, ({ sitting }, version) =>
    cancel(client, { sitting, version, note, actor }, writing),
  );
