import type { Thread } from '../../api/pilots/team/messages/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { capital } from '../words/typeset.ts';
import { teamApi } from './team-api.ts';
import { words as team } from './team-words.ts';
import { messagesUrl, teamUrl } from './urls.ts';
import { words as pilots } from './words.ts';

const said = team.messages;
type Side = Thread['side'];

/** Each side as it is named: a volunteer never is. */
function nameOf({ commune, venue, animator_venue }: Thread, side: Side): string {
  const place = side === 'host' ? animator_venue : venue;
  if (place) return said.animator(calm(place));
  return side === 'host' ? said.commune(commune) : said.volunteer;
}

const otherSide = (side: Side): Side => (side === 'host' ? 'helper' : 'host');

function Lines({ thread }: { readonly thread: Thread }) {
  if (thread.messages.length === 0) return <p>{said.none}</p>;
  return (
    <ol class="messages">
      {thread.messages.map(({ side, text, at }) => (
        <li key={at + text} class={side === thread.side ? 'message message-own' : 'message'}>
          <p class="fine">
            {side === thread.side ? said.you : capital(nameOf(thread, side))}, {momentInWords(at)}
          </p>
          <p class="resource-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}

interface WriteProps {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

const Write = ({ form, errors }: WriteProps) => (
  <form method="post" class="plain-form" noValidate>
    <TextField
      form={form}
      errors={errors}
      name="text"
      label={said.text}
      hint={said.hint}
      rows={4}
      max={2000}
    />
    <button type="submit" class="button button-primary">
      {said.send}
    </button>
  </form>
);

function pageOf(thread: Thread, written: WriteProps, refused?: ApiError): Page {
  const title = said.title(nameOf(thread, otherSide(thread.side)));
  const isCommune = thread.side === 'host' && thread.animator === null;
  const errors = labelled(written.errors, () => said.text);
  const body = (
    <TextPage title={title}>
      {refused && errors.length === 0 && <Notice kind="failure">{refused.message}</Notice>}
      <Refused title={said.refused} errors={errors} />
      <p class="lead">
        {calm(thread.school)}, {thread.commune} : {pilots.classLine(thread)}
      </p>
      <Section id="messages" title={said.messages}>
        <p class="fine">{said.readers}</p>
        <Lines thread={thread} />
        {thread.open ? <Write {...written} /> : <Notice>{said.closed}</Notice>}
      </Section>
      <p class="actions">
        <a
          class="button button-quiet"
          href={isCommune ? teamUrl(thread.pilot) : '/mon-espace#classes-proposees'}
        >
          {isCommune ? said.toTeam : said.toSpace}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.readers, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(refused && { status: refused.statusCode }),
  });
}

/** `/pilotes/equipe/:member/messages`: what the commune, or with `animateur` the animator of the class, and someone of a team write. */
export async function messagesPage({ ask, params, form, url }: PersonalRequest): Promise<Page | Redirect> {
  const api = teamApi(ask);
  const member = params.member ?? '';
  const animator = url.searchParams.get('animateur');
  const read = () => api.thread(member, animator);
  if (!form) return pageOf(await read(), { form: new URLSearchParams(), errors: [] });
  try {
    await api.write(member, animator, form.get('text') ?? '');
    return { redirect: `${messagesUrl(Number(member), animator)}#messages` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
    return pageOf(await read(), { form, errors: error.errors }, error);
  }
}
