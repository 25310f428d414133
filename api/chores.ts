import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/database.ts';
import { remindAgreements } from './agreements/reminding/reminding.ts';
import { archiveToday, type Export } from './archives/writing.ts';
import { forgetChanges } from './changes/queries.ts';
import { remindCommittees } from './committees/reminders.ts';
import { type Config, originOf } from './config.ts';
import type { Mailer } from './core/mailer.ts';
import { keepDates } from './demonstration/queries.ts';
import { remindDisputes } from './disputes/reminders.ts';
import { settleEvents } from './events/doors.ts';
import { forgetRegistrations } from './events/registrations/queries.ts';
import { remindFund } from './fund/reminders.ts';
import { forgetTimetables, readTimetables } from './hours/queries.ts';
import { computeIndicators } from './indicators/computing.ts';
import { closeEndedOffers, readDueFeeds } from './jobs/feeds/reading.ts';
import { clearNotices } from './life/queries.ts';
import { settleMachines } from './ordi/settling/queries.ts';
import { forgetSent, sendMails } from './outbox/queries.ts';
import { forgetSessions } from './people/queries.ts';
import { forgetHeads } from './pilots/agreements/queries.ts';
import { tellAuthors } from './pilots/feedback/queries.ts';
import { remindYear } from './pilots/year/reminders.ts';
import { resolveCommunes } from './places/queries.ts';
import { settleStandings } from './reference/settling/settling.ts';
import { simulateOn } from './reference/simulating/simulating.ts';
import { tellOfReference } from './reference/telling/telling.ts';
import { remind } from './reminders/queries.ts';
import { forgetMails } from './reports/queries.ts';
import { settleApplications } from './resources/missions/queries.ts';
import { forgetYoungPeople, remindSteps } from './resources/posts/queries.ts';
import { forgetInvitations } from './stewardship/queries.ts';
import { settleStops } from './stops/doors.ts';
import { computeTerritories } from './territories/computing.ts';
import { venueFiles } from './venues/exports.ts';
import { exportVenues } from './venues/queries.ts';
import { deliverWebhooks, forgetDeliveries } from './webhooks/delivering.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Someone waits for it; where nothing is asked for, it is one small question. */
const SIMULATION_MS = 5_000;
/** Each feed says when it is due; one that waits, waits so long at most. */
const FEEDS_MS = 5 * MINUTE_MS;
/**
 * Nothing to do while the directory stays as it is; what has changed in so long is worked out at once. Some seconds, which
 * every visitor of the embedded database waits: it has one connection.
 */
const FIGURES_MS = { postgresql: 10 * MINUTE_MS, embedded: HOUR_MS } as const;

interface Done {
  readonly timetables: number;
  readonly reminders: number;
}

/** What time alone makes necessary. Most hours find nothing to do; several processes may do it at once. */
export async function doChores(
  db: Database,
  config: Pick<Config, 'REMINDER_MONTHS' | 'PUBLIC_URL' | 'PORT'>,
  now: Date,
): Promise<Done> {
  await forgetMails(db, now);
  await forgetSent(db, now);
  await forgetDeliveries(db, now);
  await clearNotices(db, now);
  await forgetInvitations(db, now);
  await forgetSessions(db, now);
  await forgetRegistrations(db, now);
  await forgetHeads(db, now);
  await keepDates(db, now);
  await settleEvents(db, now);
  await closeEndedOffers(db, now);
  const writing = { origin: originOf(config), now };
  await remindSteps(db, writing);
  await forgetYoungPeople(db, now);
  await remindFund(db, writing);
  await settleApplications(db, writing);
  await settleMachines(db, writing);
  await tellAuthors(db, writing);
  await remindYear(db, writing);
  await remindAgreements(db, writing);
  await remindCommittees(db, writing);
  await remindDisputes(db, writing);
  const timetables = await readTimetables(db, now);
  await settleStops(db, now);
  if (timetables > 0) await forgetTimetables(db);
  const reminders = await remind(db, { origin: originOf(config), months: config.REMINDER_MONTHS }, now);
  return { timetables, reminders };
}

interface Surroundings {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  /** Absent where no mail leaves. */
  readonly mailer?: Mailer | undefined;
  readonly log: FastifyBaseLogger;
}

/** Does something again and again, once at a time. @returns what stops it */
function every(interval: number, work: () => Promise<unknown>): () => void {
  let working = false;
  const timer = setInterval(async () => {
    if (working) return;
    working = true;
    await work();
    working = false;
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** The whole directory as the exports write it. @param origin scheme and host of the site */
export const exportAs =
  (origin: string): Export =>
  (db, format, now) => {
    const file = venueFiles[format];
    if (!file) throw new Error(`no file ends in ${format}`);
    return file.write(exportVenues(db, {}, file.shape, now), origin);
  };

/** Archives the directory of today, once; says how far it is in the log. */
export async function archive({ db, config, clock, log }: Omit<Surroundings, 'mailer'>): Promise<void> {
  const begun = Date.now();
  const progress = (file: string, bytes?: number) => log.info({ file, bytes }, 'archiving');
  const made = await archiveToday({ db, config, clock, exportAs: exportAs(originOf(config)), progress });
  if (made) log.info({ date: made.date, venues: made.venues, ms: Date.now() - begun }, 'archived');
}

/**
 * Does the chores hour after hour, and sends what waits minute after minute.
 * @returns what stops both.
 */
export function keepDoingChores({ db, config, clock, mailer, log }: Surroundings): () => void {
  const failed = (work: string) => (err: unknown) => log.error({ err }, `${work} failed`);
  const stops = [
    // Tried again in an hour; opening is known for five weeks.
    every(HOUR_MS, () =>
      doChores(db, config, clock()).then((done) => log.debug(done, 'chores'), failed('chores')),
    ),
    every(HOUR_MS, () => forgetChanges(db, config.CHANGES_DAYS, clock()).catch(failed('forgetting changes'))),
    every(HOUR_MS, () => archive({ db, config, clock, log }).catch(failed('archives'))),
    every(MINUTE_MS, () => deliverWebhooks({ db, config, clock }).catch(failed('webhooks'))),
    every(MINUTE_MS, () =>
      settleStandings(db, clock()).then((labels) => log.debug({ labels }, 'standings'), failed('standings')),
    ),
    every(MINUTE_MS, () =>
      tellOfReference(db, { origin: originOf(config), now: clock() }).catch(failed('mails of criteria')),
    ),
    every(SIMULATION_MS, () => simulateOn(db).catch(failed('simulation'))),
    every(FEEDS_MS, () =>
      readDueFeeds({ db, config, clock, resolveCommunes }).catch(failed('feeds of job offers')),
    ),
    every(FIGURES_MS[db.kind], () =>
      computeTerritories(db, clock()).then((done) => log.debug(done, 'territories'), failed('territories')),
    ),
    // Each says when it is due: once an hour, and soon after an import.
    every(FIGURES_MS[db.kind], () =>
      computeIndicators(db, clock()).then((done) => log.debug(done, 'indicators'), failed('indicators')),
    ),
  ];
  // A server that was away for a minute gets its mails in the next, whether or not someone asks something.
  if (mailer) stops.push(every(MINUTE_MS, () => sendMails(db, mailer, clock, log).catch(failed('outbox'))));
  return () => {
    for (const stop of stops) stop();
  };
}
