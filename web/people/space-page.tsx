import type { Mandate, Me } from '../../api/people/schema.ts';
import { words as keys } from '../keys/words.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { browserName } from './browser-name.ts';
import { peopleApi } from './people-api.ts';
import { personalPage } from './personal-page.ts';
import { words } from './words.ts';

const { space } = words;

function Venues({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const { date } = useWords();
  const venues = mandates.flatMap(({ venue, nom, since }) =>
    venue && nom ? [{ id: venue, nom, since }] : [],
  );
  return (
    <section aria-labelledby="lieux">
      <h2 id="lieux">{space.venues}</h2>
      {venues.length === 0 && <p>{space.noVenue}</p>}
      <ul class="points">
        {venues.map(({ id, nom, since }) => (
          <li key={id}>
            <a href={venueUrl({ id, nom })}>{calm(nom)}</a> {space.since(date(since))} ·{' '}
            <a href={`${venueUrl({ id, nom })}/modifier`}>{space.edit}</a>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/">
          {space.find}
        </a>
      </p>
    </section>
  );
}

function Roles({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const others = mandates.filter(({ role }) => role !== 'steward');
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{space.roles}</h2>
      <ul class="points">
        {others.map(({ role, code_insee, party }) => (
          <li key={role + code_insee + party}>
            {role === 'moderator' || role === 'operator' ? (
              <a href="/moderation">{space.role[role]}</a>
            ) : (
              [space.role[role], code_insee, party].filter(Boolean).join(' ')
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Programs = () => (
  <section aria-labelledby="programmes">
    <h2 id="programmes">{keys.link}</h2>
    <p>{keys.linkText}</p>
    <p>
      <a class="button" href="/mon-espace/cles">
        {keys.toKeys}
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

function Held({ refused }: { readonly refused: boolean }) {
  return (
    <section aria-labelledby="donnees">
      <h2 id="donnees">{space.data}</h2>
      <p>{space.dataText}</p>
      <p>
        <a class="button" href="/api/people/me/export" download="mes-donnees.json">
          {space.export}
        </a>
      </p>
      <h3>{space.erase}</h3>
      <p>{space.eraseText}</p>
      {refused && <Notice kind="failure">{space.eraseMissing}</Notice>}
      <form method="post" action="/mon-espace" class="plain-form">
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

const said = (title: string, text: string, cookies: readonly string[]): Page =>
  page(
    title,
    <TextPage title={title}>
      <p class="lead">{text}</p>
    </TextPage>,
    { cookies },
  );

async function show(request: PersonalRequest, refused = false): Promise<Page> {
  const { mail, mandates, sessions } = await peopleApi(request.ask).me();
  return page(
    space.title,
    <TextPage title={space.title}>
      <p class="lead">{space.signedIn(mail)}</p>
      <Venues mandates={mandates} />
      <Roles mandates={mandates} />
      <Programs />
      <Sessions sessions={sessions} />
      <Held refused={refused} />
    </TextPage>,
    refused ? { status: 400 } : {},
  );
}

/** `/mon-espace`: what someone keeps here, where they are signed in, and what is known of them. */
export async function spacePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { form, ask } = request;
  const people = peopleApi(ask);
  switch (form?.get('geste')) {
    case 'fermer':
      return { redirect: '/mon-espace', cookies: await people.endSessions(form.get('session') ?? '') };
    case 'tout-fermer':
      return said(space.outTitle, space.out, await people.endSessions());
    case 'effacer':
      return form.has('sur')
        ? said(space.erasedTitle, space.erased, await people.erase())
        : show(request, true);
    default:
      return show(request);
  }
}
