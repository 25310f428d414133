import type { Events } from '../../api/events/schema.ts';
import type { Page } from '../render.tsx';
import { type Found, placeAsked } from '../resources/place.ts';
import type { Request } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { EventCard } from './event-card.tsx';
import { eventsApi } from './events-api.ts';
import { byWeek, isNext, type Weeks, weeksFrom } from './weeks.ts';

const RADII = [5, 20, 50, 100] as const;
const RADIUS = 20;
/** More are for who says where. */
const MOST = 200;

interface Asked {
  readonly where: string;
  /** In kilometres. */
  readonly radius: number;
  readonly place: Found | undefined;
  /** The point that a map asked for, as the address has it. */
  readonly pres: string | null;
}
interface Props extends Asked {
  readonly list: Events;
  readonly weeks: Weeks;
}

function SearchForm({ where, radius }: Asked) {
  const { at, length } = useWords();
  const { events: words } = usePages();
  return (
    <form method="get" action={at('/ateliers')} class="plain-form event-search">
      <Field id="ou" label={words.place}>
        <input id="ou" name="ou" maxLength={100} autocomplete="postal-code" value={where} />
      </Field>
      <Field id="rayon" label={words.radius}>
        <select id="rayon" name="rayon">
          {RADII.map((km) => (
            <option key={km} value={km} selected={km === radius}>
              {length(km * 1_000)}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button button-primary">
        {words.search}
      </button>
    </form>
  );
}

function weekTitle(props: Props, monday: string, words: ReturnType<typeof usePages>['events']) {
  const { weeks } = props;
  if (monday === weeks.now) return words.thisWeek;
  return isNext(weeks, monday) ? words.nextWeek : undefined;
}

function WeekList(props: Props) {
  const { date } = useWords();
  const { events: words } = usePages();
  const { list, weeks } = props;
  const full = byWeek(weeks, list.events);
  if (full.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {full.map(({ monday, dated }) => (
        <section key={monday} aria-labelledby={`semaine-${monday}`}>
          <h2 id={`semaine-${monday}`}>{weekTitle(props, monday, words) ?? words.weekOf(date(monday))}</h2>
          <ul class="event-cards">
            {dated.map((event) => (
              <EventCard key={event.sitting} event={event} />
            ))}
          </ul>
        </section>
      ))}
      {list.total > list.events.length && <Notice>{words.most}</Notice>}
    </>
  );
}

/** The address of the same list from another week on. */
function pageFrom({ where, radius, place, pres }: Asked, monday: string): string {
  const around = { ...(where && { ou: where }), ...(place && pres && { pres }), rayon: String(radius) };
  const query = new URLSearchParams({ ...(place && around), des: monday });
  return `/ateliers?${query}`;
}

function Around(props: Props) {
  const { at } = useWords();
  const { events: words } = usePages();
  const { weeks, place, radius } = props;
  const near =
    place && new URLSearchParams({ near: `${place.lon},${place.lat}`, radius: String(radius * 1_000) });
  return (
    <p class="actions">
      {weeks.earlier && (
        <a class="button" href={at(pageFrom(props, weeks.earlier))}>
          {words.earlier}
        </a>
      )}
      <a class="button" href={at(pageFrom(props, weeks.later))}>
        {words.later}
      </a>
      {near && (
        <a class="button button-quiet" href={`/api/events.ics?${near}`}>
          {words.agenda}
        </a>
      )}
      <a class="button button-quiet" href="/api/events.atom">
        {words.follow}
      </a>
    </p>
  );
}

function ListPage(props: Props) {
  const { events: words } = usePages();
  const { results } = useWords();
  const { where, place } = props;
  const around = place && (place.label ? words.around(place.label) : results.aroundPoint);
  return (
    <div class="place-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <SearchForm {...props} />
      <p class="event-where" role="status">
        {around ?? (where ? words.unknownPlace(where) : words.everywhere)}
      </p>
      <WeekList {...props} />
      <Around {...props} />
    </div>
  );
}

async function askedIn({ api, url: { searchParams } }: Request): Promise<Asked> {
  const km = Number(searchParams.get('rayon'));
  return {
    ...(await placeAsked(api, searchParams)),
    pres: searchParams.get('pres'),
    radius: RADII.find((one) => one === km) ?? RADIUS,
  };
}

/** `/ateliers`: what goes on, by place and week, this week first. */
export async function eventsPage(request: Request): Promise<Page> {
  const { askAsAnyone, url, now, words } = request;
  const { live, pages } = words;
  const asked = await askedIn(request);
  const { place, radius } = asked;
  const weeks = weeksFrom(url.searchParams.get('des'), now);
  const list = await eventsApi(askAsAnyone).list(
    new URLSearchParams({
      from: weeks.from,
      to: weeks.to,
      limit: String(MOST),
      ...(place && { near: `${place.lon},${place.lat}`, radius: String(radius * 1_000) }),
    }),
  );
  return {
    here: '/ateliers',
    head: {
      title: `${pages.events.title} · ${live.site.name}`,
      description: pages.events.lead,
      // Searches are not to be found; the list itself is.
      ...(url.search === '' && { path: '/ateliers' }),
      feed: { href: '/api/events.atom', title: pages.events.title },
    },
    styles: ['form', 'place', 'events'],
    body: <ListPage {...asked} list={list} weeks={weeks} />,
  };
}
