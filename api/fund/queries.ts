import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act, type Doer } from '../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import { type Batches, type Cell, inBatches, toCsv, yesOrNo } from '../core/exports.ts';
import { tell } from '../resources/sides.ts';
import { receivedMail, reversedMail } from './mails.ts';
import type {
  Call,
  Donor,
  Fund,
  LedgerLine,
  PaymentBody,
  Pledge,
  Project,
  ProjectBooks,
  Totals,
} from './schema.ts';

const addPaymentStatement = sql(import.meta.url, 'add-payment.sql');
const calls = sql(import.meta.url, 'calls.sql');
const donors = sql(import.meta.url, 'donors.sql');
const entries = sql(import.meta.url, 'entries.sql');
const exported = sql(import.meta.url, 'export.sql');
const pledge = sql(import.meta.url, 'pledge.sql');
const projects = sql(import.meta.url, 'projects.sql');
const reversePaymentStatement = sql(import.meta.url, 'reverse-payment.sql');
const totals = sql(import.meta.url, 'totals.sql');

/** Of each: the ledger as CSV has them all. */
const MOST = 200;

export const findFund = async (db: Queryable): Promise<Fund> => ({
  totals: await db.query<Totals>(totals),
  calls: await db.query<Call>(calls, [MOST]),
  projects: await db.query<Project>(projects, [null, MOST]),
  donors: await db.query<Donor>(donors, [MOST]),
});

/** A project that was granted something, and its entries. @returns undefined for none of that number */
export async function findProject(db: Queryable, uptake: number): Promise<ProjectBooks | undefined> {
  const [project] = await db.query<Project>(projects, [uptake, 1]);
  if (!project) return undefined;
  return { project, entries: await db.query<ProjectBooks['entries'][number]>(entries, [uptake]) };
}

const acts: Readonly<Record<string, string>> = {
  payment: 'versement au fonds',
  grant: 'aide accordée',
  part: 'part versée',
  use: 'emploi rapporté',
  return: 'retour au fonds',
  reversal: 'versement annulé',
};
const accounts: Readonly<Record<string, string>> = {
  donor: 'don',
  available: 'disponible',
  committed: 'accordé',
  paid: 'versé',
  used: 'employé',
};

const columns: readonly [string, (line: LedgerLine) => Cell][] = [
  ['ecriture', ({ entry }) => entry],
  ['acte', ({ act }) => acts[act] ?? act],
  ['libelle', ({ says }) => says],
  ['jour', ({ made_on }) => made_on],
  ['jour_du_versement', ({ paid_on }) => paid_on],
  ['compte', ({ account }) => accounts[account] ?? account],
  ['organisation', ({ organisation }) => organisation],
  ['projet', ({ project }) => project],
  ['appel', ({ call }) => call],
  ['lieu', ({ venue }) => venue],
  ['centimes', ({ cents }) => cents],
  ['annule', ({ reverses }) => reverses],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];

/** Every line of the ledger as CSV: those of an entry come to zero. */
export function ledgerCsv(db: Queryable): Readable {
  const batches: Batches = inBatches(db, exported, false, null);
  return toCsv(
    columns.map(([name]) => name),
    batches,
    (line: LedgerLine) => columns.map(([, cell]) => cell(line)),
  );
}

/** @returns undefined for no pledge of that number, or one that is not said yet */
export const findPledge = async (db: Queryable, resource: number): Promise<Pledge | undefined> =>
  (await db.query<Pledge>(pledge, [resource]))[0];

/** @throws RefusedError in the words of who records a payment */
function refusedPayment(error: unknown, { amount, received }: Pledge): never {
  const { constraint } = error as { constraint?: string };
  if (constraint === 'never_more_than_pledged')
    throw badParameter(
      'euros',
      `${amount - received} euros au plus sont attendus : c’est ce qui reste promis.`,
    );
  if (constraint === 'received_by_then')
    throw badParameter('received_on', 'un jour qui n’est pas à venir est attendu.');
  throw constraint === 'still_pledged'
    ? new RefusedError(409, 'Cette somme n’est pas, ou plus, promise.')
    : error;
}

interface Paying {
  readonly doer: Doer;
  /** Scheme and host of the site. */
  readonly origin: string;
}

async function tellReceived(
  client: Queryable,
  resource: number,
  { title, amount, received, payments }: Pledge,
  euros: number,
  { doer, origin }: Paying,
): Promise<void> {
  const about = { title, euros, left: amount - received, address: `${origin}/ressources/${resource}` };
  const key = `payment ${resource} ${payments.length}`;
  await tell(client, { resource, side: 'owner' }, key, (to) => receivedMail(to, about), doer.now);
}

/**
 * Records what came of a pledge, and thanks the organisation.
 * @param known the pledge as it was read
 * @returns it as it is now
 * @throws RefusedError that says why not
 */
export async function recordPayment(
  client: Queryable,
  resource: number,
  { euros, received_on }: PaymentBody,
  known: Pledge,
  paying: Paying,
): Promise<Pledge> {
  await act(client, paying.doer, 'pay');
  await client
    .query(addPaymentStatement, [resource, euros, received_on])
    .catch((error: unknown) => refusedPayment(error, known));
  const paid = (await findPledge(client, resource)) ?? known;
  await tellReceived(client, resource, paid, euros, paying);
  return paid;
}

const reversalRefusals: Readonly<Record<string, string>> = {
  ledger_entry_reverses_key: 'Ce versement est déjà annulé.',
  never_negative:
    'Cette somme est déjà accordée à des projets : le fonds n’en a plus assez de disponible pour l’annuler.',
};

function refusedReversal(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  const sentence = constraint && reversalRefusals[constraint];
  throw sentence ? new RefusedError(409, sentence) : error;
}

/**
 * Takes back a payment that was recorded by mistake, by another entry, and tells the organisation why.
 * @returns the pledge as it is now
 * @throws RefusedError that says why not
 */
export async function reversePayment(
  client: Queryable,
  { resource, payment }: { readonly resource: number; readonly payment: number },
  reason: string,
  known: Pledge,
  { doer, origin }: Paying,
): Promise<Pledge> {
  await act(client, doer, 'reverse');
  const [reversed] = await client
    .query(reversePaymentStatement, [payment, reason, resource])
    .catch(refusedReversal);
  if (!reversed) throw notFound('Aucun versement de cette promesse n’a ce numéro.');
  const now = (await findPledge(client, resource)) ?? known;
  const euros = now.payments.find((one) => one.payment === payment)?.euros ?? 0;
  const left = now.amount - now.received;
  const about = { title: now.title, euros, left, reason, address: `${origin}/ressources/${resource}` };
  const mail = (to: string) => reversedMail(to, about);
  await tell(client, { resource, side: 'owner' }, `reversal ${payment}`, mail, doer.now);
  return now;
}
