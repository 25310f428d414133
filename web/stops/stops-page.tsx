import type { GivenStop, Stop, Stops } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { type Api, ApiError } from '../api.ts';
import { keeps } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { ruleWords } from './rule.ts';
import { StopForm } from './stop-form.tsx';
import {
  type FieldError,
  fieldOf,
  newStop,
  readStop,
  type StopValues,
  unchanged,
  valuesIn,
  valuesOf,
} from './stop-values.ts';
import { writeStops } from './stops-api.ts';
import { words } from './words.ts';

const pageUrl = (venue: Venue) => `${venueUrl(venue)}/arrets`;

/** The page as it is shown: the calendar as it is, and the form with what is written in it. */
interface State {
  readonly venue: Venue;
  readonly calendar: Stops;
  /** The stop that the form changes. */
  readonly stop?: number | undefined;
  readonly values: StopValues;
  readonly errors?: readonly FieldError[];
  readonly notice?: 'conflict' | 'gone' | 'signedOut' | 'saved' | undefined;
}

function Item({
  venue,
  version,
  stop,
}: {
  readonly venue: Venue;
  readonly version: number;
  readonly stop: Stop;
}) {
  const live = useWords();
  const pages = usePages();
  const [next] = stop.dates;
  const name = words.ofStop(stop.label, calmPlace(stop.commune));
  return (
    <li class="stop" id={`arret-${stop.stop}`}>
      <h3>
        {calmPlace(stop.label)}, {calmPlace(stop.commune)}
      </h3>
      <p>{ruleWords(live, pages.stops, stop.horaires)}</p>
      <p class="fine">{next ? words.nextDate(live.weekday(next.from)) : words.noDate}</p>
      {stop.location_approximate && <p class="fine">{words.approximate}</p>}
      <form method="post" action={pageUrl(venue)} class="actions">
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="arret" value={String(stop.stop)} />
        <a class="button" href={`${pageUrl(venue)}?arret=${stop.stop}#formulaire`}>
          {words.change} <span class="visually-hidden">{name}</span>
        </a>{' '}
        <button type="submit" name="geste" value="retirer" class="button button-quiet">
          {words.remove} <span class="visually-hidden">{name}</span>
        </button>
      </form>
    </li>
  );
}

const Said = ({ notice }: Pick<State, 'notice'>) =>
  notice ? (
    <Notice kind={notice === 'saved' ? 'note' : 'failure'}>
      {words[notice]}
      {notice === 'signedOut' && (
        <>
          {' '}
          <a href="/connexion?vers=/mon-espace" target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </>
      )}
    </Notice>
  ) : null;

function Calendar({ venue, calendar, stop, values, errors = [], notice }: State) {
  const { version, stops } = calendar;
  const changed = stops.find((one) => one.stop === stop);
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Said notice={notice} />
      <section aria-labelledby="arrets">
        <h2 id="arrets">{words.list}</h2>
        {stops.length === 0 && <p>{words.empty}</p>}
        <ul class="stops">
          {stops.map((one) => (
            <Item key={one.stop} venue={venue} version={version} stop={one} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="formulaire">
        <h2 id="formulaire">{changed ? words.changing(changed.label) : words.add}</h2>
        <StopForm
          action={pageUrl(venue)}
          version={version}
          stop={changed?.stop}
          values={values}
          errors={errors}
        />
      </section>
      <p>
        <a href={venueUrl(venue)}>{words.back}</a>
      </p>
    </>
  );
}

function page(state: State, status?: number): Page {
  const title = words.title(calm(state.venue.nom));
  const body = (
    <TextPage title={title}>
      <Calendar {...state} />
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'stops'],
    ...(status && { status }),
  });
}

/** Only what moves has stops: how to say so is one field away. */
const still = (venue: Venue): Page =>
  personalPage(
    words.title(calm(venue.nom)),
    words.lead,
    <TextPage title={words.title(calm(venue.nom))}>
      <p class="lead">{words.still}</p>
      <p>
        <a class="button button-primary" href={`${venueUrl(venue)}/modifier#itinerance`}>
          {words.toEdit}
        </a>
      </p>
    </TextPage>,
  );

type Located = Omit<GivenStop, 'stop'>;

/** Where the stop was not placed by hand, its address says where it is, if the geocoder knows it. */
async function located(api: Api, given: Located): Promise<Located> {
  if (given.latitude !== null || !given.adresse) return given;
  const asked = `${given.adresse} ${given.code_postal} ${given.commune}`;
  const { items } = await api.addresses(asked).catch(() => ({ items: [] }));
  const found = items.find(({ kind, label }) => kind === 'address' && label.includes(given.code_postal));
  return found ? { ...given, latitude: found.lat ?? null, longitude: found.lon ?? null } : given;
}

/** The calendar with one stop changed, added or taken away. */
function withChange(stops: readonly Stop[], number: number | undefined, given?: Located): GivenStop[] {
  const others = stops.map((one) =>
    one.stop === number ? given && { ...given, stop: one.stop } : unchanged(one),
  );
  const isNew = given && stops.every(({ stop }) => stop !== number);
  return [...others.flatMap((one) => one ?? []), ...(isNew ? [given] : [])];
}

/** What was refused, in the words of the API, beside what was written; nothing of it is lost. */
function refused(error: unknown, state: State): Page {
  if (!(error instanceof ApiError)) throw error;
  if (error.statusCode === 401) return page({ ...state, notice: 'signedOut' }, 401);
  if (error.statusCode === 409) {
    const isGone = state.stop !== undefined && state.calendar.stops.every(({ stop }) => stop !== state.stop);
    return page({ ...state, notice: isGone ? 'gone' : 'conflict' }, 409);
  }
  if (error.statusCode !== 400) throw error;
  const errors = error.errors.map(({ name, message }) => ({ name: fieldOf(name, state.values), message }));
  return page({ ...state, errors }, 400);
}

async function save(request: PersonalRequest, venue: Venue, form: URLSearchParams): Promise<Page | Redirect> {
  const { api, ask } = request;
  const removes = form.get('geste') === 'retirer';
  const stop = Number(form.get('arret')) || undefined;
  const values = removes ? newStop : valuesIn(form);
  const state: State = {
    venue,
    calendar: await api.stops(venue.id),
    stop: removes ? undefined : stop,
    values,
  };
  const { given, errors } = readStop(values);
  if (!removes && errors.length > 0) return page({ ...state, errors }, 400);
  try {
    const { stops } = state.calendar;
    const calendar = withChange(stops, stop, removes ? undefined : await located(api, given));
    await writeStops(ask, venue.id, Number(form.get('version')), calendar);
    return { redirect: `${pageUrl(venue)}?fait=1` };
  } catch (error) {
    return refused(error, state);
  }
}

async function show({ api, url }: PersonalRequest, venue: Venue): Promise<Page> {
  const calendar = await api.stops(venue.id);
  const asked = Number(url.searchParams.get('arret'));
  const found = calendar.stops.find(({ stop }) => stop === asked);
  const values = found ? valuesOf(found) : newStop;
  const notice = url.searchParams.has('fait') ? 'saved' : undefined;
  return page({ venue, calendar, stop: found?.stop, values, notice });
}

/** `/lieux/:id/:slug/arrets`: the calendar of a venue that moves, for those who keep it. */
export const stopsPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/arrets', async (venue) => {
    if (request.form) return save(request, venue, request.form);
    if (!(await keeps(request.ask, venue.id))) return { redirect: `${venueUrl(venue)}/revendiquer` };
    return venue.itinerance.includes('Itinérant') ? show(request, venue) : still(venue);
  });
