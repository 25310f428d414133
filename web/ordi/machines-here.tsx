import type { VenueOrdi } from '../../api/ordi/schema.ts';
import { organisationUrl } from '../resources/urls.ts';
import { usePages, useWords } from '../words/words.tsx';

/** Machines that are given or taken at a venue. */
export function MachinesHere({ machines }: { readonly machines: VenueOrdi }) {
  const { clock, date, number } = useWords();
  const { partners, landmarks } = usePages();
  const { gives, delivered, days } = machines;
  const words = partners.machines;
  if (!gives && delivered === 0 && days.length === 0) return null;
  return (
    <>
      <h3>{words.title}</h3>
      {gives && <p>{words.gives}</p>}
      {delivered > 0 && (
        <p>
          {words.delivered} : {number(delivered)}
        </p>
      )}
      {days.length > 0 && (
        <>
          <p>{words.bring}</p>
          <ul class="points">
            {days.map(({ collection, on, opens, closes, organisation, demonstration }) => (
              <li key={collection}>
                {date(on)}, {clock(opens)} – {clock(closes)},{' '}
                <a href={organisationUrl(organisation)} lang="fr" hreflang="fr">
                  {organisation.nom}
                </a>
                {demonstration && <span class="fine"> · {landmarks.demonstration}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/ordi/collecte" hreflang="fr">
          {words.all}
        </a>
      </p>
    </>
  );
}
