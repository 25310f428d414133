import type { ResourceSkills } from '../../api/framework/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { skillUrl } from './urls.ts';
import { words } from './words.ts';

/** Skills, each with its place in the framework. */
export const SkillLinks = ({ skills }: { readonly skills: ResourceSkills }) => (
  <ul class="points">
    {skills.map(({ skill, name }) => (
      <li key={skill}>
        <a href={skillUrl(skill)}>
          {skill} {name}
        </a>
      </li>
    ))}
  </ul>
);

/** What a practice or a workshop teaches, each with its place in the framework. */
export const TaughtSkills = ({ skills }: { readonly skills: ResourceSkills }) =>
  skills.length > 0 ? (
    <Section id="competences" title={words.taughtTitle}>
      <SkillLinks skills={skills} />
    </Section>
  ) : null;
