import type { Firms, Teaching } from '../../api/framework/schema.ts';
import { type FirmNeed, firmNeeds } from '../../api/standard/small-firms.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { placeNamed } from '../resources/place.ts';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, calmPlace } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { frameworkApi } from './framework-api.ts';
import { Venues, Workshops } from './teaching-parts.tsx';
import { teachingUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.firm;
const HERE = '/referentiel/tpe';
/** Of each sort, shown at once. */
const FEW = 5;

interface Asked {
  readonly need: FirmNeed | undefined;
  readonly where: string;
}

const Question = ({ need, where }: Asked) => (
  // The answer is below ten needs: one is taken to it.
  <form method="get" action={`${HERE}#reponse`} class="plain-form">
    <fieldset class="field firm-needs">
      <legend>{said.need}</legend>
      {firmNeeds.map((one) => (
        <label key={one.need} class="check">
          <input type="radio" name="besoin" value={one.need} checked={one === need} />
          <span>
            {one.name}
            <span class="firm-lead">{one.lead}</span>
          </span>
        </label>
      ))}
    </fieldset>
    <Field id="ou" label={words.place} hint={words.placeHint}>
      <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={where} />
    </Field>
    <button type="submit" class="button button-primary">
      {said.send}
    </button>
  </form>
);

function Organisation(one: Firms['organisations'][number]) {
  const { distance } = useWords();
  const away = one.distance === null ? undefined : words.search.away(distance(one.distance));
  return (
    <li class="resource-card">
      <h3>
        <a href={organisationUrl(one)}>{calm(one.nom)}</a>
      </h3>
      <p>{[one.commune && calmPlace(one.commune), away].filter(Boolean).join(', ')}</p>
      <p>{said.trades(one.trades)}</p>
      {one.offers.length > 0 && (
        <>
          <p class="fine">{said.offers}</p>
          <ul class="points">
            {one.offers.map((offer) => (
              <li key={offer.resource}>
                <a href={resourceUrl(offer)}>{offer.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {one.demonstration && <p class="fine">{words.demonstration}</p>}
    </li>
  );
}

const Cards = ({ organisations }: Pick<Firms, 'organisations'>) => (
  <ul class="resource-cards">
    {organisations.map((one) => (
      <Organisation key={one.organisation} {...one} />
    ))}
  </ul>
);

const Organisations = ({ organisations }: Pick<Firms, 'organisations'>) => (
  <Section id="organisations" title={said.organisations}>
    <p>{organisations.length > 0 ? said.organisationsLead : said.noOrganisation}</p>
    <Cards organisations={organisations.slice(0, FEW)} />
    {organisations.length > FEW && (
      <details>
        <summary>{said.others(organisations.length - FEW)}</summary>
        <Cards organisations={organisations.slice(FEW)} />
      </details>
    )}
  </Section>
);

const Needs = ({ needs }: Pick<Firms, 'needs'>) => (
  <Section id="besoins" title={said.needs}>
    {needs.length === 0 && <p>{said.noNeed}</p>}
    <ul class="points">
      {needs.map((need) => (
        <li key={need.resource}>
          <a href={resourceUrl(need)}>{need.title}</a>, {calm(need.owner)}.{' '}
          {need.demonstration && words.demonstration}
        </li>
      ))}
    </ul>
  </Section>
);

const Write = () => (
  <Section id="ecrire" title={said.write}>
    <p>{said.writeLead}</p>
    <p class="actions">
      <a class="button button-primary" href="/ressources/nouvelle?genre=need">
        {said.writeLink}
      </a>
      <a class="button" href="/partenaires/inscrire">
        {said.join}
      </a>
    </p>
  </Section>
);

interface AnswerProps {
  readonly need: FirmNeed;
  readonly firms: Firms;
  /** Undefined where no place is given. */
  readonly teaching: Teaching | undefined;
  readonly where: string;
  /** Skills by their codes. */
  readonly named: ReadonlyMap<string, string>;
}

const Answer = ({ need, firms, teaching, where, named }: AnswerProps) => (
  <>
    <h2 id="reponse">{need.name}</h2>
    <p class="lead">{need.lead}</p>
    <Organisations {...firms} />
    {teaching ? (
      <>
        <Workshops teaching={teaching} named={named} />
        <Venues teaching={teaching} named={named} />
        <p>
          <a href={teachingUrl(need.skills, where)}>{said.allSkills}</a>
        </p>
      </>
    ) : (
      <Notice>{said.sayPlace}</Notice>
    )}
    <Needs {...firms} />
    <Write />
  </>
);

const few = ({ venues, workshops, practices }: Teaching): Teaching => ({
  practices,
  venues: venues.slice(0, FEW),
  workshops: workshops.slice(0, FEW),
});

/** `/referentiel/tpe`: what a very small firm may need, who does it, where to learn it. */
export async function firmsPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const own = frameworkApi(ask);
  const need = firmNeeds.find((one) => one.need === url.searchParams.get('besoin'));
  const where = url.searchParams.get('ou')?.trim().slice(0, 100) ?? '';
  const place = where ? await placeNamed(api, where) : undefined;
  const near = place && { near: `${place.lon},${place.lat}` };
  const firms = need && (await own.firms(new URLSearchParams({ need: need.need, ...near })));
  const teaching =
    need && near && (await own.teaching(new URLSearchParams({ skills: need.skills.join(), ...near })));
  const { domains } = await own.current();
  const named = new Map(domains.flatMap(({ skills }) => skills.map(({ skill, name }) => [skill, name])));
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Question need={need} where={where} />
      {where && !place && <Notice>{words.unknownPlace(where)}</Notice>}
      {need && firms && (
        <Answer need={need} firms={firms} teaching={teaching && few(teaching)} where={where} named={named} />
      )}
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'framework'] as const;
  return personalPage(said.title, said.lead, body, { styles, path: HERE });
}
