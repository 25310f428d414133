import { stepNames } from '../../api/resources/kinds/steps.ts';
import type { MissionFigures } from '../../api/resources/missions/schema.ts';
import type { PostFigures } from '../../api/resources/posts/schema.ts';
import { FrameworkSection } from '../framework/programme-section.tsx';
import { missionsApi } from '../resources/missions/missions-api.ts';
import { words as missions } from '../resources/missions/words.ts';
import { postsApi } from '../resources/posts/posts-api.ts';
import { words as posts } from '../resources/posts/words.ts';
import type { PersonalRequest } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { Section } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';

/** Numbers by what they count, named. */
const counted = (
  found: Readonly<Record<string, number>>,
  named: Readonly<Record<string, string>> = {},
): Fact[] => Object.entries(found).map(([name, value]) => [named[name] ?? name, number(value)]);

function Posts({ figures }: { readonly figures: PostFigures }) {
  const said = posts.figures;
  const { open, agreed, running, ended, became, network, invented } = figures;
  const facts: Fact[] = [
    [said.open, number(open)],
    [said.agreed, number(agreed)],
    [said.running, number(running)],
    [said.ended, number(ended)],
  ];
  return (
    <Section id="postes" title={said.title}>
      <FactList facts={[...facts, ...counted(became), ...counted(network, stepNames)]} />
      {invented > 0 && <p class="fine">{said.invented(invented)}</p>}
    </Section>
  );
}

function Missions({ figures }: { readonly figures: MissionFigures }) {
  const said = missions.figures;
  const { open, objectives, applications, partners, invented } = figures;
  const facts: Fact[] = [
    [said.open, number(open)],
    [said.partners, number(partners)],
  ];
  return (
    <Section id="missions" title={said.title}>
      <FactList facts={[...facts, ...counted(objectives), ...counted(applications, said.applications)]} />
      {invented > 0 && <p class="fine">{said.invented(invented)}</p>}
    </Section>
  );
}

/** What the page of a programme shows besides what all do. */
export async function programmePart(ask: PersonalRequest['ask'], programme: string) {
  if (programme === 'emploi-avenir') return <Posts figures={await postsApi(ask).figures()} />;
  if (programme === 'referentiel') return <FrameworkSection />;
  if (programme === 'service-civique') return <Missions figures={await missionsApi(ask).figures()} />;
  return null;
}
