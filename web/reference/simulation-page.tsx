import type { Changed } from '../../api/reference/schema.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { enumerate } from '../words/typeset.ts';
import { referenceApi } from './reference-api.ts';
import { SIMULATION, WRITING } from './urls.ts';
import { words } from './words.ts';

const said = words.simulation;
/** As many as the API gives at once. */
const PAGE = 100;
const kept = ['gains', 'departement', 'after'] as const;

const Line = ({ id, nom, commune, departement, gains, lacking }: Changed[number]) => (
  <li>
    <a href={venueUrl({ id, nom })}>{calm(nom)}</a>, {calmPlace(commune)} ({departement}) :{' '}
    {gains ? said.gains : said.loses(enumerate(lacking.map(({ code, name }) => `${name} (${code})`)))}
  </li>
);

/** `/mon-espace/gouvernance/criteres/simulation`: the venues whose label the draft would change. */
export async function simulationPage({ ask, url }: PersonalRequest): Promise<Page> {
  await peopleApi(ask).me();
  const query = new URLSearchParams(
    kept.flatMap((name) => {
      const value = url.searchParams.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const changed = await referenceApi(ask).changed(query);
  const next = new URLSearchParams(query);
  next.set('after', String(changed.at(-1)?.number ?? 0));
  const body = (
    <TextPage title={said.listTitle}>
      <p class="actions">
        <a class="button" href={SIMULATION}>
          {said.all}
        </a>
        <a class="button" href={`${SIMULATION}?gains=oui`}>
          {said.onlyGained}
        </a>
        <a class="button" href={`${SIMULATION}?gains=non`}>
          {said.onlyLost}
        </a>
      </p>
      {changed.length === 0 && <p>{said.empty}</p>}
      <ul class="points">
        {changed.map((one) => (
          <Line key={one.id} {...one} />
        ))}
      </ul>
      {changed.length === PAGE && (
        <p>
          <a class="button" href={`${SIMULATION}?${next}`}>
            {said.next}
          </a>
        </p>
      )}
      <p>
        <a href={WRITING}>{said.back}</a>
      </p>
    </TextPage>
  );
  return personalPage(said.listTitle, said.lead, body);
}
