import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { fillAgreements } from './agreements.ts';
import { fillCommittees } from './committees.ts';
import { fillCommunications } from './communications.ts';
import { fillFeeds, keepOffers } from './employment.ts';
import { fillFund } from './fund.ts';
import { demonstrationHosted, demonstrationHosting } from './hosting.ts';
import { fillApplications, keepHosting } from './hosting-life.ts';
import { fillKits } from './kits.ts';
import { keepLessons } from './lessons.ts';
import { fillMachines, keepCollections } from './machines.ts';
import {
  type DemonstrationUptake,
  demonstrationFiles,
  demonstrationNeeds,
  demonstrationPartners,
  demonstrationUptakes,
} from './partners.ts';
import { fillPilots } from './pilots.ts';
import { fillReference, removeReference } from './reference.ts';
import { fillSchools } from './schools.ts';
import { demonstrationVenues, SOURCE, type Town, type Venue } from './venues.ts';
import { demonstrationWorkshops, type Host } from './workshops.ts';

type Progress = (step: string, done?: number, total?: number) => void;
type TownRow = Town & { readonly region: string };

const towns = sql(import.meta.url, 'towns.sql');
const isNew = sql(import.meta.url, 'is-new.sql');
const insert = sql(import.meta.url, 'insert.sql');
const stops = sql(import.meta.url, 'stops.sql');
const partnersNew = sql(import.meta.url, 'partners-new.sql');
const addPartners = sql(import.meta.url, 'add-partners.sql');
const addNeeds = sql(import.meta.url, 'add-needs.sql');
const publish = sql(import.meta.url, 'publish.sql');
const addUptakes = sql(import.meta.url, 'add-uptakes.sql');
const moveUptakes = sql(import.meta.url, 'move-uptakes.sql');
const addFiles = sql(import.meta.url, 'add-files.sql');
const workshopsNew = sql(import.meta.url, 'workshops-new.sql');
const hostingNew = sql(import.meta.url, 'hosting-new.sql');
const hostingVenues = sql(import.meta.url, 'hosting-venues.sql');
const hosts = sql(import.meta.url, 'hosts.sql');
const addWorkshops = sql(import.meta.url, 'add-workshops.sql');
const datesDue = sql(import.meta.url, 'dates-due.sql');
const dates = sql(import.meta.url, 'dates.sql');
const forgetDates = sql(import.meta.url, 'forget-dates.sql');
const lenders = sql(import.meta.url, 'lenders.sql');
const within = sql(import.meta.url, 'within.sql');
const removeCampaigns = sql(import.meta.url, 'remove-campaigns.sql');
const removeMeetings = sql(import.meta.url, 'remove-meetings.sql');
const removeSeats = sql(import.meta.url, 'remove-seats.sql');
const removeResources = sql(import.meta.url, 'remove-resources.sql');
const remove = sql(import.meta.url, 'remove.sql');

const STEP = 'Préparation des données de démonstration';
/** Any constant: two servers that start together must not both load. */
const ADVISORY_LOCK = 2015_05_29;
const CHUNK = 500;
/** What triggers ask of each row is planned a few times, and no more: planned anew for each, it was most of what they took. */
const PLAN_ONCE = "select set_config('plan_cache_mode', 'auto', true)";
/** Fixed, as the venues' days are. */
const PUBLISHED = '2026-05-29T08:00:00Z';

function venuesFor(rows: readonly TownRow[]): Venue[] {
  return demonstrationVenues(rows, new Map(rows.map(({ departement, region }) => [departement, region])));
}

async function fill(client: Queryable, rows: readonly TownRow[], progress: Progress): Promise<number> {
  const venues = venuesFor(rows);
  await client.query("select set_config('app.actor', $1, true)", [SOURCE]);
  for (let done = 0; done < venues.length; done += CHUNK) {
    progress(STEP, done, venues.length);
    await client.query(insert, [JSON.stringify(venues.slice(done, done + CHUNK))]);
  }
  await client.query(stops);
  progress(STEP, venues.length, venues.length);
  return venues.length;
}

/** Says what is done, and by whom, for the moves that follow. */
const acting = (client: Queryable, act: string) =>
  client.query("select set_config('app.actor', $1, true), set_config('app.act', $2, true)", [SOURCE, act]);

/** Brings what was taken up to its state, an act after the other. */
async function bring(client: Queryable, uptakes: readonly DemonstrationUptake[]): Promise<void> {
  await acting(client, 'ask');
  const added = await client.query<{ uptake: number }>(addUptakes, [JSON.stringify(uptakes)]);
  const longest = Math.max(0, ...uptakes.map(({ steps }) => steps.length));
  for (let rank = 0; rank < longest; rank++) {
    const steps = uptakes.flatMap(({ steps: all }) => all[rank] ?? []);
    for (const { act, to } of new Map(steps.map((step) => [step.act + step.to, step])).values()) {
      const moved = added.filter(
        (_, index) => uptakes[index]?.steps[rank]?.act === act && uptakes[index]?.steps[rank]?.to === to,
      );
      await acting(client, act);
      await client.query(moveUptakes, [moved.map(({ uptake }) => uptake), to]);
    }
  }
}

/** Partners, what they offer, what venues look for, and how some of it went. */
async function fillPartners(client: Queryable, rows: readonly TownRow[]): Promise<void> {
  await acting(client, 'create');
  await client.query(addPartners, [JSON.stringify(demonstrationPartners(rows)), PUBLISHED]);
  await client.query(addFiles, [JSON.stringify(demonstrationFiles())]);
  const [lending] = await client.query<{ numbers: number[]; organisations: number[] }>(lenders);
  const { numbers = [], organisations = [] } = lending ?? {};
  await client.query(addNeeds, [JSON.stringify(demonstrationNeeds(numbers))]);
  await acting(client, 'publish');
  const offered = await client.query<{ resource: number; kind: string }>(publish);
  const inOrder = offered.sort((one, other) => one.resource - other.resource);
  const found = await client.query<{ resource: number; venues: number[] }>(within);
  const venuesOf = new Map(found.map(({ resource, venues }) => [resource, venues]));
  await bring(client, demonstrationUptakes(inOrder, venuesOf, organisations));
}

/** Workshops in the places of venues: their dates come by keepDates. */
async function fillWorkshops(client: Queryable): Promise<void> {
  await acting(client, 'create');
  const found = await client.query<Host>(hosts);
  await client.query(addWorkshops, [JSON.stringify(demonstrationWorkshops(found))]);
  await acting(client, 'publish');
  await client.query(publish);
}

/** Posts and missions in venues, and how some went on: nobody holds them. */
async function fillHosting(client: Queryable): Promise<void> {
  await acting(client, 'create');
  const venues = await client.query<{ number: number }>(hostingVenues);
  const rows = demonstrationHosting(venues.map(({ number }) => number));
  await client.query(addNeeds, [JSON.stringify(rows)]);
  await acting(client, 'publish');
  const shown = await client.query<{ resource: number; kind: string }>(publish);
  const [lending] = await client.query<{ organisations: number[] }>(lenders);
  const inOrder = shown.sort((one, other) => one.resource - other.resource);
  await bring(client, demonstrationHosted(inOrder, lending?.organisations ?? []));
}

/**
 * Fills a directory that has never held a venue with invented ones, and with partners, all marked `demonstration`.
 * One that has invented venues from before gets its partners once, and its workshops.
 * The gazetteer must be loaded.
 * @returns how many venues were added: 0 when the directory has, or had, venues.
 */
export async function loadDemonstration(
  database: Database,
  progress: Progress = () => undefined,
): Promise<number> {
  return database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await client.query(PLAN_ONCE);
    const [answer] = await client.query<{ is_new: boolean }>(isNew);
    // Read once, for both: a third of what partners cost.
    let rows: TownRow[] | undefined;
    const known = async () => (rows ??= await client.query<TownRow>(towns));
    const added = answer?.is_new ? await fill(client, await known(), progress) : 0;
    const [partners] = await client.query<{ is_new: boolean }>(partnersNew);
    if (partners?.is_new) await fillPartners(client, await known());
    const [workshops] = await client.query<{ is_new: boolean }>(workshopsNew);
    if (workshops?.is_new) await fillWorkshops(client);
    const [hosting] = await client.query<{ is_new: boolean }>(hostingNew);
    if (hosting?.is_new) await fillHosting(client);
    await fillApplications(client);
    await acting(client, 'create');
    await fillMachines(client);
    await fillFeeds(client);
    await fillFund(client);
    await fillCommittees(client);
    await fillSchools(client, (act) => acting(client, act));
    await fillKits(client, (act) => acting(client, act));
    await fillPilots(client);
    await fillAgreements(client);
    await fillReference(client);
    await fillCommunications(client);
    return added;
  });
}

async function keepWorkshops(client: Queryable, now: Date): Promise<void> {
  const [answer] = await client.query<{ due: boolean }>(datesDue, [now]);
  if (!answer?.due) return;
  await acting(client, 'plan');
  await client.query(forgetDates, [now]);
  await client.query(dates, [now]);
}

/**
 * Gives invented workshops, refurbishers, lessons, posts and missions dates in the weeks that follow `now`, and invented organisations offers of
 * employment, and takes away those that are over: at start and hour after hour, before settleEvents. Writes a few times a
 * month at most: each write is a version of the directory.
 */
export const keepDates = (database: Database, now: Date): Promise<void> =>
  database.transaction(async (client) => {
    await client.query(PLAN_ONCE);
    await keepCollections(client, SOURCE, now);
    await keepWorkshops(client, now);
    await keepLessons(client, SOURCE, now);
    await keepHosting(client, now, (act) => acting(client, act));
    await keepOffers(client, (act) => acting(client, act), now);
  });

/** Takes what was invented away. @returns how many there were */
export async function removeDemonstration(
  database: Database,
): Promise<{ readonly venues: number; readonly organisations: number }> {
  return database.transaction(async (client) => {
    await client.query('select forget_invented_money()');
    await client.query(removeMeetings);
    await client.query(removeSeats);
    await client.query(removeCampaigns);
    await removeReference(client);
    await client.query(removeResources);
    const [removed] = await client.query<{ venues: number; organisations: number }>(remove);
    return removed ?? { venues: 0, organisations: 0 };
  });
}
