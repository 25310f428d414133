import type { Ordi } from '../../api/ordi/schema.ts';
import { FactList } from '../ui/facts.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { Days, PlacesMap } from './collection-places.tsx';
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

/** How many of the next days are shown before the list of all. */
const LISTED = 4;

function Where({ ordi: { points, days }, basemap }: Props) {
  return (
    <Section id="collecte" title={said.points}>
      {points.length === 0 && <p>{said.pointsNone}</p>}
      {days.length > 0 && (
        <>
          <h3>{said.next}</h3>
          <Days days={days.slice(0, LISTED)} />
        </>
      )}
      {points.length > 0 && (
        <>
          <p>
            <a href="/ordi/collecte">{said.pointsAll(points.length + days.length)}</a>
          </p>
          <h3>{said.map}</h3>
          <PlacesMap places={[...points, ...days]} basemap={basemap} />
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
      <Points points={said.also} />
    </Section>
    <Where {...props} />
    <Section id="donnees" title={said.exports}>
      <p class="actions">
        <a class="button button-quiet" href="/api/ordi.csv">
          {said.csv}
        </a>
        <a class="button button-quiet" href="/api/ordi-mois.csv">
          {said.monthsCsv}
        </a>
        <a class="button button-quiet" href="/api/points-de-collecte.csv">
          {said.pointsCsv}
        </a>
        <a class="button button-quiet" href="/api/points-de-collecte.geojson">
          {said.geojson}
        </a>
      </p>
    </Section>
  </>
);
