import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import type { Mail, Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { tell } from '../telling.ts';
import { type Assignment, assign, type Candidate, type Place } from './assign.ts';
import { answeredMail, proposedMail, releasedMail } from './mails.ts';
import type {
  Assigned,
  AssignmentAnswer,
  AssignmentQuery,
  Engagement,
  Pair,
  Ranked,
  Seat,
  Team,
} from './schema.ts';

const classes = sql(import.meta.url, 'classes.sql');
const find = sql(import.meta.url, 'find.sql');
const helperPeople = sql(import.meta.url, 'helper-people.sql');
const helpersStatement = sql(import.meta.url, 'helpers.sql');
const living = sql(import.meta.url, 'living.sql');
const isHelperStatement = sql(import.meta.url, 'is-helper.sql');
const members = sql(import.meta.url, 'members.sql');
const mine = sql(import.meta.url, 'mine.sql');
const moveStatement = sql(import.meta.url, 'move.sql');
const proposeStatement = sql(import.meta.url, 'propose.sql');
const ranked = sql(import.meta.url, 'ranked.sql');
const seatsStatement = sql(import.meta.url, 'seats.sql');

/** Of each class and role, those nearest. */
const SHOWN = 5;
/** All that an assignment could want. */
const ALL = 1000;

/** The classes of a pilot, with what each still wants. */
const findClasses = (db: Queryable, pilot: number) => db.query<Team['classes'][number]>(classes, [pilot]);

/** @throws RefusedError 404 for a class of another pilot */
export async function refuseOtherClass(db: Queryable, pilot: number, schoolClass: number): Promise<void> {
  if ((await findClasses(db, pilot)).some(({ school_class }) => school_class === schoolClass)) return;
  throw notFound('Cette classe n’est pas de ce pilote.');
}

export const findTeam = async (db: Queryable, pilot: number): Promise<Team> => ({
  classes: await findClasses(db, pilot),
  members: await db.query<Team['members'][number]>(members, [pilot]),
  proposals: await db.query<Ranked>(ranked, [[pilot], SHOWN]),
});

/** What someone is asked to come to, and comes to. */
export const findEngagements = (db: Queryable, person: string): Promise<Engagement[]> =>
  db.query<Engagement>(mine, [person]);

interface Known extends Omit<Engagement, 'venue' | 'threads'> {
  readonly code_insee: string;
}

/** @throws RefusedError 404 */
export async function findMember(db: Queryable, member: number): Promise<Known> {
  const [found] = await db.query<Known>(find, [member]);
  if (!found) throw notFound('Personne n’a ce numéro dans une équipe.');
  return found;
}

export const isHelper = async (db: Queryable, person: string, resource: number): Promise<boolean> =>
  (await db.query(isHelperStatement, [person, resource])).length > 0;

const refusals: Readonly<Record<string, string>> = {
  team_open: 'Ce pilote n’est pas retenu : son équipe ne se forme pas encore.',
  helper_may_come: 'Cette personne ne peut pas venir à cette classe : trop loin, ou pas disponible alors.',
  helper_lessons: 'Cette personne donne déjà toutes les séances qu’elle offre.',
  seats_left: 'Cette classe n’attend plus personne.',
  one_commune_a_halfday: 'Cette personne est déjà attendue dans une autre commune cette demi-journée.',
  one_place_at_a_time: 'Cette personne est déjà ailleurs à cette heure.',
  once_a_class: 'Cette personne est déjà de l’équipe de cette classe.',
  team_moves: 'Cela a changé entre-temps. Relisez, puis recommencez.',
};

/** @throws RefusedError 409 in the words of who makes a team */
function refused(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  const sentence = constraint && refusals[constraint];
  throw sentence ? new RefusedError(409, sentence) : error;
}

/** Writes to those who answer for a helper. */
export async function tellHelper(
  client: Queryable,
  resource: number,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  for (const { mail: to } of await client.query<{ mail: string }>(helperPeople, [resource]))
    await writeMail(client, mail(to), { purpose: 'pilot', key: `${key} ${to}` }, now);
}

/** Those who come to a pilot's classes, or are asked to. */
export async function findHelpers(db: Queryable, pilot: number): Promise<number[]> {
  const rows = await db.query<{ resource: number }>(living, [pilot]);
  return rows.map(({ resource }) => resource);
}

/** Asks someone to come to a class. @returns the number of the member @throws RefusedError */
export async function propose(
  client: Queryable,
  { school_class, resource }: Pair,
  by: Doer,
  { origin, now }: Writing,
): Promise<number> {
  await act(client, by, 'propose');
  const [row] = await client
    .query<{ member: number }>(proposeStatement, [school_class, resource])
    .catch(refused);
  const member = row?.member ?? 0;
  const known = await findMember(client, member);
  const written = (to: string) => proposedMail(to, known, `${origin}/mon-espace#classes-proposees`);
  await tellHelper(client, resource, `member ${member} proposed`, written, now);
  return member;
}

const becomes = { accept: 'accepted', decline: 'declined', leave: 'left', cancel: 'cancelled' } as const;

/** Accepts, declines, leaves or cancels. @returns the state it is in now @throws RefusedError */
export async function moveMember(
  client: Queryable,
  known: Known,
  asked: { readonly act: keyof typeof becomes; readonly from: string },
  by: Doer,
  { origin, now }: Writing,
): Promise<string> {
  const { member, pilot, resource } = known;
  const state = becomes[asked.act];
  await act(client, by, asked.act);
  const rows = await client.query(moveStatement, [member, asked.from, state]).catch(refused);
  if (rows.length === 0) throw new RefusedError(409, refusals.team_moves ?? '');
  const key = `member ${member} ${state}`;
  const team = `${origin}/pilotes/${pilot}/equipe`;
  if (asked.act === 'cancel') await tellHelper(client, resource, key, (to) => releasedMail(to, known), now);
  else await tell(client, pilot, 'commune', key, (to) => answeredMail(to, known, state, team), now);
  return state;
}

const placeOf = ({ school_class, role }: Pick<Seat, 'school_class' | 'role'>) => `${school_class} ${role}`;
const isIn = (pairs: readonly Pair[], one: Pair) =>
  pairs.some(({ school_class, resource }) => school_class === one.school_class && resource === one.resource);

interface Helper {
  readonly resource: number;
  readonly lessons: number;
  readonly taken: readonly string[];
  readonly venue: Assigned['venue'];
}

/** What is imposed takes its seat, its person's half-day and one of their lessons; the rest is free. */
function imposed(seats: readonly Seat[], helpers: readonly Helper[], chosen: readonly Ranked[]) {
  const halfdayOf = new Map(seats.map((one) => [placeOf(one), one.halfday]));
  const places = seats.map(
    (one): Place => ({
      place: placeOf(one),
      halfday: one.halfday,
      wanted: Math.max(0, one.wanted - chosen.filter((pair) => placeOf(pair) === placeOf(one)).length),
    }),
  );
  const people = helpers.map(({ resource, lessons, taken }) => {
    const own = chosen.filter((pair) => pair.resource === resource);
    return {
      person: resource,
      lessons: lessons - own.length,
      taken: [...taken, ...own.map((pair) => halfdayOf.get(placeOf(pair)) ?? '')],
    };
  });
  return { places, people };
}

/** @throws RefusedError 409 where what is imposed cannot be together */
function refuseTogether(seats: readonly Seat[], helpers: readonly Helper[], chosen: readonly Ranked[]): void {
  const halfdayOf = new Map(seats.map((one) => [placeOf(one), one.halfday]));
  for (const { resource, lessons, taken } of helpers) {
    const own = chosen
      .filter((pair) => pair.resource === resource)
      .map((pair) => halfdayOf.get(placeOf(pair)));
    if (new Set([...own, ...taken]).size < own.length + new Set(taken).size)
      throw new RefusedError(
        409,
        'Une même personne ne peut être imposée à deux endroits d’une demi-journée.',
      );
    if (own.length > Math.max(0, lessons))
      throw new RefusedError(409, 'Une personne est imposée pour plus de séances qu’elle n’en offre.');
  }
  for (const seat of seats)
    if (chosen.filter((pair) => placeOf(pair) === placeOf(seat)).length > seat.wanted)
      throw new RefusedError(409, 'Plus de personnes sont imposées à une classe qu’elle n’en attend.');
}

const candidateOf = (one: Ranked): Candidate => ({
  place: placeOf(one),
  person: one.resource,
  metres: one.metres,
});

/** The best assignment in which some pairs are imposed, and others ruled out. */
function assignWith(
  seats: readonly Seat[],
  helpers: readonly Helper[],
  possible: readonly Ranked[],
  query: AssignmentQuery,
): Assignment {
  const chosen = possible.filter((one) => isIn(query.with, one));
  refuseTogether(seats, helpers, chosen);
  const { places, people } = imposed(seats, helpers, chosen);
  const rest = possible.filter((one) => !isIn(query.with, one) && !isIn(query.without, one)).map(candidateOf);
  const { pairs, metres, unfilled } = assign(places, rest, people);
  const own = chosen.map(candidateOf);
  return {
    pairs: [...own, ...pairs],
    metres: metres + own.reduce((sum, one) => sum + one.metres, 0),
    unfilled,
  };
}

/** What is wanted in a campaign. */
const findSeats = (db: Queryable, campaign: number) => db.query<Seat>(seatsStatement, [campaign]);

/** @throws RefusedError 409 where one of the classes wants nobody more, or is of another campaign */
export async function refuseFilled(db: Queryable, campaign: number, pairs: readonly Pair[]): Promise<void> {
  const wanting = new Set((await findSeats(db, campaign)).map(({ school_class }) => school_class));
  if (pairs.some(({ school_class }) => !wanting.has(school_class)))
    throw new RefusedError(409, 'Une de ces classes n’attend plus personne, ou n’est pas de cette campagne.');
}

/** Who would best go where in a whole campaign, and what is lost by what one imposes or rules out. */
export async function findAssignment(
  db: Queryable,
  campaign: number,
  query: AssignmentQuery,
): Promise<AssignmentAnswer> {
  const seats = await findSeats(db, campaign);
  const pilots = [...new Set(seats.map(({ pilot }) => pilot))];
  const possible = await db.query<Ranked>(ranked, [pilots, ALL]);
  const resources = [...new Set(possible.map(({ resource }) => resource))];
  const helpers = await db.query<Helper>(helpersStatement, [resources]);
  const best = assignWith(seats, helpers, possible, { with: [], without: [] });
  const isFree = query.with.length + query.without.length === 0;
  const { pairs, metres, unfilled } = isFree ? best : assignWith(seats, helpers, possible, query);
  const byPlace = new Map(seats.map((one) => [placeOf(one), one]));
  const venues = new Map(helpers.map((one) => [one.resource, one.venue]));
  const assigned = ({ place, person: resource, metres: way }: Candidate): Assigned[] => {
    const seat = byPlace.get(place);
    if (!seat) return [];
    const { school_class, role } = seat;
    return [{ school_class, role, resource, metres: way, venue: venues.get(resource) ?? null }];
  };
  return {
    seats,
    metres,
    unfilled,
    best: { metres: best.metres, unfilled: best.unfilled },
    pairs: pairs.flatMap(assigned),
    ruled_out: possible
      .filter((one) => isIn(query.without, one))
      .map(candidateOf)
      .flatMap(assigned),
  };
}
