import type { Event } from '../../api/events/schema.ts';
import { calm } from '../venues/names.ts';
import { usePages, useWords } from '../words/words.tsx';
import { eventUrl } from './urls.ts';
import { placeName, When } from './when.tsx';

/** A date in a list. */
export function EventCard({ event }: { readonly event: Event }) {
  const { at, length } = useWords();
  const { events: words } = usePages();
  const { title, place, distance, availability, organiser, demonstration } = event;
  return (
    <li class="event-card">
      <p class="event-when">
        <When {...event} />
      </p>
      <h3>
        <a href={at(eventUrl(event))} lang="fr">
          {title}
        </a>
      </h3>
      <p>
        <span lang="fr">{placeName(place)}</span>
        {distance !== null && !place.location_approximate && ` · ${length(distance)}`}
      </p>
      <p class="fine">{words.by(calm(organiser))}</p>
      <p class={`event-places event-${availability}`}>{words.availability[availability]}</p>
      {demonstration && <p class="fine">{words.demonstration}</p>}
    </li>
  );
}
