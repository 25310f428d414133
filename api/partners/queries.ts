import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs, asActor } from '../core/actor.ts';
import { badParameters, type Refusal, RefusedError } from '../core/errors.ts';
import { settlePatch } from '../stewardship/doors.ts';
import type {
  EstablishmentBody,
  LogoBody,
  MyPartners,
  Organisation,
  OrganisationBody,
  OwnOrganisation,
  PartnerDecision,
  Partners,
  PartnersQuery,
  Twin,
} from './schema.ts';

const addDelegateStatement = sql(import.meta.url, 'add-delegate.sql');
const approvals = sql(import.meta.url, 'approvals.sql');
const approve = sql(import.meta.url, 'approve.sql');
const decide = sql(import.meta.url, 'decide.sql');
const delegates = sql(import.meta.url, 'delegates.sql');
const list = sql(import.meta.url, 'list.sql');
const logo = sql(import.meta.url, 'logo.sql');
const logosWaiting = sql(import.meta.url, 'logos-waiting.sql');
const mine = sql(import.meta.url, 'mine.sql');
const publicStatement = sql(import.meta.url, 'public.sql');
const removeDelegateStatement = sql(import.meta.url, 'remove-delegate.sql');
const siretsStatement = sql(import.meta.url, 'sirets.sql');
const speaks = sql(import.meta.url, 'speaks.sql');
const twins = sql(import.meta.url, 'twins.sql');
const waiting = sql(import.meta.url, 'waiting.sql');
const write = sql(import.meta.url, 'write.sql');
const writeLogoStatement = sql(import.meta.url, 'write-logo.sql');
const writeParts = sql(import.meta.url, 'write-parts.sql');

export async function findOrganisations(db: Queryable, query: PartnersQuery): Promise<Partners> {
  const { q, kind, trade, offer, network, near, limit, page } = query;
  const [found] = await db.query<Partners>(list, [
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
  return found ?? { total: 0, positions: [], organisations: [] };
}

/** @param unpublished whether one that nobody else sees yet is given too */
export const findOrganisation = async (
  db: Queryable,
  organisation: number,
  unpublished = false,
): Promise<Organisation | undefined> =>
  (await db.query<Organisation>(publicStatement, [organisation, unpublished]))[0];

/** What the directory is asked of an organisation, as far as it was written. */
export type Asked = Partial<Pick<OrganisationBody, 'siret'>> & {
  readonly establishments: readonly (
    | Partial<Pick<EstablishmentBody, 'commune' | 'code_postal' | 'siret'>>
    | undefined
  )[];
};

/** A field of one of several, by its number from 1: `commune-2`, as people count them. */
const numbered = (name: string, index: number) => `${name}-${index + 1}`;

const siretSaid = {
  wrong: 'ce numéro n’a pas la clé d’un SIRET : vérifiez ses 14 chiffres.',
  taken: 'une autre organisation est déjà inscrite avec ce SIRET.',
};

async function siretRefusals(
  db: Queryable,
  { siret, establishments }: Asked,
  organisation: number | undefined,
): Promise<Refusal[]> {
  const given = [
    { name: 'siret', siret },
    ...establishments.map((one, index) => ({ name: numbered('siret', index), siret: one?.siret })),
  ];
  const values = [JSON.stringify(given), organisation ?? null];
  const rows = await db.query<{ name: string; wrong: boolean; taken: boolean }>(siretsStatement, values);
  return rows.flatMap(({ name, wrong, taken }) =>
    wrong || taken ? [{ name, message: siretSaid[wrong ? 'wrong' : 'taken'] }] : [],
  );
}

/** The code of an establishment's commune, or why it is refused. */
async function settle(
  db: Queryable,
  { commune = '', code_postal = '' }: Partial<EstablishmentBody>,
  index: number,
) {
  const place = { commune, code_postal };
  return settlePatch(db, place, place).catch((error: unknown): Refusal[] => {
    if (!(error instanceof RefusedError)) throw error;
    return error.errors.map(({ name, message }) => ({ name: numbered(name, index), message }));
  });
}

/** What the directory refuses of an organisation, and its establishments with the codes of their communes. */
export async function settleAll(
  db: Queryable,
  asked: Asked,
  organisation: number | undefined,
): Promise<{ readonly refusals: Refusal[]; readonly places: object[] }> {
  const refusals = await siretRefusals(db, asked, organisation);
  const places: object[] = [];
  for (const [index, one] of asked.establishments.entries()) {
    const found = one?.commune && one.code_postal ? await settle(db, one, index) : {};
    if (Array.isArray(found)) refusals.push(...found);
    else places.push({ ...one, ...found });
  }
  return { refusals, places };
}

/** Two that are written at once with one SIRET: the database lets the first pass. */
function refusedOrganisation(error: unknown): never {
  if ((error as { code?: string }).code === '23505')
    throw badParameters([{ name: 'siret', message: siretSaid.taken }]);
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
  const { refusals, places } = await settleAll(db, body, read?.organisation);
  if (refusals.length > 0) throw badParameters(refusals);
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
  const [known] = await db.query<Pick<OwnOrganisation, 'answer' | 'closed' | 'has_logo' | 'approvals'>>(
    approvals,
    [organisation],
  );
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
  const [decided] = await client.query<Decided>(decide, [
    organisation,
    outcome,
    answer ?? null,
    now,
    actor.person,
  ]);
  if (decided?.person && outcome === 'published')
    await client.query(addDelegateStatement, [organisation, decided.person, null, null, 'decision']);
  return decided;
}

export const findWaiting = (db: Queryable) =>
  db.query<{ organisation: number; nom: string; kind: string; siret: string | null; since: string }>(waiting);

/** Those that may be the same as one. */
export const findTwins = (db: Queryable, organisation: number) => db.query<Twin>(twins, [organisation]);

/** The organisations someone speaks for or has proposed, and the marks that wait for them. */
export const findMyPartners = async (db: Queryable, person: string): Promise<MyPartners> => ({
  organisations: await db.query<MyPartners['organisations'][number]>(mine, [person]),
  logos: await db.query<MyPartners['logos'][number]>(logosWaiting, [person]),
});

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
