import type { Merged } from '../../api/life/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { words } from './words.ts';

const { merged: said } = words;

interface Props {
  readonly venue: Venue;
  readonly merged: readonly Merged[];
}

/** The venues that were merged into one, each with the way to its own history. */
export const MergedHere = ({ venue, merged }: Props) =>
  merged.length === 0 ? null : (
    <Section id="reunis" title={said.title}>
      <p>{said.lead}</p>
      <ul class="points">
        {merged.map(({ id, nom, adresse, code_postal, commune, at }) => (
          <li key={id}>
            {calm(nom)}, {adresse}, {code_postal} {commune}, {said.since(momentInWords(at))}{' '}
            <a href={`${venueUrl(venue)}/reunis/${encodeURIComponent(id)}`}>
              {said.history} <span class="visually-hidden">: {calm(nom)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
