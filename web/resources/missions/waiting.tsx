import type { WaitingApplications } from '../../../api/resources/missions/schema.ts';
import { resourceUrl } from '../urls.ts';
import { words } from './words.ts';

/** The applications that wait for the answer of someone's venues, in their space. */
export function WaitingMissions({ missions }: { readonly missions: readonly WaitingApplications[] }) {
  if (missions.length === 0) return null;
  return (
    <section aria-labelledby="candidatures">
      <h2 id="candidatures">{words.mine.title}</h2>
      <ul class="points">
        {missions.map((one) => (
          <li key={one.resource}>
            <a href={`${resourceUrl(one)}#candidatures`}>{one.title}</a> :{' '}
            <strong>{words.mine.waiting(one.waiting)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
