import type { Draft, Simulation } from '../../api/reference/schema.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/text-page.tsx';
import { dayOfMoment, momentInWords } from '../words/moment.ts';
import { dayInWords, number } from '../words/typeset.ts';
import { SIMULATION, WRITING } from './urls.ts';
import { words } from './words.ts';

const said = words.simulation;

interface TableProps {
  readonly caption: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly (readonly [string, number, number])[];
}

const Figures = ({ caption, columns, rows }: TableProps) =>
  rows.length > 0 ? (
    <table class="figures-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{number(one)}</td>
            <td>{number(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : null;

const placesOf = (places: Simulation['regions']) =>
  places.map(({ name, code, gained, lost }) => [name ?? code ?? said.unknownPlace, gained, lost] as const);

/** A hundred lines, which would stand between what is read and what is decided. */
const Folded = ({
  caption,
  places,
}: {
  readonly caption: string;
  readonly places: Simulation['regions'];
}) => (
  <details>
    <summary>{caption}</summary>
    <Figures caption={caption} columns={said.placeColumns} rows={placesOf(places)} />
  </details>
);

function Results({ simulation, draft }: { readonly simulation: Simulation; readonly draft: Draft }) {
  const { labelled_now, labelled_then, venues, gained, lost, criteria } = simulation;
  const nameOf = (code: string) => draft.criteria.find((one) => one.code === code)?.name ?? '';
  const lines = criteria.map(({ code, met, lost: own }) => [`${code} ${nameOf(code)}`, met, own] as const);
  return (
    <>
      {simulation.stale && <Notice>{words.simulation.stale}</Notice>}
      <p class="fine">{said.at(momentInWords(simulation.simulated_at))}</p>
      <p>{said.labels(labelled_now, labelled_then, venues)}</p>
      <ul class="points">
        <li>{said.gained(gained)}</li>
        <li>{said.lost(lost)}</li>
      </ul>
      {gained + lost > 0 && (
        <p class="actions">
          <a class="button" href={SIMULATION}>
            {said.list}
          </a>
          <a class="button" href="/api/reference/draft/simulation.csv">
            {said.csv}
          </a>
        </p>
      )}
      <Figures caption={said.byCriterion} columns={said.columns} rows={lines} />
      {gained + lost > 0 && (
        <>
          <Folded caption={said.byRegion} places={simulation.regions} />
          <Folded caption={said.byDepartement} places={simulation.departements} />
        </>
      )}
    </>
  );
}

interface Props {
  readonly draft: Draft;
  readonly simulation: Simulation | undefined;
  /** Whether who reads may have it simulated. */
  readonly writes: boolean;
}

/** How far it is, and the link that says it again. */
const Running = ({ percent }: { readonly percent: number }) => (
  <>
    <p>
      <label for="avancement">{said.running(percent)}</label>
    </p>
    <p>
      <progress id="avancement" max={100} value={percent} />
    </p>
    <p>
      <a class="button" href={`${WRITING}?avancement#simulation`}>
        {said.reload}
      </a>
    </p>
  </>
);

const Simulated = ({ draft, simulation, writes }: Props) => (
  <>
    {simulation ? <Results simulation={simulation} draft={draft} /> : <p>{said.none}</p>}
    {writes && (
      <form method="post">
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <button type="submit" name="geste" value="simuler" class="button">
          {simulation ? said.again : said.run}
        </button>
      </form>
    )}
  </>
);

/** What a draft would change, and the button that works it out. */
export const SimulationSection = (props: Props) => (
  <Section id="simulation" title={said.title}>
    <p>{said.lead}</p>
    {props.draft.simulating === null ? (
      <Simulated {...props} />
    ) : (
      <Running percent={props.draft.simulating} />
    )}
  </Section>
);

const voices = words.voices;
const wordOf = ({ agrees, said_at }: Draft['parties'][number]) =>
  agrees === null || said_at === null
    ? voices.silent
    : voices.on(agrees ? voices.yes : voices.no, dayInWords(dayOfMoment(said_at)));

interface FormProps extends Pick<Draft, 'revision' | 'simulated'> {
  readonly party: Draft['parties'][number];
}

/** A yes is offered of what was simulated alone: no other is taken. */
const VoiceForm = ({ revision, simulated, party }: FormProps) => (
  <>
    {!simulated && <p>{voices.simulateFirst}</p>}
    <form method="post" class="actions">
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="partie" value={String(party.agreement_party)} />
      {simulated && (
        <button type="submit" name="geste" value="oui" class="button button-primary">
          {voices.sayYes(party.name)}
        </button>
      )}
      <button type="submit" name="geste" value="non" class="button">
        {voices.sayNo(party.name)}
      </button>
    </form>
  </>
);

/** What each party says of the draft, and a form for those that who reads speaks for. */
export const VoicesSection = ({ draft }: Pick<Props, 'draft'>) => (
  <Section id="voix" title={voices.title}>
    <p>{voices.lead}</p>
    <ul class="points">
      {draft.parties.map((party) => (
        <li key={party.agreement_party}>
          {voices.said(party.name, wordOf(party))}
          {party.mine && <VoiceForm {...draft} party={party} />}
        </li>
      ))}
    </ul>
  </Section>
);
