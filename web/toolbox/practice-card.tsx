import type { FoundPractice, PracticeLine } from '../../api/toolbox/schema.ts';
import { useWords } from '../words/words.tsx';
import { practiceUrl } from './urls.ts';
import { words } from './words.ts';

type Judged = Pick<
  PracticeLine,
  'validations' | 'formerly_validated' | 'school' | 'school_missing' | 'rating'
>;

/** What others hold of a practice: who validated it, what is missing, how venues rate it. */
export function Marks({ validations, formerly_validated, school, school_missing, rating }: Judged) {
  const { date } = useWords();
  return (
    <ul class="marks">
      {validations.map(({ by, on, purpose }) => (
        <li key={by + purpose} class="mark-valid">
          {words.validated(by, date(on), purpose)}
        </li>
      ))}
      {formerly_validated && validations.length === 0 && <li class="mark-wait">{words.formerly}</li>}
      {school.length > 0 && <li>{words.forSchool(school)}</li>}
      {school_missing && school_missing.length > 0 && (
        <li class="mark-wait">{words.notForSchool(school_missing)}</li>
      )}
      {rating.average !== null && <li>{words.stars(rating.average, rating.count)}</li>}
    </ul>
  );
}

/** A practice that was found, with the words that answer. */
export function PracticeCard({ practice }: { readonly practice: FoundPractice }) {
  const { form, level, minutes, excerpt, owner } = practice;
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {[form, level, minutes && words.minutes(minutes)].filter(Boolean).join(', ')}
      </p>
      <h3>
        <a href={practiceUrl(practice)}>{practice.title}</a>
      </h3>
      <p>
        {excerpt.map(({ text, found }, index) =>
          found ? <mark key={`${index}${text}`}>{text}</mark> : text,
        )}
      </p>
      <p class="fine">{words.by(owner)}</p>
      <Marks {...practice} />
      {practice.demonstration && <p class="fine">{words.demonstration}</p>}
    </li>
  );
}
