import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs, asActor } from '../core/actor.ts';
import { domainOf } from '../core/mail-address.ts';
import type { Publishing } from '../core/plain-mail.ts';
import { venuePage } from '../core/public-url.ts';
import { writeMail } from '../outbox/doors.ts';
import { editable, type VenuePatch } from './edit.ts';
import { joinedMail } from './mails.ts';
import { type Published, proofOf } from './proof.ts';
import type { Change, ClaimAnswer, Comparison, Team, Version } from './schema.ts';

const published = sql(import.meta.url, 'published.sql');
const grant = sql(import.meta.url, 'grant.sql');
const addClaim = sql(import.meta.url, 'add-claim.sql');
const communesOfDomain = sql(import.meta.url, 'communes-of-domain.sql');
const others = sql(import.meta.url, 'others.sql');
const remove = sql(import.meta.url, 'remove-steward.sql');
const team = sql(import.meta.url, 'team.sql');
const teamEvents = sql(import.meta.url, 'team-events.sql');
const invitations = sql(import.meta.url, 'invitations.sql');
const invite = sql(import.meta.url, 'invite.sql');
const withdraw = sql(import.meta.url, 'withdraw.sql');
const takeUp = sql(import.meta.url, 'take-up.sql');
const forget = sql(import.meta.url, 'forget-invitations.sql');
const decideStatement = sql(import.meta.url, 'decide.sql');
const leave = sql(import.meta.url, 'leave.sql');
const versionStatement = sql(import.meta.url, 'version.sql');
const versions = sql(import.meta.url, 'history.sql');
const lastWriter = sql(import.meta.url, 'last-writer.sql');
const twoVersions = sql(import.meta.url, 'two-versions.sql');

/** Arrivals and departures told of a venue: years of them. */
const TOLD = 50;

interface Claimant {
  readonly id: string;
  readonly mail: string;
}

/** What an address proves here: a domain that several communes publish is a network's, and proves nothing. */
async function proven(client: Queryable, mail: string, venue: Published): Promise<string | undefined> {
  const proof = proofOf(mail, venue);
  if (proof !== 'domain') return proof;
  const [found] = await client.query<{ communes: number }>(communesOfDomain, [domainOf(mail)]);
  return found && found.communes > 1 ? undefined : proof;
}

interface Setting extends Publishing {
  readonly now: Date;
}

interface Granted {
  readonly number: number;
  readonly nom: string;
  readonly person: string;
  readonly mail: string;
  readonly proof: string;
  /** Of the page of those who keep the venue. */
  readonly team: string;
}

/** Gives a venue to someone, and tells the others who keep it: they would see who does not belong. */
async function grantVenue(
  client: Queryable,
  { number, person, proof, ...told }: Granted,
  { now, ...publishing }: Setting,
): Promise<void> {
  const [added] = await client.query(grant, [number, person, proof]);
  if (!added) return;
  for (const other of await client.query<{ mail: string }>(others, [number, person]))
    await writeMail(client, joinedMail(other.mail, told, publishing), { purpose: 'claim' }, now);
}

/** @returns undefined when there is no such venue */
export function claimVenue(
  db: Database,
  venue: string,
  { id: person, mail }: Claimant,
  message: string | undefined,
  setting: Setting,
): Promise<ClaimAnswer | undefined> {
  return db.transaction(async (client) => {
    const [found] = await client.query<Published & { number: number; nom: string }>(published, [venue]);
    if (!found) return undefined;
    await actAs(client, { role: 'lieu', person });
    const [invited] = await client.query(takeUp, [found.number, mail, setting.now]);
    const proof = invited ? 'invitation' : await proven(client, mail, found);
    const team = `${venuePage(setting.origin, venue)}/lieu/equipe`;
    const { number, nom } = found;
    if (proof) await grantVenue(client, { number, nom, person, mail, proof, team }, setting);
    await client.query(addClaim, [number, person, message ?? null, proof ?? null, setting.now]);
    return { state: proof ? 'granted' : 'pending', by: proof === 'invitation' ? 'invitation' : 'address' };
  });
}

/** @returns whether there was one */
export const removeSteward = async (
  db: Database,
  venue: string,
  mandate: number,
  actor: Actor,
): Promise<boolean> =>
  (await asActor(db, actor, (client) => client.query(remove, [venue, mandate]))).length > 0;

/** Those who keep a venue, those who are asked to, and who came and went. */
export async function findTeam(db: Queryable, venue: string, person: string, now: Date): Promise<Team> {
  const stewards = await db.query<Team['stewards'][number]>(team, [venue, person]);
  return {
    stewards,
    invitations: await db.query<Team['invitations'][number]>(invitations, [venue, now]),
    events: await db.query<Team['events'][number]>(teamEvents, [venue, TOLD]),
  };
}

interface Invited {
  readonly mail: string;
  readonly by: string;
  readonly handsOver: boolean;
}

/** @returns the venue's name, or undefined when there is none of this id */
export async function inviteSteward(
  client: Queryable,
  venue: string,
  { mail, by, handsOver }: Invited,
  now: Date,
): Promise<string | undefined> {
  const [row] = await client.query<{ nom: string }>(invite, [venue, mail, by, handsOver, now]);
  return row?.nom;
}

/** @returns whether there was one */
export const withdrawInvitation = async (
  db: Queryable,
  venue: string,
  invitation: number,
): Promise<boolean> => (await db.query(withdraw, [venue, invitation])).length > 0;

/** Erases the addresses that were invited more than a month ago. */
export const forgetInvitations = (db: Queryable, now: Date): Promise<unknown[]> => db.query(forget, [now]);

interface Decision {
  readonly granted: boolean;
  readonly answer?: string | undefined;
  readonly by: Actor;
}

export interface Decided {
  readonly number: number;
  readonly venue: string;
  readonly nom: string;
  readonly person: string;
  readonly mail: string;
}

/** @returns undefined when it was decided already, or never made */
export async function decideClaim(
  client: Queryable,
  claim: number,
  { granted, answer, by }: Decision,
  now: Date,
): Promise<Decided | undefined> {
  await actAs(client, by);
  const values = [claim, granted, answer ?? null, by.person, now];
  const [decided] = await client.query<Decided>(decideStatement, values);
  if (decided && granted) await client.query(grant, [decided.number, decided.person, 'decision']);
  return decided;
}

/** @returns whether the person was a steward of the venue */
export const leaveVenue = async (db: Database, venue: string, person: string): Promise<boolean> =>
  (await asActor(db, { role: 'lieu', person }, (client) => client.query(leave, [venue, person]))).length > 0;

/**
 * What brings a venue back to one of its versions: every field of it, those that were empty then emptied.
 * @returns undefined when there is no such version
 */
export async function patchBackTo(
  db: Queryable,
  id: string,
  version: number,
): Promise<VenuePatch | undefined> {
  const [row] = await db.query<{ record: VenuePatch }>(versionStatement, [id, version]);
  const empty = Object.fromEntries(
    editable.filter(({ kind }) => kind === 'text').map(({ name }) => [name, null]),
  );
  return row && { ...empty, location: null, stops: [], ...row.record };
}

interface Recorded {
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** They change together. */
const POSITION = ['latitude', 'longitude'];

function changesBetween(before: Recorded['before'], record: Recorded['record']): Change[] {
  if (!before) return [];
  const names = new Set([...Object.keys(record), ...Object.keys(before)]);
  const isChanged = (field: string) => !same(record[field], before[field]);
  const isMoved = POSITION.some(isChanged);
  return [...names]
    .filter((field) => isChanged(field) || (isMoved && POSITION.includes(field)))
    .map((field) => ({ field, from: before[field] ?? null, to: record[field] ?? null }));
}

const saidOf = ({ version, at, actor }: Pick<Recorded, 'version' | 'at' | 'actor'>) => ({
  version,
  at,
  actor,
});

/** @returns who last wrote what the standard describes of a venue, a role, or undefined when there is no such venue */
export async function findWriter(db: Queryable, venue: string): Promise<{ actor: string } | undefined> {
  const [row] = await db.query<{ actor: string }>(lastWriter, [venue]);
  return row;
}

/** The versions of a venue with what changed in each, the latest first. @param before those older than this one */
export async function findHistory(
  db: Queryable,
  venue: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<Version[]> {
  const rows = await db.query<Recorded>(versions, [venue, limit, before ?? null]);
  return rows.map((row) => ({ ...saidOf(row), changes: changesBetween(row.before, row.record) }));
}

/** What differs from one version of a venue to another, or undefined where there is no such venue or version. */
export async function compareVersions(
  db: Queryable,
  venue: string,
  from: number,
  to: number,
): Promise<Comparison | undefined> {
  const [one, other] = await db.query<Recorded>(twoVersions, [venue, from, to]);
  if (!one || !other) return undefined;
  return { from: saidOf(one), to: saidOf(other), changes: changesBetween(one.record, other.record) };
}
