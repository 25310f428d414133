import { EventCard } from '../events/event-card.tsx';
import { practiceUrl } from '../toolbox/urls.ts';
import { usePages, useWords } from '../words/words.tsx';
import type { Here } from './load-here.ts';
import { organisationUrl } from './urls.ts';

interface Props {
  /** Its id. */
  readonly venue: string;
  readonly here: Here;
}

function Events({ venue, here: { events } }: Props) {
  const { partners: words } = usePages();
  if (events.length === 0) return null;
  return (
    <>
      <h3>{words.events}</h3>
      <ul class="event-cards">
        {events.map((event) => (
          <EventCard key={event.sitting} event={event} />
        ))}
      </ul>
      <p>
        <a href={`/api/venues/${encodeURIComponent(venue)}/events.ics`}>{words.agenda}</a>
      </p>
    </>
  );
}

function Given({ here: { given } }: Props) {
  const { number } = useWords();
  const { partners: words } = usePages();
  if (given.length === 0) return null;
  return (
    <>
      <h3>{words.helped}</h3>
      <ul class="points">
        {given.map(({ organisation, kind, quantity, title, resource, on }) => (
          <li key={`${resource}${quantity}${on}`}>
            <a href={organisationUrl(organisation)} lang="fr">
              {organisation.nom}
            </a>
            {quantity !== null && ` : ${words.given[kind] ?? ''} (${number(quantity)})`}
            <br />
            <span class="fine" lang="fr">
              {title}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Practices({ here: { practices } }: Props) {
  const { partners: words } = usePages();
  if (practices.length === 0) return null;
  return (
    <>
      <h3>{words.practices}</h3>
      <ul class="points">
        {practices.map((practice) => (
          <li key={practice.resource}>
            <a href={practiceUrl(practice)} lang="fr" hreflang="fr">
              {practice.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** « Ici, aussi » : what partners bring to a venue, brought to it, and offer it. */
export function BroughtSection(props: Props) {
  const { number } = useWords();
  const { partners: words } = usePages();
  const { venue, here } = props;
  const { events, given, practices, offered } = here;
  if (events.length + given.length + practices.length + offered === 0) return null;
  return (
    <section aria-labelledby="ici-aussi">
      <h2 id="ici-aussi">{words.title}</h2>
      <Events {...props} />
      <Given {...props} />
      <Practices {...props} />
      {offered > 0 && (
        <p>
          <a href={`/ressources?${new URLSearchParams({ lieu: venue })}`} rel="nofollow" hreflang="fr">
            {words.offers} ({number(offered)})
          </a>
        </p>
      )}
    </section>
  );
}
