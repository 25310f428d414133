import { stepNames } from '../../../api/resources/kinds/steps.ts';
import type { DueStep } from '../../../api/resources/posts/schema.ts';
import { useWords } from '../../words/words.tsx';
import { followUrl } from './follow-page.tsx';
import { words } from './words.ts';

/** The steps that wait for someone's word, in their space. */
export function DueSteps({ steps }: { readonly steps: readonly DueStep[] }) {
  const { date } = useWords();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="etapes">
      <h2 id="etapes">{words.mine.title}</h2>
      <ul class="points">
        {steps.map(({ step, kind, uptake, title, due_on }) => (
          <li key={step}>
            <a href={`${followUrl(uptake)}#etapes`}>{title}</a> :{' '}
            {words.mine.line(stepNames[kind], date(due_on))}
          </li>
        ))}
      </ul>
    </section>
  );
}
