import type { OwnFeedback } from '../../../api/pilots/feedback/schema.ts';
import { Section } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { words } from '../after-words.ts';
import { feedbackUrl } from '../urls.ts';

const said = words.feedback;
const SHOWN = 5;

/** In someone's space: the lessons that were held and of which nothing is said yet. */
export function FeedbackToSay({ all }: { readonly all: readonly OwnFeedback[] }) {
  const { date } = useWords();
  const unsaid = all.filter(({ revision }) => revision === 0).slice(0, SHOWN);
  if (unsaid.length === 0) return null;
  return (
    <Section id="seances-tenues" title={said.mine}>
      <p>{said.mineLead}</p>
      <ul class="points">
        {unsaid.map((one) => (
          <li key={`${one.lesson} ${one.side}`}>
            {said.lineOf(one.chapter, one.chapter_title, one.title)},{' '}
            {said.whereOf(calm(one.school), one.class_name, one.commune, date(one.on_day))} :{' '}
            <a href={feedbackUrl(one.lesson, one.side)}>{said.say}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
