import type { Waiting } from '../../api/moderation/schema.ts';
import { ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { ItemView } from './item.tsx';
import { type Item, loadItem, nameOf } from './load-item.ts';
import { moderationApi } from './moderation-api.ts';
import { QueueKeys } from './queue-keys.tsx';
import { words } from './words.ts';

/** The address of one thing that waits. */
export const waitingUrl = (one: Waiting): string =>
  `/a-traiter?${new URLSearchParams({ element: nameOf(one) })}`;

/** What waits, the oldest first, as links. */
export function WaitingList({ queue }: { readonly queue: readonly Waiting[] }) {
  const { date } = useWords();
  return (
    <ol class="queue">
      {queue.map((one) => (
        <li key={nameOf(one)}>
          <a href={waitingUrl(one)}>
            {words.kinds[one.kind]} : {calm(one.nom)}
          </a>
          , {one.commune}, {one.late ? <strong>{words.late}</strong> : words.since(date(one.since))}
        </li>
      ))}
    </ol>
  );
}

interface Around {
  readonly queue: readonly Waiting[];
  readonly index: number;
}

/** Where one is in the queue, and the ways on. */
function Neighbours({ queue, index }: Around) {
  const [previous, next] = [queue[index - 1], queue[index + 1]];
  return (
    <nav class="actions" aria-label={words.title}>
      <span>{words.position(index + 1, queue.length)}</span>
      {previous && (
        <a rel="prev" class="button button-quiet" href={waitingUrl(previous)}>
          {words.previous}
        </a>
      )}
      {next && (
        <a rel="next" class="button button-quiet" href={waitingUrl(next)}>
          {words.next}
        </a>
      )}
      <a class="button button-quiet" href="/a-traiter">
        {words.all}
      </a>
    </nav>
  );
}

interface Said {
  readonly notice?: string | undefined;
  readonly error?: ApiError | undefined;
  readonly written?: string;
}

function listPage(queue: readonly Waiting[], { notice }: Said, moderates: boolean): Page {
  const body = (
    <TextPage title={words.title}>
      {notice && <Notice>{notice}</Notice>}
      <p class="lead">{queue.length === 0 ? words.none : words.waiting(queue.length)}</p>
      <WaitingList queue={queue} />
      {moderates && (
        <p>
          <a class="button" href="/a-traiter/decisions">
            {words.decisions.link}
          </a>
        </p>
      )}
    </TextPage>
  );
  return personalPage(words.title, words.title, body);
}

const errorsOf = ({ errors, message }: ApiError) =>
  errors.length > 0
    ? errors.map(({ name, message: why }) => ({ id: name, message: why }))
    : [{ id: 'reponse', message }];

function itemPage(item: Item, around: Around, basemap: string, { notice, error, written = '' }: Said): Page {
  const { kind, nom, commune } = item.waiting;
  const title = `${words.kinds[kind]} : ${calm(nom)}, ${commune}`;
  const body = (
    <TextPage title={title}>
      {notice && <Notice>{notice}</Notice>}
      {error && <Refused title={words.refused} errors={errorsOf(error)} />}
      <Neighbours {...around} />
      <ItemView item={item} basemap={basemap} written={written} />
      <Island name="QueueKeys" component={QueueKeys} props={{ labels: words.keys }} />
    </TextPage>
  );
  const status = error && { status: error.statusCode };
  return personalPage(title, words.title, body, { ...status, styles: ['text', 'form', 'venue'] });
}

/** Where each kind is decided, and how the API says it. */
function decisionOf({ kind, key, venue }: Waiting, form: URLSearchParams): readonly [string, object] {
  const outcome = form.get('decision') ?? '';
  const text = form.get('reponse')?.trim() || form.get('modele') || undefined;
  const answer = text && { answer: text };
  const of = `/api/venues/${encodeURIComponent(venue ?? '')}`;
  switch (kind) {
    case 'report': {
      const fields = outcome === 'handled' ? form.getAll('champ') : [];
      return [`${of}/reports/${key}`, { outcome, fields, ...answer }];
    }
    case 'claim':
      return [`/api/claims/${key}`, { granted: outcome === 'granted', ...answer }];
    case 'review':
      return [`${of}/reviews/${key}`, { outcome }];
    case 'proposal': {
      const known = outcome === 'known' && form.get('lieu');
      if (known === null) throw new ApiError(400, '', [{ name: 'lieu', message: words.proposal.which }]);
      return [`/api/proposals/${key}`, { outcome, ...(known && { venue: known }), ...answer }];
    }
  }
}

const show = async (request: PersonalRequest, around: Around, said: Said): Promise<Page> => {
  const waiting = around.queue[around.index];
  if (!waiting) return listPage(around.queue, said, partIn(await peopleApi(request.ask).me(), '').moderates);
  return itemPage(await loadItem(waiting, request), around, request.basemap, said);
};

async function decide(request: PersonalRequest, around: Around, form: URLSearchParams) {
  const waiting = around.queue[around.index];
  const next = around.queue[around.index + 1];
  const onwards = next ? `${waitingUrl(next)}&fait=1` : '/a-traiter?fait=1';
  if (!waiting) return { redirect: onwards };
  try {
    await moderationApi(request.ask).decide(...decisionOf(waiting, form));
    return { redirect: onwards };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409].includes(error.statusCode)) throw error;
    if (error.statusCode === 404) return { redirect: onwards };
    return show(request, around, { error, written: form.get('reponse') ?? '' });
  }
}

/** `/a-traiter`: what waits for who asks, one after the other; each decision leads to the next. */
export async function queuePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, form, url } = request;
  const queue = await moderationApi(ask).queue();
  const asked = form?.get('element') ?? url.searchParams.get('element');
  const index = asked ? queue.findIndex((one) => nameOf(one) === asked) : -1;
  const around = { queue, index };
  if (form) return decide(request, around, form);
  const notice = url.searchParams.has('fait') ? words.done : asked && index < 0 ? words.gone : undefined;
  return show(request, around, { notice });
}

/** `/moderation`: the same queue, where it was before. */
export const moderationPage = async (): Promise<Redirect> => ({ redirect: '/a-traiter' });
