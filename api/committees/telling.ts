import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Doer } from '../core/actor.ts';
import { dayInParis } from '../core/clock.ts';
import type { Mail, Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import {
  type CollegeAct,
  collegeMail,
  differences,
  givenMail,
  lostMail,
  otherSeatMail,
  ownSeatMail,
  type SeatAct,
  type SeatSaid,
} from './mails.ts';
import { inviteToComing } from './meetings/invitations.ts';

const actedAs = sql(import.meta.url, 'acted-as.sql');
const seatSaid = sql(import.meta.url, 'seat-said.sql');

type Acting = Doer & Writing;

/** A seat as mails say it. */
export const sayingSeat = async (client: Queryable, member: number): Promise<SeatSaid | undefined> =>
  (await client.query<SeatSaid>(seatSaid, [member]))[0];

interface ActedAs {
  readonly by: string;
  readonly committee_name: string;
  readonly others: readonly string[];
}

const acted = async (client: Queryable, committee: string, { person }: Doer): Promise<ActedAs> =>
  (await client.query<ActedAs>(actedAs, [committee, person]))[0] ?? {
    by: '',
    committee_name: '',
    others: [],
  };

const addressOf = (committee: string, { origin }: Writing) =>
  `${origin}/mon-espace/gouvernance/comites/${committee}`;

const write = (client: Queryable, mail: Mail, key: string, { now }: Writing) =>
  writeMail(client, mail, { purpose: 'agreement', key: `${key} ${mail.to}` }, now);

/** What became of a seat; nothing where what was written is what was there. */
function actOf(before: SeatSaid | undefined, after: SeatSaid, today: string): SeatAct | undefined {
  if (!before) return 'given';
  const isEnded = after.ends_on !== before.ends_on && after.ends_on !== null && after.ends_on <= today;
  if (isEnded) return 'ended';
  const isChanged = differences(before, after).length > 0 || before.person !== after.person;
  return isChanged ? 'changed' : undefined;
}

/** Tells who holds a seat, or held it, what became of it; who does it knows. */
async function tellHolders(
  client: Queryable,
  before: SeatSaid | undefined,
  after: SeatSaid,
  act: SeatAct,
  by: string,
  doer: Acting,
): Promise<void> {
  const key = `seat ${after.member} version ${after.version}`;
  const address = addressOf(after.committee, doer);
  if (before?.mail && before.person !== after.person && before.person !== doer.person)
    await write(client, lostMail(before.mail, before, by), `${key} lost`, doer);
  if (!after.mail || after.person === doer.person) return;
  const mail =
    before && before.person === after.person
      ? ownSeatMail(after.mail, { before, after, act, by }, address)
      : givenMail(after.mail, after, by, address);
  await write(client, mail, `${key} held`, doer);
}

/**
 * A seat was given, changed or ended: tells who holds it, those who speak for the other parties and who runs the directory, and
 * invites its holder to what was convened already.
 * @param before undefined for one that is new
 */
export async function tellSeat(
  client: Queryable,
  before: SeatSaid | undefined,
  member: number,
  doer: Acting,
): Promise<void> {
  const after = await sayingSeat(client, member);
  const act = after && actOf(before, after, dayInParis(doer.now));
  if (!after || !act) return;
  const { by, others } = await acted(client, after.committee, doer);
  await tellHolders(client, before, after, act, by, doer);
  const address = addressOf(after.committee, doer);
  for (const to of others)
    if (to !== after.mail) {
      const mail = otherSeatMail(to, { before, after, act, by }, address);
      await write(client, mail, `seat ${member} version ${after.version}`, doer);
    }
  await inviteToComing(client, member, doer);
}

/** A college was added, renamed, closed or opened again: tells those who speak for the other parties, and who runs the directory. */
export async function tellCollege(
  client: Queryable,
  committee: string,
  said: CollegeAct,
  doer: Acting,
): Promise<void> {
  const { by, committee_name, others } = await acted(client, committee, doer);
  const key = `college ${committee} ${said.place} version ${said.version}`;
  for (const to of others)
    await write(client, collegeMail(to, committee_name, said, by, addressOf(committee, doer)), key, doer);
}
