import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { findCampaigns } from '../queries.ts';
import type { Animator, AskedVenue, Fitting, Kit, Mayor, NearOrganisation, NearPilot } from './schema.ts';

const place = sql(import.meta.url, 'place.sql');
const venues = sql(import.meta.url, 'venues.sql');
const volunteers = sql(import.meta.url, 'volunteers.sql');
const organisations = sql(import.meta.url, 'organisations.sql');
const resources = sql(import.meta.url, 'resources.sql');
const kits = sql(import.meta.url, 'kits.sql');
const pilots = sql(import.meta.url, 'pilots.sql');

/** Metres: what the parties, too, hold to be near (judging/choice.sql). */
const WITHIN = 40_000;
const PILOTS_WITHIN = 100_000;
/** All that one may choose from. */
const ANIMATORS = 20;
/** Of the others, as many as one reads: the rest is a page away. */
const MOST = 6;
/** Of what is offered to all of France: the rest is a page away. */
const FITTING = 3;
/** Of fewer volunteers, their hours would tell who they are. */
const FEWEST = 5;
const GOING_ON = ['published', 'choosing', 'running'];

interface Counted {
  readonly total: number;
}

/** Rows that each say how many there are in all -> that, and the rows. */
function counted<Item extends object>(rows: readonly (Item & Counted)[]): { total: number; list: Item[] } {
  const list = rows.map(({ total: _, ...item }) => item as unknown as Item);
  return { total: rows[0]?.total ?? 0, list };
}

/** Those of a sort. */
function sorted<Item extends object>(
  rows: readonly (Item & Counted & { readonly sort: string })[],
  wanted: string,
): { total: number; list: Item[] } {
  const own = rows.filter(({ sort }) => sort === wanted).map(({ sort: _, ...row }) => row);
  return counted(own as unknown as (Item & Counted)[]);
}

interface Venues {
  readonly animators_total: number;
  readonly animators_coming: number;
  readonly trainers_total: number;
  readonly animators: Animator[];
  readonly nearest_animator: Mayor['animators']['nearest'];
  readonly venues_total: number;
  readonly venues: AskedVenue[];
  readonly nearest_venue: Mayor['venues']['nearest'];
}

async function findVenues(db: Queryable, code: string): Promise<Pick<Mayor, 'animators' | 'venues'>> {
  const [row] = await db.query<Venues>(venues, [code, WITHIN, ANIMATORS, MOST]);
  return {
    animators: {
      total: row?.animators_total ?? 0,
      coming: row?.animators_coming ?? 0,
      trainers: row?.trainers_total ?? 0,
      list: row?.animators ?? [],
      nearest: row?.nearest_animator ?? null,
    },
    venues: {
      total: row?.venues_total ?? 0,
      list: row?.venues ?? [],
      nearest: row?.nearest_venue ?? null,
    },
  };
}

async function findOrganisations(db: Queryable, code: string) {
  type Row = NearOrganisation & Counted & { readonly sort: string };
  const rows = await db.query<Row>(organisations, [code, WITHIN, MOST]);
  const of = (sort: string) => sorted<NearOrganisation>(rows, sort);
  return { companies: of('companies'), higher: of('higher'), refurbishers: of('refurbishers') };
}

async function findFitting(db: Queryable, code: string) {
  const rows = await db.query<Fitting & Counted & { readonly sort: string }>(resources, [code, FITTING]);
  const of = (sort: string) => sorted<Fitting>(rows, sort);
  return { trainers: of('trainers'), machines: of('machines'), calls: of('calls') };
}

async function findKits(db: Queryable): Promise<Mayor['kits']> {
  const rows = await db.query<Kit & Counted & { readonly valid: number }>(kits, [MOST]);
  const validated = rows[0]?.valid ?? 0;
  return { ...counted(rows.map(({ valid: _, ...row }) => row)), validated };
}

/** Who could be at a commune's side, the nearest first. @returns undefined for no commune */
export async function findMayor(db: Queryable, code: string): Promise<Mayor | undefined> {
  const [found] = await db.query<Mayor['commune'] & Pick<Mayor, 'schools'>>(place, [code]);
  if (!found) return undefined;
  const { schools, ...commune } = found;
  const [some] = await db.query<Mayor['volunteers']>(volunteers, [code, FEWEST]);
  const campaigns = await findCampaigns(db, undefined);
  return {
    commune,
    within: WITHIN,
    pilots_within: PILOTS_WITHIN,
    schools,
    ...(await findVenues(db, code)),
    volunteers: some ?? {
      total: 0,
      demonstration: false,
      confirmed: null,
      halfdays: null,
      grants: null,
      statuses: null,
    },
    ...(await findOrganisations(db, code)),
    ...(await findFitting(db, code)),
    kits: await findKits(db),
    pilots: counted(await db.query<NearPilot & Counted>(pilots, [code, PILOTS_WITHIN, MOST])),
    campaigns: campaigns.filter(({ state }) => GOING_ON.includes(state)),
  };
}
