import type { Life } from '../../api/resources/kinds/kind.ts';
import { kinds } from '../../api/resources/kinds/kinds.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { enumerate } from '../words/typeset.ts';
import { words } from './words.ts';

const said = words.cycles;

const ROW = 64;
/** A telephone shows the whole at its own size: 400 units, and text of 16. */
const WIDTH = 400;
const BOX = { x: 100, width: 200, height: 36 };
/** How far an arrow goes out for each state that it passes, as far as there is room. */
const REACH = 20;
const FARTHEST = 128;

/** An arrow from a state to another: straight down to the next one, else around the boxes, back on the left. */
function Arrow({ from, to }: { readonly from: number; readonly to: number }) {
  const [top, bottom] = [from * ROW + BOX.height, to * ROW];
  const middle = BOX.x + BOX.width / 2;
  if (to === from + 1) return <path d={`M${middle} ${top}V${bottom - 2}`} marker-end="url(#pointe)" />;
  const [start, end] = [from * ROW + BOX.height / 2, to * ROW + BOX.height / 2];
  const isBack = to < from;
  const x = isBack ? BOX.x : BOX.x + BOX.width;
  const out = (isBack ? -1 : 1) * Math.min(FARTHEST, 24 + Math.abs(to - from) * REACH);
  return (
    <path d={`M${x} ${start}C${x + out} ${start} ${x + out} ${end} ${x} ${end}`} marker-end="url(#pointe)" />
  );
}

/** The states from top to bottom, and an arrow for each move. */
function Diagram({ life, name }: { readonly life: Life; readonly name: string }) {
  const states = Object.keys(life.states);
  const arrows = life.moves.flatMap(({ from, to }) =>
    from.map((one) => `${states.indexOf(one)} ${states.indexOf(to)}`),
  );
  const height = (states.length - 1) * ROW + BOX.height + 4;
  return (
    <svg class="life" viewBox={`0 -2 ${WIDTH} ${height}`} role="img" aria-label={said.diagram(name)}>
      <defs>
        <marker
          id="pointe"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" class="life-tip" />
        </marker>
      </defs>
      <g class="life-arrows">
        {[...new Set(arrows)].map((arrow) => {
          const [from = 0, to = 0] = arrow.split(' ').map(Number);
          return <Arrow key={arrow} from={from} to={to} />;
        })}
      </g>
      {states.map((state, row) => (
        <g key={state} class="life-state">
          <rect x={BOX.x} y={row * ROW} width={BOX.width} height={BOX.height} rx={6} />
          <text
            x={BOX.x + BOX.width / 2}
            y={row * ROW + BOX.height / 2}
            text-anchor="middle"
            dominant-baseline="central"
          >
            {life.states[state]}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same, as a table: each move, and to whom it belongs. */
function Moves({ life, name }: { readonly life: Life; readonly name: string }) {
  return (
    <table class="life-table">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{said.from}</th>
          <th scope="col">{said.act}</th>
          <th scope="col">{said.by}</th>
          <th scope="col">{said.to}</th>
        </tr>
      </thead>
      <tbody>
        {life.moves.map(({ act, from, label, by, to }) => (
          <tr key={act + from}>
            <td>{enumerate(from.map((state) => life.states[state] ?? ''))}</td>
            <td>{label}</td>
            <td>{by.length > 0 ? enumerate(by.map((side) => words.sides[side])) : said.site}</td>
            <td>{life.states[to]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `/ressources/cycles`: the life of each kind, from the table that the code and the database hold to. */
export async function livesPage(): Promise<Page> {
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <nav aria-label={said.contents}>
        <ul class="points">
          {kinds.map(({ kind, name }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {kinds.map(({ kind, name, lead, life, uptake, parts = {} }) => (
        <Section key={kind} id={kind} title={name}>
          <p>{lead}</p>
          <h3>{said.of(name)}</h3>
          <Diagram life={life} name={name} />
          <Moves life={life} name={name} />
          {uptake && (
            <>
              <h3>{uptake.name}</h3>
              <Diagram life={uptake} name={uptake.name} />
              <Moves life={uptake} name={uptake.name} />
            </>
          )}
          {Object.entries(parts).map(([part, own]) => (
            <div key={part}>
              <h3>{own.name}</h3>
              <Diagram life={own} name={own.name} />
              <Moves life={own} name={own.name} />
            </div>
          ))}
        </Section>
      ))}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles: ['text', 'resources'] });
}
