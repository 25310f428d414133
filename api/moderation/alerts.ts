import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Actor } from '../core/actor.ts';
import { writeMail } from '../outbox/doors.ts';
import { closeAsItIs } from '../partners/doors.ts';
import { withholdAsItIs } from '../resources/doors.ts';
import { alertMail } from './mails.ts';
import type { AlertDecision } from './schema.ts';

const decide = sql(import.meta.url, 'decide-of-thing.sql');
const nameOf = sql(import.meta.url, 'name-of.sql');

/** Something that a partner shows, or a partner: one of the two. */
interface Thing {
  readonly resource?: number;
  readonly organisation?: number;
}

interface Writing {
  readonly actor: Actor;
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  readonly now: Date;
}

async function takeAway(
  client: Queryable,
  { resource, organisation }: Thing,
  reason: string,
  writing: Writing,
): Promise<void> {
  if (resource !== undefined) await withholdAsItIs(client, resource, reason, writing);
  if (organisation !== undefined) await closeAsItIs(client, organisation, reason, writing);
}

/**
 * Decides the reports of one thing that were read: it is taken away, or stays; who left an address is told.
 * @returns how many there were: none where all were decided already
 * @throws RefusedError where it cannot be taken away
 */
export async function decideAlert(
  client: Queryable,
  thing: Thing,
  { outcome, reports, reason = '', answer }: AlertDecision,
  writing: Writing,
): Promise<number> {
  const { actor, now } = writing;
  const which = [thing.resource ?? null, thing.organisation ?? null];
  const state = outcome === 'closed' ? 'handled' : 'rejected';
  const values = [...which, reports, state, answer ?? null, actor.person, now, actor.role];
  const decided = await client.query<{ report: number; mail: string | null }>(decide, values);
  if (decided.length === 0) return 0;
  if (outcome === 'closed') await takeAway(client, thing, reason, writing);
  const [named] = await client.query<{ nom: string }>(nameOf, which);
  for (const { report, mail } of decided) {
    if (!mail) continue;
    const told = alertMail(mail, named?.nom ?? '', outcome, answer);
    await writeMail(client, told, { purpose: 'answer', key: `report ${report}` }, now);
  }
  return decided.length;
}
