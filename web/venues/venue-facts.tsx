import type { ComponentChildren } from 'preact';
import type { VocabularyField } from '../../api/standard/vocabularies.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { usePages, useWords } from '../words/words.tsx';
import { calm } from './names.ts';
import { NeedShape } from './need-shape.tsx';
import { paragraphs, safeSite, typologyWords, valueIn } from './words.ts';

interface VenueProps {
  readonly venue: Venue;
}

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

/** What one can do there, in the words of someone who needs it. */
export function Services({ venue }: VenueProps) {
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

const Row = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** A label and values as plain sentences: left out when the venue says nothing. */
function ListRow({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Row label={label}>
      {values.map((value) => (
        <span key={value} class="fact">
          {value}
        </span>
      ))}
    </Row>
  );
}

/** A venue that stays where it is: nothing to say of it. */
const isFixed = ({ itinerance }: Venue) => itinerance.every((one) => one === 'Fixe');

/** What one should know before going: price, how to come, who is received and how. */
export function Conditions({ venue }: VenueProps) {
  const live = useWords();
  const { venue: words } = usePages();
  const said = (field: VocabularyField & keyof Venue) =>
    (venue[field] as readonly string[]).map((value) => valueIn(live, field, value));
  const accessibility = venue.fiche_acces_libre ? safeSite(venue.fiche_acces_libre) : undefined;
  const rows = [
    [words.price, said('frais_a_charge')],
    [words.access, said('modalites_acces')],
    [words.support, said('modalites_accompagnement')],
    [words.publics, said('publics_specifiquement_adresses')],
    [words.care, said('prise_en_charge_specifique')],
    [words.itinerance, isFixed(venue) ? [] : said('itinerance')],
  ] as const;
  if (!accessibility && rows.every(([, values]) => values.length === 0)) return null;
  return (
    <section aria-labelledby="venir">
      <h2 id="venir">{words.conditions}</h2>
      <dl class="facts">
        {rows.map(([label, values]) => (
          <ListRow key={label} label={label} values={values} />
        ))}
        {accessibility && (
          <Row label={words.premises}>
            <a href={accessibility.href} rel="noreferrer">
              {words.accessibility}
            </a>
          </Row>
        )}
      </dl>
    </section>
  );
}

/** What it is and what it belongs to: proper names, as they are published. */
export function About({ venue }: VenueProps) {
  const { types: names, venue: words } = usePages();
  const types = typologyWords(names, venue.typologie);
  const labels = [
    ...venue.dispositif_programmes_nationaux,
    ...venue.formations_labels,
    ...venue.autres_formations_labels,
  ];
  if (labels.length + types.length === 0 && !venue.structure_parente) return null;
  return (
    <section aria-labelledby="lieu">
      <h2 id="lieu">{words.about}</h2>
      <dl class="facts">
        <ListRow label={words.type} values={types} />
        {labels.length > 0 && (
          <Row label={words.labels}>
            <span lang="fr">{labels.join(', ')}</span>
          </Row>
        )}
        {venue.structure_parente && (
          <Row label={words.parent}>
            <span lang="fr">{calm(venue.structure_parente)}</span>
          </Row>
        )}
      </dl>
    </section>
  );
}

/** The venue in its own words, in French whatever the page's language. */
export function Presentation({ venue }: VenueProps) {
  const { venue: words } = usePages();
  if (!venue.presentation_detail) return null;
  return (
    <section aria-labelledby="presentation">
      <h2 id="presentation">{words.presentation}</h2>
      <div class="prose" lang="fr">
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
  );
}
