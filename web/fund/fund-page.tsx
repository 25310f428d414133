import type { Fund, Project, Totals } from '../../api/fund/schema.ts';
import { call } from '../../api/resources/kinds/fund.ts';
import { personalPage } from '../people/personal-page.ts';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import { VenuesOf } from '../programmes/venues-of.tsx';
import type { Page } from '../render.tsx';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { fr } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { fundApi } from './fund-api.ts';
import { projectUrl } from './urls.ts';
import { money, words } from './words.ts';

/** The state of an application, in words. */
export const stateOf = (state: string): string => call.uptake?.states[state] ?? state;

/** What the fund has and where it is: real money, or what was invented. */
function FundTotals({ totals }: { readonly totals: Totals | undefined }) {
  if (!totals) return <p>{words.nothing}</p>;
  const { received, available, committed, paid, used } = totals;
  return (
    <FactList
      facts={[
        [words.received, money(received)],
        [words.available, money(available)],
        [words.committed, money(committed)],
        [words.paid, money(paid)],
        [words.used, money(used)],
      ]}
    />
  );
}

/** On the page of the programme. */
export const FundSection = ({ totals }: { readonly totals: Totals | undefined }) => (
  <Section id="fonds" title={words.accounts}>
    {totals?.demonstration && <p>{words.accountsDemonstration}</p>}
    <FundTotals totals={totals} />
    <p class="actions">
      <a class="button" href="/fonds">
        {words.all}
      </a>
    </p>
  </Section>
);

const Example = ({ demonstration }: { readonly demonstration: boolean }) =>
  demonstration ? ` ${words.example}` : null;

function Calls({ calls }: Pick<Fund, 'calls'>) {
  const { date } = useWords();
  return (
    <Section id="appels" title={words.calls}>
      {calls.length === 0 && <p>{words.noCall}</p>}
      <ul class="points">
        {calls.map(({ call: resource, title, state, party, budget, ends_on, demonstration }) => (
          <li key={resource}>
            <a href={resourceUrl({ resource, title })}>{title}</a>
            <Example demonstration={demonstration} />
            <br />
            {words.callLine(call.life.states[state] ?? state, party, budget)}{' '}
            {state === 'published' && ends_on && words.until(date(ends_on))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ProjectLine = ({ uptake, venue, call_title, state, granted, demonstration }: Project) => (
  <li>
    <a href={projectUrl(uptake)}>
      {calm(venue.nom)}, {venue.commune}
    </a>
    <Example demonstration={demonstration} />
    <br />
    {words.projectLine(stateOf(state), granted)}. {call_title}
  </li>
);

const Projects = ({ projects }: Pick<Fund, 'projects'>) => (
  <Section id="projets" title={words.projects}>
    {projects.length === 0 && <p>{words.noProject}</p>}
    <ul class="points">
      {projects.map((one) => (
        <ProjectLine key={one.uptake} {...one} />
      ))}
    </ul>
    <VenuesOf programme="fonds" />
  </Section>
);

const Donors = ({ donors }: Pick<Fund, 'donors'>) => (
  <Section id="dons" title={words.donors}>
    {donors.length === 0 && <p>{words.noDonor}</p>}
    <ul class="points">
      {donors.map(({ organisation, nom, promised, received, demonstration }) => (
        <li key={organisation}>
          <a href={organisationUrl({ organisation, nom })}>{nom}</a>
          <Example demonstration={demonstration} />
          {fr` : ${words.donorLine(promised, received)}`}
        </li>
      ))}
    </ul>
    <p class="actions">
      <a class="button" href="/ressources/nouvelle?genre=pledge">
        {words.give}
      </a>
    </p>
  </Section>
);

/** `/fonds`: what it has, by call, project and donor; for everyone. */
export async function fundPage({ ask }: PersonalRequest): Promise<Page> {
  const [fund, programme] = await Promise.all([fundApi(ask).fund(), programmeOf(ask, 'fonds')]);
  const title = programme?.name ?? words.title;
  const invented = fund.totals.find(({ demonstration }) => demonstration);
  const body = (
    <TextPage title={title}>
      <p class="lead">{words.lead}</p>
      <ProgrammeNote programme={programme} />
      <Section id="comptes" title={words.accounts}>
        <FundTotals totals={fund.totals.find(({ demonstration }) => !demonstration)} />
        <p class="actions">
          <a class="button button-quiet" href="/api/fund/ledger.csv">
            {words.csv}
          </a>
        </p>
      </Section>
      {invented && (
        <Section id="demonstration" title={words.accountsDemonstration}>
          <Notice>{words.demonstration}</Notice>
          <FundTotals totals={invented} />
        </Section>
      )}
      <Calls {...fund} />
      <Projects {...fund} />
      <Donors {...fund} />
    </TextPage>
  );
  return personalPage(title, words.lead, body, { path: '/fonds', styles: ['text', 'resources'] });
}
