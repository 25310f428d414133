import type { ComponentChildren } from 'preact';
import type { Venue } from '../../api/venues/schema.ts';
import { Island } from '../island.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { Card, type CardVenue } from './card.tsx';
import { DemonstrationBanner } from './demonstration.tsx';
import { areDoubtful, readHours } from './hours.ts';
import { calm, calmPlace } from './names.ts';
import { NeedShape } from './need-shape.tsx';
import { nationalPhone } from './phone.ts';
import { isMail, paragraphs, publisherName, safeSite, typologyWords, yearsSince } from './words.ts';

interface Props {
  readonly venue: Venue;
  readonly nearby: readonly CardVenue[];
  readonly today: string;
  readonly basemap: string;
}
type VenueProps = Pick<Props, 'venue'>;

const NeedsServed = ({ venue }: VenueProps) => {
  const { needWords } = useWords();
  return (
    <ul class="served">
      {venue.needs.map((need) => (
        <li key={need} class={`served-need need-${need}`}>
          <NeedShape need={need} />
          <span>
            <strong>{needWords[need].verb}</strong> {needWords[need].plain}
          </span>
        </li>
      ))}
    </ul>
  );
};

function Services({ venue }: VenueProps) {
  const { results, serviceWords } = useWords();
  const { venue: words } = usePages();
  return (
    <section aria-labelledby="services">
      <h2 id="services">{words.services}</h2>
      {venue.services.length === 0 ? (
        <p>
          <span class="badge badge-closed">{results.noService}</span>
        </p>
      ) : (
        <>
          <NeedsServed venue={venue} />
          <ul class="service-list">
            {venue.services.map((service) => (
              <li key={service}>{serviceWords[service]?.plain ?? service}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function HoursTable({ horaires }: { readonly horaires: string }) {
  const { venue: words } = usePages();
  const lines = readHours(horaires);
  if (!lines)
    return (
      <>
        {areDoubtful(horaires) && <Notice>{words.hoursDoubtful}</Notice>}
        <p>
          {words.hoursAsWritten} <q class="as-written">{horaires}</q>
        </p>
      </>
    );
  return (
    <dl class="hours">
      {lines.map(({ days, hours }) => (
        <div key={days + hours}>
          <dt>{days}</dt>
          <dd>{hours}</dd>
        </div>
      ))}
    </dl>
  );
}

function Hours({ venue }: VenueProps) {
  const { venue: words } = usePages();
  return (
    <section aria-labelledby="horaires">
      <h2 id="horaires">{words.hours}</h2>
      {venue.horaires ? <HoursTable horaires={venue.horaires} /> : <p>{words.hoursUnknown}</p>}
    </section>
  );
}

/** OpenStreetMap's directions open in any browser of any phone; an address serves where the position is not exact. */
function directionsUrl({ latitude, longitude, adresse, code_postal, commune }: Venue): string {
  if (latitude !== null && longitude !== null)
    return `https://www.openstreetmap.org/directions?${new URLSearchParams({ to: `${latitude},${longitude}` })}`;
  const query = `${adresse}, ${code_postal} ${commune}`;
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query })}`;
}

function Address({ venue, basemap }: Omit<Props, 'nearby' | 'today'>) {
  const { venue: words } = usePages();
  const lines = [
    calmPlace(venue.adresse),
    ...(venue.complement_adresse ? [calmPlace(venue.complement_adresse)] : []),
    `${venue.code_postal} ${calmPlace(venue.commune)}`,
  ];
  const copied = [calm(venue.nom), ...lines].join('\n');
  return (
    <section aria-labelledby="adresse">
      <h2 id="adresse">{words.address}</h2>
      <address>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <div class="actions">
        <a class="button" href={directionsUrl(venue)} rel="noreferrer">
          {words.directions}
        </a>
        <Island
          name="CopyButton"
          component={CopyButton}
          props={{ text: copied, label: words.copy, done: words.copied }}
        />
      </div>
      {venue.location_approximate && <p class="fine">{words.approximate}</p>}
      {venue.position ? (
        <Island
          name="MiniMap"
          component={MiniMap}
          props={{ position: venue.position, approximate: venue.location_approximate, basemap }}
        />
      ) : (
        <p class="fine">{words.nowhere}</p>
      )}
    </section>
  );
}

const Row = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

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

/** A label and a closed list: left out when the venue says nothing. */
const ListRow = ({ label, values }: { readonly label: string; readonly values: readonly string[] }) =>
  values.length > 0 ? <Row label={label}>{values.join(', ')}</Row> : null;

/** A venue that stays where it is: nothing to say of it. */
const isFixed = ({ itinerance }: Venue) => itinerance.every((one) => one === 'Fixe');

function Conditions({ venue }: VenueProps) {
  const { venue: words } = usePages();
  const accessibility = venue.fiche_acces_libre ? safeSite(venue.fiche_acces_libre) : undefined;
  const rows = [
    [words.price, venue.frais_a_charge],
    [words.publics, venue.publics_specifiquement_adresses],
    [words.care, venue.prise_en_charge_specifique],
    [words.access, venue.modalites_acces],
    [words.support, venue.modalites_accompagnement],
    [words.itinerance, isFixed(venue) ? [] : venue.itinerance],
  ] as const;
  if (!accessibility && rows.every(([, values]) => values.length === 0)) return null;
  return (
    <section aria-labelledby="venir">
      <h2 id="venir">{words.conditions}</h2>
      <dl class="facts">
        {rows.map(([label, values]) => (
          <ListRow key={label} label={label} values={values} />
        ))}
      </dl>
      {accessibility && (
        <p>
          <a href={accessibility.href} rel="noreferrer">
            {words.accessibility}
          </a>
        </p>
      )}
    </section>
  );
}

function About({ venue }: VenueProps) {
  const labels = [
    ...venue.dispositif_programmes_nationaux,
    ...venue.formations_labels,
    ...venue.autres_formations_labels,
  ];
  const { venue: words } = usePages();
  const types = typologyWords(useWords(), venue.typologie);
  if (labels.length + types.length === 0 && !venue.structure_parente) return null;
  return (
    <section aria-labelledby="lieu">
      <h2 id="lieu">{words.about}</h2>
      <dl class="facts">
        <ListRow label={words.type} values={types} />
        <ListRow label={words.labels} values={labels} />
        {venue.structure_parente && <Row label={words.parent}>{calm(venue.structure_parente)}</Row>}
      </dl>
    </section>
  );
}

function Presentation({ venue }: VenueProps) {
  const { venue: words } = usePages();
  return venue.presentation_detail ? (
    <section aria-labelledby="presentation">
      <h2 id="presentation">{words.presentation}</h2>
      <div class="prose">
        {paragraphs(venue.presentation_detail).map((lines) => (
          <p key={lines.join()}>
            {lines.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        ))}
      </div>
    </section>
  ) : null;
}

/** Said before what it casts a doubt on. */
function Age({ venue, today }: Omit<Props, 'nearby' | 'basemap'>) {
  const { venue: words } = usePages();
  const years = venue.date_maj ? yearsSince(venue.date_maj, today) : 0;
  return years >= 1 ? <Notice>{words.old(years)}</Notice> : null;
}

/** Where it comes from, and what can be done about it. */
function Published({ venue }: VenueProps) {
  const { date } = useWords();
  const { venue: words } = usePages();
  const publisher = publisherName(venue.source);
  return (
    <>
      <p class="fine">
        {venue.date_maj ? words.updated(date(venue.date_maj), publisher) : words.updatedUnknown(publisher)}
      </p>
      {!venue.demonstration && <p class="fine">{words.correct(publisher)}</p>}
    </>
  );
}

function Nearby({ nearby }: Pick<Props, 'nearby'>) {
  const { venue: words } = usePages();
  return nearby.length > 0 ? (
    <section class="nearby" aria-labelledby="proches">
      <h2 id="proches">{words.nearby}</h2>
      <ul class="cards">
        {nearby.map((one) => (
          <Card key={one.id} venue={one} showDistance active={false} />
        ))}
      </ul>
    </section>
  ) : null;
}

/** Everything that is known of a venue, what one needs to go there first. */
export function VenuePage({ venue, nearby, today, basemap }: Props) {
  const { at } = useWords();
  const { venue: words } = usePages();
  return (
    <article class="venue">
      <p class="venue-back">
        <a href={at('/')}>{words.back}</a>
      </p>
      <header class="venue-head">
        <DemonstrationBanner shown={venue.demonstration} />
        <p class="venue-town">
          {venue.code_postal} {calmPlace(venue.commune)}
        </p>
        <h1>{calm(venue.nom)}</h1>
        {venue.presentation_resume && <p class="venue-summary">{venue.presentation_resume}</p>}
        <Contact venue={venue} />
        <Age venue={venue} today={today} />
      </header>
      <div class="venue-body">
        <aside class="venue-side">
          <Address venue={venue} basemap={basemap} />
        </aside>
        <div class="venue-main">
          <Services venue={venue} />
          <Hours venue={venue} />
          <Conditions venue={venue} />
          <About venue={venue} />
          <Presentation venue={venue} />
          <Published venue={venue} />
        </div>
      </div>
      <Nearby nearby={nearby} />
    </article>
  );
}
