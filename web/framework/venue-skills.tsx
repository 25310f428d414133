import type { ResourceSkills } from '../../api/framework/schema.ts';
import { usePages } from '../words/words.tsx';
import { skillUrl } from './urls.ts';

/** The basic skills that a venue teaches, by the services that it declares: folded, there are up to twenty. */
export function VenueSkills({ skills }: { readonly skills: ResourceSkills }) {
  const { partners: words } = usePages();
  if (skills.length === 0) return null;
  return (
    <section aria-labelledby="competences">
      <h2 id="competences">{words.skills}</h2>
      <details>
        <summary>{words.skillsCount(skills.length)}</summary>
        <ul class="points">
          {skills.map(({ skill, name }) => (
            <li key={skill}>
              <a href={skillUrl(skill)} lang="fr" hreflang="fr">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
