import { createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day, Hours, Opening as OpeningNow, Period } from '../../api/hours/schema.ts';
import { Notice } from '../ui/notice.tsx';
import { type Live, type Pages, usePages, useWords } from '../words/words.tsx';
import { DAY_MS, isoOf } from './days.ts';
import { Opening } from './opening.tsx';

/** The sentences of hours: pages have them in every language, the form that changes hours brings its own. */
const HoursWords = createContext<Pages['hours'] | undefined>(undefined);
function useHoursWords(): Pages['hours'] {
  const words = useContext(HoursWords);
  if (!words) throw new Error('hours are rendered outside of HoursBody');
  return words;
}

/** Any Monday: the days of the week are named from it. */
const MONDAY = Date.UTC(2026, 5, 1);
/** The days of a week from Monday, YYYY-MM-DD. */
export const weekdays = Array.from({ length: 7 }, (_, index) => isoOf(MONDAY + index * DAY_MS));
const weekdayOf = (date: string) => (new Date(date).getUTCDay() + 6) % 7;

/** « 9 h – 12 h ». */
const spanOf = ({ clock }: Live, { from, to }: Period) => `${clock(from)} – ${clock(to)}`;

/** What a venue writes of one period, in its own language. */
const Said = ({ period }: { readonly period: Period }) => {
  const words = useHoursWords();
  if (period.comment) return <span lang="fr"> ({period.comment})</span>;
  return period.sure ? null : <> ({words.unsure})</>;
};

/** The periods of a day, or that it is closed. */
function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const live = useWords();
  const words = useHoursWords();
  if (periods.length === 0) return <>{words.closed}</>;
  return (
    <>
      {periods.map((period, index) => (
        <Fragment key={period.from}>
          <span class="period">
            {spanOf(live, period)}
            <Said period={period} />
            {index < periods.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

/** A week as it usually goes, in plain lines: « lundi : 9 h – 12 h ». */
export const weekLines = (live: Live, { hours: words }: Pages, usual: Hours['usual']): string[] =>
  weekdays.map((day, index) => {
    const periods = usual[index];
    const said = periods?.map((period) => spanOf(live, period)).join(', ');
    return `${live.dayName(day)}${words.colon}${periods ? said || words.closed : words.varies}`;
  });

/** A week as it usually goes, today's line marked. */
function Week({ usual, today }: { readonly usual: Hours['usual']; readonly today: string }) {
  const { dayName } = useWords();
  const words = useHoursWords();
  return (
    <table class="week">
      <caption class="visually-hidden">{words.week}</caption>
      <tbody>
        {weekdays.map((day, index) => (
          <tr key={day} aria-current={weekdayOf(today) === index ? 'date' : undefined}>
            <th scope="row">{dayName(day)}</th>
            <td>
              {usual[index] ? <Periods periods={usual[index]} /> : words.varies}
              {weekdayOf(today) === index && <span class="week-today"> {words.today}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days that go together: closed one after the other, for the same reason. */
interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

const follows = (day: Day, { last }: Stretch) =>
  Date.parse(day.date) - Date.parse(last.date) === DAY_MS &&
  day.periods.length === 0 &&
  last.periods.length === 0 &&
  (day.comment === last.comment || day.holiday !== null);

function stretchesOf(days: readonly Day[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const before = stretches.at(-1);
    if (before && follows(day, before)) stretches[stretches.length - 1] = { ...before, last: day };
    else stretches.push({ first: day, last: day });
  }
  return stretches;
}

/** Hours that say nothing of holidays: the usual ones may hold, or not. */
const isHolidayUnsaid = ({ holiday, periods }: Day) =>
  holiday !== null &&
  periods.length > 0 &&
  periods.every(({ sure, comment }) => !sure && comment === holiday);

/** Beyond, they are openings without a rule rather than exceptions. */
const SHOWN = 12;

const exceptionalOf = (days: readonly Day[]) =>
  stretchesOf(days.filter(({ exceptional }) => exceptional)).slice(0, SHOWN);

const daysOf = ({ weekday }: Live, words: Pages['hours'], { first, last }: Stretch) =>
  first === last ? weekday(first.date) : words.between(weekday(first.date), weekday(last.date));

/** Days that go otherwise than their week, in plain lines: « vendredi 25 décembre (Noël) : fermé ». */
export const exceptionLines = (live: Live, pages: Pages, days: readonly Day[]): string[] =>
  exceptionalOf(days).map((stretch) => {
    const { comment, holiday, periods } = stretch.first;
    const why = comment ?? holiday;
    const said = periods.map((period) => spanOf(live, period)).join(', ');
    const hours = isHolidayUnsaid(stretch.first) ? pages.hours.holidayUnsaid : said || pages.hours.closed;
    return `${daysOf(live, pages.hours, stretch)}${why ? ` (${why})` : ''}${pages.hours.colon}${hours}`;
  });

/** Days that go otherwise than their week: holidays, closures, one Saturday a month. */
function Exceptions({ days }: { readonly days: readonly Day[] }) {
  const live = useWords();
  const words = useHoursWords();
  const stretches = exceptionalOf(days);
  if (stretches.length === 0) return null;
  return (
    <>
      <h3>{words.exceptions}</h3>
      <ul class="exceptions">
        {stretches.map(({ first, last }) => (
          <li key={first.date}>
            <strong>{daysOf(live, words, { first, last })}</strong>
            {(first.comment ?? first.holiday) && <span lang="fr"> ({first.comment ?? first.holiday})</span>}
            {words.colon}
            {isHolidayUnsaid(first) ? words.holidayUnsaid : <Periods periods={first.periods} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The clock of a venue is not always the reader's. */
function Clock({ hours, now }: { readonly hours: Hours; readonly now: string | undefined }) {
  const { clock, zoneName } = useWords();
  const words = useHoursWords();
  if (hours.time_zone === 'Europe/Paris' || !now) return null;
  return <p class="fine">{words.localTime(zoneName(hours.time_zone), clock(now.slice(11, 16)))}</p>;
}

/** Hours that cannot be read are shown as they are written, and said to be doubtful; never as closed. */
const Unreadable = ({ written }: { readonly written: string }) => {
  const words = useHoursWords();
  return (
    <>
      <Notice>{words.doubtful}</Notice>
      <p>
        {words.asWritten}{' '}
        <q class="as-written" lang="fr">
          {written}
        </q>
      </p>
    </>
  );
};

function Readable({ hours, now }: { readonly hours: Hours; readonly now: string | undefined }) {
  const today = hours.days[0]?.date ?? '';
  return (
    <>
      <Week usual={hours.usual} today={today} />
      <Exceptions days={hours.days} />
      <Clock hours={hours} now={now} />
    </>
  );
}

interface Props {
  readonly hours: Hours;
  readonly opening: OpeningNow | null;
}

interface BodyProps {
  readonly hours: Hours;
  /** On the venue's clock. */
  readonly now?: string | undefined;
  readonly words: Pages['hours'];
}

/** The week, and what differs from it in the weeks to come. */
export const HoursBody = ({ hours, now, words }: BodyProps) => (
  <HoursWords.Provider value={words}>
    {hours.state === 'unknown' && <p>{words.callFirst}</p>}
    {hours.state === 'unreadable' && <Unreadable written={hours.written ?? ''} />}
    {hours.state === 'read' && <Readable hours={hours} now={now} />}
  </HoursWords.Provider>
);

/** Whether one can go now, the week, and what differs from it in the weeks to come. */
export function HoursSection({ hours, opening }: Props) {
  const { hours: words } = usePages();
  return (
    <section aria-labelledby="horaires">
      <h2 id="horaires">{words.title}</h2>
      {hours.state !== 'unreadable' && <Opening opening={opening} />}
      <HoursBody hours={hours} now={opening?.now} words={words} />
    </section>
  );
}
