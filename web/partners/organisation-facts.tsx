import type { Organisation } from '../../api/partners/schema.ts';
import { kinds } from '../../api/resources/kinds/kinds.ts';
import { Island } from '../island.tsx';
import { MiniMap } from '../map/mini-map.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { safeSite } from '../venues/words.ts';
import { enumerate } from '../words/typeset.ts';
import { capital, words } from './words.ts';

const said = words.facts;

/** « Mécénat de compétence, Évènement ». */
export const offersIn = (offers: readonly string[]): string =>
  kinds
    .filter(({ kind }) => offers.includes(kind))
    .map(({ name }) => name)
    .join(', ');

/** « 732 829 320 00074 ». */
const spaced = (siret: string) => siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ');

export const networkIn = ({ network, branch }: Organisation['networks'][number]): string =>
  branch ? `${network} (${branch})` : network;

/** What an organisation says of itself, but for its name. */
export function OrganisationFacts({ organisation }: { readonly organisation: Organisation }) {
  const { kind, siret, site_web, trades, offers, networks, places, presentation } = organisation;
  const site = safeSite(site_web ?? '');
  const facts: readonly Fact[] = [
    [said.kind, capital(kind)],
    [said.trades, trades.join(', ')],
    [said.offers, offersIn(offers)],
    [said.networks, networks.map(networkIn).join(', ')],
    [said.where, places.length > 0 ? enumerate(places) : said.everywhere],
    [said.siret, siret && spaced(siret)],
    [
      said.site,
      site && (
        <a href={site.href} rel="noreferrer">
          {site.host}
        </a>
      ),
    ],
  ];
  return (
    <>
      {presentation && <p class="resource-text">{presentation}</p>}
      <FactList facts={facts} />
    </>
  );
}

interface EstablishmentsProps {
  readonly organisation: Organisation;
  readonly basemap: string;
}

/** Where an organisation is: a list, and a map that says no more than it. */
export function Establishments({ organisation: { establishments }, basemap }: EstablishmentsProps) {
  const [first] = establishments;
  if (!first) return null;
  const numbered = establishments.map(({ longitude, latitude }, index) => ({
    number: index + 1,
    position: [longitude, latitude] as const,
  }));
  const isOne = establishments.length === 1;
  const approximate = establishments.every(({ location_approximate }) => location_approximate);
  const shown = isOne ? { position: numbered[0]?.position } : { numbered };
  const List = isOne ? 'ul' : 'ol';
  return (
    <section aria-labelledby="etablissements">
      <h2 id="etablissements">{said.establishments(establishments.length)}</h2>
      <List class={isOne ? 'points' : 'establishments'}>
        {establishments.map(({ nom, adresse, code_postal, commune, siret, location_approximate }, index) => (
          <li key={`${nom}${index}`}>
            <strong>{nom}</strong>, {adresse}, {code_postal} {commune}
            {siret && `, ${said.siret} ${spaced(siret)}`}
            {location_approximate && ` (${said.approximate})`}
          </li>
        ))}
      </List>
      <Island name="MiniMap" component={MiniMap} props={{ ...shown, approximate, basemap }} />
      {!isOne && <p class="fine map-legend">{said.legend}</p>}
    </section>
  );
}
