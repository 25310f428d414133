import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Database, Queryable } from '../db/database.ts';
import { agreementActsRoutes } from './agreements/acts/routes.ts';
import { agreementsRoutes as signedAgreementsRoutes } from './agreements/routes.ts';
import { annualReviewsRoutes } from './annual-reviews/routes.ts';
import { archivesRoutes } from './archives/routes.ts';
import { catalogueFilesRoutes, catalogueRoutes } from './catalogue/routes.ts';
import { changesRoutes } from './changes/routes.ts';
import { meetingsRoutes } from './committees/meetings/routes.ts';
import { committeesRoutes } from './committees/routes.ts';
import { communicationsRoutes } from './communications/routes.ts';
import { type Config, originOf } from './config.ts';
import { allowReading, allowShowing, registerPreflight } from './core/cross-origin.ts';
import { registerDocumentation } from './core/documentation.ts';
import { frameworkErrorsWith, registerErrors, registerNotFound } from './core/errors.ts';
import { healthRoutes } from './core/health.ts';
import type { Mailer } from './core/mailer.ts';
import { registerProtections } from './core/protections.ts';
import { disputesRoutes } from './disputes/routes.ts';
import { registrationsRoutes } from './events/registrations/routes.ts';
import { eventsRoutes } from './events/routes.ts';
import { seriesRoutes } from './events/series/routes.ts';
import { sittingsRoutes } from './events/sittings/routes.ts';
import { draftsRoutes } from './framework/drafts/routes.ts';
import { frameworkRoutes } from './framework/routes.ts';
import { committeeRoutes } from './fund/committee/routes.ts';
import { fundRoutes } from './fund/routes.ts';
import { governanceRoutes } from './governance/routes.ts';
import { readTimetables } from './hours/queries.ts';
import { hoursRoutes } from './hours/routes.ts';
import { indicatorsRoutes } from './indicators/routes.ts';
import { feedsRoutes } from './jobs/feeds/routes.ts';
import { jobsRoutes } from './jobs/routes.ts';
import { keysRoutes } from './keys/routes.ts';
import { landmarksRoutes } from './landmarks/routes.ts';
import { lifeRoutes } from './life/routes.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { ogcRoutes } from './ogc/routes.ts';
import { holdersRoutes } from './ordi/holders/routes.ts';
import { ordiRoutes } from './ordi/routes.ts';
import { sendMails } from './outbox/queries.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { ogcPages } from './pages/ogc.ts';
import { pagesRoutes, sendErrorPage } from './pages/routes.ts';
import { closingRoutes } from './partners/closing/routes.ts';
import { delegatesRoutes } from './partners/delegates/routes.ts';
import { partnersRoutes } from './partners/routes.ts';
import { openPeople, registerAccess } from './people/doors.ts';
import { openProConnect } from './people/proconnect/client.ts';
import { proConnectRoutes } from './people/proconnect/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { agreementsRoutes } from './pilots/agreements/routes.ts';
import { feedbackRoutes } from './pilots/feedback/routes.ts';
import { judgingRoutes as pilotsJudgingRoutes } from './pilots/judging/routes.ts';
import { mayorRoutes } from './pilots/mayor/routes.ts';
import { reviewRoutes } from './pilots/review/routes.ts';
import { pilotsRoutes } from './pilots/routes.ts';
import { storiesRoutes } from './pilots/stories/routes.ts';
import { teamMessagesRoutes } from './pilots/team/messages/routes.ts';
import { teamRoutes } from './pilots/team/routes.ts';
import { calendarsRoutes } from './pilots/year/calendars/routes.ts';
import { lendingRoutes } from './pilots/year/lending/routes.ts';
import { yearRoutes } from './pilots/year/routes.ts';
import { resolveCommunes } from './places/queries.ts';
import { placesRoutes } from './places/routes.ts';
import { programmesRoutes } from './programmes/routes.ts';
import { proposalsRoutes } from './proposals/routes.ts';
import { qualityRoutes } from './quality/routes.ts';
import { referenceDraftRoutes } from './reference/drafts/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { standingRoutes } from './reference/standing/routes.ts';
import { remindersRoutes } from './reminders/routes.ts';
import { reportsRoutes } from './reports/routes.ts';
import { representativesRoutes } from './representatives/routes.ts';
import { missionsRoutes } from './resources/missions/routes.ts';
import { needsRoutes } from './resources/needs/routes.ts';
import { ownersRoutes } from './resources/owners/routes.ts';
import { postsRoutes } from './resources/posts/routes.ts';
import { resourcesRoutes } from './resources/routes.ts';
import { uptakesRoutes } from './resources/uptakes/routes.ts';
import { volunteersRoutes } from './resources/volunteers/routes.ts';
import { schoolsRoutes } from './schools/routes.ts';
import { validatorRoutes } from './sources/validator/routes.ts';
import { bulkRoutes } from './stewardship/bulk/routes.ts';
import { stewardshipRoutes } from './stewardship/routes.ts';
import { settleStops } from './stops/doors.ts';
import { stopsRoutes } from './stops/routes.ts';
import { studiesRoutes } from './studies/routes.ts';
import { findNextVenues } from './territories/gaps.ts';
import { territoriesRoutes } from './territories/routes.ts';
import { filesRoutes } from './toolbox/files/routes.ts';
import { judgingRoutes } from './toolbox/judging/routes.ts';
import { toolboxRoutes } from './toolbox/routes.ts';
import { travelRoutes } from './travel/routes.ts';
import { venuesRoutes } from './venues/routes.ts';
import { tilesRoutes } from './venues/tiles/routes.ts';
import { webhooksRoutes } from './webhooks/routes.ts';

/** All that the application needs from outside; tests give their own. */
export interface Surroundings {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  /** Absent where no mail leaves. */
  readonly mailer?: Mailer | undefined;
  readonly logger?: FastifyServerOptions['logger'];
}

const limits = {
  bodyLimit: 1_048_576,
  requestTimeout: 30_000,
  // Node looks for stalled sockets only this often; its default of 30 s would double the time-out.
  connectionsCheckingInterval: 5_000,
  routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
} as const;

/** What hours mean, and by them where venues stop next. */
async function readHours(client: Queryable, now: Date): Promise<void> {
  await readTimetables(client, now);
  await settleStops(client, now);
}

/** Open data: any site's page may read it. What is sent is checked here, in scopes of the interface only: set on the
 * whole application, these compilers break the routes of plugins. */
function openToAll(api: FastifyInstance): void {
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  api.addHook('onRequest', async ({ routeOptions }, reply) => {
    allowReading(reply);
    // What answers to one person's cookies stays where it is, in other sites' elements too.
    if ((routeOptions.config.access ?? 'public') === 'public') allowShowing(reply);
  });
}

/** The whole application, ready to listen or to be injected. */
export async function buildApp({
  db,
  config,
  clock,
  mailer,
  logger = false,
}: Surroundings): Promise<FastifyInstance> {
  const app = fastify({
    ...limits,
    logger,
    frameworkErrors: frameworkErrorsWith(sendErrorPage),
    genReqId: () => randomUUID(),
    trustProxy: config.TRUSTED_PROXIES || false,
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  registerErrors(app, sendErrorPage);
  await registerProtections(app, config);
  registerNotFound(app, sendErrorPage);
  await registerDocumentation(app);
  registerPreflight(app);
  await app.register(healthRoutes, { db });
  const origin = originOf(config);
  const people = openPeople({ db, origin, clock });
  const flush = () => {
    if (mailer)
      sendMails(db, mailer, clock, app.log).catch((err: unknown) => app.log.error({ err }, 'outbox'));
  };
  await app.register(
    async (api) => {
      openToAll(api);
      app.decorate('granted', registerAccess(api, db, people));
      await api.register(venuesRoutes, { db, config, clock });
      await api.register(changesRoutes, { db, config, clock });
      await api.register(archivesRoutes, { config });
      await api.register(hoursRoutes, { db, clock });
      await api.register(placesRoutes, { db, config });
      await api.register(schoolsRoutes, { db });
      await api.register(territoriesRoutes, { db });
      await api.register(governanceRoutes, { db, config, clock });
      await api.register(indicatorsRoutes, { db, clock });
      await api.register(annualReviewsRoutes, { db, clock, findGaps: findNextVenues });
      await api.register(catalogueRoutes, { config });
      await api.register(qualityRoutes, { db, clock });
      await api.register(travelRoutes, { db, config });
      await api.register(reportsRoutes, { db, clock, origin, flush });
      const contact = config.PUBLISHER_CONTACT;
      await api.register(stewardshipRoutes, { db, clock, origin, contact, flush, readHours });
      await api.register(bulkRoutes, { db, clock, readHours });
      await api.register(validatorRoutes, { db, clock, resolveCommunes });
      await api.register(keysRoutes, { db, clock });
      await api.register(webhooksRoutes, { db, config, clock });
      await api.register(moderationRoutes, { db, clock, origin, flush, readHours });
      await api.register(proposalsRoutes, { db, clock, origin, flush, readHours });
      await api.register(lifeRoutes, { db, clock, readHours });
      await api.register(stopsRoutes, { db, config, clock, readHours });
      await api.register(remindersRoutes, { db, clock, readHours });
      await api.register(partnersRoutes, { db });
      await api.register(delegatesRoutes, { db, clock, origin, flush });
      await api.register(programmesRoutes, { db });
      await api.register(signedAgreementsRoutes, { db, clock });
      await api.register(agreementActsRoutes, { db, clock, origin, flush });
      await api.register(committeesRoutes, { db, clock, origin, flush });
      await api.register(meetingsRoutes, { db, clock, origin, flush });
      await api.register(communicationsRoutes, { db, clock, origin, flush });
      await api.register(disputesRoutes, { db, clock, origin, flush });
      await api.register(closingRoutes, { db, clock, origin, flush });
      await api.register(resourcesRoutes, { db });
      await api.register(ownersRoutes, { db, clock, origin, flush });
      await api.register(uptakesRoutes, { db, clock, origin, flush });
      await api.register(eventsRoutes, { db, config, clock });
      await api.register(landmarksRoutes, { db, clock });
      await api.register(sittingsRoutes, { db, clock, origin, flush });
      await api.register(seriesRoutes, { db, clock, origin, flush });
      await api.register(registrationsRoutes, { db, clock, origin, flush });
      await api.register(needsRoutes, { db, clock, origin, flush });
      await api.register(toolboxRoutes, { db });
      await api.register(filesRoutes, { db });
      await api.register(judgingRoutes, { db, clock });
      await api.register(frameworkRoutes, { db, clock });
      await api.register(draftsRoutes, { db, clock });
      await api.register(referenceRoutes, { db });
      await api.register(referenceDraftRoutes, { db, clock, origin, flush });
      await api.register(standingRoutes, { db, clock });
      await api.register(studiesRoutes, { db, clock });
      await api.register(jobsRoutes, { db, origin });
      await api.register(feedsRoutes, { db, config, clock, resolveCommunes });
      await api.register(ordiRoutes, { db, clock });
      await api.register(holdersRoutes, { db, clock, origin, flush });
      await api.register(fundRoutes, { db, clock, origin, flush });
      await api.register(committeeRoutes, { db, clock, origin, flush });
      await api.register(pilotsRoutes, { db, clock, origin, flush });
      await api.register(mayorRoutes, { db });
      await api.register(agreementsRoutes, { db, clock, origin, flush });
      await api.register(pilotsJudgingRoutes, { db, clock, origin, flush });
      await api.register(feedbackRoutes, { db, clock });
      await api.register(reviewRoutes, { db });
      await api.register(storiesRoutes, { db, clock, origin, flush });
      await api.register(teamRoutes, { db, clock, origin, flush });
      await api.register(teamMessagesRoutes, { db, clock, origin, flush });
      await api.register(yearRoutes, { db, clock, origin, flush });
      await api.register(lendingRoutes, { db, clock, origin, flush });
      await api.register(calendarsRoutes, { db, clock, origin });
      await api.register(representativesRoutes, { db, clock, origin, contact, flush });
      await api.register(volunteersRoutes, { db, clock, origin, flush });
      await api.register(postsRoutes, { db, clock, origin, flush });
      await api.register(missionsRoutes, { db, clock, origin, flush });
      const proConnect = openProConnect(config, origin);
      await api.register(peopleRoutes, { db, people, flush, proConnect });
      await api.register(proConnectRoutes, { db, people, clock, origin, proConnect });
      const shows = !mailer && config.NODE_ENV !== 'production';
      await api.register(outboxRoutes, { db, clock, flush, shows });
    },
    { prefix: '/api' },
  );
  await app.register(
    async (open) => {
      openToAll(open);
      await open.register(tilesRoutes, { db, config, clock });
    },
    { prefix: '/tiles' },
  );
  await app.register(ogcRoutes, { db, config, clock, pages: ogcPages(config, clock), prefix: '/ogc' });
  await app.register(catalogueFilesRoutes, { db, config });
  await app.register(pagesRoutes, { db, config, clock, mailer });
  return app;
}
