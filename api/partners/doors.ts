import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs } from '../core/actor.ts';
import type { Mail } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { closeAllOf } from '../resources/doors.ts';
import { type ClosedAs, closedMail } from './closing/mails.ts';

const close = sql(import.meta.url, 'closing/close.sql');
const mailsOf = sql(import.meta.url, 'closing/mails-of.sql');
const versionOf = sql(import.meta.url, 'closing/version-of.sql');

/** As the history says who acts for those who run the directory. */
const DIRECTORY = 'modération';

/** What writing to those concerned needs. */
export interface Writing {
  readonly actor: Actor;
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  readonly now: Date;
}

/** Writes to all who speak for an organisation. @param key what makes it one mail */
export async function tellDelegates(
  client: Queryable,
  organisation: number,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  for (const { mail: to } of await client.query<{ mail: string }>(mailsOf, [organisation]))
    await writeMail(client, mail(to), { purpose: 'answer', key: `${key} ${to}` }, now);
}

interface Known {
  readonly organisation: number;
  readonly version: number;
}

/**
 * Closes the page of an organisation with all that it shows, and tells those who speak for it why.
 * @returns the new version, or undefined when someone else wrote meanwhile, or it is not published
 */
export async function closeOrganisation(
  client: Queryable,
  { organisation, version }: Known,
  reason: string,
  { actor, origin, now }: Writing,
): Promise<number | undefined> {
  const as: ClosedAs = actor.role === DIRECTORY ? DIRECTORY : 'organisation';
  await closeAllOf(client, organisation, reason, actor, { origin, now });
  await actAs(client, actor);
  const values = [organisation, version, as, reason, now];
  const [closed] = await client.query<{ nom: string; version: number }>(close, values);
  if (!closed) return undefined;
  const address = `${origin}/partenaires/${organisation}/gerer`;
  const mail = (to: string) => closedMail(to, closed.nom, as, reason, address);
  await tellDelegates(client, organisation, `closed ${organisation} ${closed.version}`, mail, now);
  return closed.version;
}

/** Closes the page of an organisation for those who run the directory, whatever it says; one that they closed stays so. */
export async function closeAsItIs(
  client: Queryable,
  organisation: number,
  reason: string,
  writing: Writing,
): Promise<void> {
  const [found] = await client.query<{ version: number }>(versionOf, [organisation]);
  if (found) await closeOrganisation(client, { organisation, version: found.version }, reason, writing);
}
