import type { MyStories } from '../../../api/pilots/stories/schema.ts';
import { Section } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { words } from '../after-words.ts';
import { storyUrl, tellUrl } from '../urls.ts';

const said = words.stories;

/** In someone's space: the stories that wait for a party they speak for. */
export function AwaitingStories({ awaiting }: Pick<MyStories, 'awaiting'>) {
  const { date } = useWords();
  if (awaiting.length === 0) return null;
  return (
    <Section id="recits-a-approuver" title={said.awaiting}>
      <ul class="points">
        {awaiting.map(({ story, title, commune, campaign_title, party, since }) => (
          <li key={story + party}>
            <a href={storyUrl(story)}>
              <strong>{title}</strong>
            </a>
            <br />
            <span class="fine">
              {said.awaitingOf(commune, campaign_title, party)}, {date(since)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Line = MyStories['mine'][number];

const StoryLine = ({ one }: { readonly one: Line }) => (
  <li>
    {said.mineOf(one.commune, one.campaign_title, one.venue_nom && calm(one.venue_nom))} :{' '}
    {one.story === null ? (
      <a href={tellUrl(one.pilot, one.venue)}>{said.begin}</a>
    ) : (
      <>
        <a href={storyUrl(one.story)}>{one.title}</a> ({one.state && said.states[one.state]})
      </>
    )}
  </li>
);

/** In someone's space: the years that they may tell. */
export const StoriesToTell = ({ mine }: Pick<MyStories, 'mine'>) =>
  mine.length > 0 ? (
    <Section id="raconter" title={said.mine}>
      <ul class="points">
        {mine.map((one) => (
          <StoryLine key={`${one.pilot} ${one.venue}`} one={one} />
        ))}
      </ul>
    </Section>
  ) : null;
