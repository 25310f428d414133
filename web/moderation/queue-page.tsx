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
import { usePages, useWords } from '../words/words.tsx';
import { decisionOf } from './decision.ts';
import { labelOf } from './differences.tsx';
import { ItemView, keysTo } from './item.tsx';
import { type Item, isShown, loadItem, nameOf } from './load-item.ts';
import { moderationApi } from './moderation-api.ts';
import { QueueKeys } from './queue-keys.tsx';
import { words } from './words.ts';

/** The address of one thing that waits. */
export const waitingUrl = (one: Waiting): string =>
  `/a-traiter?${new URLSearchParams({ element: nameOf(one) })}`;

const subjectOf = ({ kind, about }: Waiting, subjects: Readonly<Record<string, string>>) =>
  kind === 'report' ? ` : ${subjects[about.subject] ?? words.otherwise}` : '';

/** What a report gives to take over, by its name. */
function givenBy({ kind, about }: Waiting): string {
  const names = kind === 'report' ? Object.keys(about.suggested).filter(isShown).map(labelOf) : [];
  return names.length > 0 ? ` (${words.gives(names.join(', '))})` : '';
}

/** What waits, the oldest first, as links. */
export function WaitingList({ queue }: { readonly queue: readonly Waiting[] }) {
  const { date } = useWords();
  const { report } = usePages();
  return (
    <ol class="queue">
      {queue.map((one) => (
        <li key={nameOf(one)}>
          <a id={nameOf(one)} href={waitingUrl(one)}>
            {words.kinds[one.kind]} : {calm(one.nom)}
          </a>
          {one.commune && `, ${one.commune}`}
          {subjectOf(one, report.subjects)}
          {givenBy(one)}, {one.late ? <strong>{words.late}</strong> : words.since(date(one.since))}
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
  const [previous, current, next] = [queue[index - 1], queue[index], queue[index + 1]];
  return (
    <nav class="actions" aria-label={words.title}>
      <span>{words.position(index + 1, queue.length)}</span>
      {previous && (
        <a rel="prev" data-key="k" class="button button-quiet" href={waitingUrl(previous)}>
          {words.previous}
        </a>
      )}
      {next && (
        <a rel="next" data-key="j" class="button button-quiet" href={waitingUrl(next)}>
          {words.next}
        </a>
      )}
      <a data-key="l" class="button button-quiet" href={`/a-traiter#${current ? nameOf(current) : ''}`}>
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
      {queue.length > 0 && (
        <Island name="QueueKeys" component={QueueKeys} props={{ labels: words.keysInList }} />
      )}
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
  const there = keysTo(item);
  const labels = {
    ...words.keysOfItem,
    keys: words.keysOfItem.keys.filter(([[key]]) => there.has(key)),
  };
  const title = `${words.kinds[kind]} : ${[calm(nom), commune].filter(Boolean).join(', ')}`;
  const body = (
    <TextPage title={title}>
      {notice && <Notice>{notice}</Notice>}
      {error && <Refused title={words.refused} errors={errorsOf(error)} />}
      <Neighbours {...around} />
      <Island name="QueueKeys" component={QueueKeys} props={{ labels }} />
      <ItemView item={item} basemap={basemap} written={written} />
    </TextPage>
  );
  const status = error && { status: error.statusCode };
  return personalPage(title, words.title, body, { ...status, styles: ['text', 'form', 'venue'] });
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
    const today = request.now.toISOString().slice(0, 10);
    await moderationApi(request.ask).decide(...decisionOf(waiting, form, today));
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
