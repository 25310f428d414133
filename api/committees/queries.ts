import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting, type Doer } from '../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import type { Writing } from '../core/mailer.ts';
import { modifiedSince } from '../core/versions.ts';
import type { CollegeAct } from './mails.ts';
import { refused } from './refusals.ts';
import {
  type College,
  type CollegeBody,
  type Committee,
  type CommitteeBody,
  type CommitteeLine,
  type Foundable,
  kinds,
  type MeetingLine,
  type MemberBody,
  type NewCommittee,
  type OwnCommittee,
  type Seat,
} from './schema.ts';
import { sayingSeat, tellCollege, tellSeat } from './telling.ts';

const add = sql(import.meta.url, 'add.sql');
const addColleges = sql(import.meta.url, 'add-colleges.sql');
const addMember = sql(import.meta.url, 'add-member.sql');
const change = sql(import.meta.url, 'change.sql');
const changeCollegeStatement = sql(import.meta.url, 'change-college.sql');
const changeMember = sql(import.meta.url, 'change-member.sql');
const colleges = sql(import.meta.url, 'colleges.sql');
const find = sql(import.meta.url, 'find.sql');
const foundable = sql(import.meta.url, 'foundable.sql');
const isKnown = sql(import.meta.url, 'is-known.sql');
const meetings = sql(import.meta.url, 'meetings.sql');
const nameSeat = sql(import.meta.url, 'name-seat.sql');
const own = sql(import.meta.url, 'own.sql');
const parties = sql(import.meta.url, 'parties.sql');
const seats = sql(import.meta.url, 'seats.sql');

const noCommittee = () => notFound('Aucun comité ne porte ce nom, ou vous n’en êtes pas.');

/** Those of signed agreements; to someone, those that they sit in or prepare. */
export const findCommittees = (db: Queryable, now: Date, person?: string): Promise<CommitteeLine[]> =>
  db.query<CommitteeLine>(find, [null, now, person ?? null]);

/** @throws RefusedError 404 */
export async function findCommittee(
  db: Queryable,
  slug: string,
  now: Date,
  person?: string,
): Promise<Committee> {
  const [found] = await db.query<CommitteeLine>(find, [slug, now, person ?? null]);
  if (!found) throw noCommittee();
  return {
    ...found,
    parties: await db.query<Committee['parties'][number]>(parties, [slug]),
    colleges: await db.query<College>(colleges, [slug]),
    seats: await db.query<Seat>(seats, [slug, now]),
    meetings: await db.query<MeetingLine>(meetings, [slug]),
  };
}

type Acting = Doer & Writing;
type OwnPart = Omit<OwnCommittee, keyof Committee>;

/** A committee as those who sit in it or prepare it read it. @throws RefusedError 404 */
export async function findOwnCommittee(
  db: Queryable,
  slug: string,
  now: Date,
  person: string,
): Promise<OwnCommittee> {
  const [part] = await db.query<OwnPart>(own, [slug, person, now]);
  if (!part) throw noCommittee();
  return { ...(await findCommittee(db, slug, now, person)), ...part };
}

/**
 * Does `work` as someone, under the name of an act; the database decides whether they may.
 * @throws RefusedError in the words of who acts
 */
export const doing = <Result>(
  db: Database,
  doer: Doer,
  name: string,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> => acting(db, doer, name, work).catch(refused);

/** @throws RefusedError 409 where nothing of that version was there */
export function written<Row>(rows: readonly Row[], what: string): Row {
  const [row] = rows;
  if (!row) throw new RefusedError(409, modifiedSince(what, 'lu'));
  return row;
}

export const addCommittee = (db: Database, body: NewCommittee, doer: Doer): Promise<{ committee: string }> =>
  doing(db, doer, 'create', async (client) => {
    const values = [body.agreement, body.kind, body.name, body.object, body.months];
    const [added] = await client.query<{ committee: string }>(add, values);
    if (!added) throw badParameter('agreement', 'un accord de ce répertoire est attendu.');
    if (body.colleges.length > 0) await client.query(addColleges, [added.committee, body.colleges]);
    return added;
  });

/** The agreements for which someone may found a committee. */
export const findFoundable = (db: Queryable, person: string): Promise<Foundable> =>
  db.query<Foundable[number]>(foundable, [person, kinds]);

export const addCollege = (
  db: Database,
  slug: string,
  college: string,
  doer: Acting,
): Promise<{ place: number }> =>
  doing(db, doer, 'college', async (client) => {
    const [added] = await client.query<{ place: number }>(addColleges, [slug, [college]]);
    if (!added) throw noCommittee();
    await tellCollege(client, slug, { ...added, version: 1, college, act: 'added' }, doer);
    return added;
  });

interface CollegeRead {
  readonly slug: string;
  readonly place: number;
  readonly version: number;
}

/** What becomes of a college; nothing where what is written is what was there. */
function whatOf(
  before: College | undefined,
  { college, closed }: CollegeBody,
): CollegeAct['act'] | undefined {
  if (closed !== Boolean(before?.closed_on)) return closed ? 'closed' : 'opened';
  return college === before?.college ? undefined : 'renamed';
}

/** Renames a college, closes it from today on, or opens it again. */
export const changeCollege = (
  db: Database,
  { slug, place, version }: CollegeRead,
  body: CollegeBody,
  doer: Acting,
): Promise<{ version: number }> =>
  doing(db, doer, 'college', async (client) => {
    const { college, closed } = body;
    const before = (await client.query<College>(colleges, [slug])).find((one) => one.place === place);
    const values = [slug, place, version, college, closed, doer.now];
    const rows = await client.query<{ version: number }>(changeCollegeStatement, values);
    const changed = written(rows, 'ce collège');
    const act = whatOf(before, body);
    const former = before && before.college !== college ? { former: before.college } : {};
    if (act) await tellCollege(client, slug, { place, ...changed, college, act, ...former }, doer);
    return changed;
  });

export const changeCommittee = (
  db: Database,
  slug: string,
  version: number,
  { name, object, months }: CommitteeBody,
  doer: Doer,
): Promise<{ version: number }> =>
  doing(db, doer, 'change', async (client) =>
    written(
      await client.query<{ version: number }>(change, [slug, version, name, object, months]),
      'ce comité',
    ),
  );

/** @throws RefusedError for an address that no account here has */
async function holdKnown(client: Queryable, mail: string | null | undefined): Promise<void> {
  if (mail && (await client.query(isKnown, [mail])).length === 0)
    throw badParameter(
      'mail',
      'l’adresse d’un compte de ce site est attendue : qui siège y entre une première fois.',
    );
}

export const addSeat = (
  db: Database,
  slug: string,
  body: MemberBody,
  doer: Acting,
): Promise<{ member: number }> =>
  doing(db, doer, 'seat', async (client) => {
    const { agreement_party, college, body: of, office, mail, begins_on, ends_on } = body;
    const values = [slug, agreement_party, college, of, office, mail ?? null, begins_on, ends_on];
    const [added] = await client.query<{ member: number }>(addMember, values);
    if (!added) throw noCommittee();
    // Said once the database has let them: who may not does not learn who has an account.
    await holdKnown(client, mail);
    await tellSeat(client, undefined, added.member, doer);
    return added;
  });

export const changeSeat = (
  db: Database,
  { slug, member, version }: { readonly slug: string; readonly member: number; readonly version: number },
  { body, office, mail, begins_on, ends_on }: MemberBody,
  doer: Acting,
): Promise<{ version: number }> =>
  doing(db, doer, 'seat', async (client) => {
    const before = await sayingSeat(client, member);
    const values = [
      slug,
      member,
      version,
      body,
      office,
      mail !== undefined,
      mail ?? null,
      begins_on,
      ends_on,
    ];
    const changed = written(await client.query<{ version: number }>(changeMember, values), 'ce siège');
    await holdKnown(client, mail);
    await tellSeat(client, before, member, doer);
    return changed;
  });

/** Lets one's name be seen, or no more. @throws RefusedError 404 for another's seat */
export const nameOwnSeat = (db: Database, member: number, name: string | null, doer: Doer): Promise<void> =>
  doing(db, doer, 'name', async (client) => {
    const rows = await client.query(nameSeat, [member, name, doer.now, doer.person]);
    if (rows.length === 0) throw notFound('Aucun siège de ce numéro n’est le vôtre.');
  });
