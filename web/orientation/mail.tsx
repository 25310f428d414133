import { renderToString } from 'preact-render-to-string';
import { bringFor } from '../sheet/bring.ts';
import type { SheetVenue } from '../sheet/venue-sheet.tsx';
import { stopLines } from '../stops/stops-section.tsx';
import type { Search } from '../venues/filters.ts';
import { exceptionLines, weekLines } from '../venues/hours-section.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { noticeWords } from '../venues/notice-line.tsx';
import { nationalPhone } from '../venues/phone.ts';
import { addressLines, wayTo } from '../venues/venue-way.tsx';
import { isMail, valueIn } from '../venues/words.ts';
import type { Catalogue } from '../words/words.tsx';
import type { Choice } from './choose.ts';
import { reasonsFor } from './reasons.tsx';

/** A titled list: what both the text and the HTML of a mail are made of. */
interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface OrientationVenue extends SheetVenue {
  readonly choice: Choice;
}

const hoursOf = ({ hours, stops }: SheetVenue, { live, pages }: Catalogue): string[] => {
  if (stops.length > 0) return stopLines(live, pages, stops);
  if (hours.state === 'read') return weekLines(live, pages, hours.usual);
  return [
    hours.written === null
      ? live.opening.unknown
      : live.search.criterion(live.opening.unreadable, hours.written),
  ];
};

/** How far, and a link that opens the way. */
function routeOf(venue: SheetVenue['venue'], { live, pages }: Catalogue, { near, q }: Search): string[] {
  const length = venue.location_approximate ? live.roughDistance : live.distance;
  const way = wayTo(venue, near);
  return [
    ...(near && typeof venue.distance === 'number' ? [pages.sheet.fromPlace(length(venue.distance), q)] : []),
    ...(way ? [way] : []),
  ];
}

function partsOf(one: OrientationVenue, words: Catalogue, search: Search, origin: string): Part[] {
  const { live, pages } = words;
  const { venue, choice } = one;
  const { reasons, doubts } = reasonsFor(live, pages, choice, search);
  const services = search.facets.services ?? venue.services;
  return [
    {
      title: calm(venue.nom),
      lines: [
        ...(venue.notice ? [noticeWords(live, venue.notice)] : []),
        ...addressLines(venue),
        ...(venue.telephone ? [nationalPhone(venue.telephone)] : []),
        ...venue.courriels.filter(isMail).slice(0, 1),
        ...venue.modalites_acces.map((value) => valueIn(live, 'modalites_acces', value)),
        ...venue.frais_a_charge.map((value) => valueIn(live, 'frais_a_charge', value)),
        origin + live.at(venueUrl(venue)),
      ],
    },
    { title: pages.sheet.route, lines: routeOf(venue, words, search) },
    { title: pages.orientation.why, lines: [...reasons, ...doubts] },
    { title: pages.hours.title, lines: hoursOf(one, words) },
    {
      title: pages.hours.exceptions,
      lines: one.stops.length > 0 ? [] : exceptionLines(live, pages, one.hours.days),
    },
    { title: pages.sheet.bringTitle, lines: bringFor(services).flatMap((bring) => pages.sheet.bring[bring]) },
  ].filter(({ lines }) => lines.length > 0);
}

const textOf = (parts: readonly Part[]) =>
  parts.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n');

const isLink = (line: string) => /^https?:\/\//.test(line);

const htmlOf = (parts: readonly Part[], { live }: Catalogue, intro: string, end: string) =>
  `<!doctype html>${renderToString(
    <html lang={live.language.lang} dir={live.language.dir}>
      <body>
        <p>{intro}</p>
        {parts.map(({ title, lines }) => (
          <>
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{isLink(line) ? <a href={line}>{line}</a> : line}</li>
              ))}
            </ul>
          </>
        ))}
        <p>{end}</p>
      </body>
    </html>,
  )}`;

/** An orientation sheet as a mail, in plain text and in HTML: what the printed one says, the maps left out. */
export function orientationMail(
  venues: readonly OrientationVenue[],
  words: Catalogue,
  search: Search,
  { origin, date }: { readonly origin: string; readonly date: string },
) {
  const { orientation, sheet } = words.pages;
  const parts = venues.flatMap((one) => partsOf(one, words, search, origin));
  const end = sheet.printed(date, new URL(origin).host);
  return {
    subject: orientation.mailSubject(venues.map(({ venue }) => calm(venue.nom))),
    text: [orientation.mailIntro, textOf(parts), end].join('\n\n'),
    html: htmlOf(parts, words, orientation.mailIntro, end),
  };
}
