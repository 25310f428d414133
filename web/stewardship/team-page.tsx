import type { Team } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { ways } from '../people/role-words.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { momentInWords } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import { type StewardshipApi, stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { team: said } = words;

function Stewards({ stewards, moderates }: Pick<Team, 'stewards'> & { readonly moderates: boolean }) {
  const { date } = useWords();
  return (
    <ul class="points">
      {stewards.map(({ mandate, mail, since, me }) => (
        <li key={mandate}>
          {mail} {said.since(date(since))} {me && said.me}
          {moderates && (
            <form method="post">
              <input type="hidden" name="mandat" value={String(mandate)} />
              <button type="submit" name="geste" value="ecarter" class="button button-quiet">
                {said.remove} <span class="visually-hidden">{mail}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Invitations({ invitations }: Pick<Team, 'invitations'>) {
  const { date } = useWords();
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{said.invitations}</h2>
      <ul class="sessions">
        {invitations.map(({ invitation, mail, hands_over, until }) => (
          <li key={invitation}>
            <form method="post">
              <input type="hidden" name="invitation" value={String(invitation)} />
              {said.invited(mail, date(until))} {hands_over && said.handsOver}{' '}
              <button type="submit" name="geste" value="retirer" class="button button-quiet">
                {said.withdraw} <span class="visually-hidden">{mail}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Moves({ events }: Pick<Team, 'events'>) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="mouvements">
      <h2 id="mouvements">{said.moves}</h2>
      <p>{said.movesText}</p>
      <ul class="points">
        {events.map(({ event, at, act, way, whom }) => (
          <li key={event}>
            {said.acts[act](momentInWords(at), whom ?? said.gone)}, {ways[way]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm({ written, error }: { readonly written: string; readonly error: string | undefined }) {
  const field = { id: 'mail', hint: said.mailHint, error };
  return (
    <section aria-labelledby="inviter">
      <h2 id="inviter">{said.invite}</h2>
      <form method="post" class="plain-form" noValidate>
        <Field {...field} label={said.mail}>
          <input
            id="mail"
            name="mail"
            type="email"
            maxLength={254}
            aria-describedby={describedBy(field)}
            aria-invalid={error ? true : undefined}
            value={written}
          />
        </Field>
        <label class="check">
          <input type="checkbox" name="a_ma_place" value="1" />
          {said.inMyPlace}
        </label>
        <button type="submit" name="geste" value="inviter" class="button button-primary">
          {said.send}
        </button>
      </form>
    </section>
  );
}

/** What leaving would do to the page. */
function leaving({ stewards, invitations: [invited] }: Pick<Team, 'stewards' | 'invitations'>): string {
  if (stewards.length > 1) return said.leaveText;
  return invited ? said.leaveInvited(invited.mail) : said.leaveAlone;
}

function Leave({ text, missing }: { readonly text: string; readonly missing: boolean }) {
  return (
    <section aria-labelledby="quitter">
      <h2 id="quitter">{said.leave}</h2>
      <p>{text}</p>
      {missing && <Notice kind="failure">{said.leaveMissing}</Notice>}
      <form method="post" class="plain-form">
        <label class="check">
          <input type="checkbox" name="sur" value="1" />
          {said.leaveSure}
        </label>
        <button type="submit" name="geste" value="quitter" class="button">
          {said.leave}
        </button>
      </form>
    </section>
  );
}

interface Said {
  readonly error?: string | undefined;
  readonly written?: string;
  readonly missing?: boolean;
}

function pageOf(
  venue: Venue,
  team: Team,
  moderates: boolean,
  { error, written = '', missing = false }: Said,
) {
  const { stewards, invitations, events } = team;
  const title = said.title(calm(venue.nom));
  const body = (
    <TextPage title={title}>
      <Refused
        title={words.edit.refused}
        errors={error ? [{ id: 'mail', message: `${said.mail} : ${error}` }] : []}
      />
      <p class="lead">{said.lead}</p>
      <Stewards stewards={stewards} moderates={moderates} />
      <Invitations invitations={invitations} />
      <InviteForm written={written} error={error} />
      <Moves events={events} />
      {stewards.some(({ me }) => me) && <Leave text={leaving(team)} missing={missing} />}
      <p>
        <a href={venueUrl(venue)}>{words.edit.cancel}</a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.lead, body, error || missing ? { status: 400 } : {});
}

type Done = Redirect | Said;

async function invite(
  api: StewardshipApi,
  venue: string,
  form: URLSearchParams,
  here: Redirect,
): Promise<Done> {
  const mail = form.get('mail')?.trim() ?? '';
  try {
    await api.invite(venue, mail, form.has('a_ma_place'));
    return here;
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    return { error: error.errors[0]?.message ?? error.message, written: mail };
  }
}

async function leave(api: StewardshipApi, venue: string, form: URLSearchParams): Promise<Done> {
  if (!form.has('sur')) return { missing: true };
  await api.leave(venue);
  return { redirect: '/mon-espace' };
}

/** Does what was asked. @returns where to go on, or what is to be said of it */
async function act({ ask }: PersonalRequest, venue: Venue, form: URLSearchParams): Promise<Done> {
  const api = stewardshipApi(ask);
  const here = { redirect: `${venueUrl(venue)}/equipe` };
  switch (form.get('geste')) {
    case 'retirer':
      await api.withdraw(venue.id, form.get('invitation') ?? '');
      return here;
    case 'ecarter':
      await api.remove(venue.id, form.get('mandat') ?? '');
      return here;
    case 'quitter':
      return leave(api, venue.id, form);
    default:
      return invite(api, venue.id, form, here);
  }
}

/** `/lieux/:id/:slug/equipe`: who keeps a venue, who is asked to, and the way out. */
export const teamPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/equipe', async (venue) => {
    const done = request.form ? await act(request, venue, request.form) : {};
    if ('redirect' in done) return done;
    const team = await stewardshipApi(request.ask).team(venue.id);
    const { moderates } = partIn(await peopleApi(request.ask).me(), venue.id);
    return pageOf(venue, team, moderates, done);
  });
