import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { numberOfLink, signToken } from '../../core/link-token.ts';
import type { Writing } from '../../core/mailer.ts';
import { forgetWaitingMails, writeMail } from '../../outbox/doors.ts';
import { keyOf } from '../../people/doors.ts';
import { findRule, refuseOutsideDays } from '../../programmes/doors.ts';
import { application as life } from '../kinds/application.ts';
import { actsFor, makeMove } from '../moving.ts';
import type { MoveBody } from '../schema.ts';
import { tell } from '../sides.ts';
import { answeredMail, appliedMail, receivedMail, withdrawnMail } from './mails.ts';
import type {
  Application,
  ApplicationBody,
  Applications,
  MissionFigures,
  OwnApplication,
  WaitingApplications,
} from './schema.ts';

const addApplicant = sql(import.meta.url, 'add-applicant.sql');
const applicantOf = sql(import.meta.url, 'applicant-of.sql');
const applyStatement = sql(import.meta.url, 'apply.sql');
const eraseStatement = sql(import.meta.url, 'erase.sql');
const figures = sql(import.meta.url, 'figures.sql');
const forget = sql(import.meta.url, 'forget.sql');
const hasApplied = sql(import.meta.url, 'has-applied.sql');
const isPartnerStatement = sql(import.meta.url, 'is-partner.sql');
const list = sql(import.meta.url, 'list.sql');
const mine = sql(import.meta.url, 'mine.sql');
const moveStatement = sql(import.meta.url, 'move.sql');
const partnersStatement = sql(import.meta.url, 'partners.sql');
const share = sql(import.meta.url, 'share.sql');
const stateOf = sql(import.meta.url, 'state-of.sql');
const unanswered = sql(import.meta.url, 'unanswered.sql');

interface Known {
  readonly application: number;
  readonly resource: number;
  readonly state: Application['state'];
  readonly title: string;
  readonly venue: string;
  readonly starts_on: string | null;
}

/** @returns undefined for none */
export const findApplication = async (db: Queryable, application: number): Promise<Known | undefined> =>
  (await db.query<Known>(stateOf, [application]))[0];

const linkKey = (db: Queryable) => keyOf(db, 'applications');
const ownLink = async (client: Queryable, application: number, origin: string) =>
  `${origin}/service-civique/ma-candidature?jeton=${signToken(await linkKey(client), application)}`;

interface Partner {
  readonly uptake: number;
  readonly nom: string;
}
const partnersOf = (client: Queryable, resource: number) =>
  client.query<Partner>(partnersStatement, [resource]);

/** Tells the host, and its partners, without a name: who it is, is read on the mission's page. */
async function tellHosts(
  client: Queryable,
  known: Known,
  mail: typeof appliedMail,
  { origin, now }: Writing,
): Promise<void> {
  const { resource, application } = known;
  const written = (to: string) => mail(to, known, `${origin}/ressources/${resource}#candidatures`);
  const key = `application ${application} ${mail === appliedMail ? 'arrived' : 'withdrawn'}`;
  await tell(client, { resource, side: 'owner' }, key, written, now);
  for (const { uptake } of await partnersOf(client, resource))
    await tell(client, { resource, uptake, side: 'taker' }, key, written, now);
}

function refusedApplication(error: unknown): never {
  refuseOutsideDays(error);
  const { constraint } = error as { constraint?: string };
  if (constraint === 'open_to_application')
    throw new RefusedError(409, 'On ne se porte pas, ou plus, candidat à cette mission.');
  throw error;
}

/** Passes an application on, once an address: who applies again is answered the same. @throws RefusedError */
export async function apply(
  client: Queryable,
  resource: number,
  { name, mail, message, shares_mail }: ApplicationBody,
  writing: Writing,
): Promise<void> {
  const { origin, now } = writing;
  if ((await client.query(hasApplied, [resource, mail])).length > 0) return;
  await act(client, { role: 'candidature', person: '', now }, 'apply');
  const [row] = await client
    .query<{ application: number }>(applyStatement, [resource, now])
    .catch(refusedApplication);
  const application = row?.application ?? 0;
  await client.query(addApplicant, [application, resource, name, mail, message, now, shares_mail]);
  const known = await findApplication(client, application);
  if (!known) throw new Error('an application that was just written is not there');
  const written = receivedMail(mail, name, known, await ownLink(client, application, origin));
  await writeMail(client, written, { purpose: 'resource', key: `application ${application} received` }, now);
  await tellHosts(client, known, appliedMail, writing);
}

export const isPartner = async (db: Queryable, resource: number, person: string): Promise<boolean> =>
  (await db.query(isPartnerStatement, [resource, person])).length > 0;

/** The applications to a mission; the acts are the host's. */
export async function findApplications(
  db: Queryable,
  resource: number,
  isOwner: boolean,
): Promise<Applications> {
  const rows = await db.query<Omit<Application, 'acts'>>(list, [resource]);
  const partners = await partnersOf(db, resource);
  return {
    partners: partners.map(({ nom }) => nom),
    applications: rows.map((row) => ({
      ...row,
      acts: actsFor(life, row.state, isOwner ? ['owner'] : []),
    })),
  };
}

interface Applicant {
  readonly mail: string;
  readonly name: string;
  readonly shares_mail: boolean;
}

/** Tells who applied what became of it; nobody is left to tell once they are erased. */
async function tellApplicant(
  client: Queryable,
  known: Known,
  act: string,
  state: string,
  why: readonly string[],
  { origin, now }: Writing,
): Promise<void> {
  const [found] = await client.query<Applicant>(applicantOf, [known.application]);
  if (!found) return;
  const link = await ownLink(client, known.application, origin);
  const written = answeredMail(found.mail, found.name, known, life.states[state] ?? state, why, link);
  const key = `application ${known.application} ${act}`;
  await writeMail(client, written, { purpose: 'resource', key }, now);
}

function refusedMove(error: unknown): never {
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'one_a_mission')
    throw new RefusedError(409, 'Quelqu’un est déjà retenu pour cette mission : une personne par mission.');
  if (constraint === 'mission_length') throw badParameter('ended_on', `${message}.`);
  if (constraint === 'begins_after_application') throw badParameter('starts_on', `${message}.`);
  if (constraint?.startsWith('application_check'))
    throw new RefusedError(400, 'Le dernier jour ne précède pas le premier.', [
      { name: 'ended_on', message: 'un jour qui ne précède pas le premier est attendu.' },
    ]);
  throw error;
}

/** The host answers, and says how the mission goes. @returns the state it is in now @throws RefusedError */
export async function moveApplication(
  client: Queryable,
  known: Known,
  body: MoveBody,
  by: Doer,
  writing: Writing,
): Promise<string> {
  const { application, state } = known;
  const moving = { life, state, sides: ['owner'] as const, actor: by };
  const to = await makeMove(client, body, moving, (next, details) =>
    client.query(moveStatement, [application, body.from, next, details, writing.now]).catch(refusedMove),
  );
  const why = typeof body.said.note === 'string' ? [body.said.note] : [];
  await tellApplicant(client, known, body.act, to, why, writing);
  return to;
}

/** Who comes by the link of a mail. @throws RefusedError for a link that is none, or no longer */
export async function applicationBy(db: Queryable, token: string): Promise<Known & Applicant> {
  const application = numberOfLink(await linkKey(db), token);
  const known = await findApplication(db, application);
  const [found] = await db.query<Applicant>(applicantOf, [application]);
  if (!known || !found) throw notFound('Cette candidature n’existe plus : elle est effacée.');
  return { ...known, ...found };
}

export async function ownApplication(
  db: Queryable,
  { state, resource, title, venue, shares_mail }: Known & Applicant,
): Promise<OwnApplication> {
  const kept_days = await findRule(db, 'service-civique', 'kept_days');
  const partners = (await partnersOf(db, resource)).map(({ nom }) => nom);
  return { state, resource, title, venue, partners, shares_mail, kept_days };
}

export const shareMail = async (db: Queryable, application: number, shared: boolean): Promise<void> =>
  void (await db.query(share, [application, shared]));

/** Erases someone by their own link; what still waited for an answer is withdrawn, and the host told. */
export async function withdraw(client: Queryable, known: Known, writing: Writing): Promise<void> {
  const { application, state } = known;
  await client.query(eraseStatement, [application]);
  await forgetWaitingMails(client, 'resource', [`application ${application}`]);
  if (state !== 'sent' && state !== 'accepted') return;
  await act(client, { role: 'candidature', person: '', now: writing.now }, 'withdraw');
  await client.query(moveStatement, [application, state, 'withdrawn', '{}', writing.now]);
  await tellHosts(client, known, withdrawnMail, writing);
}

/** The applications that wait for the answer of someone's venues. */
export const findWaiting = (db: Queryable, person: string): Promise<WaitingApplications[]> =>
  db.query<WaitingApplications>(mine, [person]);

type Figures = MissionFigures['invented'];
const none: Figures = { open: 0, objectives: {}, applications: {}, partners: 0 };
export async function findMissionFigures(db: Queryable): Promise<MissionFigures> {
  const of = async (invented: boolean) => (await db.query<Figures>(figures, [invented]))[0] ?? none;
  return { ...(await of(false)), invented: await of(true) };
}

const SITE = { role: 'système', person: '' };

/** Ends what nobody will answer, and says so to who asked. */
async function lapse(client: Queryable, application: number, writing: Writing): Promise<void> {
  const known = await findApplication(client, application);
  if (!known) return;
  await act(client, { ...SITE, now: writing.now }, 'lapse');
  await client.query(moveStatement, [application, 'sent', 'lapsed', '{}', writing.now]);
  const why = ['Le lieu n’a pas répondu, ou ne cherche plus.'];
  await tellApplicant(client, known, 'lapse', 'lapsed', why, writing);
}

/** What time alone makes of applications: those that nobody answers end, those that were answered are forgotten. */
export async function settleApplications(db: Database, writing: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const { application } of await client.query<Known>(unanswered, [writing.now]))
      await lapse(client, application, writing);
    const gone = await client.query<{ application: number }>(forget, [writing.now]);
    const keys = gone.map(({ application }) => `application ${application}`);
    await forgetWaitingMails(client, 'resource', keys);
  });
}
