import type { MandateEvent } from '../../api/people/schema.ts';
import { ways } from '../people/role-words.ts';
import { Section } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { words } from './words.ts';

const { journal: said } = words;

/** As many as are shown at once. */
export const JOURNAL_PAGE = 50;

function Event({ one }: { readonly one: MandateEvent }) {
  const { at, act, way, by_role, by, whom, role, venue, nom, commune, party } = one;
  const over = [commune, party].filter(Boolean).join(', ');
  return (
    <li>
      <strong>
        {words.roles.kinds[role]}
        {over && ` (${over})`}
      </strong>{' '}
      {nom && (venue ? <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a> : nom)}{' '}
      {said.acts[act](whom ?? said.gone)}
      {', '}
      {ways[way]}
      <br />
      {said.by(momentInWords(at), by_role, by)}
    </li>
  );
}

interface Props {
  readonly events: readonly MandateEvent[];
  /** Whether these are not the last ones. */
  readonly isOlder: boolean;
}

/** Every role given and taken away, the latest first. */
export function Journal({ events, isOlder }: Props) {
  const here = '/exploitation/roles';
  return (
    <Section id="journal" title={said.title}>
      <p>{events.length === 0 ? said.none : said.lead}</p>
      <ul class="points">
        {events.map((one) => (
          <Event key={one.event} one={one} />
        ))}
      </ul>
      <p class="actions">
        {events.length === JOURNAL_PAGE && (
          <a class="button" href={`${here}?avant=${events.at(-1)?.event}#journal`}>
            {said.older}
          </a>
        )}{' '}
        {isOlder && (
          <a class="button" href={`${here}#journal`}>
            {said.latest}
          </a>
        )}
      </p>
    </Section>
  );
}
