import type { Story } from '../../../api/pilots/stories/schema.ts';
import { Section } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { words } from '../after-words.ts';
import { storyUrl } from '../urls.ts';
import { words as pilots } from '../words.ts';

const said = words.stories;

/** Who tells it. */
export const tellerOf = ({ commune, venue_nom }: Pick<Story, 'commune' | 'venue_nom'>): string =>
  said.by(commune, venue_nom && calm(venue_nom));

/** What a list shows of it: whole words. */
const beginningOf = (text: string) =>
  text.length <= 240 ? text : `${text.slice(0, 240).replace(/\s+\S*$/, '')}…`;

/** The stories that are published; nothing where there is none. */
export function StoryList({ stories }: { readonly stories: readonly Story[] }) {
  if (stories.length === 0) return null;
  return (
    <Section id="recits" title={said.title}>
      <ul class="resource-cards">
        {stories.map((one) => (
          <li key={one.story} class="resource-card">
            <p class="resource-kind">
              {tellerOf(one)} · {one.campaign_title}
            </p>
            <h3>
              <a href={storyUrl(one.story)}>{one.title}</a> {one.demonstration && pilots.example}
            </h3>
            <p>{beginningOf(one.text)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
