import type { ComponentChildren } from 'preact';
import { stepNames } from '../../api/resources/kinds/steps.ts';
import type { MissionFigures } from '../../api/resources/missions/schema.ts';
import type { PostFigures } from '../../api/resources/posts/schema.ts';
import { FrameworkSection } from '../framework/programme-section.tsx';
import { fundApi } from '../fund/fund-api.ts';
import { FundSection } from '../fund/fund-page.tsx';
import { ordiApi } from '../ordi/ordi-api.ts';
import { OrdiSection } from '../ordi/programme-section.tsx';
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

interface Part {
  readonly shown: ComponentChildren;
  /** It has numbers of its own, in place of those that all have. */
  readonly counts?: true;
}

type Asking = Pick<PersonalRequest, 'ask' | 'basemap'>;

const parts: Readonly<Record<string, (request: Asking) => Promise<Part>>> = {
  'emploi-avenir': async ({ ask }) => ({
    shown: <Posts figures={await postsApi(ask).figures()} />,
    counts: true,
  }),
  'service-civique': async ({ ask }) => ({
    shown: <Missions figures={await missionsApi(ask).figures()} />,
    counts: true,
  }),
  ordi: async ({ ask, basemap }) => ({
    shown: <OrdiSection ordi={await ordiApi(ask).ordi()} basemap={basemap} />,
  }),
  fonds: async ({ ask }) => ({ shown: <FundSection totals={(await fundApi(ask).fund()).totals[0]} /> }),
  referentiel: async () => ({ shown: <FrameworkSection />, counts: true }),
};

/** What the page of a programme shows besides what all do. */
export const programmePart = async (programme: string, request: Asking): Promise<Part> =>
  (await parts[programme]?.(request)) ?? { shown: null };
