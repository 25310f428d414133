import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import { numberOfLink, signToken } from '../../core/link-token.ts';
import type { Writing } from '../../core/mailer.ts';
import { forgetWaitingMails, writeMail } from '../../outbox/doors.ts';
import { keyOf } from '../../people/doors.ts';
import { findRule } from '../../programmes/doors.ts';
import { movedBy } from '../kinds/steps.ts';
import { sideSaid, tell } from '../sides.ts';
import { findUptakeState, moveUptake } from '../uptakes/queries.ts';
import { tellMoved } from '../uptakes/telling.ts';
import { acceptedMail, dueMail, inviteMail, startedMail } from './mails.ts';
import type {
  AgreementBody,
  Contract,
  DueStep,
  Follow,
  InviteBody,
  PostFigures,
  Standing,
  Step,
  StepBody,
  StepDayBody,
  StepKind,
  StepSide,
  YoungFollow,
} from './schema.ts';

const addStepStatement = sql(import.meta.url, 'add-step.sql');
const agreeStatement = sql(import.meta.url, 'agree.sql');
const concludeStatement = sql(import.meta.url, 'conclude.sql');
const confirmStatement = sql(import.meta.url, 'confirm.sql');
const contractStatement = sql(import.meta.url, 'contract.sql');
const due = sql(import.meta.url, 'due.sql');
const eraseStatement = sql(import.meta.url, 'erase.sql');
const figures = sql(import.meta.url, 'figures.sql');
const findYoung = sql(import.meta.url, 'find-young.sql');
const forget = sql(import.meta.url, 'forget.sql');
const hasStep = sql(import.meta.url, 'has-step.sql');
const inviteStatement = sql(import.meta.url, 'invite.sql');
const mine = sql(import.meta.url, 'mine.sql');
const moveStepStatement = sql(import.meta.url, 'move-step.sql');
const standing = sql(import.meta.url, 'standing.sql');
const stepsStatement = sql(import.meta.url, 'steps.sql');
const uninvite = sql(import.meta.url, 'uninvite.sql');
const youngOf = sql(import.meta.url, 'young-of.sql');

const linkKey = (db: Queryable) => keyOf(db, 'young-people');
const youngLink = async (client: Queryable, young: number, origin: string) =>
  `${origin}/emploi-avenir/mon-contrat?jeton=${signToken(await linkKey(client), young)}`;
const followLink = (uptake: number, origin: string) => `${origin}/emploi-avenir/suivi/${uptake}`;

/** @returns undefined for what is no post that a company proposes to be the godparent of */
export const findContract = async (db: Queryable, uptake: number): Promise<Contract | undefined> =>
  (await db.query<Contract>(contractStatement, [uptake]))[0];

/** @returns undefined for no such post */
export const findStanding = async (db: Queryable, resource: number): Promise<Standing | undefined> =>
  (await db.query<Standing>(standing, [resource]))[0];

const findSteps = (db: Queryable, uptake: number, now: Date): Promise<Step[]> =>
  db.query<Step>(stepsStatement, [uptake, now]);

/** Who acts, when, and on which side of the three. */
interface SideDoer extends Doer {
  readonly side: StepSide;
}

type YoungRow = NonNullable<Follow['young']> & { readonly young_person: number };

/** Who holds it: the venue knows whom it invited, the company whoever agreed, and writes to them by nobody's address. */
function youngFor(side: StepSide, row: YoungRow | undefined): Follow['young'] {
  if (!row || (side === 'taker' && !row.agreed)) return null;
  const { young_person: _, ...young } = row;
  return side === 'owner' ? young : { ...young, mail: null };
}

/** A post, as one of its two institutions follows it. */
export async function findFollow(
  db: Queryable,
  contract: Contract,
  side: 'owner' | 'taker',
  now: Date,
): Promise<Follow> {
  const [row] = await db.query<YoungRow>(youngOf, [contract.uptake]);
  return {
    ...contract,
    side,
    steps: await findSteps(db, contract.uptake, now),
    young: youngFor(side, row),
  };
}

const invitedAlready = () =>
  new RefusedError(409, 'Quelqu’un occupe déjà ce poste : il ne se donne pas deux fois.');

function refusedInvite(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (constraint === 'post_to_fill')
    throw new RefusedError(409, 'On invite une fois l’accord signé par les deux, et avant le contrat.');
  throw code === '23505' ? invitedAlready() : error;
}

/** Invites whoever is to hold a post, by a mail with their secret link. @throws RefusedError that says why not */
export async function invite(
  client: Queryable,
  contract: Contract,
  { name, mail }: InviteBody,
  { origin, now }: Writing,
): Promise<void> {
  const { uptake } = contract;
  await client.query(uninvite, [uptake]);
  await forgetWaitingMails(client, 'resource', [`young ${uptake}`]);
  const values = [uptake, name, mail, now];
  const [row] = await client.query<{ young_person: number }>(inviteStatement, values).catch(refusedInvite);
  const young = row?.young_person ?? 0;
  const written = inviteMail(mail, name, contract, await youngLink(client, young, origin));
  await writeMail(client, written, { purpose: 'resource', key: `young ${uptake} invited ${young}` }, now);
}

const goneLink = () => notFound('Ce lien ne mène plus à personne : ce que vous aviez laissé est effacé.');

interface Young {
  readonly young_person: number;
  readonly uptake: number;
  readonly name: string;
  readonly agreed: boolean;
}

/** Who comes by the link of a mail. @throws RefusedError for a link that is none, or no longer */
export async function youngBy(db: Queryable, token: string): Promise<Young> {
  const young_person = numberOfLink(await linkKey(db), token);
  const [found] = await db.query<Omit<Young, 'young_person'>>(findYoung, [young_person]);
  if (!found) throw goneLink();
  return { ...found, young_person };
}

/** A post, as who holds it follows it. */
export async function findYoungFollow(db: Queryable, young: Young, now: Date): Promise<YoungFollow> {
  const contract = await findContract(db, young.uptake);
  if (!contract) throw goneLink();
  const kept_days = await findRule(db, 'emploi-avenir', 'kept_days');
  const age_most_disabled = await findRule(db, 'emploi-avenir', 'age_most_disabled');
  const { name, agreed } = young;
  const steps = await findSteps(db, young.uptake, now);
  return { ...contract, name, agreed, steps, kept_days, age_most_disabled };
}

function refusedAgreement(error: unknown): never {
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint !== 'age_ruled') throw error;
  throw new RefusedError(400, `${message}.`, [{ name: 'born_on', message: `${message}.` }]);
}

/** Someone agrees to be known here: the venue is told. @throws RefusedError where they are not of the programme's ages */
export async function agree(
  client: Queryable,
  { young_person, uptake }: Young,
  { born_on, disabled }: AgreementBody,
  { origin, now }: Writing,
): Promise<void> {
  const values = [young_person, born_on, disabled, now];
  const agreed = await client.query(agreeStatement, values).catch(refusedAgreement);
  const contract = await findContract(client, uptake);
  if (agreed.length === 0 || !contract) return;
  const address = `${origin}/ressources/suivi/${uptake}#etat`;
  const mail = (to: string) => acceptedMail(to, contract, address);
  const told = { resource: contract.resource, uptake, side: 'owner' } as const;
  await tell(client, told, `accepted ${uptake} ${young_person}`, mail, now);
}

/** A contract begins: whoever holds the post is told, by their own link. */
export async function tellStarted(
  client: Queryable,
  uptake: number,
  { origin, now }: Writing,
): Promise<void> {
  const contract = await findContract(client, uptake);
  const [young] = await client.query<YoungRow>(youngOf, [uptake]);
  if (!contract || !young?.mail) return;
  const written = startedMail(
    young.mail,
    young.name,
    contract,
    await youngLink(client, young.young_person, origin),
  );
  const key = `young ${uptake} started ${young.young_person}`;
  await writeMail(client, written, { purpose: 'resource', key }, now);
}

/** An end that everyone who is there has confirmed stands: both institutions are told. */
async function concludeEnd(
  client: Queryable,
  uptake: number,
  doer: SideDoer,
  writing: Writing,
): Promise<void> {
  await act(client, doer, 'conclude');
  const [ended] = await client.query<{ was: string }>(concludeStatement, [uptake]);
  if (!ended) return;
  const body = { act: 'conclude', from: ended.was, said: {} };
  await tellMoved(client, uptake, body, { side: doer.side, state: 'parted' }, writing);
}

const asYoung = (now: Date): SideDoer => ({ side: 'young', role: sideSaid.young, person: '', now });

/** Erases someone by their own link: the post goes on without their name. */
export async function erase(
  client: Queryable,
  { young_person, uptake }: Young,
  writing: Writing,
): Promise<void> {
  await client.query(eraseStatement, [young_person]);
  await forgetWaitingMails(client, 'resource', [`young ${uptake}`]);
  await concludeEnd(client, uptake, asYoung(writing.now), writing);
}

/** Who holds a post does not agree that it has ended, and says why. @throws RefusedError where no end is declared */
export async function contestEnd(
  client: Queryable,
  { uptake }: Young,
  note: string,
  writing: Writing,
): Promise<void> {
  const found = await findUptakeState(client, uptake, writing.now);
  if (!found) throw goneLink();
  const body = { act: 'contest', from: 'parting', said: { note } };
  const state = await moveUptake(client, uptake, body, asYoung(writing.now), found, ['young']);
  await tellMoved(client, uptake, body, { side: 'young', state }, writing);
}

function refusedStep(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  if (constraint === 'step_to_come')
    throw new RefusedError(409, 'Cette étape se confirme à partir de son jour, et pas plus tôt.');
  if (constraint === 'post_goes_on')
    throw new RefusedError(409, 'Une étape se confirme tant que le contrat est en cours.');
  throw error;
}

interface Planned {
  readonly kind: StepKind;
  readonly due_on: string;
}

/** @throws RefusedError 404 for one that is not of this post */
async function findStep(client: Queryable, uptake: number, step: number): Promise<Planned> {
  const [found] = await client.query<Planned>(hasStep, [uptake, step]);
  if (!found) throw notFound('Aucune étape de ce contrat n’a ce numéro.');
  return found;
}

function refusedDay(error: unknown): never {
  const { constraint, message } = error as { constraint?: string; message?: string };
  if (constraint === 'word_given')
    throw new RefusedError(409, 'Quelqu’un a déjà confirmé cette étape : sa date ne change plus.');
  if (constraint === 'post_goes_on')
    throw new RefusedError(409, 'La date d’une étape change tant que le contrat est en cours.');
  if (constraint === 'within_post')
    throw badParameter(
      'due_on',
      `un jour depuis le ${message}, un mois avant le premier jour travaillé, est attendu.`,
    );
  throw error;
}

/** Plans a step on another day; the one before is kept. @throws RefusedError that says why not */
export async function moveStep(
  client: Queryable,
  uptake: number,
  step: number,
  { from, due_on }: StepDayBody,
  { side, ...doer }: SideDoer,
): Promise<void> {
  const { kind } = await findStep(client, uptake, step);
  if (movedBy(kind) !== side)
    throw new RefusedError(403, 'Le lieu déplace les étapes du contrat, l’entreprise celles de son réseau.');
  await act(client, doer, 'plan');
  const moved = await client.query(moveStepStatement, [uptake, step, from, due_on]).catch(refusedDay);
  if (moved.length === 0)
    throw new RefusedError(409, 'Sa date a changé entre-temps : relisez-la, puis recommencez.');
}

/** One side says that a step was done, once. @throws RefusedError that says why not */
export async function confirmStep(
  client: Queryable,
  uptake: number,
  step: number,
  doer: SideDoer,
  writing: Writing,
): Promise<void> {
  const { kind } = await findStep(client, uptake, step);
  const { side, person, now } = doer;
  await client.query(confirmStatement, [uptake, step, side, person || null, now]).catch(refusedStep);
  if (kind === 'end') await concludeEnd(client, uptake, doer, writing);
}

/** The same, by the link of who holds the post. @throws RefusedError that says why not */
export async function confirmAsYoung(
  client: Queryable,
  { uptake, agreed }: Young,
  step: number,
  writing: Writing,
): Promise<void> {
  if (!agreed) throw new RefusedError(409, 'Acceptez d’abord ce suivi.');
  await confirmStep(client, uptake, step, asYoung(writing.now), writing);
}

/** Adds what the company's network offers. @throws RefusedError where the post does not go on */
export async function addStep(
  client: Queryable,
  uptake: number,
  { kind, due_on, what }: StepBody,
): Promise<number> {
  const values = [uptake, kind, due_on, what ?? null];
  const [row] = await client.query<{ step: number }>(addStepStatement, values).catch(refusedDay);
  if (!row) throw new RefusedError(409, 'On ajoute une étape tant que le contrat est en cours.');
  return row.step;
}

/** The steps that wait for someone's word. */
export const findDueSteps = (db: Queryable, person: string, now: Date): Promise<DueStep[]> =>
  db.query<DueStep>(mine, [person, now]);

type Figures = PostFigures['invented'];
const none: Figures = { open: 0, agreed: 0, running: 0, ended: 0, became: {}, network: {} };
export async function findPostFigures(db: Queryable): Promise<PostFigures> {
  const of = async (invented: boolean) => (await db.query<Figures>(figures, [invented]))[0] ?? none;
  return { ...(await of(false)), invented: await of(true) };
}

interface DueRow {
  readonly step: number;
  readonly kind: StepKind;
  readonly uptake: number;
  readonly resource: number;
  readonly title: string;
  readonly due_on: string;
  readonly side: StepSide;
  readonly young_person: number | null;
  readonly mail: string | null;
}

async function tellDue(client: Queryable, row: DueRow, { origin, now }: Writing): Promise<void> {
  const { step, uptake, resource, side, due_on, young_person, mail } = row;
  if (side === 'young') {
    const written = dueMail(mail ?? '', row, await youngLink(client, young_person ?? 0, origin));
    const key = `young ${uptake} step ${step} ${due_on} told`;
    await writeMail(client, written, { purpose: 'resource', key }, now);
    return;
  }
  const address = followLink(uptake, origin);
  await tell(
    client,
    { resource, uptake, side },
    `step ${step} ${side} ${due_on}`,
    (to) => dueMail(to, row, address),
    now,
  );
}

/** Reminds each side, once, of the steps that are near. */
export async function remindSteps(db: Database, writing: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const row of await client.query<DueRow>(due, [writing.now])) await tellDue(client, row, writing);
  });
}

/** Erases those whose time is over, and the mails that hold them. */
export async function forgetYoungPeople(db: Database, now: Date): Promise<void> {
  await db.transaction(async (client) => {
    const gone = await client.query<{ uptake: number }>(forget, [now]);
    await forgetWaitingMails(
      client,
      'resource',
      gone.map(({ uptake }) => `young ${uptake}`),
    );
  });
}
