import type { GivenStop, Stop, Stops } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { type Addresses, ApiError } from '../api.ts';
import { keeps } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import { candidatesFor, chosenIn, locationOf } from '../position/from-form.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { doneAt, isDone } from '../ui/done.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { isoOf, weekOfYear } from '../venues/days.ts';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { enumerate } from '../words/typeset.ts';
import { usePages, useWords } from '../words/words.tsx';
import { ruleWords } from './rule.ts';
import { type Placing, StopForm } from './stop-form.tsx';
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

/** Enough to see a rhythm in them. */
const NEXT = 3;

const pageUrl = (venue: Venue) => `${venueUrl(venue)}/arrets`;

/** The page as it is shown: the calendar as it is, and the form with what is written in it. */
interface State {
  readonly venue: Venue;
  readonly calendar: Stops;
  /** The stop that the form changes. */
  readonly stop?: number | undefined;
  readonly values: StopValues;
  readonly basemap: string;
  readonly now: Date;
  /** Found by the server, where there are no scripts. */
  readonly candidates?: Addresses;
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
  const next = stop.dates.slice(0, NEXT).map(({ from }) => live.weekday(from));
  const name = words.ofStop(stop.label, calmPlace(stop.commune));
  return (
    <li class="stop" id={`arret-${stop.stop}`}>
      <h3>
        {calmPlace(stop.label)}, {calmPlace(stop.commune)}
      </h3>
      <p>{ruleWords(live, pages.stops, stop.horaires)}</p>
      <p class="fine">{next.length > 0 ? words.nextDates(enumerate(next)) : words.noDate}</p>
      {stop.location_approximate && (
        <Notice>
          {words.approximate}{' '}
          <a href={`${pageUrl(venue)}?arret=${stop.stop}#position`}>
            {words.place} <span class="visually-hidden">{name}</span>
          </a>
        </Notice>
      )}
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

const placingOf = ({ venue, basemap, candidates }: State, changed: Stop | undefined): Placing => ({
  basemap,
  candidates,
  around: changed ? [changed.longitude, changed.latitude] : venue.position,
  rough: changed?.location_approximate ?? false,
});

function Calendar(state: State) {
  const { venue, calendar, stop, values, errors = [], notice, now } = state;
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
          position={placingOf(state, changed)}
          week={weekOfYear(isoOf(now.getTime()))}
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
    styles: ['text', 'form', 'position', 'stops'],
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

/** Without scripts: where the address may be, or the place that was chosen, and what was written beside it. */
async function position({ api }: PersonalRequest, state: State, form: URLSearchParams): Promise<Page> {
  if (form.get('geste') === 'placer') return page({ ...state, candidates: await candidatesFor(api, form) });
  const { latitude, longitude } = chosenIn(form) ?? state.values;
  const values = { ...state.values, latitude: String(latitude), longitude: String(longitude) };
  return page({ ...state, values });
}

async function write({ api, ask }: PersonalRequest, state: State, version: number, given?: Located) {
  const { venue, calendar, stop } = state;
  try {
    const placed = given && { ...given, ...(await locationOf(api, given)) };
    await writeStops(ask, venue.id, version, withChange(calendar.stops, stop, placed));
    return { redirect: doneAt(pageUrl(venue)) };
  } catch (error) {
    return refused(error, { ...state, stop: given && stop });
  }
}

async function answer(request: PersonalRequest, venue: Venue, form: URLSearchParams) {
  const gesture = form.get('geste');
  const removes = gesture === 'retirer';
  const values = removes ? newStop : valuesIn(form);
  const calendar = await request.api.stops(venue.id);
  const stop = Number(form.get('arret')) || undefined;
  const state: State = { venue, calendar, stop, values, basemap: request.basemap, now: request.now };
  if (gesture === 'placer' || gesture === 'prendre') return position(request, state, form);
  const version = Number(form.get('version'));
  if (removes) return write(request, state, version);
  const { given, errors } = readStop(values);
  return errors.length > 0 ? page({ ...state, errors }, 400) : write(request, state, version, given);
}

async function show({ api, url, basemap, now }: PersonalRequest, venue: Venue): Promise<Page> {
  const calendar = await api.stops(venue.id);
  const asked = Number(url.searchParams.get('arret'));
  const found = calendar.stops.find(({ stop }) => stop === asked);
  const values = found ? valuesOf(found) : newStop;
  const notice = isDone(url) ? 'saved' : undefined;
  return page({ venue, calendar, stop: found?.stop, values, basemap, now, notice });
}

/** `/lieux/:id/:slug/arrets`: the calendar of a venue that moves, for those who keep it. */
export const stopsPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/arrets', async (venue) => {
    if (request.form) return answer(request, venue, request.form);
    if (!(await keeps(request.ask, venue.id))) return { redirect: `${venueUrl(venue)}/revendiquer` };
    return venue.itinerance.includes('Itinérant') ? show(request, venue) : still(venue);
  });
