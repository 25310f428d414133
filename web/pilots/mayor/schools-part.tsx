import type { School, Schools } from '../../../api/schools/schema.ts';
import { communeUrl, pilotUrl } from '../../communes/urls.ts';
import { Pager, pageAt } from '../../ui/pager.tsx';
import { Section } from '../../ui/text-page.tsx';
import { calm, calmPlace } from '../../venues/names.ts';
import { anchors } from './groups.ts';
import { words } from './words.ts';

const said = words.schools;
export const PAGE = 20;

/** « ECOLE PRIMAIRE », as the national directory writes it, reads « École primaire ». */
function natureOf(written: string): string {
  const isShouted = written === written.toLocaleUpperCase('fr');
  const calmed = isShouted ? written.charAt(0) + written.slice(1).toLocaleLowerCase('fr') : written;
  return calmed.replace(/^Ecole/, 'École').replace('elementaire', 'élémentaire');
}

interface CardProps {
  readonly one: School;
  readonly rank: number;
  readonly city: boolean;
}

function SchoolCard({ one, rank, city }: CardProps) {
  const { nom, nature, secteur, adresse, code_postal, commune, eleves } = one;
  const town = [code_postal, city && commune].filter(Boolean).join(' ');
  const where = [calmPlace(adresse), town].filter(Boolean).join(', ');
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {rank}. {natureOf(nature)}, {said.sectors[secteur]}
      </p>
      <h3>
        {calm(nom)} {one.demonstration && words.example}
      </h3>
      <p>
        {where}
        {where && <br />}
        {eleves === null ? said.pupilsUnknown : said.pupils(eleves)}
      </p>
      {one.location_approximate && <p class="fine">{said.approximate}</p>}
    </li>
  );
}

interface Props {
  readonly commune: { readonly code_insee: string; readonly nom: string };
  readonly list: Schools;
  readonly page: number;
  readonly asked: URLSearchParams;
}

/** The schools of the commune, by pages: Paris has hundreds. */
export function SchoolsPart({ commune, list: { total, schools }, page, asked }: Props) {
  const first = (page - 1) * PAGE + 1;
  const isCity = schools.some(({ code_insee }) => code_insee !== commune.code_insee);
  return (
    <Section id={anchors.schools} title={said.title(total)}>
      {total === 0 && (
        <>
          <p>{said.none}</p>
          <p>
            {said.noneText} <a href={`${communeUrl(commune)}#voisines`}>{said.neighbours}</a>
          </p>
        </>
      )}
      {schools.length > 0 && (
        <ol class="resource-cards">
          {schools.map((one, index) => (
            <SchoolCard key={one.uai} one={one} rank={first + index} city={isCity} />
          ))}
        </ol>
      )}
      <Pager
        page={page}
        size={PAGE}
        total={total}
        at={(other) => pageAt(pilotUrl(commune), asked, other).replace('#liste', `#${anchors.schools}`)}
        words={said}
      />
    </Section>
  );
}
