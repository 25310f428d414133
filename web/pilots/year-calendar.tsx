import type { Closed, Lesson } from '../../api/pilots/year/schema.ts';
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
      {pilots.hour(one.starts)}, {one.class_name}, {calm(one.school)}
    </a>
    <span class="fine">{lessonNote(one)}</span>
  </p>
);

interface Props {
  /** « 2026-10 » */
  readonly month: string;
  readonly lessons: readonly Lesson[];
  /** School holidays and public ones. */
  readonly closed: readonly Closed[];
}

const isWithin = ({ first_day, last_day }: Closed, first: string, last = first) =>
  first_day <= last && last_day >= first;

/** A day by its number, and by its whole date where it has no column. */
function Day({ day, heads }: { readonly day: string; readonly heads: boolean }) {
  const { weekday } = useWords();
  const said = (
    <>
      <span class="year-number" aria-hidden="true">
        {Number(day.slice(-2))}
      </span>
      <span class="year-date">{weekday(day)}</span>
    </>
  );
  return heads ? <h3 class="year-day">{said}</h3> : <p class="year-day">{said}</p>;
}

/** Of a month, the days without school, in words. */
function ClosedDays({ closed }: Pick<Props, 'closed'>) {
  const { date } = useWords();
  if (closed.length === 0) return null;
  return (
    <>
      <p>{words.noSchool}</p>
      <ul class="points">
        {closed.map(({ label, first_day, last_day }) => (
          <li key={label + first_day}>{words.noSchoolOn(label, date(first_day), date(last_day))}</li>
        ))}
      </ul>
    </>
  );
}

interface CellProps {
  readonly day: string;
  readonly lessons: readonly Lesson[];
  /** Why there is no school. */
  readonly why: string | undefined;
}

const Cell = ({ day, lessons, why }: CellProps) => (
  <li
    class={
      [lessons.length === 0 && 'year-empty', why && 'year-closed'].filter(Boolean).join(' ') || undefined
    }
  >
    <Day day={day} heads={lessons.length > 0} />
    {why && <p class="fine">{why}</p>}
    {lessons.map((one) => (
      <Entry key={one.lesson} one={one} />
    ))}
  </li>
);

/** A month of lessons: a grid of its weeks on a wide screen, a list of the days that have one on a narrow one. */
export function MonthCalendar({ month, lessons, closed }: Props) {
  const own = lessons.filter(({ on_day }) => on_day.startsWith(month));
  const [first = '', ...rest] = daysOf(month);
  const without = closed.filter((one) => isWithin(one, first, rest.at(-1)));
  return (
    <>
      {own.length === 0 ? (
        <p>{words.noLesson}</p>
      ) : (
        <div class="year-wide">
          <p class="year-weekdays" aria-hidden="true">
            {words.weekdays.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
          <ol class={`year-month year-from-${Math.min(weekdayOf(first), SATURDAY)}`}>
            {[first, ...rest].map((day) => (
              <Cell
                key={day}
                day={day}
                lessons={own.filter(({ on_day }) => on_day === day)}
                why={without.find((one) => isWithin(one, day))?.label}
              />
            ))}
          </ol>
        </div>
      )}
      <ClosedDays closed={without} />
    </>
  );
}
