import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs, asActor } from '../core/actor.ts';
import { badParameter } from '../core/errors.ts';
import { domainOf, isCommon } from '../core/mail-address.ts';
import type { Publishing } from '../core/plain-mail.ts';
import { writeMail } from '../outbox/doors.ts';
import { decisionMail, joinedMail } from './mails.ts';
import type { CommuneDomain, KnownRequest, MyCommune, RequestAnswer, RequestDecision } from './schema.ts';

const addDomainStatement = sql(import.meta.url, 'add-domain.sql');
const askStatement = sql(import.meta.url, 'ask.sql');
const communeStatement = sql(import.meta.url, 'commune.sql');
const decideStatement = sql(import.meta.url, 'decide.sql');
const domains = sql(import.meta.url, 'domains.sql');
const enterStatement = sql(import.meta.url, 'enter.sql');
const find = sql(import.meta.url, 'find.sql');
const grantStatement = sql(import.meta.url, 'grant.sql');
const isDomainOf = sql(import.meta.url, 'is-domain-of.sql');
const leave = sql(import.meta.url, 'leave.sql');
const mailOf = sql(import.meta.url, 'mail-of.sql');
const mine = sql(import.meta.url, 'mine.sql');
const othersStatement = sql(import.meta.url, 'others.sql');
const removeDomainStatement = sql(import.meta.url, 'remove-domain.sql');
const speaksFor = sql(import.meta.url, 'speaks-for.sql');

interface Commune {
  readonly code_insee: string;
  readonly nom: string;
}

interface Asker {
  readonly id: string;
  readonly mail: string;
}

interface Setting extends Publishing {
  readonly now: Date;
}

/** Lets someone speak for a commune, and tells those who do already: they would see who does not belong. */
async function grant(
  client: Queryable,
  commune: Commune,
  { id, mail }: Asker,
  proof: 'domain' | 'decision',
  { now, ...publishing }: Setting,
): Promise<void> {
  const [added] = await client.query(grantStatement, [commune.code_insee, id, proof]);
  if (!added) return;
  for (const other of await client.query<{ mail: string }>(othersStatement, [commune.code_insee, id]))
    await writeMail(client, joinedMail(other.mail, commune, mail, publishing), { purpose: 'claim' }, now);
}

/** Whether an address's domain is the commune's own: 0073-representatives.sql says when. */
async function proves(client: Queryable, mail: string, codeInsee: string): Promise<boolean> {
  const domain = domainOf(mail);
  if (isCommon(domain)) return false;
  const [row] = await client.query<{ proves: boolean }>(isDomainOf, [domain, codeInsee]);
  return row?.proves === true;
}

/** Asks to speak for a commune: at once where the address proves it. @returns undefined where there is no such commune */
export const askFor = (
  db: Database,
  code: string,
  asker: Asker,
  message: string,
  setting: Setting,
): Promise<RequestAnswer | undefined> =>
  db.transaction(async (client) => {
    const [commune] = await client.query<Commune>(communeStatement, [code]);
    if (!commune) return undefined;
    const { code_insee } = commune;
    const granted: RequestAnswer = { state: 'granted', ...commune };
    if ((await client.query(speaksFor, [asker.id, code_insee])).length > 0) return granted;
    await actAs(client, { role: 'commune', person: asker.id });
    const isProved = await proves(client, asker.mail, code_insee);
    const values = [code_insee, asker.id, message, setting.now];
    await client.query(isProved ? enterStatement : askStatement, values);
    if (!isProved) return { ...granted, state: 'pending' };
    await grant(client, commune, asker, 'domain', setting);
    return granted;
  });

export const findMine = (db: Queryable, person: string): Promise<MyCommune[]> =>
  db.query<MyCommune>(mine, [person]);

/** @returns whether the person spoke for the commune */
export const leaveCommune = async (db: Database, code: string, person: string): Promise<boolean> =>
  (await asActor(db, { role: 'commune', person }, (client) => client.query(leave, [person, code]))).length >
  0;

/** What is known of a request that waits. @returns undefined for none */
export async function findRequest(db: Queryable, request: number): Promise<KnownRequest | undefined> {
  const [asker] = await db.query<{ mail: string }>(mailOf, [request]);
  if (!asker) return undefined;
  const domain = domainOf(asker.mail);
  const common = isCommon(domain);
  const [row] = await db.query<Omit<KnownRequest, 'domain' | 'common'>>(find, [
    request,
    common ? null : domain,
  ]);
  return row && { ...row, domain, common };
}

/** @throws RefusedError for a domain that is anybody's, or another commune's */
async function addDomain(
  client: Queryable,
  domain: string,
  codeInsee: string,
  person: string,
  now: Date,
): Promise<void> {
  if (isCommon(domain))
    throw badParameter('own_domain', `« ${domain} » est un service où chacun peut avoir une adresse.`);
  const added = await client.query(addDomainStatement, [domain, codeInsee, person, now]);
  if (added.length === 0)
    throw badParameter('own_domain', `« ${domain} » est déjà reconnu d’une autre commune.`);
}

/**
 * Decides a request; with a grant, may say that the address's domain is the commune's.
 * @returns whether it waited @throws RefusedError
 */
export async function decideRequest(
  client: Queryable,
  request: number,
  { granted, answer, own_domain }: RequestDecision,
  by: Actor,
  { now, ...publishing }: Setting,
): Promise<boolean> {
  await actAs(client, by);
  const values = [request, granted, answer, by.person, now];
  const [decided] = await client.query<Commune & { person: string; mail: string }>(decideStatement, values);
  if (!decided) return false;
  const { person, mail, ...commune } = decided;
  if (granted) await grant(client, commune, { id: person, mail }, 'decision', { now, ...publishing });
  if (granted && own_domain) await addDomain(client, domainOf(mail), commune.code_insee, by.person, now);
  const told = decisionMail(mail, { ...commune, granted, answer }, publishing);
  await writeMail(client, told, { purpose: 'claim', key: `commune ${request}` }, now);
  return true;
}

/** The domains that someone has found to be a commune's. */
export const findDomains = (db: Queryable): Promise<CommuneDomain[]> => db.query<CommuneDomain>(domains);

/** Who entered by it stays: their role is taken where roles are. @returns whether it was there */
export const removeDomain = async (db: Queryable, domain: string): Promise<boolean> =>
  (await db.query(removeDomainStatement, [domain])).length > 0;
