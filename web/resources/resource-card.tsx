import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import type { Resource } from '../../api/resources/schema.ts';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { enumerate } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { organisationUrl, resourceUrl } from './urls.ts';
import { words } from './words.ts';

/** For whom a resource is, in words. */
export function reachOf({ reach, departements, radius, venues, places }: Resource): string {
  if (reach !== 'everywhere' && !radius && departements.length + venues.length === 0) return words.for.unsaid;
  switch (reach) {
    case 'everywhere':
      return words.for.everywhere;
    case 'departements':
      return words.for[places.length > 1 ? 'departements' : 'departement'](enumerate(places));
    case 'circle':
      return words.for.circle(Math.round((radius ?? 0) / 1000), places[0] ?? '');
    default:
      return words.for.venues(venues.length);
  }
}

/** Whose it is. */
export function Owner({ organisation, venue, party }: Pick<Resource, 'organisation' | 'venue' | 'party'>) {
  if (organisation) return <a href={organisationUrl(organisation)}>{organisation.nom}</a>;
  if (venue)
    return (
      <>
        <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {calmPlace(venue.commune)}
      </>
    );
  return <>{party ?? words.aVolunteer}</>;
}

/** « à partir du 1ᵉʳ juin 2026, jusqu’au 30 juin 2026 ». */
export function useDates({ starts_on, ends_on }: Pick<Resource, 'starts_on' | 'ends_on'>): string {
  const { date } = useWords();
  return [starts_on && words.fromDay(date(starts_on)), ends_on && words.untilDay(date(ends_on))]
    .filter(Boolean)
    .join(', ');
}

/** How much is left, where it is counted. */
export function leftOver({ kind, quantity, left_over, state }: Resource): string | undefined {
  const { counts } = kindNamed(kind);
  if (!counts || quantity === null || !['draft', 'published'].includes(state)) return undefined;
  return words.leftOver(left_over ?? 0, quantity, counts.one, counts.many);
}

/** Letters of a text that a card shows. */
const EXCERPT = 160;

/** How a text begins, cut between two words. */
function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, EXCERPT + 1).replace(/\s\S*$/, '')}…`;
}

/** When a post or a mission begins, how long it lasts, and its hours: what one chooses it by. */
function useHosting({ kind, details }: Resource): string[] {
  const { date } = useWords();
  if (!['post', 'mission'].includes(kind)) return [];
  const { begins_on, months, hours } = details;
  return [
    typeof begins_on === 'string' && words.begins(date(begins_on)),
    typeof months === 'number' && words.months(months),
    typeof hours === 'number' && words.weekly(hours),
  ].filter((text) => text !== false);
}

/** A resource in a list. */
export function ResourceCard({ resource }: { readonly resource: Resource }) {
  const dates = useDates(resource);
  const facts = useHosting(resource);
  return (
    <li class="resource-card">
      <p class="resource-kind">{kindNamed(resource.kind).name}</p>
      <h3>
        <a href={resourceUrl(resource)}>{resource.title}</a>
      </h3>
      <p class="resource-excerpt">{excerptOf(resource.description)}</p>
      <p>
        <Owner {...resource} />. {resource.reach && `${reachOf(resource)}${dates && `, ${dates}`}.`}
      </p>
      {facts.length > 0 && <p class="resource-left">{facts.join(' · ')}</p>}
      {leftOver(resource) && <p class="resource-left">{leftOver(resource)}</p>}
      {resource.demonstration && <p class="fine">{words.demonstration}</p>}
    </li>
  );
}
