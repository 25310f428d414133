import type { ComponentChildren } from 'preact';
import type { RegistrationLink } from '../../api/events/schema.ts';
import { ApiError } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { eventsApi } from './events-api.ts';
import { placeName, When } from './when.tsx';

function pageWith(
  { words: { live, pages } }: Request,
  title: string,
  children: ComponentChildren,
  status = 200,
): Page {
  return {
    status,
    volatile: true,
    head: { title: `${title} · ${live.site.name}`, description: title },
    styles: ['text', 'form', 'events'],
    body: (
      <TextPage title={title}>
        {children}
        <p class="actions">
          <a class="button button-quiet" href={live.at('/ateliers')}>
            {pages.events.all}
          </a>
        </p>
      </TextPage>
    ),
  };
}

function Asking({
  link: { state, event },
  token,
}: {
  readonly link: RegistrationLink;
  readonly token: string;
}) {
  const { at } = useWords();
  const { leave: words } = usePages().events;
  return (
    <>
      <p class="lead">
        <span lang="fr">{event.title}</span>
        <br />
        <When {...event} />
        <br />
        <span lang="fr">{placeName(event.place)}</span>
      </p>
      <p>{words[state]}</p>
      <form method="post" action={at('/ateliers/desinscription')} class="plain-form">
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" class="button button-primary">
          {words.send}
        </button>
      </form>
      <p class="fine">{words.after}</p>
    </>
  );
}

/** `/ateliers/desinscription`: one button, which the link of a mail opens; reading it changes nothing. */
export async function leavePage(request: Request): Promise<Page> {
  const { askAsAnyone, url, form, words } = request;
  const { leave } = words.pages.events;
  const token = form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';
  const api = eventsApi(askAsAnyone);
  try {
    if (!form) return pageWith(request, leave.title, <Asking link={await api.read(token)} token={token} />);
    await api.leave(token);
    return pageWith(request, leave.done, <p class="lead">{leave.doneMore}</p>);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404].includes(error.statusCode)) throw error;
    const [title, more] =
      error.statusCode === 404 ? [leave.gone, leave.goneMore] : [leave.wrong, leave.wrongMore];
    return pageWith(request, title, <p class="lead">{more}</p>, error.statusCode);
  }
}
