import type { Hours } from '../../api/hours/schema.ts';
import type { Stop } from '../../api/stops/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { VenueSkills } from '../framework/venue-skills.tsx';
import { Island } from '../island.tsx';
import { SaveButton } from '../offline/save-button.tsx';
import { VenueLabel } from '../reference/venue-label.tsx';
import { BroughtSection } from '../resources/brought-section.tsx';
import type { Here } from '../resources/load-here.ts';
import { StopLine } from '../stops/stop-line.tsx';
import { StopsSection } from '../stops/stops-section.tsx';
import { Notice } from '../ui/notice.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { Card, type CardVenue, toCard } from './card.tsx';
import { DemonstrationBanner } from './demonstration.tsx';
import { emptySearch, type Position, pageUrl } from './filters.ts';
import { HoursSection } from './hours-section.tsx';
import { calm, calmPlace, venueUrl } from './names.ts';
import { NoticeLine } from './notice-line.tsx';
import { Opening } from './opening.tsx';
import { nationalPhone } from './phone.ts';
import { About, Conditions, Presentation, Services } from './venue-facts.tsx';
import { Way } from './venue-way.tsx';
import { isMail, publisherName, safeSite, yearsSince } from './words.ts';

export interface VenuePageProps {
  readonly venue: Venue;
  readonly hours: Hours;
  /** What partners bring to it, where it is open. */
  readonly here?: Here | undefined;
  /** Those who keep it wrote, or confirmed, what the page says. */
  readonly byVenue: boolean;
  /** Of a venue that moves. */
  readonly stops: readonly Stop[];
  /** Open now, near this one which is not. */
  readonly alternatives: readonly CardVenue[];
  readonly nearby: readonly CardVenue[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly basemap: string;
  readonly from?: Position | undefined;
  /** The page's address as one shares it. */
  readonly address: string;
}
type VenueProps = Pick<VenuePageProps, 'venue'>;

function Contact({ venue }: VenueProps) {
  const { venue: words } = usePages();
  const sites = venue.site_web.flatMap((site) => safeSite(site) ?? []);
  const mails = venue.courriels.filter(isMail);
  const booking = venue.prise_rdv ? safeSite(venue.prise_rdv) : undefined;
  return (
    <div class="contact">
      {venue.telephone && (
        <a class="button button-primary" href={`tel:${venue.telephone}`}>
          {words.call(nationalPhone(venue.telephone))}
        </a>
      )}
      {booking && (
        <a class="button" href={booking.href} rel="noreferrer">
          {words.booking}
        </a>
      )}
      {mails.map((mail) => (
        <a key={mail} class="contact-link" href={`mailto:${mail}`}>
          {mail}
        </a>
      ))}
      {sites.map(({ href, host }) => (
        <a key={href} class="contact-link" href={href} rel="noreferrer">
          {host}
        </a>
      ))}
    </div>
  );
}

/** What one does with the page rather than with the venue. */
function Actions({ venue, address }: Pick<VenuePageProps, 'venue' | 'address'>) {
  const { at } = useWords();
  const { venue: words } = usePages();
  return (
    <div class="venue-actions">
      <Island
        name="ShareButton"
        component={ShareButton}
        props={{
          title: calm(venue.nom),
          url: address,
          labels: { share: words.share, copy: words.copyLink, done: words.linkCopied },
        }}
      />
      <Island name="SaveButton" component={SaveButton} props={{ venue: toCard(venue) }} />
      <a class="button button-quiet" href={at(`${venueUrl(venue)}/imprimer`)}>
        {words.print}
      </a>
      <a class="button button-quiet" href={at(`${venueUrl(venue)}/signaler`)}>
        {words.report}
      </a>
    </div>
  );
}

/** What has ended, or is so for a while: before all that it changes. */
function Life({ venue: { closed_on, notice } }: VenueProps) {
  const { date } = useWords();
  const { venue: words } = usePages();
  if (closed_on) return <Notice kind="failure">{words.closedForGood(date(closed_on))}</Notice>;
  if (!notice) return null;
  return (
    <div class="notice notice-note">
      <NoticeLine notice={notice} />
      {notice.kind !== 'closed' && <p class="fine">{words.noticeUntil(date(notice.until))}</p>}
    </div>
  );
}

/** Said before what it casts a doubt on. */
function Age({ venue, today }: Pick<VenuePageProps, 'venue' | 'today'>) {
  const { venue: words } = usePages();
  const years = venue.date_maj ? yearsSince(venue.date_maj, today) : 0;
  return years >= 1 ? <Notice>{words.old(years)}</Notice> : null;
}

/** Where it comes from, how fresh it is, and what can be done about it. */
function Published({ venue, byVenue }: Pick<VenuePageProps, 'venue' | 'byVenue'>) {
  const { at, date } = useWords();
  const pages = usePages();
  const { venue: words } = pages;
  const publisher = publisherName(pages, venue.source);
  const updated = byVenue ? words.updatedByVenue : words.updated;
  return (
    <p class="fine">
      {venue.date_maj ? updated(date(venue.date_maj), publisher) : words.updatedUnknown(publisher)}{' '}
      <a href={at(`${venueUrl(venue)}/signaler`)}>{words.correct}</a>{' '}
      <a href={`${venueUrl(venue)}/modifier`} rel="nofollow" hreflang="fr">
        {words.run}
      </a>{' '}
      <a href={`${venueUrl(venue)}/historique`} rel="nofollow" hreflang="fr">
        {words.history}
      </a>
    </p>
  );
}

interface OthersProps {
  readonly id: string;
  readonly title: string;
  readonly venues: readonly CardVenue[];
}

/** Other venues, as in a list. */
const Others = ({ id, title, venues }: OthersProps) =>
  venues.length > 0 ? (
    <section class="nearby" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="cards">
        {venues.map((one) => (
          <Card key={one.id} venue={one} showDistance active={false} />
        ))}
      </ul>
    </section>
  ) : null;

type HeadProps = Pick<VenuePageProps, 'venue' | 'today' | 'address'>;

function Head({ venue, today, address }: HeadProps) {
  return (
    <header class="venue-head">
      <DemonstrationBanner shown={venue.demonstration} />
      <p class="venue-town" lang="fr">
        {venue.code_postal} {calmPlace(venue.commune)}
      </p>
      <h1 lang="fr">{calm(venue.nom)}</h1>
      {venue.presentation_resume && (
        <p class="venue-summary" lang="fr">
          {venue.presentation_resume}
        </p>
      )}
      <VenueLabel since={venue.label?.labelled_on} />
      <Life venue={venue} />
      <StopLine stop={venue.stop} opening={venue.opening} />
      <Opening opening={venue.opening} stops={venue.stop !== null} />
      {!venue.closed_on && <Contact venue={venue} />}
      <Actions venue={venue} address={address} />
      {!venue.closed_on && <Age venue={venue} today={today} />}
    </header>
  );
}

/** Whether its own hours are worth saying: not where it ended, nor where it only stops elsewhere. */
const isOpenThere = ({ closed_on, itinerance }: Venue, stops: readonly Stop[]) =>
  !closed_on && (stops.length === 0 || itinerance.includes('Fixe'));

/** Everything that is known of a venue, what one needs to go there first. */
export function VenuePage(props: VenuePageProps) {
  const { venue, hours, here, byVenue, stops, alternatives, nearby, today, basemap, from, address } = props;
  const { at } = useWords();
  const { venue: words } = usePages();
  return (
    <article class="venue">
      <p class="venue-back">
        <a href={at(from ? pageUrl({ ...emptySearch, near: from }) : '/')} data-back>
          {words.back}
        </a>
      </p>
      <Head venue={venue} today={today} address={address} />
      <div class="venue-body">
        {!venue.closed_on && (
          <aside class="venue-side">
            <Way venue={venue} basemap={basemap} from={from} />
          </aside>
        )}
        <div class="venue-main">
          {stops.length > 0 && <StopsSection venue={venue} stops={stops} />}
          {isOpenThere(venue, stops) && <HoursSection hours={hours} opening={venue.opening} />}
          <Services venue={venue} />
          {here && <VenueSkills skills={here.skills} />}
          {here && <BroughtSection venue={venue.id} here={here} />}
          <Conditions venue={venue} />
          <About venue={venue} />
          <Presentation venue={venue} />
          <Published venue={venue} byVenue={byVenue} />
        </div>
      </div>
      <Others id="ouverts" title={words.alternatives} venues={alternatives} />
      <Others id="proches" title={words.nearby} venues={nearby} />
    </article>
  );
}
