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
import { words } from './words.ts';

type Counts = Readonly<Record<string, number>>;

/** Numbers by what they count, named, with what part of each was invented. */
const counted = (found: Counts, invented: Counts, named: Readonly<Record<string, string>> = {}): Fact[] =>
  Object.keys({ ...found, ...invented }).map((name) => {
    const part = invented[name] ?? 0;
    return [named[name] ?? name, words.counted((found[name] ?? 0) + part, part)];
  });

function Posts({ figures: { invented, ...figures } }: { readonly figures: PostFigures }) {
  const said = posts.figures;
  const { became, network, ...counts } = figures;
  const { became: becameToo, network: networkToo, ...countsToo } = invented;
  return (
    <Section id="postes" title={said.title}>
      <FactList
        facts={[
          ...counted(counts, countsToo, said.states),
          ...counted(became, becameToo),
          ...counted(network, networkToo, stepNames),
        ]}
      />
    </Section>
  );
}

function Missions({ figures: { invented, ...figures } }: { readonly figures: MissionFigures }) {
  const said = missions.figures;
  const { objectives, applications, ...counts } = figures;
  const { objectives: objectivesToo, applications: applicationsToo, ...countsToo } = invented;
  return (
    <Section id="missions" title={said.title}>
      <FactList
        facts={[
          ...counted(counts, countsToo, said.states),
          ...counted(objectives, objectivesToo),
          ...counted(applications, applicationsToo, said.applications),
        ]}
      />
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
