import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import type { Mail, Writing } from '../../core/mailer.ts';
import { modifiedSince } from '../../core/versions.ts';
import { writeMail } from '../../outbox/doors.ts';
import { approvers } from '../../standard/approvers.ts';
import { storyMail, submittedStoryMail } from './mails.ts';
import type {
  ModerationBody,
  MyStories,
  OpinionBody,
  OwnStory,
  StoriesQuery,
  Story,
  StoryBody,
} from './schema.ts';

const awaiting = sql(import.meta.url, 'awaiting.sql');
const find = sql(import.meta.url, 'find.sql');
const isTellerStatement = sql(import.meta.url, 'is-teller.sql');
const judgeStatement = sql(import.meta.url, 'judge.sql');
const list = sql(import.meta.url, 'list.sql');
const mine = sql(import.meta.url, 'mine.sql');
const moderateStatement = sql(import.meta.url, 'moderate.sql');
const peopleOf = sql(import.meta.url, 'people-of.sql');
const write = sql(import.meta.url, 'write.sql');

/** Those that are published. */
export const findStories = (db: Queryable, { campaign, commune, story }: StoriesQuery): Promise<Story[]> =>
  db.query<Story>(list, [campaign ?? null, commune ?? null, story ?? null]);

/** @throws RefusedError 404 for none, or none of theirs */
export async function findOwnStory(db: Queryable, story: number, person: string): Promise<OwnStory> {
  const [found] = await db.query<OwnStory>(find, [story, person]);
  if (!found) throw notFound('Aucun récit n’a ce numéro, ou il ne vous attend pas.');
  return found;
}

export const findMyStories = async (db: Queryable, person: string): Promise<MyStories> => ({
  mine: await db.query<MyStories['mine'][number]>(mine, [person]),
  awaiting: await db.query<MyStories['awaiting'][number]>(awaiting, [person]),
});

/** @returns whether someone may tell that year, for the commune or for a venue by its id */
export const isTeller = async (
  db: Queryable,
  person: string,
  pilot: number,
  venue: string | null,
): Promise<boolean> => (await db.query(isTellerStatement, [person, pilot, venue])).length > 0;

const changed = () => new RefusedError(409, modifiedSince('ce récit', 'lu'));

/** @throws RefusedError in the words of who writes or approves */
function refused(error: unknown): never {
  switch ((error as { constraint?: string }).constraint) {
    case 'story_withheld':
      throw new RefusedError(409, 'La modération a retiré ce récit : il ne se change plus.');
    case 'story_as_read':
      throw changed();
    case 'story_names_nobody':
      throw badParameter('text', 'un texte sans coordonnées est attendu.');
    default:
      throw error;
  }
}

async function tell(
  client: Queryable,
  story: number,
  side: string,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  for (const { mail: to } of await client.query<{ mail: string }>(peopleOf, [story, side]))
    await writeMail(client, mail(to), { purpose: 'pilot', key: `story ${story} ${key} ${to}` }, now);
}

const addressOf = (story: number, origin: string) => `${origin}/pilotes/recits/${story}`;

/** Writes what a commune or a venue tells; both parties are told of what is submitted. @param version read, 0 for none */
export async function writeStory(
  client: Queryable,
  pilot: number,
  version: number,
  { venue, title, text, submit, names_nobody }: StoryBody,
  by: Doer,
  { origin, now }: Writing,
): Promise<{ readonly story: number; readonly version: number }> {
  await act(client, by, 'write');
  const values = [pilot, venue, version, title, text, submit, by.person, names_nobody ? now : null];
  const [row] = await client.query<{ story: number; version: number }>(write, values).catch(refused);
  if (!row) throw changed();
  const { commune, demonstration } = await findOwnStory(client, row.story, by.person);
  const told = { commune, title, address: addressOf(row.story, origin) };
  if (submit && !demonstration && row.version !== version)
    for (const party of approvers)
      await tell(client, row.story, party, `${row.version}`, (to) => submittedStoryMail(to, told), now);
  return row;
}

async function tellState(client: Queryable, one: OwnStory, reason: string | undefined, writing: Writing) {
  const told = { ...one, address: addressOf(one.story, writing.origin) };
  const key = `${one.version} ${one.state} ${writing.now.getTime()}`;
  await tell(client, one.story, 'author', key, (to) => storyMail(to, told, one.state, reason), writing.now);
}

/** What a party says of a story as it was read. @throws RefusedError 409 where it has changed since */
export async function judge(
  client: Queryable,
  before: OwnStory,
  version: number,
  { party, approves, reason, names_nobody }: OpinionBody,
  by: Doer,
  writing: Writing,
): Promise<OwnStory> {
  await act(client, by, 'judge');
  const values = [
    before.story,
    party,
    version,
    approves,
    reason ?? null,
    by.person,
    names_nobody ? writing.now : null,
  ];
  await client.query(judgeStatement, values).catch(refused);
  const now = await findOwnStory(client, before.story, by.person);
  if (now.state === 'published' || now.state === 'refused')
    await tellState(client, now, approves ? undefined : `${party} : ${reason}`, writing);
  return now;
}

/** Takes a story away with a reason, or gives it back. @throws RefusedError 409 where it is so already */
export async function moderate(
  client: Queryable,
  story: number,
  { withheld, reason }: ModerationBody,
  by: Doer,
  writing: Writing,
): Promise<OwnStory> {
  await act(client, by, withheld ? 'withhold' : 'release');
  const rows = await client.query(moderateStatement, [story, withheld ? reason : null, by.now]);
  if (rows.length === 0) throw new RefusedError(409, 'C’est déjà fait, ou il n’y a pas de tel récit.');
  const now = await findOwnStory(client, story, by.person);
  if (withheld) await tellState(client, now, reason, writing);
  return now;
}
