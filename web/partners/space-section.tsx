import type { MyPartners } from '../../api/partners/schema.ts';
import type { Ask } from '../api.ts';
import { organisationUrl } from '../resources/urls.ts';
import { useWords } from '../words/words.tsx';
import { partnersApi } from './partners-api.ts';
import { capital, words } from './words.ts';

const said = words.space;
type Own = MyPartners['organisations'][number];
type Logo = MyPartners['logos'][number];

function OwnLine({ one }: { readonly one: Own }) {
  const { date } = useWords();
  const { organisation, nom, state, since, speaks, answer, logo } = one;
  return (
    <li>
      <h3>{state === 'published' ? <a href={organisationUrl(one)}>{nom}</a> : nom}</h3>
      <p>
        {[said.states[state](date(since)), said.logo[logo]].filter(Boolean).join(', ')}
        {state === 'refused' && answer && ` : « ${answer} »`}
      </p>
      {speaks && (
        <p class="actions">
          <a class="button" href={`/partenaires/${organisation}/gerer`}>
            {said.keep} <span class="visually-hidden">{nom}</span>
          </a>
          {state === 'published' && (
            <a class="button button-quiet" href="/ressources/nouvelle">
              {said.offer} <span class="visually-hidden">{nom}</span>
            </a>
          )}
        </p>
      )}
    </li>
  );
}

/** The organisations that someone speaks for, or has proposed. */
export function MyOrganisations({ organisations }: Pick<MyPartners, 'organisations'>) {
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{said.title}</h2>
      <ul class="kept">
        {organisations.map((one) => (
          <OwnLine key={one.organisation} one={one} />
        ))}
      </ul>
    </section>
  );
}

function LogoLine({ one }: { readonly one: Logo }) {
  const { organisation, nom, kind, party, approved } = one;
  return (
    <li>
      <h3>
        <a href={organisationUrl(one)}>{nom}</a>
      </h3>
      <p>{capital(kind)}</p>
      <img
        class="partner-logo partner-logo-large"
        src={`/api/partners/${organisation}/logo/proposed`}
        alt={words.logo(nom)}
      />
      <form method="post" action="/mon-espace#logos">
        <input type="hidden" name="organisation" value={String(organisation)} />
        <input type="hidden" name="partie" value={party} />
        <button
          type="submit"
          name="geste"
          value={approved ? 'desapprouver' : 'approuver'}
          class={approved ? 'button button-quiet' : 'button button-primary'}
        >
          {approved ? said.withdraw : said.approve(party)} <span class="visually-hidden">{nom}</span>
        </button>
      </form>
    </li>
  );
}

const Logos = ({ logos }: Pick<MyPartners, 'logos'>) => (
  <ul class="logos">
    {logos.map((one) => (
      <LogoLine key={`${one.organisation}${one.party}`} one={one} />
    ))}
  </ul>
);

interface LogosProps extends Pick<MyPartners, 'logos'> {
  /** Whether the reader represents a party that approves. */
  readonly approves: boolean;
}

/** The marks that wait for the party someone represents, then those it has approved. */
export function LogosToApprove({ logos, approves }: LogosProps) {
  if (!approves) return null;
  const [waiting, approved] = [false, true].map((is) => logos.filter((one) => one.approved === is));
  return (
    <section aria-labelledby="logos">
      <h2 id="logos">{said.logos}</h2>
      <p>{said.logosText}</p>
      {waiting?.length === 0 && <p>{said.noLogo}</p>}
      <Logos logos={waiting ?? []} />
      {approved && approved.length > 0 && (
        <details>
          <summary>{said.approvedOnes}</summary>
          <Logos logos={approved} />
        </details>
      )}
    </section>
  );
}

/** Approves the mark that a form of LogosToApprove names, or no longer. */
export const approveIn = (ask: Ask, form: URLSearchParams, approved: boolean): Promise<void> =>
  partnersApi(ask).approve(form.get('organisation') ?? '', form.get('partie') ?? '', approved);
