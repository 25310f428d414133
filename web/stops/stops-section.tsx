import type { Stop, StopDate } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { calmPlace } from '../venues/names.ts';
import { addressSearch, wayBy } from '../venues/venue-way.tsx';
import { type Live, type Pages, usePages, useWords } from '../words/words.tsx';
import { ruleWords } from './rule.ts';

/** As many as are read at a glance; the calendar has all of them. */
const NEXT = 6;

interface Passage extends StopDate {
  readonly stop: Stop;
}

/** The soonest first, wherever it is. */
const passagesOf = (stops: readonly Stop[]): Passage[] =>
  stops
    .flatMap((stop) => stop.dates.map((date) => ({ ...date, stop })))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .slice(0, NEXT);

function Next({ stops }: { readonly stops: readonly Stop[] }) {
  const { weekday, clock } = useWords();
  const { stops: words, hours } = usePages();
  const passages = passagesOf(stops);
  if (passages.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="points">
      {passages.map(({ stop, from, to, sure }) => (
        <li key={`${stop.stop} ${from}`}>
          <time dateTime={from}>
            <strong>{weekday(from)}</strong>
          </time>
          , {words.hours(clock(from.slice(11)), clock(to.slice(11)))}
          {!sure && ` (${hours.unsure})`}
          {hours.colon}
          <span lang="fr">
            {calmPlace(stop.label)}, {calmPlace(stop.commune)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A place, its rule in plain words, and the way there. */
function Place({ stop }: { readonly stop: Stop }) {
  const live = useWords();
  const { stops: words } = usePages();
  const { label, adresse, code_postal, commune, latitude, longitude, location_approximate } = stop;
  const way = location_approximate ? addressSearch(stop) : wayBy('foot', { lat: latitude, lon: longitude });
  return (
    <li class="stop">
      <h4 lang="fr">
        {calmPlace(label)}, {calmPlace(commune)}
      </h4>
      <p>{ruleWords(live, words, stop.horaires)}</p>
      <p>
        <span lang="fr">
          {calmPlace(adresse)}, {code_postal} {calmPlace(commune)}
        </span>
        {location_approximate && ` (${words.approximate})`}
      </p>
      <p>
        <a class="button" href={way} rel="noreferrer">
          {words.way} <span class="visually-hidden">({calmPlace(label)})</span>
        </a>
      </p>
    </li>
  );
}

/** On paper: the dates to come, and the rule of each place. */
export function StopsSummary({ stops }: { readonly stops: readonly Stop[] }) {
  const live = useWords();
  const pages = usePages();
  const { stops: words } = pages;
  return (
    <section>
      <h3>{words.title}</h3>
      <Next stops={stops} />
      <h3>{words.all}</h3>
      <ul class="points">
        {stopLines(live, pages, stops).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where a venue that moves goes, a line a stop: « Mairie, Wavrin : chaque lundi, de 9 h à 12 h ». */
export const stopLines = (live: Live, { stops: words, hours }: Pages, stops: readonly Stop[]): string[] =>
  stops.map(
    ({ label, commune, horaires }) =>
      `${calmPlace(label)}, ${calmPlace(commune)}${hours.colon}${ruleWords(live, words, horaires)}`,
  );

interface Props {
  readonly venue: Venue;
  readonly stops: readonly Stop[];
}

/** Where a venue that moves goes, and when: the dates to come, then each place with its rule. */
export function StopsSection({ venue, stops }: Props) {
  const { stops: words } = usePages();
  return (
    <section aria-labelledby="arrets">
      <h2 id="arrets">{words.title}</h2>
      <h3>{words.next}</h3>
      <Next stops={stops} />
      <p class="actions">
        <a class="button" href={`/api/venues/${encodeURIComponent(venue.id)}/stops.ics`} type="text/calendar">
          {words.agenda}
        </a>
      </p>
      <p class="fine">{words.agendaText}</p>
      <h3>{words.all}</h3>
      <ul class="stops">
        {stops.map((stop) => (
          <Place key={stop.stop} stop={stop} />
        ))}
      </ul>
    </section>
  );
}
