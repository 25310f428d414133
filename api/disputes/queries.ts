import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting, type Doer } from '../core/actor.ts';
import { dayInParis } from '../core/clock.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import type { Writing } from '../core/mailer.ts';
import type { KeptFile } from '../core/sent-file.ts';
import { writeMail } from '../outbox/doors.ts';
import { movedMail, openedMail } from './mails.ts';
import type {
  Dispute,
  DisputeBody,
  DisputeRegister,
  Disputes,
  SettlementBody,
  WithdrawalBody,
  WordBody,
} from './schema.ts';
import { daysLeft } from './term.ts';

const accept = sql(import.meta.url, 'accept.sql');
const add = sql(import.meta.url, 'add.sql');
const file = sql(import.meta.url, 'file.sql');
const find = sql(import.meta.url, 'find.sql');
const handOver = sql(import.meta.url, 'hand-over.sql');
const parties = sql(import.meta.url, 'parties.sql');
const peopleOf = sql(import.meta.url, 'people-of.sql');
const register = sql(import.meta.url, 'register.sql');
const sayStatement = sql(import.meta.url, 'say.sql');
const withdrawStatement = sql(import.meta.url, 'withdraw.sql');
const settle = sql(import.meta.url, 'settle.sql');

const notYours = () =>
  new RefusedError(403, 'Vous ne parlez pas pour cette partie, ou ce n’en est plus le moment.');
const unknown = () => notFound('Aucun différend dont vous êtes n’a ce numéro.');

const refusals: Readonly<Record<string, RefusedError>> = {
  dispute_open: new RefusedError(409, 'Ce différend est clos : rien ne s’y ajoute.'),
  dispute_party: new RefusedError(403, 'Seules les deux parties au différend l’écrivent.'),
  dispute_sent: new RefusedError(
    400,
    'La lettre est déjà partie : un jour qui n’est pas à venir est attendu.',
    [{ name: 'sent_on', message: 'un jour qui n’est pas à venir est attendu.' }],
  ),
  dispute_amicable: new RefusedError(409, 'Les trente jours de la solution amiable courent encore.'),
  settlement_as_read: new RefusedError(409, 'Un autre texte a été proposé depuis : relisez-le.'),
};

/** What the database says of a row that it refuses holds the row: no log may have it. */
function refused(error: unknown): never {
  if (error instanceof RefusedError) throw error;
  const { constraint = '', code = '' } = error as { constraint?: string; code?: string };
  throw refusals[constraint] ?? new Error(`a dispute was not written: ${code} ${constraint}`);
}

const doing = <Result>(
  db: Database,
  doer: Doer,
  name: string,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> => acting(db, doer, name, work).catch(refused);

type Row = Omit<Dispute, 'days_left'>;
const counted = (row: Row, now: Date): Dispute => ({
  ...row,
  days_left: row.state === 'ouvert' ? daysLeft(row.sent_on, dayInParis(now)) : 0,
});

/** The disputes of the agreements that someone speaks in, and whom they could open one against. */
export async function findDisputes(db: Queryable, person: string, now: Date): Promise<Disputes> {
  const rows = await db.query<Row>(find, [person, null]);
  return {
    disputes: rows.map((row) => counted(row, now)),
    parties: await db.query<Disputes['parties'][number]>(parties, [person]),
  };
}

/** @throws RefusedError 404 for none, or none of theirs: that there is one is theirs too */
export async function findDispute(
  db: Queryable,
  dispute: number,
  person: string,
  now: Date,
): Promise<Dispute> {
  const [row] = await db.query<Row>(find, [person, dispute]);
  if (!row) throw unknown();
  return counted(row, now);
}

export const findRegister = async (db: Queryable): Promise<DisputeRegister> => ({
  disputes: await db.query<DisputeRegister['disputes'][number]>(register),
});

type Acting = Doer & Writing;

/** Tells those who speak for the other side. @param mailOf what is told, under a name of its own */
async function tellOther(
  client: Queryable,
  dispute: number,
  { party, what }: { readonly party: number; readonly what: string },
  { origin, now, person }: Acting,
  mailOf: typeof openedMail,
) {
  const one = await findDispute(client, dispute, person, now);
  const address = `${origin}/mon-espace/gouvernance/differends/${dispute}`;
  for (const { mail } of await client.query<{ mail: string }>(peopleOf, [dispute, party])) {
    const purpose = { purpose: 'agreement', key: `dispute ${dispute} ${what} ${mail}` } as const;
    await writeMail(client, mailOf(mail, { ...one, address }), purpose, now);
  }
}

/** Opens one, and tells the other party that there is something to read. */
export const open = (
  db: Database,
  { opened_by, against, letter, sent_on, object, summary }: DisputeBody,
  by: Acting,
): Promise<number> =>
  doing(db, by, 'open', async (client) => {
    const values = [opened_by, against, letter, sent_on, object, summary, by.person];
    const [added] = await client.query<{ dispute: number }>(add, values);
    if (!added) throw notYours();
    await tellOther(client, added.dispute, { party: opened_by, what: 'opened' }, by, openedMail);
    return added.dispute;
  });

interface Act {
  readonly statement: string;
  readonly name: keyof typeof movedMail;
  readonly dispute: number;
  readonly party: number;
}

/** Writes by a statement that gives a row where who writes may, and tells the other side that something happened. */
const writing = (
  db: Database,
  { statement, name, dispute, party }: Act,
  values: readonly unknown[],
  by: Acting,
): Promise<void> =>
  doing(db, by, name, async (client) => {
    if ((await client.query(statement, [dispute, party, ...values])).length === 0) throw notYours();
    const what = `${name} ${by.now.toISOString()}`;
    await tellOther(client, dispute, { party, what }, by, movedMail[name]);
  });

export const say = (db: Database, dispute: number, { party, text, file: sent }: WordBody, by: Acting) =>
  writing(
    db,
    { statement: sayStatement, name: 'say', dispute, party },
    [text, sent?.data ?? null, sent?.name ?? null, by.person],
    by,
  );

/** Proposes the text on which it would end, which its writer accepts. */
export const proposeSettlement = (
  db: Database,
  dispute: number,
  { party, text }: SettlementBody,
  by: Acting,
) => writing(db, { statement: settle, name: 'settle', dispute, party }, [text, by.person], by);

/** Accepts the text that was read; both having done so, the database closes the dispute. */
export const acceptSettlement = (
  db: Database,
  dispute: number,
  { party, settlement }: { readonly party: number; readonly settlement: number },
  by: Acting,
) => writing(db, { statement: accept, name: 'accept', dispute, party }, [settlement, by.person], by);

export const handOverTo = (db: Database, dispute: number, party: number, by: Acting) =>
  writing(db, { statement: handOver, name: 'hand-over', dispute, party }, [by.person, by.now], by);

/** Closes one that the party opened: it stays on the register. */
export const withdraw = (db: Database, dispute: number, { party, reason }: WithdrawalBody, by: Acting) =>
  writing(
    db,
    { statement: withdrawStatement, name: 'withdraw', dispute, party },
    [reason, by.person, by.now],
    by,
  );

/** @throws RefusedError 404 for none, or none of theirs */
export async function findFile(
  db: Queryable,
  { dispute, entry }: { readonly dispute: number; readonly entry: number },
  person: string,
): Promise<KeptFile> {
  const [found] = await db.query<KeptFile>(file, [dispute, entry, person]);
  if (!found) throw unknown();
  return found;
}
