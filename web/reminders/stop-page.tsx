import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { calm, calmPlace } from '../venues/names.ts';
import { linkPage, refusedLink, tokenIn } from './link-page.tsx';
import { remindersApi } from './reminders-api.ts';
import { words } from './words.ts';

const { stop } = words;

const done = (nom: string) =>
  linkPage(
    stop.doneTitle,
    <>
      <p class="lead">{stop.done(calm(nom))}</p>
      <p>{stop.again}</p>
      <p>
        <a class="button" href="/mon-espace">
          {stop.toSpace}
        </a>
      </p>
    </>,
  );

/** `/rappels/arreter`: a button, which a mail program may press too (RFC 8058), the address being all it needs. */
export async function stopPage(request: PersonalRequest): Promise<Page> {
  const api = remindersApi(request.ask);
  const token = tokenIn(request);
  try {
    if (request.form) return done((await api.stop(token)).nom);
    const { nom, commune, reminders } = await api.read(token);
    if (!reminders) return done(nom);
    return linkPage(
      stop.title,
      <>
        <p class="lead">{stop.lead(calm(nom), calmPlace(commune))}</p>
        <form method="post" action="/rappels/arreter" class="plain-form">
          <input type="hidden" name="jeton" value={token} />
          <button type="submit" class="button button-primary">
            {stop.send}
          </button>
        </form>
      </>,
    );
  } catch (error) {
    return refusedLink(error);
  }
}

/** `/rappels`: what someone who is signed in chooses for one of their venues, in their space. */
export async function choicePage({ ask, form }: PersonalRequest): Promise<Redirect> {
  if (form) await remindersApi(ask).choose(form.get('lieu') ?? '', form.get('rappels') === 'oui');
  return { redirect: '/mon-espace#lieux' };
}
