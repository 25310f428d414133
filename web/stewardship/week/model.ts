/** A stretch of a day: HH:MM, to the minute. `to` before `from` is on the morning after; 00:00 is midnight. */
export interface Span {
  readonly from: string;
  readonly to: string;
  /** Only for those who have one. */
  readonly appointment: boolean;
}
/** A day's stretches, the earliest first; none: closed. */
export type Spans = readonly Span[];
/** From Monday, seven of them. */
export type Week = readonly Spans[];

export type Holidays =
  /** The hours do not say: whoever reads them is told so. */
  { readonly kind: 'unsaid' | 'closed' | 'usual' } | { readonly kind: 'own'; readonly spans: Spans };

export type School = { readonly kind: 'usual' | 'closed' } | { readonly kind: 'own'; readonly week: Week };

/** Days that go otherwise, once: closed where there are no spans. */
export interface Exception {
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly spans: Spans;
  /** As people will read it. */
  readonly reason: string;
}

/** Opening hours as someone who runs a venue thinks of them. */
export interface WeekModel {
  readonly week: Week;
  /** What goes beyond a week, in the notation, as `Sa[1] 10:00-12:00`; empty where nothing does. */
  readonly rules: string;
  readonly school: School;
  readonly holidays: Holidays;
  /** A later one goes before an earlier one. */
  readonly exceptions: readonly Exception[];
}

export const WEEKDAYS: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
export const MONTHS: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Written after hours that are for those who have an appointment alone. */
export const BY_APPOINTMENT = 'sur rendez-vous';

export const closedWeek: Week = WEEKDAYS.map(() => []);
export const emptyWeek: WeekModel = {
  week: closedWeek,
  rules: '',
  school: { kind: 'usual' },
  holidays: { kind: 'unsaid' },
  exceptions: [],
};

/** As late as a night goes on; the same as in api/hours. */
const NIGHT_ENDS = '06:00';

/** What is wrong with a stretch as it is being written. */
export function faultOf({ from, to }: Span): 'missing' | 'backwards' | undefined {
  if (!from || !to) return 'missing';
  if (to === '00:00' || from < to || (from !== to && to <= NIGHT_ENDS)) return undefined;
  return 'backwards';
}

export const isOpen = (spans: Spans): boolean => spans.length > 0;
export const isSameDay = (one: Spans, other: Spans): boolean => JSON.stringify(one) === JSON.stringify(other);
