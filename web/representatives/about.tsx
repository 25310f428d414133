import type { Waiting } from '../../api/moderation/schema.ts';
import type { KnownRequest } from '../../api/representatives/schema.ts';
import { communeUrl } from '../communes/urls.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const { decide, vouch } = words;

/** Which venues publish the domain of an address. */
function Publishers({ known }: { readonly known: KnownRequest }) {
  const { communes, publishers } = known;
  if (publishers.length === 0) return <p>{decide.nobody}</p>;
  return (
    <>
      <p>{decide.communes(communes ?? 0)}</p>
      <ul class="points">
        {publishers.map((one) => (
          <li key={one.id}>
            <a href={venueUrl(one)}>{calm(one.nom)}</a>, {one.commune}
            {one.own && ` (${decide.own})`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of the domain that someone writes from. */
const Domain = ({ known }: { readonly known: KnownRequest }) => (
  <>
    <h2>{decide.domain(known.domain)}</h2>
    {known.known && <p>{decide.known(known.known.nom)}</p>}
    {known.common ? <p>{decide.common}</p> : <Publishers known={known} />}
    <p>{decide.notByName}</p>
  </>
);

/** Whether the domain of a request may be said to be the commune's. */
export const mayTick = (known: KnownRequest | undefined): boolean =>
  known !== undefined && !known.common && !known.known;

interface RequestProps {
  readonly known: KnownRequest;
  /** What they are there, and how to check it: in their words. */
  readonly message: string;
  /** As it was sent. */
  readonly ticked: boolean;
}

/** Someone asks to speak for a commune: who, why, and what their address tells. */
export function RequestAbout({ known, message, ticked }: RequestProps) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">{decide.asks(known.mail, known.nom)}</p>
      <blockquote>{message}</blockquote>
      {known.refusals.map(({ on, answer }) => (
        <div key={on + answer}>
          <p>{decide.before(date(on))}</p>
          <blockquote>{answer}</blockquote>
        </div>
      ))}
      <p>
        {decide.others(known.representatives)} <a href={communeUrl(known)}>{decide.commune}</a>
      </p>
      <Domain known={known} />
      {mayTick(known) && (
        <div class="field" id="own_domain">
          <label class="check">
            <input
              type="checkbox"
              name="domaine"
              value="1"
              checked={ticked}
              data-key="c"
              aria-describedby="own_domain-hint"
            />
            {decide.own_domain(known.domain)}
          </label>
          <p id="own_domain-hint" class="field-hint">
            {decide.own_domainHint}
          </p>
        </div>
      )}
    </>
  );
}

type School = Extract<Waiting, { kind: 'school' }>['about'];

/** A commune asks a school at an address that nothing vouches for. */
export const SchoolAbout = ({ about }: { readonly about: School }) => (
  <>
    <p class="lead">{vouch.lead(about.commune, about.nom)}</p>
    <p>
      <strong>{about.mail}</strong>
    </p>
    <p>
      {about.expected && about.academy ? vouch.expected(about.academy, about.expected) : vouch.unknown}{' '}
      {vouch.uai(about.uai)}
    </p>
    <p>{vouch.how}</p>
    <p>
      <a href={communeUrl({ code_insee: about.code_insee, nom: about.commune })}>{vouch.commune}</a>
    </p>
  </>
);
