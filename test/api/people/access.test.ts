import t from 'tap';
import type { Access } from '../../../api/people/doors.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { give, giveParty, keyFor, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

// A party publishes a version of the framework, which stays.
/** Who may use what: a route that is added needs a line here. */
const table: Readonly<Record<string, Access>> = {
  'GET /api/addresses': 'public',
  'GET /api/communes': 'public',
  'GET /api/communes/:code': 'public',
  'GET /api/departements': 'public',
  'GET /api/events': 'public',
  'GET /api/events.atom': 'public',
  'GET /api/events.ics': 'public',
  'GET /api/events/:sitting': 'public',
  'GET /api/landmarks': 'public',
  'GET /api/schools': 'public',
  'GET /api/schools.csv': 'public',
  'GET /api/schools.geojson': 'public',
  'GET /api/schools/calendar': 'operator',
  'GET /api/resources/:resource/sittings': 'person',
  'GET /api/venues/:id/events.ics': 'public',
  'POST /api/events/:sitting/registrations': 'public',
  'POST /api/registrations/cancellation': 'public',
  'POST /api/registrations/links': 'public',
  'POST /api/resources/:resource/sittings': 'person',
  'POST /api/resources/:resource/sittings/cancellation': 'person',
  'PUT /api/resources/:resource/sittings': 'person',
  'POST /api/sittings/:sitting/cancellation': 'person',
  'PUT /api/sittings/:sitting': 'person',
  'GET /api/facets': 'public',
  'GET /api/mails': 'operator',
  'GET /api/mails/list': 'operator',
  'GET /api/reminders': 'operator',
  'GET /api/keys': 'person',
  'GET /api/hours/reading': 'person',
  'GET /api/outbox': 'public',
  'DELETE /api/mandates/:mandate': 'operator',
  'DELETE /api/venues/:id/invitations/:invitation': 'steward',
  'GET /api/mandates': 'operator',
  'GET /api/mandates/events': 'operator',
  'GET /api/venues/:id/team': 'steward',
  'POST /api/mandates': 'operator',
  'POST /api/venues/:id/invitations': 'steward',
  'GET /api/people/me': 'person',
  'GET /api/proposals': 'person',
  'DELETE /api/venues/:id/stewards/:mandate': 'moderator',
  'GET /api/partners': 'public',
  'GET /api/partners/:organisation': 'public',
  'GET /api/partners/:organisation/logo': 'public',
  'GET /api/partners/:organisation/logo/proposed': 'person',
  'GET /api/partners/:organisation/own': 'delegate',
  'GET /api/partners/:organisation/twins': 'moderator',
  'GET /api/partners/waiting': 'moderator',
  'GET /api/people/me/partners': 'person',
  'GET /api/people/me/resources': 'person',
  'GET /api/resources': 'public',
  'GET /api/resources/:resource': 'public',
  'GET /api/resources.csv': 'public',
  'GET /api/resources.geojson': 'public',
  'GET /api/events.csv': 'public',
  'GET /api/events.geojson': 'public',
  'GET /api/toolbox.csv': 'public',
  'GET /api/toolbox.json': 'public',
  'GET /api/partners.csv': 'public',
  'GET /api/partners.geojson': 'public',
  'GET /api/resources/:resource/own': 'person',
  'GET /api/resources/:resource/takers': 'person',
  'GET /api/uptakes/:uptake': 'person',
  'GET /api/team/:member/messages': 'person',
  'POST /api/team/:member/messages': 'person',
  'GET /api/people/me/employees': 'person',
  'GET /api/people/me/solicitations': 'person',
  'GET /api/volunteers': 'person',
  'GET /api/volunteers/:resource': 'person',
  'GET /api/volunteers/:resource/own': 'person',
  'PUT /api/volunteers/:resource/employer': 'person',
  'PUT /api/volunteers/:resource/employer/confirmation': 'person',
  'GET /api/resources/:resource/answers': 'person',
  'GET /api/resources/:resource/matches': 'person',
  'POST /api/resources/:resource/solicitations': 'person',
  'POST /api/resources/:resource/solicitations/:organisation/refusal': 'delegate',
  'PUT /api/resources/:resource/solicitations/seen': 'person',
  'POST /api/partners': 'person',
  'POST /api/partners/:organisation/closing': 'delegate',
  'DELETE /api/partners/:organisation/closing': 'delegate',
  'POST /api/partners/:organisation/decision': 'moderator',
  'POST /api/partners/:organisation/delegates': 'delegate',
  'POST /api/resources': 'person',
  'POST /api/resources/:resource/moves': 'person',
  'POST /api/resources/:resource/uptakes': 'person',
  'POST /api/uptakes/:uptake/messages': 'person',
  'POST /api/uptakes/:uptake/moves': 'person',
  'PUT /api/partners/:organisation': 'delegate',
  'PUT /api/partners/:organisation/logo': 'delegate',
  'PUT /api/partners/:organisation/logo/approvals': 'person',
  'PUT /api/resources/:resource': 'person',
  'DELETE /api/partners/:organisation/delegates/:mandate': 'delegate',
  'GET /api/queue': 'person',
  'GET /api/decisions': 'moderator',
  'POST /api/proposals': 'person',
  'POST /api/proposals/lookalikes': 'person',
  'POST /api/proposals/:proposal/decision': 'moderator',
  'POST /api/resources/:resource/reports': 'public',
  'POST /api/partners/:organisation/reports': 'public',
  'POST /api/resources/:resource/reports/decision': 'moderator',
  'POST /api/partners/:organisation/reports/decision': 'moderator',
  'POST /api/venues/:id/reports/:report/decision': 'steward',
  'POST /api/venues/:id/reviews/:version/decision': 'moderator',
  'GET /api/people/me/export': 'person',
  'GET /api/places': 'public',
  'GET /api/points': 'public',
  'GET /api/dictionary': 'public',
  'GET /api/schema.json': 'public',
  'GET /api/quality': 'public',
  'GET /api/quality.csv': 'public',
  'GET /api/posts/figures': 'public',
  'GET /api/posts/:resource': 'public',
  'GET /api/uptakes/:uptake/follow': 'person',
  'PUT /api/uptakes/:uptake/young-person': 'person',
  'POST /api/uptakes/:uptake/steps': 'person',
  'PUT /api/uptakes/:uptake/steps/:step/confirmation': 'person',
  'PUT /api/uptakes/:uptake/steps/:step/day': 'person',
  'GET /api/people/me/steps': 'person',
  'POST /api/young-people/links': 'public',
  'POST /api/young-people/agreement': 'public',
  'POST /api/young-people/confirmations': 'public',
  'POST /api/young-people/contestations': 'public',
  'POST /api/young-people/erasure': 'public',
  'GET /api/missions/figures': 'public',
  'POST /api/missions/:resource/applications': 'public',
  'GET /api/missions/:resource/applications': 'person',
  'POST /api/applications/:application/moves': 'person',
  'GET /api/people/me/applications': 'person',
  'POST /api/applications/links': 'public',
  'POST /api/applications/sharing': 'public',
  'POST /api/applications/withdrawal': 'public',
  'DELETE /api/framework/draft': 'party',
  'GET /api/framework': 'public',
  'GET /api/framework.csv': 'public',
  'GET /api/framework/counts': 'public',
  'GET /api/framework/draft': 'party',
  'GET /api/framework/resources/:resource': 'public',
  'GET /api/framework/small-firms': 'public',
  'GET /api/framework/teaching': 'public',
  'GET /api/framework/venues/:venue': 'public',
  'GET /api/framework/versions': 'public',
  'GET /api/framework/versions/:version': 'public',
  'GET /api/framework/versions/:version/differences': 'public',
  'POST /api/framework/draft': 'party',
  'POST /api/framework/draft/publication': 'party',
  'PUT /api/framework/draft': 'party',
  'GET /api/jobs': 'public',
  'GET /api/jobs.atom': 'public',
  'GET /api/jobs.csv': 'public',
  'GET /api/jobs.geojson': 'public',
  'GET /api/jobs.jsonld': 'public',
  'GET /api/partners/:organisation/job-feeds': 'delegate',
  'POST /api/partners/:organisation/job-feeds': 'delegate',
  'POST /api/partners/:organisation/job-feeds/:feed/readings': 'delegate',
  'DELETE /api/partners/:organisation/job-feeds/:feed': 'delegate',
  'GET /api/ordi': 'public',
  'GET /api/ordi.csv': 'public',
  'GET /api/ordi-mois.csv': 'public',
  'GET /api/points-de-collecte.csv': 'public',
  'GET /api/points-de-collecte.geojson': 'public',
  'GET /api/venues/:id/ordi': 'public',
  'GET /api/ordi/machines/:identifier': 'public',
  'GET /api/people/me/machines': 'person',
  'POST /api/partners/:organisation/collections': 'delegate',
  'POST /api/partners/:organisation/collections/:collection/acts': 'delegate',
  'POST /api/venues/:id/collections/:collection/acts': 'steward',
  'GET /api/resources/:resource/machines': 'person',
  'GET /api/partners/:organisation/machines': 'delegate',
  'POST /api/partners/:organisation/machines/acts': 'delegate',
  'PUT /api/partners/:organisation/machines/:machine/serial': 'delegate',
  'GET /api/venues/:id/machines': 'steward',
  'POST /api/venues/:id/machines/acts': 'steward',
  'POST /api/venues/:id/machines/requests': 'steward',
  'POST /api/venues/:id/machines/requests/:request/withdrawal': 'steward',
  'GET /api/fund': 'public',
  'GET /api/fund/ledger.csv': 'public',
  'GET /api/fund/projects/:uptake': 'public',
  'GET /api/fund/pledges/:resource': 'public',
  'POST /api/fund/pledges/:resource/payments': 'operator',
  'PUT /api/fund/pledges/:resource/payments/:payment/reversal': 'operator',
  'GET /api/fund/applications/:uptake/voting': 'person',
  'PUT /api/fund/applications/:uptake/declaration': 'person',
  'PUT /api/fund/applications/:uptake/vote': 'person',
  'POST /api/communes/:code/requests': 'person',
  'DELETE /api/communes/:code/mandate': 'person',
  'GET /api/people/me/communes': 'person',
  'GET /api/commune-requests/:request': 'moderator',
  'POST /api/commune-requests/:request/decision': 'moderator',
  'GET /api/commune-domains': 'moderator',
  'DELETE /api/commune-domains/:domain': 'moderator',
  'GET /api/communes/:code/pilot': 'public',
  'GET /api/pilots': 'public',
  'POST /api/campaigns/:campaign/pilots': 'person',
  'GET /api/campaigns/:campaign/choice': 'party',
  'GET /api/pilots/:pilot': 'person',
  'PUT /api/pilots/:pilot': 'person',
  'POST /api/pilots/:pilot/moves': 'person',
  'POST /api/pilots/:pilot/words': 'person',
  'POST /api/pilots/:pilot/schools/:uai/asking': 'person',
  'POST /api/pilots/:pilot/schools/:uai/vouching/decision': 'moderator',
  'POST /api/pilots/agreements/links': 'public',
  'POST /api/pilots/agreements': 'public',
  'GET /api/people/me/pilots': 'person',
  'GET /api/people/me/team': 'person',
  'GET /api/pilots/:pilot/team': 'person',
  'POST /api/pilots/:pilot/team': 'person',
  'POST /api/team/:member/moves': 'person',
  'GET /api/campaigns/:campaign/assignment': 'party',
  'POST /api/campaigns/:campaign/assignment': 'party',
  'GET /api/people/me/feedback': 'person',
  'GET /api/kits/:resource/chapters': 'public',
  'GET /api/kits/:resource/feedback': 'person',
  'PUT /api/lessons/:lesson/feedback': 'person',
  'POST /api/lessons/:lesson/feedback/:side/moderation': 'moderator',
  'GET /api/pilots.csv': 'public',
  'GET /api/pilots/review': 'public',
  'GET /api/pilots/review.csv': 'public',
  'GET /api/campaigns/:campaign/review': 'public',
  'GET /api/campaigns/:campaign/review.csv': 'public',
  'GET /api/campaigns/:campaign/review/draft': 'party',
  'GET /api/campaigns/:campaign/review/draft.csv': 'party',
  'GET /api/people/me/stories': 'person',
  'GET /api/pilots/stories': 'public',
  'PUT /api/pilots/:pilot/story': 'person',
  'GET /api/stories/:story': 'person',
  'PUT /api/stories/:story/opinion': 'party',
  'POST /api/stories/:story/moderation': 'moderator',
  'GET /api/pilots/:pilot/year': 'person',
  'POST /api/pilots/:pilot/lessons': 'person',
  'POST /api/pilots/:pilot/classes/:school_class/lessons': 'person',
  'GET /api/lessons/:lesson': 'person',
  'PUT /api/lessons/:lesson': 'person',
  'POST /api/lessons/:lesson/moves': 'person',
  'PUT /api/lessons/:lesson/report': 'person',
  'POST /api/lessons/:lesson/words': 'person',
  'GET /api/people/me/lessons': 'person',
  'GET /api/volunteers/:resource/certificate': 'person',
  'POST /api/pilots/:pilot/loans': 'person',
  'PUT /api/pilots/:pilot/loans/:loan/return': 'person',
  'POST /api/pilots/:pilot/trainings': 'person',
  'POST /api/trainings/:training/moves': 'person',
  'GET /api/people/me/trainings': 'person',
  'GET /api/people/me/hours': 'person',
  'GET /api/people/me/calendars': 'person',
  'PUT /api/people/me/calendars': 'person',
  'GET /api/pilots/calendars/:file': 'public',
  'GET /api/pilots/schools/calendars/:file': 'public',
  'GET /api/programmes': 'public',
  'GET /api/programmes/:programme': 'public',
  'GET /api/programmes/:programme/history': 'public',
  'PUT /api/programmes/:programme': 'operator',
  'GET /api/stops.ics': 'public',
  'GET /api/timetables': 'public',
  'GET /api/toolbox': 'public',
  'GET /api/toolbox/:resource': 'public',
  'GET /api/toolbox/:resource/file': 'public',
  'GET /api/toolbox/:resource/mine': 'person',
  'GET /api/toolbox/validators': 'public',
  'PUT /api/toolbox/:resource/file': 'person',
  'DELETE /api/toolbox/:resource/file': 'person',
  'POST /api/toolbox/:resource/validations': 'person',
  'DELETE /api/toolbox/:resource/validations/:validation': 'person',
  'GET /api/venues/:id/practices': 'public',
  'PUT /api/venues/:id/practices/:resource/rating': 'steward',
  'DELETE /api/venues/:id/practices/:resource/rating': 'steward',
  'PUT /api/partners/:organisation/validator': 'operator',
  'GET /api/venues': 'public',
  'GET /api/venues.atom': 'public',
  'GET /api/venues.kml': 'public',
  'GET /api/venues.gpx': 'public',
  'GET /api/venues.json': 'public',
  'GET /api/venues.geojsonl': 'public',
  'GET /api/venues.csv': 'public',
  'GET /api/venues.geojson': 'public',
  'GET /api/venues/:id': 'public',
  'GET /api/venues/:id/comparison': 'public',
  'GET /api/venues/:id/history': 'public',
  'GET /api/venues/:id/writer': 'public',
  'GET /api/venues/:id/hours': 'public',
  'GET /api/venues/:id/resources': 'public',
  'GET /api/venues/:id/stops': 'public',
  'GET /api/venues/:id/stops.ics': 'public',
  'GET /api/venues/:id/travel': 'public',
  'OPTIONS /api/venues/*': 'public',
  'PATCH /api/venues/:id': 'steward',
  'PATCH /api/venues/:id/mandate': 'person',
  'POST /api/keys': 'person',
  'PUT /api/venues/:id/stops': 'steward',
  'POST /api/claims/:claim/decision': 'moderator',
  'POST /api/confirmations': 'public',
  'POST /api/mails/:mail/retry': 'operator',
  'POST /api/people/links': 'public',
  'POST /api/people/proconnect': 'public',
  'POST /api/people/proconnect/sessions': 'public',
  'POST /api/people/sessions': 'public',
  'POST /api/reminders/links': 'public',
  'POST /api/reminders/stop': 'public',
  'POST /api/validator': 'public',
  'POST /api/venues/bulk': 'program',
  'POST /api/venues/:id/claims': 'person',
  'DELETE /api/venues/:id/closing': 'steward',
  'DELETE /api/venues/:id/notice': 'steward',
  'POST /api/venues/:id/merge': 'moderator',
  'GET /api/venues/:id/merge': 'moderator',
  'DELETE /api/venues/:id/merge': 'moderator',
  'GET /api/venues/:id/merged': 'public',
  'PUT /api/venues/:id/closing': 'steward',
  'PUT /api/venues/:id/notice': 'steward',
  'POST /api/venues/:id/preview': 'steward',
  'POST /api/venues/:id/revert': 'steward',
  'POST /api/venues/:id/reports': 'public',
  'DELETE /api/keys/:key': 'person',
  'DELETE /api/people/me': 'person',
  'DELETE /api/people/me/sessions': 'person',
  'DELETE /api/reports': 'public',
  'DELETE /api/venues/:id/mandate': 'person',
};

/** The routes that a key opens, and the right it takes. */
const keyed = {
  'PATCH /api/venues/:id': 'edit',
  'POST /api/venues/:id/revert': 'edit',
  'PUT /api/venues/:id/notice': 'edit',
  'DELETE /api/venues/:id/notice': 'edit',
};

const roles = [
  'nobody',
  'person',
  'steward',
  'neighbour',
  'delegate',
  'party',
  'moderator',
  'operator',
  'program',
] as const;
type Role = (typeof roles)[number];

/**
 * Those whom each kind of route lets in; the steward is that of the venue asked for, the neighbour of another; the delegate speaks for the organisation asked for. The
 * program shows a key, for the venue asked for, of someone who may do everything.
 */
const allowed: Readonly<Record<Access, readonly Role[]>> = {
  public: roles,
  program: ['program'],
  person: ['person', 'steward', 'neighbour', 'delegate', 'party', 'moderator', 'operator'],
  delegate: ['delegate', 'moderator', 'operator'],
  steward: ['steward', 'moderator', 'operator'],
  party: ['party', 'operator'],
  moderator: ['moderator', 'operator'],
  operator: ['operator'],
};

/** Gives someone who signed in the role that its name says. */
async function enrol(db: Database, role: Role, mail: string): Promise<void> {
  if (role === 'person') return;
  if (role === 'party') return giveParty(db, mail, 'État');
  if (role === 'steward') return give(db, mail, 'steward', 'ours');
  if (role === 'neighbour') return give(db, mail, 'steward', 'theirs');
  return give(db, mail, role);
}

/** Whom the route let in, whatever it then said. */
const isIn = (status: number) => status !== 401 && status !== 403;

t.test('every route of the API, for every role', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'ours', at: LILLE },
    { id: 'theirs', at: LILLE },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await app.ready();
  t.same(Object.fromEntries(app.granted.map(({ route, access }) => [route, access])), table);
  t.same(Object.fromEntries(app.granted.flatMap(({ route, key }) => (key ? [[route, key]] : []))), keyed);
  let signedIn = 0;
  /** Someone new: five mails an hour are all one gets. */
  const newcomer = async (role: Role) => {
    if (role === 'nobody') return {};
    signedIn += 1;
    if (role === 'program') {
      const maker = await signIn(app, db, `${role}-${signedIn}@exemple.fr`);
      await give(db, `${role}-${signedIn}@exemple.fr`, 'operator');
      // With the cookie, too: where a key is shown, nothing else is looked at.
      return { ...maker, ...(await keyFor(app, maker, { venues: ['ours'] })) };
    }
    const mail = `${role}-${signedIn}@exemple.fr`;
    if (role === 'delegate') return signInDelegate(app, db, mail, organisation);
    const headers = await signIn(app, db, mail);
    await enrol(db, role, mail);
    return headers;
  };
  const known = new Map<Role, Record<string, string>>();
  const headersOf = async (role: Role) => {
    const headers = known.get(role) ?? (await newcomer(role));
    known.set(role, headers);
    return headers;
  };
  for (const [route, access] of Object.entries(table).filter((line) => line[1] !== 'public')) {
    const [method, path = ''] = route.split(' ');
    for (const role of roles) {
      const answer = await app.inject({
        method: method as 'GET',
        url: path
          .replace(':id', 'ours')
          .replace(':organisation', String(organisation))
          .replaceAll(/:\w+/g, '1'),
        headers: await headersOf(role),
        ...(/^P/.test(method ?? '') && { payload: {} }),
      });
      // What was done may have ended the session, or taken the role away.
      if (method !== 'GET' && answer.statusCode < 300) known.delete(role);
      const isAllowed = allowed[access].includes(role) || (role === 'program' && route in keyed);
      t.equal(isIn(answer.statusCode), isAllowed, `${route} by ${role}: ${answer.statusCode}`);
    }
  }
});
