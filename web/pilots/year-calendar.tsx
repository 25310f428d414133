import type { Lesson } from '../../api/pilots/year/schema.ts';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { lessonUrl } from './urls.ts';
import { words as pilots } from './words.ts';
import { words } from './year-words.ts';

/** Days of school a week: Monday to Saturday. */
const SATURDAY = 6;

const weekdayOf = (day: string) => new Date(day).getUTCDay();

/** The days of a month but Sundays. @param month « 2026-10 » */
function daysOf(month: string): string[] {
  const [year = 0, rank = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, rank, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(
    (day) => weekdayOf(day) !== 0,
  );
}

/** What one reads of a lesson at a glance. */
export function lessonNote({ state, begun, attendance, pupils, wanted }: Lesson): string {
  if (state === 'held') return words.pupilsOf(attendance ?? 0, pupils);
  if (state === 'cancelled') return words.states.cancelled;
  const missing = begun ? '' : words.missing(wanted);
  return missing ? words.lacks(missing) : '';
}

const Entry = ({ one }: { readonly one: Lesson }) => (
  <p class={`year-lesson year-${one.state}`} id={`seance-${one.lesson}`}>
    <a href={lessonUrl(one.lesson)}>
      {pilots.hour(one.starts)}, {one.levels.join('-')}, {calm(one.school)}
    </a>
    <span class="fine">{lessonNote(one)}</span>
  </p>
);

interface Props {
  /** « 2026-10 » */
  readonly month: string;
  readonly lessons: readonly Lesson[];
}

/** A month of lessons: a grid of its weeks on a wide screen, a list of the days that have one on a narrow one. */
export function MonthCalendar({ month, lessons }: Props) {
  const { weekday } = useWords();
  const own = lessons.filter(({ on_day }) => on_day.startsWith(month));
  if (own.length === 0) return <p>{words.noLesson}</p>;
  const [first = '', ...rest] = daysOf(month);
  return (
    <ol class={`year-month year-from-${Math.min(weekdayOf(first), SATURDAY)}`}>
      {[first, ...rest].map((day) => {
        const entries = own.filter(({ on_day }) => on_day === day);
        return (
          <li key={day} class={entries.length === 0 ? 'year-empty' : undefined}>
            {entries.length > 0 ? (
              <h3 class="year-day">{weekday(day)}</h3>
            ) : (
              <p class="year-day">{weekday(day)}</p>
            )}
            {entries.map((one) => (
              <Entry key={one.lesson} one={one} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}
