import type { Ordi } from '../../api/ordi/schema.ts';
import { FactList } from '../ui/facts.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { Days, PlacesMap } from './collection-places.tsx';
import { countIn, machineLife, stateOf } from './states.ts';
import { machinesOf, words } from './words.ts';

const said = words.programme;

interface Props {
  readonly ordi: Ordi;
  readonly basemap: string;
}

const STATES = Object.keys(machineLife.states);

type Figures = Pick<Ordi, 'states' | 'departements' | 'waiting'>;

/** Those that are real, or those that are invented: never added up. */
const apart = ({ states, departements, waiting }: Figures, invented: boolean): Figures => ({
  states: states.filter(({ demonstration }) => demonstration === invented),
  departements: departements.filter(({ demonstration }) => demonstration === invented),
  waiting: waiting.filter(({ demonstration }) => demonstration === invented),
});

/** How many of each sort are in a state, as one line. */
const countsOf = ({ states }: Figures, state: string) =>
  states
    .filter((one) => one.state === state)
    .map(({ sort, count }) => machinesOf(sort, count))
    .join(', ');

/** « Nord (59) » */
const labelOf = ({ nom, departement }: Figures['departements'][number]) =>
  departement ? `${nom ?? ''} (${departement})`.trim() : said.nowhere;

/** What each département has, state by state. */
function ByDepartement({ departements }: Pick<Figures, 'departements'>) {
  const places = new Map(departements.map((one) => [one.departement, labelOf(one)]));
  const countsAt = (code: string) =>
    departements
      .filter(({ departement }) => departement === code)
      .map(({ state, count }) => countIn(state, count))
      .join(', ');
  return (
    <details>
      <summary>{said.byDepartement}</summary>
      <p class="fine">{said.departements}</p>
      <FactList facts={[...places].map(([code, label]) => [label, countsAt(code)])} />
    </details>
  );
}

const CountsOf = ({ figures }: { readonly figures: Figures }) => (
  <>
    <FactList facts={STATES.map((state) => [stateOf(state), countsOf(figures, state)])} />
    {figures.departements.length > 0 && <ByDepartement departements={figures.departements} />}
    {figures.waiting.length > 0 && (
      <>
        <h3>{said.waiting}</h3>
        <Points
          points={figures.waiting.map(({ sort, machines, requests }) => said.waits(sort, machines, requests))}
        />
      </>
    )}
  </>
);

function Counts({ ordi }: Pick<Props, 'ordi'>) {
  const real = apart(ordi, false);
  const invented = apart(ordi, true);
  return (
    <>
      <Section id="machines" title={said.counts}>
        {real.states.length === 0 && <p>{said.none}</p>}
        <CountsOf figures={real} />
        <p>
          {said.askHere} <a href="/mon-espace">{said.space}</a>
        </p>
      </Section>
      {invented.states.length + invented.waiting.length > 0 && (
        <Section id="demonstration" title={said.inventedCounts}>
          <p>{said.invented}</p>
          <CountsOf figures={invented} />
        </Section>
      )}
    </>
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
