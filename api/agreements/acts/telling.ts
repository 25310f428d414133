import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayInParis } from '../../core/clock.ts';
import type { Writing } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import { writeMail } from '../../outbox/doors.ts';
import { findAgreement, findHistory, type Written } from '../queries.ts';
import type { Agreement } from '../schema.ts';
import { fileSaid, letterSaid, type Said, stateSaid, textSaid, wordSaid, writtenSaid } from './mails.ts';

const concerned = sql(import.meta.url, 'concerned.sql');

type Tell = (client: Queryable, agreement: Agreement, asked: Written) => Promise<Said | undefined>;

async function written(client: Queryable, agreement: Agreement): Promise<Said | undefined> {
  const [last] = await findHistory(client, agreement.slug);
  return last && writtenSaid(agreement, last);
}

async function text(_: Queryable, agreement: Agreement, { body }: Written): Promise<Said | undefined> {
  return body.effective_on === undefined ? undefined : textSaid(agreement, body.effective_on);
}

async function word(_: Queryable, agreement: Agreement, { item, body }: Written): Promise<Said | undefined> {
  return body.party === undefined ? undefined : wordSaid(agreement, item, body.party);
}

async function file(_: Queryable, agreement: Agreement): Promise<Said | undefined> {
  const last = agreement.files.at(-1);
  return last && fileSaid(agreement, last);
}

/** The letter that was recorded last, or the one that is withdrawn; not that it was received. */
async function letter(_: Queryable, agreement: Agreement, { item }: Written): Promise<Said | undefined> {
  const letters = [...agreement.denunciations].sort((one, other) => other.denunciation - one.denunciation);
  const one = item === undefined ? letters[0] : letters.find(({ denunciation }) => denunciation === item);
  return one && (item === undefined || one.withdrawn_why) ? letterSaid(agreement, one) : undefined;
}

async function state(_: Queryable, agreement: Agreement, { item }: Written): Promise<Said | undefined> {
  const one = agreement.commitments.find(({ commitment }) => commitment === item);
  return one && stateSaid(agreement, one);
}

const tellings = { written, word, text, file, letter, state } satisfies Readonly<Record<string, Tell>>;
/** What is told to those who speak for its parties, once it is written. */
export type Telling = keyof typeof tellings;

/**
 * Tells by mail those who speak for the parties to an agreement what was just written of it, in the same transaction:
 * everyone, but of a state, and of a word on an amendment, those alone whose party did not say it. Of an invented agreement, or of one that is not signed yet,
 * nobody is told.
 */
export async function tell(
  client: Queryable,
  telling: Telling,
  asked: Written,
  { origin, now }: Writing,
): Promise<void> {
  const { slug = '', person } = asked;
  const agreement = await findAgreement(client, slug, { today: dayInParis(now), prepared: true });
  if (!agreement || agreement.demonstration || agreement.calendar.state === 'prepared') return;
  const said = await tellings[telling](client, agreement, asked);
  if (!said) return;
  const lines = ['Bonjour,', ...said.lines, `${origin}/gouvernance/accords/${slug}${said.at}`];
  const who = ['state', 'word'].includes(telling) ? person : null;
  const values = [slug, said.party, who, said.corrected ?? null, said.operators ?? false];
  for (const { mail } of await client.query<{ mail: string }>(concerned, values))
    await writeMail(client, plainMail(mail, said.subject, lines), { purpose: 'agreement' }, now);
}
