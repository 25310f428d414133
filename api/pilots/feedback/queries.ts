import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import { modifiedSince } from '../../core/versions.ts';
import { writeMail } from '../../outbox/doors.ts';
import type { ModerationBody } from '../stories/schema.ts';
import { feedbackMail } from './mails.ts';
import type { ChapterMark, FeedbackBody, OwnFeedback, ReceivedFeedback } from './schema.ts';

const chapters = sql(import.meta.url, 'chapters.sql');
const mine = sql(import.meta.url, 'mine.sql');
const moderateStatement = sql(import.meta.url, 'moderate.sql');
const read = sql(import.meta.url, 'read.sql');
const sayStatement = sql(import.meta.url, 'say.sql');
const tellStatement = sql(import.meta.url, 'tell.sql');
const untold = sql(import.meta.url, 'untold.sql');

/** In someone's space, the latest. */
const SHOWN = 30;

/** The lessons of which someone may say something. @param lesson one of them, or all */
export const findOwnFeedback = (
  db: Queryable,
  person: string,
  lesson: number | undefined,
): Promise<OwnFeedback[]> => db.query<OwnFeedback>(mine, [person, SHOWN, lesson ?? null]);

/** Counts and means, for everyone. */
export const findChapterMarks = (db: Queryable, resource: number): Promise<ChapterMark[]> =>
  db.query<ChapterMark>(chapters, [resource]);

/** What was said of a kit; nothing to who is neither its author nor a moderator. */
export const findReceived = (db: Queryable, resource: number, person: string): Promise<ReceivedFeedback[]> =>
  db.query<ReceivedFeedback>(read, [resource, person]);

/** @throws RefusedError in the words of who says it */
function refused(error: unknown): never {
  switch ((error as { constraint?: string }).constraint) {
    case 'lesson_judge':
      throw new RefusedError(
        409,
        'Cette séance n’a pas eu lieu, ou pas avec une mallette de la boîte à outils.',
      );
    case 'feedback_withheld':
      throw new RefusedError(409, 'La modération a retiré cet avis : il ne se change plus.');
    case 'feedback_names_nobody':
      throw badParameter('to_change', 'un texte sans coordonnées est attendu.');
    default:
      throw error;
  }
}

/** @param revision that was read, 0 for none @returns the new one @throws RefusedError */
export async function say(
  client: Queryable,
  lesson: number,
  revision: number,
  { side, stars, went_well, to_change, names_nobody }: FeedbackBody,
  by: Doer,
): Promise<number> {
  await act(client, by, 'say');
  const said = [stars, went_well ?? null, to_change ?? null];
  const values = [lesson, side, revision, ...said, by.person, names_nobody ? by.now : null];
  const [row] = await client.query<{ revision: number }>(sayStatement, values).catch(refused);
  if (!row) throw new RefusedError(409, modifiedSince('cet avis', 'lu'));
  return row.revision;
}

/** @returns whether there was something to take away, or to give back */
export async function moderate(
  client: Queryable,
  { lesson, side }: { readonly lesson: number; readonly side: string },
  { withheld, reason }: ModerationBody,
  by: Doer,
): Promise<boolean> {
  await act(client, by, withheld ? 'withhold' : 'release');
  return (await client.query(moderateStatement, [lesson, side, withheld ? reason : null, by.now])).length > 0;
}

/** Tells the authors of kits what is new, once a week at most. */
export async function tellAuthors(db: Database, { origin, now }: Writing): Promise<void> {
  await db.transaction(async (client) => {
    type Untold = { resource: number; title: string; count: number; average: number };
    for (const one of await client.query<Untold>(untold, [now])) {
      const told = { ...one, address: `${origin}/boite-a-outils/${one.resource}/avis` };
      for (const { mail: to } of await client.query<{ mail: string }>(tellStatement, [one.resource, now])) {
        const key = `feedback ${one.resource} ${now.getTime()} ${to}`;
        await writeMail(client, feedbackMail(to, told), { purpose: 'pilot', key }, now);
      }
    }
  });
}
