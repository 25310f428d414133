import type { Awaiting, MachineShown } from '../../api/ordi/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Points, Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { ordiApi } from './ordi-api.ts';
import { stateOf } from './states.ts';
import { sortOf, words } from './words.ts';

const said = words.machine;

function History({ history }: { readonly history: readonly { state: string; on: string }[] }) {
  const { date } = useWords();
  return (
    <Section id="histoire" title={said.history}>
      <ol class="points">
        {history.map(({ state, on }, rank) => (
          <li key={`${on}${rank}`}>
            {date(on)} : {stateOf(state)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Who takes it back: an organisation that anyone may know, wherever the machine is. */
function Found({ keeper }: Pick<MachineShown, 'keeper'>) {
  if (!keeper) return <p>{said.foundAnywhere}</p>;
  const { nom, places } = keeper;
  return (
    <>
      <p>
        {said.found} <a href={organisationUrl(keeper)}>{nom}</a>.
      </p>
      <Points points={places} />
      <p>{places.length > 0 ? said.foundVenue : said.foundAnywhere}</p>
    </>
  );
}

/** Where the reader does something with machines: the bench that has this one, and venues that receive some. */
function Own({ shown: { keeper, identifier }, own }: { shown: MachineShown; own: Awaiting | undefined }) {
  const bench = own?.workshops.find(({ organisation }) => organisation === keeper?.organisation);
  const venues = own?.venues.filter(({ allotted, held }) => allotted + held > 0) ?? [];
  if (!bench && venues.length === 0) return null;
  return (
    <p class="actions">
      {bench && (
        <a class="button button-primary" href={`/partenaires/${bench.organisation}/machines#${identifier}`}>
          {said.bench(bench.nom)}
        </a>
      )}
      {venues.map(({ id, nom }) => (
        <a key={id} class="button" href={`${venueUrl({ id, nom })}/machines`}>
          {words.awaiting.venue(calm(nom))}
        </a>
      ))}
    </p>
  );
}

/** `/ordi/:identifier`: where the code of a label leads. */
export async function machinePage({ ask, params }: PersonalRequest): Promise<Page> {
  const api = ordiApi(ask);
  const [shown, own] = await Promise.all([api.machine(params.identifier ?? ''), api.awaiting()]);
  const { identifier, sort, state, demonstration, history, keeper } = shown;
  const title = said.title(identifier);
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      {demonstration && <Notice>{said.invented}</Notice>}
      <FactList
        facts={[
          [said.sort, sortOf(sort)],
          [said.state, stateOf(state)],
        ]}
      />
      <Own shown={shown} own={own} />
      <Section id="trouvee" title={said.foundTitle}>
        <Found keeper={keeper} />
      </Section>
      <History history={history} />
      <p class="actions">
        <a class="button" href="/">
          {said.venues}
        </a>
        <a class="button button-quiet" href="/programmes/ordi">
          {said.programme}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.lead, body, { styles: ['text', 'resources', 'ordi'] });
}
