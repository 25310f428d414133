import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Mail, Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { convenedMail } from '../mails.ts';
import { type Appointment, toInvitation } from './calendar.ts';

const appointment = sql(import.meta.url, 'appointment.sql');
const coming = sql(import.meta.url, 'coming.sql');
const invited = sql(import.meta.url, 'invited.sql');

/** @param isAny whether of an agreement that is not signed too */
export const findAppointment = async (
  db: Queryable,
  meeting: number,
  isAny = true,
): Promise<Appointment | undefined> => (await db.query<Appointment>(appointment, [meeting, isAny]))[0];

const addressOf = (origin: string, meeting: number) => `${origin}/mon-espace/gouvernance/reunions/${meeting}`;
/** The same for whoever is invited when it is convened, and for whoever comes to sit there later: each is told once. */
const keyOf = ({ meeting, version }: Appointment) => `meeting ${meeting} version ${version}`;

interface Concerned {
  readonly mail: string;
  readonly person: string;
}
interface Telling {
  readonly key: string;
  readonly mail: (to: string, address: string) => Mail;
  /** Who knows already. */
  readonly butFor?: string;
}

/** Writes to those whom a meeting concerns, once each for a key. @param tellingOf what of the meeting as it is now */
export async function tellConcerned(
  client: Queryable,
  meeting: number,
  tellingOf: (one: Appointment) => Telling,
  { origin, now }: Writing,
): Promise<void> {
  const one = await findAppointment(client, meeting);
  if (!one) return;
  const { key: about, mail, butFor } = tellingOf(one);
  const address = addressOf(origin, meeting);
  for (const { mail: to, person } of await client.query<Concerned>(invited, [meeting])) {
    const key = `${about} ${to}`;
    if (person !== butFor) await writeMail(client, mail(to, address), { purpose: 'meeting', key }, now);
  }
}

/** Invites, once for what the meeting says now. */
export const tellInvited = (
  client: Queryable,
  meeting: number,
  mailOf: (to: string, one: Appointment, address: string, calendar: string) => Mail,
  writing: Writing,
): Promise<void> =>
  tellConcerned(
    client,
    meeting,
    (one) => {
      const calendar = toInvitation(one, { ...writing, isInvited: true });
      const mail = (to: string, address: string) => mailOf(to, one, address, calendar);
      return { key: keyOf(one), mail };
    },
    writing,
  );

/** Those who were convened hear of a change; before, nobody was told. */
export async function tellChange(client: Queryable, meeting: number, writing: Writing): Promise<void> {
  const one = await findAppointment(client, meeting);
  if (one?.state === 'convened') await tellInvited(client, meeting, convenedMail, writing);
}

/** Invites who comes to sit to the meetings that were convened before, as those who sat there already were. */
export async function inviteToComing(client: Queryable, member: number, writing: Writing): Promise<void> {
  const { origin, now } = writing;
  const awaited = await client.query<{ meeting: number; mail: string }>(coming, [member, now]);
  for (const { meeting, mail: to } of awaited) {
    const one = await findAppointment(client, meeting);
    if (!one) continue;
    const calendar = toInvitation(one, { ...writing, isInvited: true });
    const mail = convenedMail(to, one, addressOf(origin, meeting), calendar);
    await writeMail(client, mail, { purpose: 'meeting', key: `${keyOf(one)} ${to}` }, now);
  }
}
