import type { Waiting } from '../../api/moderation/schema.ts';
import type { Mandate, Me } from '../../api/people/schema.ts';
import type { OwnProposal } from '../../api/proposals/schema.ts';
import { ApiError, accepted } from '../api.ts';
import { committeesApi } from '../committees/committees-api.ts';
import { words as governance } from '../governance/words.ts';
import { words as keys } from '../keys/words.ts';
import { moderationApi } from '../moderation/moderation-api.ts';
import { WaitingList, waitingUrl } from '../moderation/queue-page.tsx';
import { AwaitingMachines } from '../ordi/awaiting.tsx';
import { ordiApi } from '../ordi/ordi-api.ts';
import { partnersApi } from '../partners/partners-api.ts';
import { approveIn, LogosToApprove, MyOrganisations } from '../partners/space-section.tsx';
import { afterApi } from '../pilots/after-api.ts';
import { Engagements } from '../pilots/engagements.tsx';
import { FeedbackToSay } from '../pilots/feedback/to-say.tsx';
import { OwnHours, OwnLessons } from '../pilots/own-lessons.tsx';
import { OwnTrainings } from '../pilots/own-trainings.tsx';
import { AwaitingStories, StoriesToTell } from '../pilots/stories/space-parts.tsx';
import { teamApi } from '../pilots/team-api.ts';
import { numberIn } from '../pilots/values.ts';
import { yearApi } from '../pilots/year-api.ts';
import { Calendars, calendarIn } from '../pilots/year-parts.tsx';
import { ReminderChoice } from '../reminders/reminder-choice.tsx';
import type { Page } from '../render.tsx';
import { AwaitingPilots, MyCommunes } from '../representatives/my-communes.tsx';
import { representativesApi } from '../representatives/representatives-api.ts';
import { MySection } from '../resources/mine-section.tsx';
import { missionsApi } from '../resources/missions/missions-api.ts';
import { WaitingMissions } from '../resources/missions/waiting.tsx';
import { needsApi } from '../resources/needs/needs-api.ts';
import { ProposedNeeds } from '../resources/needs/proposed.tsx';
import { DueSteps } from '../resources/posts/due-steps.tsx';
import { postsApi } from '../resources/posts/posts-api.ts';
import { resourcesApi } from '../resources/resources-api.ts';
import { Employees } from '../resources/volunteers/employees.tsx';
import { volunteersApi } from '../resources/volunteers/volunteers-api.ts';
import { words as resources } from '../resources/words.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { words as schools } from '../schools/words.ts';
import { stewardshipApi } from '../stewardship/stewardship-api.ts';
import { words as stops } from '../stops/words.ts';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { words as webhooks } from '../webhooks/words.ts';
import { fr } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { browserName } from './browser-name.ts';
import { governs } from './part.ts';
import { peopleApi } from './people-api.ts';
import { personalPage } from './personal-page.ts';
import { words } from './words.ts';

const { space, proConnect } = words;

const QUEUE_SHOWN = 5;
/** Then a reminder leaves, too. */
const OLD_MONTHS = 6;

/** @param day YYYY-MM-DD */
function monthsBefore(day: string, months: number): string {
  const date = new Date(day);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** What waits for a decision, before all the rest. */
function Queue({ queue }: { readonly queue: readonly Waiting[] }) {
  if (queue.length === 0) return null;
  return (
    <section aria-labelledby="a-traiter">
      <h2 id="a-traiter">{space.queue(queue.length)}</h2>
      <WaitingList queue={queue.slice(0, QUEUE_SHOWN)} />
      <p>
        <a class="button button-primary" href={waitingUrl(queue[0] as Waiting)}>
          {space.startQueue}
        </a>
      </p>
    </section>
  );
}

/** Those not confirmed for longest come first: they are what needs doing. */
const byAge = (one: Mandate, other: Mandate) => (one.confirmed ?? '').localeCompare(other.confirmed ?? '');

/** Where something of a kind is written for a venue. */
const written = (genre: string, venue: string) =>
  `/ressources/nouvelle?${new URLSearchParams({ genre, pour: `venue:${venue}` })}`;

/** What a venue and its partners do together: help to find, someone to welcome, a project to have helped. */
function Together({ venue, nom, closed }: { venue: string; nom: string; closed: boolean }) {
  if (closed) return null;
  const ways = [
    [`/ressources?${new URLSearchParams({ lieu: venue })}`, space.helped],
    [written('event', venue), space.announce],
    [written('post', venue), space.post],
    [written('mission', venue), space.mission],
    ['/ressources?genre=call', space.call],
  ] as const;
  return (
    <>
      {ways.map(([address, label]) => (
        <a key={address} class="button button-quiet" href={address}>
          {label} <span class="visually-hidden">{calm(nom)}</span>
        </a>
      ))}
    </>
  );
}

function Kept({ mandate, today }: { readonly mandate: Mandate; readonly today: string }) {
  const { date } = useWords();
  const { venue: id, nom, confirmed, closed_on, version, reminders, moves } = mandate;
  if (!id || !nom) return null;
  const own = venueUrl({ id, nom });
  const isOld = !confirmed || confirmed < monthsBefore(today, OLD_MONTHS);
  return (
    <li>
      <h3>
        <a href={own}>{calm(nom)}</a>
      </h3>
      <p class={isOld && !closed_on ? 'space-old' : undefined}>
        {closed_on
          ? space.closed(date(closed_on))
          : confirmed
            ? space.confirmed(date(confirmed))
            : space.neverConfirmed}
      </p>
      <form method="post" action="/mon-espace" class="actions">
        <input type="hidden" name="lieu" value={id} />
        <input type="hidden" name="version" value={String(version)} />
        {!closed_on && (
          <button
            type="submit"
            name="geste"
            value="confirmer"
            class={isOld ? 'button button-primary' : 'button'}
          >
            {space.nothing} <span class="visually-hidden">{calm(nom)}</span>
          </button>
        )}
        {space.doings.map(([path, label]) => (
          <a key={path} class="button button-quiet" href={own + path}>
            {label} <span class="visually-hidden">{calm(nom)}</span>
          </a>
        ))}
        <Together venue={id} nom={nom} closed={closed_on !== null} />
        {moves && (
          <a class="button button-quiet" href={`${own}/arrets`}>
            {stops.ofSpace} <span class="visually-hidden">{calm(nom)}</span>
          </a>
        )}
      </form>
      {!closed_on && <ReminderChoice venue={id} nom={nom} reminders={reminders} />}
    </li>
  );
}

interface VenuesProps extends Pick<Me, 'mandates' | 'claims'> {
  readonly today: string;
}

function Venues({ mandates, claims, today }: VenuesProps) {
  const { date } = useWords();
  const kept = mandates.filter(({ venue }) => venue).sort(byAge);
  return (
    <section aria-labelledby="lieux">
      <h2 id="lieux">{space.venues}</h2>
      {kept.length + claims.length === 0 && <p>{space.noVenue}</p>}
      <ul class="kept">
        {kept.map((mandate) => (
          <Kept key={mandate.venue} mandate={mandate} today={today} />
        ))}
      </ul>
      {claims.map(({ venue, nom, since }) => (
        <p key={venue}>
          <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a> : {space.claimWaits(date(since))}
        </p>
      ))}
      <p class="actions">
        <a class="button" href="/">
          {space.find}
        </a>
        <a class="button" href="/proposer-un-lieu">
          {space.propose}
        </a>
      </p>
    </section>
  );
}

function Proposals({ proposals }: { readonly proposals: readonly OwnProposal[] }) {
  const { date } = useWords();
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">{space.proposals}</h2>
      <ul class="points">
        {proposals.map(({ proposal, nom, state, venue, since }) => (
          <li key={proposal}>
            {venue ? <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a> : calm(nom)},{' '}
            {space.proposed(date(since))} : {space.proposalStates[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

const rolePages: Readonly<Partial<Record<Mandate['role'], string>>> = {
  moderator: '/a-traiter',
  operator: '/exploitation/roles',
};

function Roles({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const others = mandates.filter(({ role }) => !['steward', 'delegate', 'commune'].includes(role));
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{space.roles}</h2>
      <ul class="points">
        {others.map(({ role, party }) => (
          <li key={`${role}${party}`}>
            {rolePages[role] ? (
              <a href={rolePages[role]}>{space.role[role]}</a>
            ) : (
              [space.role[role], party].filter(Boolean).join(' ')
            )}
            {role === 'operator' && (
              <>
                {' '}
                · <a href="/exploitation/courriels">{space.mails}</a> ·{' '}
                <a href="/programmes">{space.programmes}</a> ·{' '}
                <a href="/exploitation/calendrier">{schools.calendar.link}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The ways to what partners bring, for who has none of it yet too. */
const Partnership = () => (
  <p class="actions">
    <a class="button" href="/ressources">
      {resources.title}
    </a>
    <a class="button" href="/partenaires">
      {resources.toPartners}
    </a>
  </p>
);

const Programs = () => (
  <section aria-labelledby="programmes">
    <h2 id="programmes">{keys.link}</h2>
    <p>{keys.linkText}</p>
    <p>
      <a class="button" href="/mon-espace/cles">
        {keys.toKeys}
      </a>{' '}
      <a class="button" href="/mon-espace/abonnements-donnees">
        {webhooks.link}
      </a>
    </p>
  </section>
);

/** Who has a hand in the agreements: each act asks again who may do it. */
const Governing = () => (
  <section aria-labelledby="gouvernance">
    <h2 id="gouvernance">{governance.title}</h2>
    <p>{governance.work.lead}</p>
    <p>
      <a class="button" href="/mon-espace/gouvernance">
        {governance.work.link}
      </a>
    </p>
  </section>
);

function Sessions({ sessions }: Pick<Me, 'sessions'>) {
  const { date } = useWords();
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{space.sessions}</h2>
      <ul class="sessions">
        {sessions.map(({ id, browser, seen, current }) => (
          <li key={id}>
            <form method="post" action="/mon-espace">
              <input type="hidden" name="geste" value="fermer" />
              <input type="hidden" name="session" value={id} />
              {space.session(browserName(browser), date(seen))} {current && space.current}{' '}
              <button type="submit" class="button button-quiet">
                {space.end}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/mon-espace">
        <input type="hidden" name="geste" value="tout-fermer" />
        <button type="submit" class="button">
          {space.endAll}
        </button>
      </form>
    </section>
  );
}

/** @param refused why it was not done */
function Held({ refused }: { readonly refused: string | undefined }) {
  return (
    <section aria-labelledby="donnees">
      <h2 id="donnees">{space.data}</h2>
      <p>{space.dataText}</p>
      <p>
        <a class="button" href="/api/people/me/export" download="mes-donnees.json">
          {space.export}
        </a>
      </p>
      <h3 id="effacer">{space.erase}</h3>
      <p>{space.eraseText}</p>
      {refused && <Notice kind="failure">{refused}</Notice>}
      <form method="post" action="/mon-espace#effacer" class="plain-form">
        <input type="hidden" name="geste" value="effacer" />
        <label class="check">
          <input type="checkbox" name="sur" value="1" />
          {space.eraseSure}
        </label>
        <button type="submit" class="button">
          {space.erase}
        </button>
      </form>
    </section>
  );
}

const page = (title: string, body: Page['body'], more?: Partial<Page>): Page =>
  personalPage(title, space.dataText, body, more);

const said = (title: string, text: string, cookies: readonly string[], leave?: string): Page =>
  page(
    title,
    <TextPage title={title}>
      <p class="lead">{text}</p>
      {leave && (
        <>
          <p>{proConnect.stillThere}</p>
          <p>
            <a class="button button-primary" href={leave}>
              {proConnect.leave}
            </a>
          </p>
        </>
      )}
    </TextPage>,
    { cookies },
  );

/** What was not done, and why. */
interface Refused {
  readonly what: 'session' | 'erase' | 'year' | 'time';
  readonly why: string;
  readonly status: number;
}

async function show({ ask, now }: PersonalRequest, refused?: Refused): Promise<Page> {
  const [
    { mail, mandates, claims, sessions },
    queue,
    proposals,
    mine,
    partners,
    proposed,
    employees,
    steps,
    missions,
    awaiting,
    engagements,
    lessons,
    calendars,
    trainings,
    hours,
    communes,
    pilots,
    stories,
    feedback,
    committees,
  ] = await Promise.all([
    peopleApi(ask).me(),
    moderationApi(ask).queue(),
    accepted(ask('/api/proposals')).then(({ body }) => JSON.parse(body) as OwnProposal[]),
    resourcesApi(ask).mine(),
    partnersApi(ask).mine(),
    needsApi(ask).proposed(),
    volunteersApi(ask).employees(),
    postsApi(ask).dueSteps(),
    missionsApi(ask).waiting(),
    ordiApi(ask).awaiting(),
    teamApi(ask).mine(),
    yearApi(ask).mine(),
    yearApi(ask).calendars(),
    yearApi(ask).trainings(),
    yearApi(ask).hours(),
    representativesApi(ask).mine(),
    representativesApi(ask).pilots(),
    afterApi(ask).myStories(),
    afterApi(ask).ownFeedback(),
    committeesApi(ask).mine(),
  ]);
  const approves = mandates.some(({ party }) => party === 'État' || party === 'Syntec Numérique');
  return page(
    space.title,
    <TextPage title={space.title}>
      <p class="lead">{space.signedIn(mail)}</p>
      {(refused?.what === 'year' || refused?.what === 'time') && (
        <Notice kind="failure">{refused.why}</Notice>
      )}
      <Queue queue={queue} />
      <Engagements engagements={engagements} />
      <OwnLessons lessons={lessons} />
      <WaitingMissions missions={missions} />
      <DueSteps steps={steps} />
      <AwaitingStories awaiting={stories.awaiting} />
      <AwaitingPilots {...pilots} />
      <FeedbackToSay all={feedback} />
      <MyCommunes communes={communes} pilots={pilots} />
      <StoriesToTell mine={stories.mine} />
      <OwnHours hours={hours} />
      <OwnTrainings {...trainings} />
      <Calendars calendars={calendars.filter(({ kind }) => kind !== 'commune')} action="/mon-espace" />
      <AwaitingMachines awaiting={awaiting} pressing />
      <MySection mine={mine} />
      <AwaitingMachines awaiting={awaiting} pressing={false} />
      <LogosToApprove logos={partners.logos} approves={approves} />
      <ProposedNeeds lines={proposed} />
      <Employees lines={employees} />
      <Venues mandates={mandates} claims={claims} today={now.toISOString().slice(0, 10)} />
      <MyOrganisations organisations={partners.organisations} />
      <Partnership />
      <Proposals proposals={proposals} />
      <Roles mandates={mandates} />
      {governs({ mandates }, committees) && <Governing />}
      <Programs />
      {refused?.what === 'session' && <Notice kind="failure">{refused.why}</Notice>}
      <Sessions sessions={sessions} />
      <Held refused={refused?.what === 'erase' ? refused.why : undefined} />
    </TextPage>,
    {
      styles: ['text', 'form', 'partners', 'resources', 'pilots'],
      ...(refused && { status: refused.status }),
    },
  );
}

async function endOne(request: PersonalRequest, session: string | null): Promise<Page | Redirect> {
  if (!session) return show(request, { what: 'session', why: space.sessionMissing, status: 400 });
  const { cookies, leave } = await peopleApi(request.ask).endSessions(session);
  return leave ? said(space.outTitle, space.outHere, cookies, leave) : { redirect: '/mon-espace', cookies };
}

async function endAll({ ask }: PersonalRequest): Promise<Page> {
  const { cookies, leave } = await peopleApi(ask).endSessions();
  return said(space.outTitle, space.out, cookies, leave);
}

/** The last operator stays, and reads what to do first. */
async function erase(request: PersonalRequest, form: URLSearchParams): Promise<Page> {
  if (!form.has('sur')) return show(request, { what: 'erase', why: space.eraseMissing, status: 400 });
  try {
    return said(space.erasedTitle, space.erased, await peopleApi(request.ask).erase());
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 409) throw error;
    return show(request, { what: 'erase', why: fr`${error.message}`, status: 409 });
  }
}

/** « organisation:12 », « resource:7 » */
function trainerIn(said: string): object {
  const [kind = '', number] = said.split(':');
  return { [kind]: Number(number) };
}

/** What one says of a class or a lesson, one's calendar, or a training that one offers. */
async function sayOfYear(request: PersonalRequest, form: URLSearchParams): Promise<Page | Redirect> {
  const api = yearApi(request.ask);
  const value = (name: string) => form.get(name) ?? '';
  try {
    switch (value('geste')) {
      case 'seance':
        await api.say(Number(value('seance')), Number(value('ressource')), value('dit'));
        return { redirect: '/mon-espace#seances' };
      case 'agenda':
        await api.openCalendar(calendarIn(form));
        return { redirect: '/mon-espace#agendas' };
      case 'classe':
        await teamApi(request.ask).move(Number(value('membre')), value('vers'), value('de'));
        return { redirect: '/mon-espace#classes-proposees' };
      case 'retirer-formation':
        await api.moveTraining(Number(value('formation')), Number(value('version')), {
          state: 'withdrawn',
          trained: null,
        });
        return { redirect: '/mon-espace#formations' };
      default:
        await api.offerTraining(Number(value('pilote')), {
          ...trainerIn(value('par')),
          on_day: value('jour'),
          hours: numberIn(value('heures')),
          trained: numberIn(value('formes')),
        });
        return { redirect: '/mon-espace#formations' };
    }
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    return show(request, { what: 'year', why: fr`${error.message}`, status: error.statusCode });
  }
}

/** Whether an employer grants the time that it is asked for. */
async function sayOfTime(request: PersonalRequest, form: URLSearchParams): Promise<Page | Redirect> {
  const reason = form.get('geste') === 'refuser-temps' ? (form.get('raison') ?? '') : undefined;
  const [resource, organisation] = ['fiche', 'organisation'].map((name) => Number(form.get(name)));
  try {
    await volunteersApi(request.ask).confirm(resource ?? 0, organisation ?? 0, reason);
    return { redirect: '/mon-espace#salaries-volontaires' };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409].includes(error.statusCode)) throw error;
    return show(request, { what: 'time', why: fr`${error.message}`, status: error.statusCode });
  }
}

/** `/mon-espace`: what someone keeps here, where they are signed in, and what is known of them. */
export async function spacePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { form, ask } = request;
  switch (form?.get('geste')) {
    case 'fermer':
      return endOne(request, form.get('session'));
    case 'confirmer':
      // Where someone changed it meanwhile, it was looked at: nothing is left to confirm.
      await stewardshipApi(ask)
        .change(form.get('lieu') ?? '', Number(form.get('version')), {})
        .catch((error: unknown) => {
          if (!(error instanceof ApiError) || error.statusCode !== 409) throw error;
        });
      return { redirect: '/mon-espace' };
    case 'approuver':
    case 'desapprouver':
      await approveIn(ask, form, form.get('geste') === 'approuver');
      return { redirect: '/mon-espace#logos' };
    case 'accorder-temps':
    case 'refuser-temps':
      return sayOfTime(request, form);
    case 'classe':
    case 'seance':
    case 'agenda':
    case 'formation':
    case 'retirer-formation':
      return sayOfYear(request, form);
    case 'quitter-commune':
      // Gone already: nothing is left to leave.
      await representativesApi(ask)
        .leave(form.get('commune') ?? '')
        .catch((error: unknown) => {
          if (!(error instanceof ApiError) || error.statusCode >= 500) throw error;
        });
      return { redirect: '/mon-espace' };
    case 'tout-fermer':
      return endAll(request);
    case 'effacer':
      return erase(request, form);
    default:
      return show(request);
  }
}
