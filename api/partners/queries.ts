import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs, asActor } from '../core/actor.ts';
import { badParameters, type Refusal, RefusedError } from '../core/errors.ts';
import { settlePatch } from '../stewardship/doors.ts';
import type {
  EstablishmentBody,
  LogoBody,
  Organisation,
  OrganisationBody,
  OrganisationLine,
  OwnOrganisation,
  PartnerDecision,
  Partners,
  PartnersQuery,
} from './schema.ts';

const addDelegateStatement = sql(import.meta.url, 'add-delegate.sql');
const approvals = sql(import.meta.url, 'approvals.sql');
const approve = sql(import.meta.url, 'approve.sql');
const decide = sql(import.meta.url, 'decide.sql');
const delegates = sql(import.meta.url, 'delegates.sql');
const list = sql(import.meta.url, 'list.sql');
const logo = sql(import.meta.url, 'logo.sql');
const publicStatement = sql(import.meta.url, 'public.sql');
const removeDelegateStatement = sql(import.meta.url, 'remove-delegate.sql');
const speaks = sql(import.meta.url, 'speaks.sql');
const waiting = sql(import.meta.url, 'waiting.sql');
const write = sql(import.meta.url, 'write.sql');
const writeLogoStatement = sql(import.meta.url, 'write-logo.sql');
const writeParts = sql(import.meta.url, 'write-parts.sql');

export async function findOrganisations(db: Queryable, query: PartnersQuery): Promise<Partners> {
  const { q, kind, trade, offer, network, near, limit, page } = query;
  const rows = await db.query<{ total: number; line: OrganisationLine }>(list, [
    q || null,
    kind ?? null,
    trade ?? null,
    offer ?? null,
    network ?? null,
    near?.lon ?? null,
    near?.lat ?? null,
    limit,
    (page - 1) * limit,
  ]);
  return { total: rows[0]?.total ?? 0, organisations: rows.map(({ line }) => line) };
}

/** @param unpublished whether one that nobody else sees yet is given too */
export const findOrganisation = async (
  db: Queryable,
  organisation: number,
  unpublished = false,
): Promise<Organisation | undefined> =>
  (await db.query<Organisation>(publicStatement, [organisation, unpublished]))[0];

/** An establishment with the code of its commune, or why it is refused. */
async function settle(client: Queryable, given: EstablishmentBody, index: number) {
  const { commune, code_postal } = given;
  return settlePatch(client, { commune, code_postal }, { commune, code_postal }).then(
    (settled) => ({ ...given, ...settled }),
    (error: unknown) => {
      if (!(error instanceof RefusedError)) throw error;
      return error.errors.map(
        ({ name, message }): Refusal => ({
          name: index === 0 ? name : `${name}-${index + 1}`,
          message: `${given.nom} : ${message}`,
        }),
      );
    },
  );
}

/** @throws RefusedError naming the field of each establishment that is nowhere */
async function settleAll(client: Queryable, given: readonly EstablishmentBody[]): Promise<object[]> {
  const settled: object[] = [];
  const refusals: Refusal[] = [];
  for (const [index, one] of given.entries()) {
    const found = await settle(client, one, index);
    if (Array.isArray(found)) refusals.push(...found);
    else settled.push(found);
  }
  if (refusals.length > 0) throw badParameters(refusals);
  return settled;
}

/** What the database holds against an organisation, in words. */
function refusedOrganisation(error: unknown): never {
  const { constraint, code } = error as { constraint?: string; code?: string };
  const siret = (message: string) => badParameters([{ name: 'siret', message }]);
  if (code === '23505') throw siret('une autre organisation est déjà inscrite avec ce SIRET.');
  if (constraint?.includes('siret'))
    throw siret('ce numéro n’a pas la clé d’un SIRET : vérifiez ses 14 chiffres.');
  throw error;
}

interface Written {
  readonly organisation: number;
  readonly version: number;
}

/**
 * Writes an organisation whole, with its establishments and networks.
 * @param read undefined for a new one
 * @returns undefined when someone else wrote meanwhile
 * @throws RefusedError naming each field
 */
export async function writeOrganisation(
  db: Database,
  read: Written | undefined,
  body: OrganisationBody,
  actor: Actor,
): Promise<Written | undefined> {
  const places = await settleAll(db, body.establishments);
  const values = [read?.organisation ?? null, read?.version ?? null, JSON.stringify(body), actor.person];
  return asActor(db, actor, async (client) => {
    const [row] = await client.query<Written>(write, values);
    if (!row) return undefined;
    await client.query(writeParts, [row.organisation, JSON.stringify(places), JSON.stringify(body.networks)]);
    return row;
  }).catch(refusedOrganisation);
}

/** What those who speak for an organisation see of it besides what all see. */
export async function findOwnOrganisation(
  db: Queryable,
  organisation: number,
  person: string,
): Promise<OwnOrganisation | undefined> {
  const shown = await findOrganisation(db, organisation, true);
  const [known] = await db.query<Pick<OwnOrganisation, 'answer' | 'has_logo' | 'approvals'>>(approvals, [
    organisation,
  ]);
  if (!shown || !known) return undefined;
  const people = await db.query<OwnOrganisation['delegates'][number]>(delegates, [organisation, person]);
  return { organisation: shown, ...known, delegates: people };
}

interface Decided {
  readonly nom: string;
  readonly person: string | null;
  readonly mail: string | null;
}

/**
 * Publishes an organisation, or refuses it, once; whoever proposed it then speaks for it.
 * @returns undefined when it is decided already
 */
export async function decideOrganisation(
  client: Queryable,
  organisation: number,
  { outcome, answer }: PartnerDecision,
  actor: Actor,
  now: Date,
): Promise<Decided | undefined> {
  await actAs(client, actor);
  const [decided] = await client.query<Decided>(decide, [organisation, outcome, answer ?? null, now]);
  if (decided?.person && outcome === 'published')
    await client.query(addDelegateStatement, [organisation, decided.person, null, null, 'decision']);
  return decided;
}

export const findWaiting = (db: Queryable) =>
  db.query<{ organisation: number; nom: string; kind: string; siret: string | null; since: string }>(waiting);

/** Lets an address speak for an organisation. @returns whether it did not already */
export const addDelegate = async (
  client: Queryable,
  organisation: number,
  mail: string,
  actor: Actor,
): Promise<boolean> => {
  await actAs(client, actor);
  const values = [organisation, null, mail, randomUUID(), 'invitation'];
  return (await client.query(addDelegateStatement, values)).length > 0;
};

export const removeDelegate = async (
  db: Database,
  organisation: number,
  mandate: number,
  actor: Actor,
): Promise<boolean> =>
  asActor(
    db,
    actor,
    async (client) => (await client.query(removeDelegateStatement, [organisation, mandate])).length > 0,
  );

/** @param given undefined takes the mark away @returns the new version, or undefined when someone else wrote meanwhile */
export const writeLogo = (
  db: Database,
  { organisation, version }: Written,
  given: LogoBody | undefined,
  actor: Actor,
): Promise<number | undefined> =>
  asActor(db, actor, async (client) => {
    const values = [organisation, version, given?.data ?? null, given?.type ?? null];
    const [row] = await client.query<{ version: number }>(writeLogoStatement, values);
    return row?.version;
  });

/** @param unapproved whether one that the parties have not approved is given too */
export async function findLogo(
  db: Queryable,
  organisation: number,
  unapproved: boolean,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const [row] = await db.query<{ data: string; type: string }>(logo, [organisation, unapproved]);
  return row && { type: row.type, bytes: Buffer.from(row.data, 'base64') };
}

/** @returns whether someone represents a party of the convention */
export const speaksForParty = async (db: Queryable, person: string, party: string): Promise<boolean> =>
  (await db.query(speaks, [person, party])).length > 0;

/** @returns whether there is a mark to approve */
export async function approveLogo(
  db: Database,
  organisation: number,
  { party, approved }: { readonly party: string; readonly approved: boolean },
  actor: Actor,
): Promise<boolean> {
  return asActor(db, actor, async (client) => {
    const values = [organisation, party, actor.person, approved];
    const [row] = await client.query<{ has_logo: boolean }>(approve, values);
    return row?.has_logo ?? false;
  });
}
