import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import type { Mine } from '../../api/resources/schema.ts';
import { awaitedOf } from '../fund/awaited.ts';
import { words as fund } from '../fund/words.ts';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { holderOf, words as posts } from './posts/words.ts';
import { resourceUrl, uptakeUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.mine;
type Uptake = Mine['uptakes'][number];

/** Whether nothing is left to do of it, by anyone. */
const isEnded = ({ kind, state }: Uptake): boolean =>
  !kindNamed(kind).uptake?.moves.some(({ from, ends }) => from.includes(state) && !ends);

function UptakeLine({ one }: { readonly one: Uptake }) {
  const { date } = useWords();
  const { uptake, kind, title, state, venue, organisation, since } = one;
  const taker = venue ? calm(venue.nom) : organisation?.nom;
  const other = one.side === 'taker' ? calm(one.owner) : taker;
  const awaited = kind === 'call' ? awaitedOf(one, date) : holderOf(one);
  return (
    <li>
      <a href={uptakeUrl(uptake)}>
        {title}
        {other && `, ${other}`}
      </a>{' '}
      : {kindNamed(kind).uptake?.states[state]}, {said.since(date(since))}
      {awaited && (
        <>
          <br />
          {one.mine ? <strong>{awaited}</strong> : awaited}
        </>
      )}
    </li>
  );
}

/** Exchanges of one sort, under a title. */
const Uptakes = ({ title, uptakes }: { readonly title: string; readonly uptakes: readonly Uptake[] }) =>
  uptakes.length > 0 ? (
    <>
      <h3>{title}</h3>
      <ul class="points">
        {uptakes.map((one) => (
          <UptakeLine key={`${one.uptake}${one.side}`} one={one} />
        ))}
      </ul>
    </>
  ) : null;

const Resources = ({ title, resources }: Pick<Mine, 'resources'> & { readonly title: string }) =>
  resources.length > 0 ? (
    <>
      <h3>{title}</h3>
      <ul class="points">
        {resources.map((one) => (
          <li key={one.resource}>
            <a href={resourceUrl(one)}>{one.title}</a>, {calm(one.owner)}
            {'\u00a0: '}
            {one.filled && one.state === 'published'
              ? posts.interest.state
              : kindNamed(one.kind).life.states[one.state]}
            {one.waiting > 0 && (
              <>
                , <strong>{said.waiting(one.waiting)}</strong>
              </>
            )}
            {one.to_pay !== null && `, ${fund.toPay(one.to_pay)}`}
          </li>
        ))}
      </ul>
    </>
  ) : null;

/** Whoever is on two sides of an exchange reads it once: where it is theirs to answer, if it is. */
const once = (uptakes: readonly Uptake[]): readonly Uptake[] =>
  uptakes.filter((one) => {
    const same = uptakes.filter(({ uptake }) => uptake === one.uptake);
    return one === (same.find(({ mine }) => mine) ?? same[0]);
  });

/** What someone exchanges with partners or venues, what waits for them first. */
export function MySection({ mine: { resources, uptakes } }: { readonly mine: Mine }) {
  if (resources.length + uptakes.length === 0) return null;
  const all = once(uptakes);
  const open = all.filter((one) => !isEnded(one));
  const ended = all.filter(isEnded);
  return (
    <section aria-labelledby="echanges">
      <h2 id="echanges">{said.title}</h2>
      <Uptakes title={said.yours} uptakes={open.filter(({ mine }) => mine)} />
      <Uptakes title={said.others} uptakes={open.filter(({ mine }) => !mine)} />
      <Resources title={fund.toReceive} resources={resources.filter((one) => one.to_receive)} />
      <Resources title={said.resources} resources={resources.filter((one) => !one.to_receive)} />
      {ended.length > 0 && (
        <details>
          <summary>{said.ended(ended.length)}</summary>
          <Uptakes title={said.endedOnes} uptakes={ended} />
        </details>
      )}
    </section>
  );
}
