import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { cancelledMail, convenedMail, enteredMail, minutesMail, sealedMail } from '../mails.ts';
import { doing, written } from '../queries.ts';
import type {
  AttendanceBody,
  DocumentQuery,
  Meeting,
  MeetingBody,
  MoveBody,
  OwnMeeting,
  PublicationBody,
  ValidationBody,
  VoiceBody,
} from '../schema.ts';
import { toInvitation } from './calendar.ts';
import { findAppointment, tellChange, tellConcerned, tellInvited } from './invitations.ts';

const addDocumentStatement = sql(import.meta.url, 'add-document.sql');
const attendStatement = sql(import.meta.url, 'attend.sql');
const change = sql(import.meta.url, 'change.sql');
const clearAgenda = sql(import.meta.url, 'clear-agenda.sql');
const documentStatement = sql(import.meta.url, 'document.sql');
const enterStatement = sql(import.meta.url, 'enter.sql');
const find = sql(import.meta.url, 'find.sql');
const move = sql(import.meta.url, 'move.sql');
const planStatement = sql(import.meta.url, 'plan.sql');
const proposeStatement = sql(import.meta.url, 'propose.sql');
const publishStatement = sql(import.meta.url, 'publish.sql');
const publishAsSeat = sql(import.meta.url, 'publish-as-seat.sql');
const removeDocumentStatement = sql(import.meta.url, 'remove-document.sql');
const sayStatement = sql(import.meta.url, 'say.sql');
const sayOfSeat = sql(import.meta.url, 'say-of-seat.sql');
const sealed = sql(import.meta.url, 'sealed.sql');
const setReadersStatement = sql(import.meta.url, 'set-readers.sql');
const touch = sql(import.meta.url, 'touch.sql');
const validateAsSeat = sql(import.meta.url, 'validate-as-seat.sql');
const validateStatement = sql(import.meta.url, 'validate.sql');
const withdrawStatement = sql(import.meta.url, 'withdraw.sql');
const writeAgenda = sql(import.meta.url, 'write-agenda.sql');
const writeMinutesStatement = sql(import.meta.url, 'write-minutes.sql');

const WHAT = 'cette réunion';
const noMeeting = () => notFound('Aucune réunion n’a ce numéro, ou vous n’en êtes pas.');

type Found = OwnMeeting & { readonly open: boolean; readonly entitled: boolean };

const withoutParts = { convened: null, written: null, decided: null, attended: null };

/** Of a seal, the texts that may be read; the digests of the others say nothing of them. */
const sealAt = (level: Meeting['level']) => (seal: Meeting['seals'][number]) => {
  if (level === 'all') return seal;
  const { decided } = seal.parts;
  return { ...seal, parts: { ...withoutParts, ...(level === 'decisions' && { decided }) } };
};

/** Of a meeting, what its parties, or its colleges, let the public read. */
function publicPart(found: Found): Meeting {
  const { level, documents, meeting, at, lasts_minutes, place, state, reason, demonstration } = found;
  const { entered_on, entered_as, decides } = found;
  const isOpen = level === 'all';
  return {
    ...{ meeting, at, lasts_minutes, state, reason, demonstration, level },
    ...{ entered_on, entered_as, decides },
    // Before it is convened, where is its members' business.
    place: state === 'planned' ? null : place,
    committee: found.committee,
    committee_name: found.committee_name,
    agenda: isOpen ? found.agenda : [],
    documents: documents.filter(({ readers }) => readers === 'public'),
    decisions: level === 'nothing' ? [] : found.decisions,
    attendance: isOpen ? found.attendance : [],
    minutes: isOpen
      ? found.minutes
          .filter((one) => one.sealed)
          .map(({ number, text, written_on, written_as, validations }) => ({
            ...{ number, text, written_on, written_as, validations },
          }))
      : [],
    seals: found.seals.map(sealAt(level)),
    broken: found.broken,
  };
}

/** @throws RefusedError 404 */
export async function findMeeting(db: Queryable, meeting: number, now: Date): Promise<Meeting> {
  const [found] = await db.query<Found>(find, [meeting, '', now]);
  if (!found?.open) throw noMeeting();
  return publicPart(found);
}

/** As those who sit there or prepare it read it. @throws RefusedError 404 */
export async function findOwnMeeting(
  db: Queryable,
  meeting: number,
  now: Date,
  person: string,
): Promise<OwnMeeting> {
  const [found] = await db.query<Found>(find, [meeting, person, now]);
  if (!found?.entitled) throw noMeeting();
  const { open: _open, entitled: _entitled, ...own } = found;
  return own;
}

/** Of a meeting of a signed agreement, without what is for those who come. @throws RefusedError 404 */
export async function meetingFile(db: Queryable, meeting: number, writing: Writing): Promise<string> {
  const found = await findAppointment(db, meeting, false);
  if (!found) throw noMeeting();
  return toInvitation(found, { ...writing, isInvited: false });
}

type Acting = Doer & Writing;

const valuesOf = ({ at, lasts_minutes, place, link }: MeetingBody) => [at, lasts_minutes, place, link];

export const plan = (
  db: Database,
  committee: string,
  body: MeetingBody,
  doer: Doer,
): Promise<{ meeting: number }> =>
  doing(db, doer, 'plan', async (client) => {
    const [added] = await client.query<{ meeting: number }>(planStatement, [committee, ...valuesOf(body)]);
    if (!added) throw notFound('Aucun comité ne porte ce nom.');
    return added;
  });

/** Writes down a meeting that was held before: it says so from then on. */
export const enter = (
  db: Database,
  committee: string,
  body: MeetingBody,
  doer: Acting,
): Promise<{ meeting: number }> =>
  doing(db, doer, 'enter', async (client) => {
    const values = [committee, ...valuesOf(body), doer.now];
    const [added] = await client.query<{ meeting: number }>(enterStatement, values);
    if (!added) throw notFound('Aucun comité ne porte ce nom.');
    await tellInvited(client, added.meeting, enteredMail, doer);
    return added;
  });

interface Read {
  readonly meeting: number;
  readonly version: number;
}

/** Says anew when and where; who was convened is told. */
export const changeMeeting = (
  db: Database,
  { meeting, version }: Read,
  body: MeetingBody,
  doer: Acting,
): Promise<{ version: number }> =>
  doing(db, doer, 'change', async (client) => {
    const values = [meeting, version, ...valuesOf(body)];
    const changed = written(await client.query<{ version: number }>(change, values), WHAT);
    await tellChange(client, meeting, doer);
    return changed;
  });

export const setAgenda = (
  db: Database,
  { meeting, version }: Read,
  items: readonly string[],
  doer: Acting,
): Promise<{ version: number }> =>
  doing(db, doer, 'agenda', async (client) => {
    const changed = written(await client.query<{ version: number }>(touch, [meeting, version]), WHAT);
    await client.query(clearAgenda, [meeting]);
    await client.query(writeAgenda, [meeting, items]);
    await tellChange(client, meeting, doer);
    return changed;
  });

const reached = { convene: 'convened', hold: 'held', cancel: 'cancelled' } as const;
const told = { convene: convenedMail, hold: undefined, cancel: cancelledMail } as const;

/** Convenes, says that it was held, or cancels; those concerned are told. */
export const moveMeeting = (
  db: Database,
  { meeting, version }: Read,
  { act, reason }: MoveBody,
  doer: Acting,
): Promise<{ version: number }> =>
  doing(db, doer, act, async (client) => {
    const before = await findAppointment(client, meeting);
    const values = [meeting, version, reached[act], act === 'cancel' ? (reason ?? null) : null];
    const moved = written(await client.query<{ version: number }>(move, values), WHAT);
    const mail = told[act];
    if (mail && (act === 'convene' || before?.state === 'convened'))
      await tellInvited(client, meeting, mail, doer);
    return moved;
  });

const FILES = 'un fichier PDF, ODT, DOCX ou ZIP est attendu, sans macro.';

export const addDocument = (
  db: Database,
  meeting: number,
  { title, readers }: DocumentQuery,
  bytes: Buffer,
  doer: Doer,
): Promise<{ document: number }> =>
  doing(db, doer, 'document', async (client) => {
    const values = [meeting, title, readers, bytes.toString('base64'), doer.person];
    const [added] = await client.query<{ document: number }>(addDocumentStatement, values).catch((error) => {
      throw (error as { code?: string }).code === '23502' ? badParameter('file', FILES) : error;
    });
    if (!added) throw new RefusedError(409, 'Trente documents sont déjà joints à cette réunion.');
    return added;
  });

export interface DocumentBytes {
  readonly title: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The bytes of a document. @param person who asks, or '' for anyone @throws RefusedError 404 */
export async function findDocument(
  db: Queryable,
  meeting: number,
  document: number,
  person: string,
  now: Date,
): Promise<DocumentBytes> {
  const [found] = await db.query<DocumentBytes>(documentStatement, [meeting, document, person, now]);
  if (!found) throw notFound('Aucun document n’a ce numéro, ou il n’est que pour les membres.');
  return found;
}

const noDocument = () => notFound('Cette réunion n’a pas ce document.');

export const setReaders = (db: Database, meeting: number, document: number, readers: string, doer: Doer) =>
  doing(db, doer, 'readers', async (client) => {
    if ((await client.query(setReadersStatement, [meeting, document, readers])).length === 0)
      throw noDocument();
  });

export const removeDocument = (db: Database, meeting: number, document: number, doer: Doer) =>
  doing(db, doer, 'remove', async (client) => {
    if ((await client.query(removeDocumentStatement, [meeting, document])).length === 0) throw noDocument();
  });

export const attend = (db: Database, meeting: number, { seats }: AttendanceBody, doer: Doer): Promise<void> =>
  doing(db, doer, 'attend', async (client) => {
    await client.query(attendStatement, [meeting, JSON.stringify(seats)]);
  });

export const propose = (
  db: Database,
  meeting: number,
  text: string,
  doer: Doer,
): Promise<{ decision: number }> =>
  doing(db, doer, 'propose', async (client) => {
    const [added] = await client.query<{ decision: number }>(proposeStatement, [meeting, text]);
    if (!added) throw noMeeting();
    return added;
  });

const noDecision = () => notFound('Cette réunion n’a pas cette proposition.');

export const withdraw = (db: Database, meeting: number, decision: number, doer: Doer): Promise<void> =>
  doing(db, doer, 'withdraw', async (client) => {
    if ((await client.query(withdrawStatement, [meeting, decision])).length === 0) throw noDecision();
  });

/** Says what a party or a seat says of a decision; its last word counts. */
export const say = (
  db: Database,
  meeting: number,
  decision: number,
  { agreement_party, member, voice }: VoiceBody,
  doer: Doer,
): Promise<void> =>
  doing(db, doer, 'voice', async (client) => {
    const values = [meeting, decision, agreement_party ?? member, voice, doer.person];
    const rows = await client.query(agreement_party ? sayStatement : sayOfSeat, values);
    if (rows.length === 0) throw noDecision();
  });

/** Tells those who may validate a version, or whom it concerns, that it is there; who wrote it knows. */
const tellWritten = (client: Queryable, meeting: number, number: number, doer: Acting): Promise<void> =>
  tellConcerned(
    client,
    meeting,
    (one) => ({
      key: `minutes ${meeting} ${number}`,
      mail: (to, address) => minutesMail(to, one, number, `${address}#compte-rendu`),
      butFor: doer.person,
    }),
    doer,
  );

export const writeMinutes = (
  db: Database,
  meeting: number,
  text: string,
  doer: Acting,
): Promise<{ number: number }> =>
  doing(db, doer, 'minutes', async (client) => {
    const [added] = await client.query<{ number: number }>(writeMinutesStatement, [
      meeting,
      text,
      doer.person,
    ]);
    if (!added) throw noMeeting();
    await tellWritten(client, meeting, added.number, doer);
    return added;
  });

interface Seal {
  readonly hash: string;
  readonly name: string;
  readonly mails: readonly string[];
}

/** Validates a version as a party or as a seat; the one that completes it seals it, and each is told the seal. */
export const validate = (
  db: Database,
  meeting: number,
  number: number,
  { agreement_party, member, digest }: ValidationBody,
  doer: Acting,
): Promise<{ sealed: boolean }> =>
  doing(db, doer, 'validate', async (client) => {
    const values = [meeting, number, agreement_party ?? member, digest, doer.person];
    const rows = await client.query(agreement_party ? validateStatement : validateAsSeat, values);
    if (rows.length === 0) throw notFound('Ce compte rendu n’a pas cette version.');
    const [seal] = await client.query<Seal>(sealed, [meeting, number]);
    const address = `${doer.origin}/gouvernance/reunions/${meeting}`;
    for (const to of seal?.mails ?? []) {
      const key = `sealed ${meeting} ${number} ${to}`;
      if (seal)
        await writeMail(client, sealedMail(to, seal, number, address), { purpose: 'meeting', key }, doer.now);
    }
    return { sealed: seal !== undefined };
  });

/** Says how much of the minutes the public may read, for a party or a seat. */
export const publish = (
  db: Database,
  meeting: number,
  { agreement_party, member, level }: PublicationBody,
  doer: Doer,
): Promise<void> =>
  doing(db, doer, 'publish', async (client) => {
    const values = [meeting, agreement_party ?? member, level, doer.person];
    const rows = await client.query(agreement_party ? publishStatement : publishAsSeat, values);
    if (rows.length === 0) throw noMeeting();
  });
