import type { Waiting } from '../../api/moderation/schema.ts';
import type { Departement } from '../../api/venues/schema.ts';
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
import { enumerate } from '../words/typeset.ts';
import { usePages, useWords } from '../words/words.tsx';
import { alsoIn, decisionOf } from './decision.ts';
import { labelOf } from './differences.tsx';
import { groupsOf, sameAs } from './groups.ts';
import { ItemView, keysTo } from './item.tsx';
import { type Item, isShown, loadItem, nameOf } from './load-item.ts';
import { moderationApi } from './moderation-api.ts';
import { FilterForm, filterIn, type QueueFilter, queryOf, queueUrl } from './queue-filter.tsx';
import { QueueKeys } from './queue-keys.tsx';
import { words } from './words.ts';

const UNFILTERED: QueueFilter = { nature: '', departement: '' };

/** The address of one thing that waits. */
export const waitingUrl = (one: Waiting, filter: QueueFilter = UNFILTERED): string =>
  queueUrl(filter, { element: nameOf(one) });

function subjectOf({ kind, about }: Waiting, subjects: Readonly<Record<string, string>>): string {
  if (kind === 'report') return ` : ${subjects[about.subject] ?? words.otherwise}`;
  if (kind !== 'alert') return '';
  const said = new Set(about.reports.map(({ subject }) => words.alert.subjects[subject]));
  return ` : ${words.counts.alert(about.reports.length)} (${[...said].join(', ')})`;
}

/** What a report gives to take over, by its name. */
function givenBy({ kind, about }: Waiting): string {
  const names = kind === 'report' ? Object.keys(about.suggested).filter(isShown).map(labelOf) : [];
  return names.length > 0 ? ` (${words.gives(names.join(', '))})` : '';
}

/** « Signalement : les horaires (à reprendre : Horaires) », or how many of each kind. */
function aboutOf(group: readonly Waiting[], subjects: Readonly<Record<string, string>>): string {
  const [one] = group;
  if (one && group.length === 1) return subjectOf(one, subjects) + givenBy(one);
  const about = group.map((each) => subjectOf(each, subjects)).filter(Boolean);
  return [...new Set(about)].join('');
}

function headOf(group: readonly Waiting[]): string {
  const kinds = [...new Set(group.map(({ kind }) => kind))];
  const [one] = kinds;
  if (one && group.length === 1) return words.kinds[one];
  return enumerate(
    kinds.map((kind) => words.counts[kind](group.filter((each) => each.kind === kind).length)),
  );
}

function sinceOf(group: readonly Waiting[], date: (day: string) => string) {
  if (group.some(({ late }) => late)) return <strong>{words.late}</strong>;
  const [oldest = ''] = group.map(({ since }) => since).sort();
  return group.length === 1 ? words.since(date(oldest)) : words.sinceFirst(date(oldest));
}

interface ListProps {
  readonly queue: readonly Waiting[];
  readonly filter?: QueueFilter | undefined;
}

/** What waits, a line a venue, as links. */
export function WaitingList({ queue, filter }: ListProps) {
  const { date } = useWords();
  const { report } = usePages();
  return (
    <ol class="queue">
      {groupsOf(queue).map((group) => {
        const [one] = group;
        return (
          one && (
            <li key={nameOf(one)}>
              <a id={nameOf(one)} href={waitingUrl(one, filter)}>
                {headOf(group)} : {calm(one.nom)}
              </a>
              {one.commune && `, ${one.commune}`}
              {aboutOf(group, report.subjects)}, {sinceOf(group, date)}
              {group.some(({ urgent }) => urgent) && (
                <>
                  , <strong>{words.urgent}</strong>
                </>
              )}
            </li>
          )
        );
      })}
    </ol>
  );
}

interface Around {
  readonly queue: readonly Waiting[];
  readonly index: number;
  readonly filter: QueueFilter;
}

/** Where one is in the queue, and the ways on. */
function Neighbours({ queue, index, filter }: Around) {
  const group = groupsOf(queue).find((one) => one.includes(queue[index] as Waiting)) ?? [];
  const [previous, next] = [queue[index - 1], queue[index + 1]];
  return (
    <nav class="actions" aria-label={words.title}>
      <span>
        {words.position(index + 1, queue.length)}
        {group.length > 1 && `, ${words.ofVenue(group.indexOf(queue[index] as Waiting) + 1, group.length)}`}
      </span>
      {previous && (
        <a rel="prev" data-key="k" class="button button-quiet" href={waitingUrl(previous, filter)}>
          {words.previous}
        </a>
      )}
      {next && (
        <a rel="next" data-key="j" class="button button-quiet" href={waitingUrl(next, filter)}>
          {words.next}
        </a>
      )}
      <a
        data-key="l"
        class="button button-quiet"
        href={`${queueUrl(filter)}#${group[0] ? nameOf(group[0]) : ''}`}
      >
        {words.all}
      </a>
    </nav>
  );
}

interface Said {
  readonly notice?: string | undefined;
  readonly error?: ApiError | undefined;
  readonly written?: string;
  /** Why something is taken away, as it was written. */
  readonly reason?: string;
  /** A domain was ticked as the commune's. */
  readonly ticked?: boolean;
}

interface Listed extends Pick<Around, 'queue' | 'filter'> {
  readonly moderates: boolean;
  readonly departements: readonly Departement[];
}

function listPage({ queue, filter, moderates, departements }: Listed, { notice }: Said): Page {
  const isFiltered = filter.nature !== '' || filter.departement !== '';
  const none = isFiltered ? words.noneSuch : words.none;
  const body = (
    <TextPage title={words.title}>
      {notice && <Notice>{notice}</Notice>}
      <p class="lead">{queue.length === 0 ? none : words.waiting(queue.length)}</p>
      {(queue.length > 0 || isFiltered) && <FilterForm filter={filter} departements={departements} />}
      {queue.length > 0 && (
        <>
          <p>{words.presses}</p>
          <Island name="QueueKeys" component={QueueKeys} props={{ labels: words.keysInList }} />
        </>
      )}
      <WaitingList queue={queue} filter={filter} />
      {moderates && (
        <p class="actions">
          <a class="button" href="/a-traiter/decisions">
            {words.decisions.link}
          </a>
          <a class="button" href="/exploitation/domaines">
            {words.decisions.domains}
          </a>
        </p>
      )}
    </TextPage>
  );
  return personalPage(words.title, words.title, body);
}

const errorsOf = ({ errors, message }: ApiError) =>
  errors.length > 0
    ? errors.map(({ name, message: why }) => ({ id: name === 'answer' ? 'reponse' : name, message: why }))
    : [{ id: 'reponse', message }];

function itemPage(
  item: Item,
  around: Around,
  basemap: string,
  { notice, error, written = '', reason = '', ticked = false }: Said,
): Page {
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
      <ItemView
        item={item}
        basemap={basemap}
        written={written}
        unanswered={error?.errors.find(({ name }) => name === 'answer')?.message}
        reason={reason}
        ticked={ticked}
        action={queueUrl(around.filter)}
        same={sameAs(item.waiting, around.queue)}
      />
    </TextPage>
  );
  const status = error && { status: error.statusCode };
  return personalPage(title, words.title, body, { ...status, styles: ['text', 'form', 'venue'] });
}

const show = async (request: PersonalRequest, around: Around, said: Said): Promise<Page> => {
  const { api, ask, basemap } = request;
  const waiting = around.queue[around.index];
  if (waiting) return itemPage(await loadItem(waiting, request), around, basemap, said);
  const [me, departements] = await Promise.all([peopleApi(ask).me(), api.departements()]);
  return listPage({ ...around, departements, moderates: partIn(me, '').moderates }, said);
};

/** What comes after one thing, and after those that are decided with it. */
const after = ({ queue, index, filter }: Around, form: URLSearchParams): string => {
  const decided = new Set(alsoIn(form).map(String));
  const next = queue.slice(index + 1).find(({ kind, key }) => kind !== 'report' || !decided.has(key));
  return queueUrl(filter, { ...(next && { element: nameOf(next) }), fait: '1' });
};

async function decide(request: PersonalRequest, around: Around, form: URLSearchParams) {
  const waiting = around.queue[around.index];
  const onwards = after(around, form);
  if (!waiting) return { redirect: onwards };
  try {
    const today = request.now.toISOString().slice(0, 10);
    await moderationApi(request.ask).decide(...decisionOf(waiting, form, today));
    return { redirect: onwards };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409].includes(error.statusCode)) throw error;
    if (error.statusCode === 404) return { redirect: onwards };
    return show(request, around, {
      error,
      written: form.get('reponse') ?? '',
      reason: form.get('reason') ?? '',
      ticked: form.has('domaine'),
    });
  }
}

/** `/a-traiter`: what waits for who asks, one after the other; each decision leads to the next. */
export async function queuePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, form, url } = request;
  const filter = filterIn(url);
  const queue = await moderationApi(ask).queue(queryOf(filter));
  const asked = form?.get('element') ?? url.searchParams.get('element');
  const index = asked ? queue.findIndex((one) => nameOf(one) === asked) : -1;
  const around = { queue, index, filter };
  if (form) return decide(request, around, form);
  const notice = url.searchParams.has('fait') ? words.done : asked && index < 0 ? words.gone : undefined;
  return show(request, around, { notice });
}

/** `/moderation`: the same queue, where it was before. */
export const moderationPage = async (): Promise<Redirect> => ({ redirect: '/a-traiter' });
