import type { Queryable } from '../../../../db/database.ts';
import { sql } from '../../../../db/sql.ts';
import { act, type Doer } from '../../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../../core/errors.ts';
import type { Mail, Writing } from '../../../core/mailer.ts';
import { modifiedSince } from '../../../core/versions.ts';
import { writeMail } from '../../../outbox/doors.ts';
import { delegatesOf, spokenFor } from '../../../resources/sides.ts';
import { findPilots } from '../../queries.ts';
import { isHelper, tellHelper } from '../../team/queries.ts';
import { tell } from '../../telling.ts';
import { trainingMail } from '../mails.ts';
import type { Loan, Training } from '../schema.ts';
import type { LoanBody, OwnTrainings, TrainingAct, TrainingBody } from './schema.ts';

const giveBack = sql(import.meta.url, 'give-back.sql');
const lendStatement = sql(import.meta.url, 'lend.sql');
const loans = sql(import.meta.url, 'loans.sql');
const moveTraining = sql(import.meta.url, 'move-training.sql');
const offerTraining = sql(import.meta.url, 'offer-training.sql');
const trainers = sql(import.meta.url, 'trainers.sql');
const trainings = sql(import.meta.url, 'trainings.sql');

export const findLoans = (db: Queryable, pilot: number, now: Date): Promise<Loan[]> =>
  db.query<Loan>(loans, [pilot, now]);

export const findTrainings = (db: Queryable, pilot: number): Promise<Training[]> =>
  db.query<Training>(trainings, [pilot, null, null]);

/** @throws RefusedError 404 */
export async function findTraining(db: Queryable, training: number): Promise<Training> {
  const [found] = await db.query<Training>(trainings, [null, training, null]);
  if (!found) throw notFound('Aucune formation n’a ce numéro.');
  return found;
}

const OPEN = ['approved', 'running'];

/** For whom someone may offer trainings, to which communes, and those that they have offered. */
export async function findOwnTrainings(db: Queryable, person: string): Promise<OwnTrainings> {
  const own = await db.query<OwnTrainings['trainers'][number]>(trainers, [person]);
  const all = own.length > 0 ? (await findPilots(db, undefined)).pilots : [];
  return {
    trainers: own,
    pilots: all
      .filter(({ state }) => OPEN.includes(state))
      .map(({ pilot, nom, departement }) => ({ pilot, nom, departement })),
    trainings: await db.query<Training>(trainings, [null, null, person]),
  };
}

/** One of them: a venue's animator, or an organisation. */
interface Trainer {
  readonly resource?: number | null | undefined;
  readonly organisation?: number | null | undefined;
}

/** As the history says who offers. */
export const trainerRole = ({ organisation }: Trainer): string => (organisation ? 'organisation' : 'lieu');

/** @throws RefusedError 403 for who keeps neither the venue nor the organisation */
export async function refuseOtherTrainer(
  db: Queryable,
  person: string,
  { resource, organisation }: Trainer,
): Promise<void> {
  if (organisation) return void (await spokenFor(db, person, { organisation }));
  if (!(resource && (await isHelper(db, person, resource))))
    throw new RefusedError(403, 'Cela revient à qui tient le lieu de cet animateur.');
}

async function tellTrainer(
  client: Queryable,
  { resource, organisation }: Trainer,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  if (resource) return tellHelper(client, resource, key, mail, now);
  for (const { mail: to } of organisation ? await delegatesOf(client, [organisation]) : [])
    await writeMail(client, mail(to), { purpose: 'pilot', key: `${key} ${to}` }, now);
}

const conflicts: Readonly<Record<string, string>> = {
  year_open: 'Ce pilote n’est pas en cours : rien ne s’écrit de son année.',
  training_moves: 'Cela a changé entre-temps. Relisez, puis recommencez.',
  trained_by_then: 'Cette formation n’a pas encore eu lieu.',
};

/** @throws RefusedError in the words of who lends or trains */
function refused(error: unknown): never {
  const { constraint = '' } = error as { constraint?: string };
  if (constraint === 'who_trains')
    throw badParameter(
      'resource',
      'un animateur publié, qui forme, ou une organisation publiée, est attendu.',
    );
  if (constraint === 'material_loan_what_check')
    throw badParameter('what', 'ni numéro de téléphone ni adresse n’est attendu ici.');
  if (constraint.startsWith('material_loan_check'))
    throw badParameter('until_day', 'un jour de la même année scolaire, après le premier, est attendu.');
  const sentence = conflicts[constraint];
  throw sentence ? new RefusedError(409, sentence) : error;
}

/** Keeps what is lent to a pilot. @returns its number @throws RefusedError */
export async function lend(client: Queryable, pilot: number, body: LoanBody, by: Doer): Promise<number> {
  const { what, quantity, lender, venue, organisation, from_day, until_day } = body;
  await act(client, by, 'lend');
  const values = [pilot, what, quantity, lender, venue ?? null, organisation ?? null, from_day, until_day];
  const [row] = await client.query<{ loan: number }>(lendStatement, values).catch(refused);
  if (!row) throw badParameter(lender, 'celui ou celle qui prête est attendu.');
  return row.loan;
}

/** Says on which day something came back. @returns the version @throws RefusedError */
export async function takeBack(
  client: Queryable,
  { pilot, loan }: { readonly pilot: number; readonly loan: number },
  version: number,
  returnedOn: string | null,
  by: Doer,
): Promise<number> {
  await act(client, by, 'return');
  const [row] = await client
    .query<{ version: number }>(giveBack, [loan, version, returnedOn, pilot])
    .catch((error: { constraint?: string }) => {
      if (error.constraint?.startsWith('material_loan_check'))
        throw badParameter('returned_on', 'un jour après le prêt est attendu.');
      throw error;
    });
  if (!row) throw new RefusedError(409, modifiedSince('ce prêt', 'lu'));
  return row.version;
}

const yearAt = (origin: string, pilot: number) => `${origin}/pilotes/${pilot}/annee#formations`;

/** A venue's animator, or an organisation, offers to train. @returns its number @throws RefusedError */
export async function offer(
  client: Queryable,
  pilot: number,
  { resource, organisation, on_day, hours, trained }: TrainingBody,
  by: Doer,
  { origin, now }: Writing,
): Promise<number> {
  await act(client, by, 'offer');
  const values = [pilot, resource ?? null, organisation ?? null, on_day, hours, trained];
  const [row] = await client.query<{ training: number }>(offerTraining, values).catch(refused);
  const training = await findTraining(client, row?.training ?? 0);
  const mail = (to: string) => trainingMail(to, training, 'est proposée', yearAt(origin, pilot));
  await tell(client, pilot, 'commune', `training ${training.training} offered`, mail, now);
  return training.training;
}

const said: Readonly<Record<TrainingAct['state'], string>> = {
  confirmed: 'est confirmée',
  declined: 'est déclinée',
  withdrawn: 'n’a plus lieu',
  held: 'a eu lieu',
};

/** Confirms, declines, withdraws a training, or says that it was held. @returns the version @throws RefusedError */
export async function answer(
  client: Queryable,
  training: Training,
  version: number,
  { state, trained }: TrainingAct,
  by: Doer,
  { origin, now }: Writing,
): Promise<number> {
  await act(client, by, state);
  const values = [training.training, version, state, trained];
  const [row] = await client.query<{ version: number }>(moveTraining, values).catch(refused);
  if (!row) throw new RefusedError(409, modifiedSince('cette formation', 'lue'));
  const key = `training ${training.training} ${state}`;
  if (state === 'withdrawn') {
    const mail = (to: string) => trainingMail(to, training, said[state], yearAt(origin, training.pilot));
    await tell(client, training.pilot, 'commune', key, mail, now);
  } else {
    const mail = (to: string) => trainingMail(to, training, said[state], `${origin}/mon-espace#formations`);
    await tellTrainer(client, training, key, mail, now);
  }
  return row.version;
}
