import type { Ordi } from '../../api/ordi/schema.ts';
import { Island } from '../island.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { organisationUrl } from '../resources/urls.ts';
import { FactList } from '../ui/facts.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { machineLife, stateOf } from './states.ts';
import { machinesOf, words } from './words.ts';

const said = words.programme;

interface Props {
  readonly ordi: Ordi;
  readonly basemap: string;
}

const STATES = Object.keys(machineLife.states);

/** How many of each sort are in a state, as one line. */
const countsOf = ({ states }: Ordi, state: string) =>
  states
    .filter((one) => one.state === state)
    .map(({ sort, count }) => machinesOf(sort, count))
    .join(', ');

/** What each département has, in as many words as there are states. */
function ByDepartement({ departements }: Pick<Ordi, 'departements'>) {
  const codes = [...new Set(departements.map(({ departement }) => departement))];
  const countsIn = (code: string) =>
    departements
      .filter(({ departement }) => departement === code)
      .map(({ state, count }) => `${stateOf(state)} ${number(count)}`)
      .join(', ');
  return (
    <details>
      <summary>{said.byDepartement}</summary>
      <p class="fine">{said.departements}</p>
      <FactList facts={codes.map((code) => [code || said.nowhere, countsIn(code)])} />
    </details>
  );
}

function Counts({ ordi }: Pick<Props, 'ordi'>) {
  return (
    <Section id="machines" title={said.counts}>
      {ordi.states.length === 0 && <p>{said.none}</p>}
      <FactList facts={STATES.map((state) => [stateOf(state), countsOf(ordi, state)])} />
      {ordi.departements.length > 0 && <ByDepartement departements={ordi.departements} />}
      {ordi.waiting.length > 0 && (
        <>
          <h3>{said.waiting}</h3>
          <Points
            points={ordi.waiting.map(({ sort, machines, requests }) => said.waits(sort, machines, requests))}
          />
        </>
      )}
      <p>
        {said.askHere} <a href="/mon-espace">{said.space}</a>
      </p>
    </Section>
  );
}

const Collection = ({ points }: Pick<Ordi, 'points'>) => (
  <ul class="points">
    {points.map(({ establishment, organisation, adresse, code_postal, commune }) => (
      <li key={establishment}>
        <a href={organisationUrl(organisation)}>{organisation.nom}</a>, {adresse}, {code_postal} {commune}
      </li>
    ))}
  </ul>
);

/** Up to so many are listed before the rest is folded. */
const LISTED = 8;

function Where({ ordi: { points }, basemap }: Props) {
  const numbered = points.map(({ at }, index) => ({
    number: index + 1,
    position: [at[0] ?? 0, at[1] ?? 0] as const,
  }));
  return (
    <Section id="collecte" title={said.points}>
      {points.length === 0 && <p>{said.pointsNone}</p>}
      {points.length > LISTED ? (
        <details>
          <summary>{said.pointsMore(points.length)}</summary>
          <Collection points={points} />
        </details>
      ) : (
        <Collection points={points} />
      )}
      {points.length > 0 && (
        <>
          <h3>{said.map}</h3>
          <Island name="MiniMap" component={MiniMap} props={{ approximate: true, basemap, numbered }} />
        </>
      )}
    </Section>
  );
}

/** What Ordi 2.0 has to show on its page: machines, in which order they go, where they are taken. */
export const OrdiSection = (props: Props) => (
  <>
    <Counts {...props} />
    <Section id="ordre" title={said.fairness}>
      <p>{said.fairnessLead}</p>
      <ol class="points">
        {said.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </Section>
    <Where {...props} />
    <Section id="donnees" title={said.exports}>
      <p class="actions">
        <a class="button button-quiet" href="/api/ordi.csv">
          {said.csv}
        </a>
        <a class="button button-quiet" href="/api/ordi.geojson">
          {said.geojson}
        </a>
      </p>
    </Section>
  </>
);
