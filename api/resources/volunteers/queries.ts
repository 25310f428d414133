import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { badParameter } from '../../core/errors.ts';
import { writeMail } from '../../outbox/doors.ts';
import { delegatesOf } from '../sides.ts';
import { employerMail } from './mails.ts';
import type {
  ConfirmationBody,
  Employee,
  EmployerBody,
  OwnProfile,
  Volunteer,
  Volunteers,
  VolunteersQuery,
} from './schema.ts';

const audiences = sql(import.meta.url, 'audiences.sql');
const confirm = sql(import.meta.url, 'confirm.sql');
const employees = sql(import.meta.url, 'employees.sql');
const forgetEmployer = sql(import.meta.url, 'forget-employer.sql');
const nameEmployerStatement = sql(import.meta.url, 'name-employer.sql');
const own = sql(import.meta.url, 'own.sql');
const received = sql(import.meta.url, 'received.sql');
const volunteers = sql(import.meta.url, 'volunteers.sql');

/** The profiles that someone may see, and the help that their venues were given. */
export async function findVolunteers(
  db: Queryable,
  person: string,
  { near, trade }: VolunteersQuery,
): Promise<Volunteers> {
  const roles = await db.query<{ audience: string }>(audiences, [person]);
  const values = [person, null, near?.lon ?? null, near?.lat ?? null, trade ?? null];
  return {
    audiences: roles.map(({ audience }) => audience),
    volunteers: await db.query<Volunteer>(volunteers, values),
    received: await db.query<Volunteers['received'][number]>(received, [person]),
  };
}

/** @returns undefined for one that does not exist, or that they may not see: the same to who asks */
export const findVolunteer = async (
  db: Queryable,
  person: string,
  resource: number,
): Promise<Volunteer | undefined> =>
  (await db.query<Volunteer>(volunteers, [person, resource, null, null, null]))[0];

export async function findOwnProfile(db: Queryable, resource: number): Promise<OwnProfile> {
  const [row] = await db.query<OwnProfile>(own, [resource]);
  return row ?? { employer: null, consents: [] };
}

/**
 * Names the employer of a volunteer, or none; its delegates are asked by mail.
 * @param address where they answer
 * @throws RefusedError for an organisation that is not published
 */
export async function nameEmployer(
  client: Queryable,
  resource: number,
  body: EmployerBody,
  { address, now }: { readonly address: string; readonly now: Date },
): Promise<void> {
  if (!body) return void (await client.query(forgetEmployer, [resource]));
  const { organisation, known_as } = body;
  const [named] = await client.query(nameEmployerStatement, [resource, organisation, known_as]);
  if (!named) throw badParameter('organisation', 'une organisation publiée est attendue.');
  for (const { mail, nom } of await delegatesOf(client, [organisation])) {
    const key = `employer ${resource} ${organisation} ${mail}`;
    await writeMail(client, employerMail(mail, nom, address), { purpose: 'resource', key }, now);
  }
}

/** The volunteers who say they work for an organisation that someone speaks for. */
export const findEmployees = (db: Queryable, person: string): Promise<Employee[]> =>
  db.query<Employee>(employees, [person]);

/** @returns whether it was theirs to say */
export async function confirmEmployee(
  db: Queryable,
  resource: number,
  { organisation, confirmed }: ConfirmationBody,
  { person, now }: { readonly person: string; readonly now: Date },
): Promise<boolean> {
  const rows = await db.query(confirm, [resource, organisation, person, confirmed, now]);
  return rows.length > 0;
}
