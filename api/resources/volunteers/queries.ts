import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { delegatesOf, tell } from '../sides.ts';
import { employerMail, employerSaidMail } from './mails.ts';
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
const sayEmployer = sql(import.meta.url, 'say-employer.sql');
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
  return row ?? { employer: null, said: null, sort: null, candidates: [], history: [], consents: [] };
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  no_leave_asked: [
    'known_as',
    'un étudiant ne demande pas de temps à un employeur : rien n’est attendu ici.',
  ],
  of_higher_education: ['organisation', 'un établissement d’enseignement supérieur est attendu.'],
};

/** @throws RefusedError naming the field */
function refused(error: unknown): never {
  const [name, message] = refusals[(error as { constraint?: string }).constraint ?? ''] ?? [];
  throw name && message ? badParameter(name, message) : error;
}

/**
 * Names the employer of a volunteer, or none; asked for its word where it is said how it knows them, by mail.
 * @throws RefusedError for an organisation that is not published, or not asked
 */
export async function nameEmployer(
  client: Queryable,
  resource: number,
  body: EmployerBody,
  by: Doer,
  { origin, now }: Writing,
): Promise<void> {
  await act(client, by, 'employer');
  if (!body) return void (await client.query(forgetEmployer, [resource]));
  const { organisation, known_as } = body;
  // Before it is linked: a name that several bear leaves the link open.
  await client.query(sayEmployer, [resource, organisation]);
  const values = [resource, organisation, known_as ?? null, now];
  const [named] = await client.query(nameEmployerStatement, values).catch(refused);
  if (!named) throw badParameter('organisation', 'une organisation publiée est attendue.');
  if (known_as === undefined) return;
  for (const { mail, nom } of await delegatesOf(client, [organisation])) {
    const key = `employer ${resource} ${organisation} ${now.toISOString()} ${mail}`;
    const written = employerMail(mail, nom, `${origin}/mon-espace#salaries-volontaires`);
    await writeMail(client, written, { purpose: 'resource', key }, now);
  }
}

/** The volunteers who say they work for an organisation that someone speaks for. */
export const findEmployees = (db: Queryable, person: string): Promise<Employee[]> =>
  db.query<Employee>(employees, [person]);

/** Says whether an employer grants the time; its volunteer is told by mail. @returns whether it was theirs to say */
export async function confirmEmployee(
  client: Queryable,
  resource: number,
  { organisation, confirmed, reason }: ConfirmationBody,
  by: Doer,
  { origin, now }: Writing,
): Promise<boolean> {
  await act(client, by, confirmed ? 'grant' : 'refuse');
  const values = [resource, organisation, by.person, confirmed, now, reason ?? null];
  const [row] = await client.query<{ nom: string }>(confirm, values);
  if (!row) return false;
  const address = `${origin}/ressources/${resource}#employeur`;
  const mail = (to: string) => employerSaidMail(to, row.nom, reason, address);
  await tell(
    client,
    { resource, side: 'owner' },
    `employer said ${resource} ${now.toISOString()}`,
    mail,
    now,
  );
  return true;
}
