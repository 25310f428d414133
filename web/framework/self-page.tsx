import type { Framework } from '../../api/framework/schema.ts';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import type { Domain } from './answers.ts';
import { frameworkApi } from './framework-api.ts';
import { SelfPosition } from './self-position.tsx';
import { words } from './self-words.ts';

/** A quarter of an hour at most: what is asked first is what comes first to learn. */
const QUESTIONS = 20;

/** As many of each domain, the first levels first. */
export function questionsOf({ domains }: Pick<Framework, 'domains'>): Domain[] {
  const each = Math.max(1, Math.floor(QUESTIONS / domains.length));
  return domains.map(({ domain, name, skills }) => ({
    domain,
    name,
    skills: [...skills]
      .sort((one, other) => one.level - other.level)
      .slice(0, each)
      .sort((one, other) => one.skill.localeCompare(other.skill, 'fr', { numeric: true }))
      .map(({ skill, name: said, evidence }) => ({ skill, name: said, evidence })),
  }));
}

/** `/referentiel/se-situer`: the questions leave with the page, the answers never do. */
export async function selfPage({ ask }: PersonalRequest): Promise<Page> {
  const domains = questionsOf(await frameworkApi(ask).current());
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <p class="self-screen">{words.privacy}</p>
      <Island name="SelfPosition" component={SelfPosition} props={{ domains }} />
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'framework'] as const;
  return personalPage(words.title, words.lead, body, { styles, path: '/referentiel/se-situer' });
}
