import {
  BY_APPOINTMENT,
  closedWeek,
  type Exception,
  faultOf,
  type Holidays,
  isOpen,
  isSameDay,
  MONTHS,
  type School,
  type Span,
  type Spans,
  WEEKDAYS,
  type Week,
  type WeekModel,
} from './model.ts';

/** Rules of these kinds come in this order, or a later one would undo an earlier one. */
const order = ['week', 'rules', 'school', 'holidays', 'exception'] as const;
type Kind = (typeof order)[number];

/** One selector with its hours. */
interface Part {
  readonly kind: Kind;
  /** From 0, Monday; all seven where none is said. */
  readonly days: readonly number[];
  readonly anyDay: boolean;
  readonly dates?: readonly [from: string, to: string];
  readonly spans: Spans;
  readonly comment: string;
}

const DAY = `(?:${WEEKDAYS.join('|')})`;
const DAYS = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*`;
const MONTH = `(?:${MONTHS.join('|')})`;
const DATES = `\\d{4} ${MONTH} \\d{2}(?:-(?:\\d{4} ${MONTH} )?\\d{2})?`;
const TIMES = '\\d{2}:\\d{2}-\\d{2}:\\d{2}(?:,\\d{2}:\\d{2}-\\d{2}:\\d{2})*';
const part = new RegExp(
  `^(?:(?<holiday>PH|SH)(?: (?<of>${DAYS}))? |(?<days>${DAYS}) |(?<dates>${DATES}) )?` +
    `(?<hours>off|closed|${TIMES})(?<open> open)?(?: ?"(?<comment>[^"]*)")?$`,
);

const dayIn = (name: string) => WEEKDAYS.indexOf(name);

/** « Mo-We,Su » -> 0, 1, 2, 6; « Sa-Mo » goes on past Sunday. */
function daysIn(text: string): number[] {
  const days = text.split(',').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    const length = ((dayIn(last) - dayIn(first) + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => (dayIn(first) + index) % 7);
  });
  return [...new Set(days)].sort();
}

/** @param start « 2026 Dec », of which « 27 » alone is */
function dateIn(text: string, start: string): string {
  const [year = '', month = '', day = ''] = (/^\d{2}$/.test(text) ? `${start} ${text}` : text).split(' ');
  return [year, String(MONTHS.indexOf(month) + 1).padStart(2, '0'), day].join('-');
}

/** « 2026 Dec 24-2027 Jan 02 » -> both days, in ISO. */
function datesIn(text: string): [string, string] {
  const [first = '', last = first] = text.split('-');
  const start = first.slice(0, 'YYYY Mmm'.length);
  return [dateIn(first, start), dateIn(last, start)];
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** @returns undefined for hours that no clock shows, or that end before they begin */
function spansIn(hours: string, appointment: boolean): Span[] | undefined {
  if (hours === 'off' || hours === 'closed') return [];
  const spans = hours.split(',').map((span) => {
    const [from = '', to = ''] = span.split('-');
    return { from, to: to === '24:00' ? '00:00' : to, appointment };
  });
  const isFine = (span: Span) => isTime(span.from) && isTime(span.to) && !faultOf(span);
  return spans.every(isFine) ? spans : undefined;
}

function kindOf({ holiday, dates }: Readonly<Record<string, string | undefined>>): Kind {
  if (dates) return 'exception';
  if (holiday) return holiday === 'PH' ? 'holidays' : 'school';
  return 'week';
}

/** A comment on what is not by appointment is for a day that goes otherwise, which it is the reason of. */
const saysTooMuch = ({ kind, comment, spans }: Part, open: boolean) =>
  kind === 'exception'
    ? (comment !== '' || open) && isOpen(spans) && !(open && comment)
    : open || (comment !== '' && !spans.some(({ appointment }) => appointment));

function partIn(text: string): Part | undefined {
  const found = part.exec(text)?.groups as Readonly<Record<string, string | undefined>> | undefined;
  if (!found) return undefined;
  const comment = found.comment ?? '';
  const kind = kindOf(found);
  const spans = spansIn(found.hours ?? '', kind !== 'exception' && comment === BY_APPOINTMENT);
  if (!spans) return undefined;
  const days = found.days ?? found.of;
  const read: Part = {
    kind,
    days: days ? daysIn(days) : [0, 1, 2, 3, 4, 5, 6],
    anyDay: days === undefined,
    ...(found.dates && { dates: datesIn(found.dates) }),
    spans,
    comment,
  };
  return saysTooMuch(read, found.open !== undefined) ? undefined : read;
}

interface Rule {
  readonly text: string;
  readonly kind: Kind;
  readonly parts: readonly Part[];
}

/** After a comma that follows hours, a rule adds to the one before. */
const ADDS = /(?<=\d{2}:\d{2}|"),\s*(?=[MTWFSP]|2\d{3} )/;

/** A rule whose parts go together; one that says more than a week can is kept as it is written. */
function ruleIn(text: string): Rule {
  const parts = text.split(ADDS).map((one) => partIn(one.trim()));
  const [first] = parts;
  const isOne = first && parts.every((one) => one?.kind === first.kind);
  if (isOne && !(first.kind === 'exception' && parts.length > 1))
    return { text, kind: first.kind, parts: parts as Part[] };
  return { text, kind: 'rules', parts: [] };
}

const inOrder = (one: Spans, more: Spans): Spans =>
  [...one, ...more].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));

/** A rule takes the place of what was said of its days; its further parts add to it. */
function applied(week: Week, parts: readonly Part[]): Week {
  const touched = new Set<number>();
  const days = week.map((spans) => spans);
  for (const { days: of, spans } of parts)
    for (const day of of) {
      days[day] = inOrder(touched.has(day) ? (days[day] ?? []) : [], spans);
      touched.add(day);
    }
  return days;
}

const rulesOf = (rules: readonly Rule[], kind: Kind) => rules.filter((rule) => rule.kind === kind);
const weekFrom = (start: Week, rules: readonly Rule[]) =>
  rules.reduce((week, { parts }) => applied(week, parts), start);
/** The days that rules speak of. */
const spokenOf = (rules: readonly Rule[]) =>
  new Set(rules.flatMap(({ parts }) => parts.flatMap(({ days }) => days)));

/** @returns undefined where the days that they leave out follow rules that no week can say */
function schoolIn(rules: readonly Rule[], week: Week, beyond: boolean): School | undefined {
  if (rules.length === 0) return { kind: 'usual' };
  if (beyond && spokenOf(rules).size < week.length) return undefined;
  const own = weekFrom(week, rules);
  return own.some(isOpen) ? { kind: 'own', week: own } : { kind: 'closed' };
}

/** @returns undefined for a week of holidays that is not the ordinary one */
function holidaysIn(rules: readonly Rule[], week: Week, school: School): Holidays | undefined {
  if (rules.length === 0) return { kind: 'unsaid' };
  const parts = rules.flatMap((rule) => rule.parts);
  const said = weekFrom(closedWeek, rules);
  if (parts.every(({ anyDay }) => anyDay)) {
    const [spans = []] = said;
    return isOpen(spans) ? { kind: 'own', spans } : { kind: 'closed' };
  }
  const isWhole = school.kind === 'usual' || spokenOf(rules).size === week.length;
  return isWhole && week.every((spans, day) => isSameDay(spans, said[day] ?? []))
    ? { kind: 'usual' }
    : undefined;
}

const exceptionsIn = (rules: readonly Rule[]): Exception[] =>
  rules.flatMap(({ parts }) =>
    parts.flatMap(({ dates, spans, comment }) =>
      dates ? [{ from: dates[0], to: dates[1], spans, reason: comment }] : [],
    ),
  );

/** Rules are separated by « ; », which may also be in a comment. */
const split = (text: string) => text.match(/(?:"[^"]*"|[^;"])+/g) ?? [];

const isInOrder = (rules: readonly Rule[]) =>
  rules.every(
    ({ kind }, index) => index === 0 || order.indexOf(kind) >= order.indexOf(rules[index - 1]?.kind ?? kind),
  );

/**
 * Hours as a week that can be edited.
 * @param horaires in the `opening_hours` notation of OpenStreetMap
 * @returns undefined for what such a week cannot say, or would say otherwise
 */
export function weekOf(horaires: string): WeekModel | undefined {
  if (horaires.includes('||')) return undefined;
  const rules = split(horaires)
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .map(ruleIn);
  const beyond = rulesOf(rules, 'rules');
  if (!isInOrder(rules) || beyond.length === rules.length) return undefined;
  const week = weekFrom(closedWeek, rulesOf(rules, 'week'));
  const school = schoolIn(rulesOf(rules, 'school'), week, beyond.length > 0);
  const holidays = school && holidaysIn(rulesOf(rules, 'holidays'), week, school);
  if (!holidays) return undefined;
  const exceptions = exceptionsIn(rulesOf(rules, 'exception'));
  return { week, rules: beyond.map(({ text }) => text).join('; '), school, holidays, exceptions };
}
