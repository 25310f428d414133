import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { machinesMail, type Told } from './mails.ts';

const told = sql(import.meta.url, 'told.sql');

type MachineSide = 'company' | 'refurbisher' | 'venue';

/** Those on some sides of machines, read before these are no one's any more. */
export async function toldOf(
  client: Queryable,
  machines: readonly number[],
  sides: readonly MachineSide[],
): Promise<Told[]> {
  const rows = await Promise.all(sides.map((side) => client.query<Told>(told, [machines, side])));
  return rows.flat();
}

/** Writes to each what was done with machines. */
export async function tell(
  client: Queryable,
  name: string,
  people: readonly Told[],
  { origin, now }: Writing,
): Promise<void> {
  for (const one of people) {
    const key = `machines ${name} ${one.address} ${one.refurbisher.organisation} ${now.toISOString()} ${one.mail}`;
    await writeMail(client, machinesMail(name, one, origin), { purpose: 'resource', key }, now);
  }
}
