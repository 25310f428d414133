import type { Merged } from '../../api/life/schema.ts';
import type { Comparison as Compared, Version } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError, orNothing } from '../api.ts';
import { lifeApi } from '../life/life-api.ts';
import { MergedHere } from '../life/merged-here.tsx';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { momentInWords } from '../words/moment.ts';
import { Changes, CompareForm, Comparison } from './comparison.tsx';
import { isConfirmation, toldChanges } from './field-change.tsx';
import { words } from './history-words.ts';
import { type StewardshipApi, stewardshipApi } from './stewardship-api.ts';

/** As many as the API gives at once. */
const PAGE = 100;

interface Props {
  readonly venue: Venue;
  readonly versions: readonly Version[];
  readonly compared: Compared | undefined;
  /** Whether who looks may go back. */
  readonly keeps: boolean;
  /** Whether these are not the last versions. */
  readonly isOlder: boolean;
  readonly merged: readonly Merged[];
}

const addressOf = (venue: Venue) => `${venueUrl(venue)}/historique`;

/** What one version changed of the one before. */
export function Changed({ version, changes }: Pick<Version, 'version' | 'changes'>) {
  if (version === 1) return <p>{words.first}</p>;
  if (isConfirmation(changes)) return <p>{words.confirmed}</p>;
  const told = toldChanges(changes);
  return told.length === 0 ? <p>{words.none}</p> : <Changes told={told} />;
}

function Versions({ venue, versions, keeps }: Props) {
  return versions.map(({ version, at, actor, changes }) => (
    <section key={version} aria-labelledby={`v${version}`}>
      <h3 id={`v${version}`}>{words.version(version)}</h3>
      <p>{words.written(actor, momentInWords(at))}</p>
      <Changed version={version} changes={changes} />
      {keeps && version !== venue.version && (
        <form method="post" action={addressOf(venue)}>
          <input type="hidden" name="lue" value={String(venue.version)} />
          <button type="submit" name="version" value={String(version)} class="button">
            {words.revert(version)}
          </button>
        </form>
      )}
    </section>
  ));
}

function Ways({ venue, versions, isOlder }: Props) {
  const oldest = versions.at(-1)?.version ?? 1;
  return (
    <p class="actions">
      {versions.length === PAGE && oldest > 1 && (
        <a class="button" href={`${addressOf(venue)}?avant=${oldest}`}>
          {words.older}
        </a>
      )}{' '}
      {isOlder && (
        <a class="button" href={addressOf(venue)}>
          {words.latest}
        </a>
      )}{' '}
      <a class="button button-quiet" href={venueUrl(venue)}>
        {words.back}
      </a>
    </p>
  );
}

function pageOf(props: Props, notice?: string, status?: number): Page {
  const { venue, versions, compared, keeps } = props;
  const title = words.title(calm(venue.nom));
  const action = addressOf(venue);
  return personalPage(
    title,
    words.lead,
    <TextPage title={title}>
      <p class="lead">{words.lead}</p>
      {notice && <Notice kind="failure">{notice}</Notice>}
      {versions.length > 1 && <CompareForm action={action} versions={versions} compared={compared} />}
      {compared && (
        <Comparison compared={compared} action={action} current={keeps ? venue.version : undefined} />
      )}
      <MergedHere venue={venue} merged={props.merged} />
      <Section id="versions" title={words.versions}>
        <Versions {...props} />
        <Ways {...props} />
      </Section>
    </TextPage>,
    status === undefined ? {} : { status },
  );
}

/** Whether who asks may go back; a public page, it asks nobody to sign in. */
async function mayGoBack({ ask }: PersonalRequest, id: string): Promise<boolean> {
  const me = await orNothing(peopleApi(ask).me(), 401);
  return me !== undefined && partIn(me, id).keeps;
}

const numberIn = (text: string | null) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);

/** Softly: a shared address may name a version that is not. */
async function compare(
  api: StewardshipApi,
  id: string,
  { searchParams }: URL,
): Promise<Compared | 'unknown' | undefined> {
  if (!searchParams.has('de') && !searchParams.has('a')) return undefined;
  const [from, to] = ['de', 'a'].map((name) => numberIn(searchParams.get(name)));
  if (!from || !to) return 'unknown';
  return api.compare(id, from, to).catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode === 404) return 'unknown';
    throw error;
  });
}

async function show(request: PersonalRequest, venue: Venue, notice?: string, status?: number): Promise<Page> {
  const api = stewardshipApi(request.ask);
  const before = numberIn(request.url.searchParams.get('avant'));
  const [versions, compared, keeps, merged] = await Promise.all([
    api.history(venue.id, before),
    compare(api, venue.id, request.url),
    mayGoBack(request, venue.id),
    lifeApi(request.ask).merged(venue.id),
  ]);
  const isUnknown = compared === 'unknown';
  const props = {
    venue,
    versions,
    compared: isUnknown ? undefined : compared,
    keeps,
    isOlder: before !== undefined,
    merged,
  };
  return pageOf(
    props,
    notice ?? (isUnknown ? words.unknown : undefined),
    status ?? (isUnknown ? 404 : undefined),
  );
}

/** The ticked fields as the older version had them. */
function takenFrom({ changes }: Compared, form: URLSearchParams): Record<string, unknown> {
  const ticked = form
    .getAll('champ')
    .flatMap((name) => (name === 'position' ? ['latitude', 'longitude'] : [name]));
  const taken = changes.filter(({ field }) => ticked.includes(field));
  return Object.fromEntries(taken.map(({ field, from }) => [field, from]));
}

async function takeFields(
  request: PersonalRequest,
  venue: Venue,
  form: URLSearchParams,
): Promise<Page | Redirect> {
  const api = stewardshipApi(request.ask);
  const compared = await compare(api, venue.id, request.url);
  if (!compared || compared === 'unknown') return show(request, venue, words.unknown, 404);
  const patch = takenFrom(compared, form);
  if (Object.keys(patch).length === 0) return show(request, venue, words.takeNone, 400);
  await api.change(venue.id, Number(form.get('lue')), patch);
  return { redirect: addressOf({ ...venue, nom: String(patch.nom ?? venue.nom) }) };
}

async function goBack(
  request: PersonalRequest,
  venue: Venue,
  form: URLSearchParams,
): Promise<Page | Redirect> {
  if (form.get('geste') === 'champs') return takeFields(request, venue, form);
  await stewardshipApi(request.ask).revert(venue.id, Number(form.get('lue')), Number(form.get('version')));
  return { redirect: addressOf(venue) };
}

/** What could not be taken, and why, over the venue as it now is. */
async function refuse(request: PersonalRequest, { id }: Venue, error: unknown): Promise<Page> {
  if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
  const { statusCode, errors, message } = error;
  const [first] = errors;
  const label = toldChanges([{ field: first?.name ?? '', from: null, to: null }])[0]?.label;
  const said = first && label ? words.refused(label, first.message) : message;
  const now = await request.api.venue(id);
  return show(request, now, statusCode === 409 ? words.tooLate : said, statusCode);
}

/** `/lieux/:id/:slug/historique`: what a venue was, and from whom; those who keep it go back from here. */
export const historyPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/historique', (venue) =>
    request.form
      ? goBack(request, venue, request.form).catch((error: unknown) => refuse(request, venue, error))
      : show(request, venue),
  );
