import { Fragment } from 'preact';
import type { Opening as OpeningNow } from '../../api/hours/schema.ts';
import { type Live, useWords } from '../words/words.tsx';
import { DAY_MS } from './days.ts';

const dateOf = (local: string) => local.slice(0, 10);
const timeOf = (local: string) => local.slice(11, 16);
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(dateOf(to)) - Date.parse(dateOf(from))) / DAY_MS);

/** « lundi », or « lundi 8 juin » where that is another Monday. */
export const dayIn = ({ dayName, weekday }: Live, local: string, now: string): string =>
  (daysBetween(now, local) < 7 ? dayName : weekday)(local);

/** « 17 h », « demain à 9 h », « jeudi à 9 h », « le jeudi 4 juin à 9 h »: no more than tells it from other days. */
function momentIn(words: Live, local: string, now: string): string {
  const days = daysBetween(now, local);
  const time = words.clock(timeOf(local));
  if (days === 0) return words.opening.today(time);
  if (days === 1) return words.opening.tomorrow(time);
  const day = dayIn(words, local, now);
  return days < 7 ? words.opening.onDay(day, time) : words.opening.onDate(day, time);
}

/** Open so long that no end is worth saying: day and night. */
const ALWAYS_DAYS = 7;

function openWords(words: Live, { until, now = '' }: OpeningNow): string {
  if (!until || daysBetween(now, until) >= ALWAYS_DAYS) return words.opening.always;
  return words.opening.until(
    daysBetween(now, until) === 0 ? words.clock(timeOf(until)) : momentIn(words, until, now),
  );
}

function closedWords(words: Live, { next, today, now = '' }: OpeningNow): string {
  const closed = today ? words.opening.closed : words.opening.closedToday;
  return next ? `${closed}, ${words.opening.opens(momentIn(words, next, now))}` : words.opening.closedLong;
}

/** A venue's opening in one sentence, at its own clock. */
export function openingWords(words: Live, opening: OpeningNow): string {
  switch (opening.state) {
    case 'open':
      return openWords(words, opening);
    case 'closed':
      return closedWords(words, opening);
    case 'unsure':
      return words.opening.unsure;
    case 'unreadable':
      return words.opening.unreadable;
    case 'unknown':
      return words.opening.unknown;
  }
}

type Asked = NonNullable<OpeningNow['asked']>[number];

/** « samedi 28 novembre : 9 h – 12 h ». */
function askedLine(words: Live, { from, to, sure }: Asked): string {
  const hours = sure ? `${words.clock(timeOf(from))} – ${words.clock(timeOf(to))}` : words.opening.unsure;
  return words.search.criterion(words.weekday(dateOf(from)), hours);
}

/** When a venue is open at the time asked, a line a period. */
export const askedWords = (words: Live, asked: readonly Asked[]): string[] => [
  ...new Set(asked.map((period) => askedLine(words, period))),
];

/** At the time asked, which is not now: the state of now would answer another question. */
function OpeningAsked({ asked }: { readonly asked: readonly Asked[] }) {
  const words = useWords();
  const state = asked.some(({ sure }) => sure) ? 'open' : 'unsure';
  return (
    <p class={`opening opening-${state}`}>
      {askedWords(words, asked).map((line, index) => (
        <Fragment key={line}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  );
}

/** Longer, what a venue wrote of its hours is for its own page. */
const SHORT = 60;

interface Props {
  readonly opening: OpeningNow | null;
  /** When it comes is said already, where it stops: only that it is there now is left to say. */
  readonly stops?: boolean;
}

/** Whether one can go now: a shape and words, so that neither needs the other. */
export function Opening({ opening, stops = false }: Props) {
  const words = useWords();
  if (!opening) return null;
  const { state, written, asked = [] } = opening;
  if (stops && state !== 'open' && (asked.length > 0 || opening.next)) return null;
  if (asked.length > 0) return <OpeningAsked asked={asked} />;
  return (
    <p class={`opening opening-${state}`}>
      {openingWords(words, opening)}
      {written && written.length <= SHORT && (
        <>
          {' '}
          <q class="as-written">{written}</q>
        </>
      )}
    </p>
  );
}
