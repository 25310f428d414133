import type { School, Schools } from '../../../api/schools/schema.ts';
import { communeUrl, pilotUrl } from '../../communes/urls.ts';
import { Pager, pageAt } from '../../ui/pager.tsx';
import { Section } from '../../ui/text-page.tsx';
import { calm, calmPlace } from '../../venues/names.ts';
import { Card, Cards } from './cards.tsx';
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

interface SchoolProps {
  readonly one: School;
  readonly rank: number;
  readonly city: boolean;
}

function SchoolCard({ one, rank, city }: SchoolProps) {
  const { nom, nature, secteur, adresse, code_postal, commune, eleves } = one;
  const town = [code_postal, city && commune].filter(Boolean).join(' ');
  const where = [calmPlace(adresse), town].filter(Boolean).join(', ');
  const kind = [
    `${natureOf(nature)}, ${said.sectors[secteur]}`,
    eleves === null ? said.pupilsUnknown : said.pupils(eleves),
  ].join(' · ');
  return (
    <Card rank={rank} kind={kind} name={calm(nom)} demonstration={one.demonstration}>
      {where && <p>{where}</p>}
      {one.location_approximate && <p class="fine">{said.approximate}</p>}
    </Card>
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
  const pager = (
    <Pager
      page={page}
      size={PAGE}
      total={total}
      at={(other) => pageAt(pilotUrl(commune), asked, other).replace('#liste', `#${anchors.schools}`)}
      words={said}
    />
  );
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
      <Cards open={page > 1} after={pager}>
        {schools.map((one, index) => (
          <SchoolCard key={one.uai} one={one} rank={first + index} city={isCity} />
        ))}
      </Cards>
    </Section>
  );
}
