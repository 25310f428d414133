import {
  BY_APPOINTMENT,
  type Exception,
  isOpen,
  isSameDay,
  MONTHS,
  type Spans,
  WEEKDAYS,
  type Week,
  type WeekModel,
} from './model.ts';

const timesIn = (spans: Spans) =>
  spans.map(({ from, to }) => `${from}-${to === '00:00' ? '24:00' : to}`).join(',');

/** « Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous" »: after a comma a rule adds to the one before. */
function ruleOf(selector: string, spans: Spans): string {
  if (spans.length === 0) return `${selector} off`;
  const free = spans.filter(({ appointment }) => !appointment);
  const booked = spans.filter(({ appointment }) => appointment);
  return [
    free.length > 0 && `${selector} ${timesIn(free)}`,
    booked.length > 0 && `${selector} ${timesIn(booked)} "${BY_APPOINTMENT}"`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Days in a row as « Mo-Fr », others with commas. @param days from 0, Monday, in order */
function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const ends = runs.map((run) => [run[0], run.at(-1)].map((day) => WEEKDAYS[day ?? 0]));
  return ends.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(',');
}

/** A rule for each different day. @param closed those that are closed are said too */
function weekRules(week: Week, prefix: string, closed: boolean): string[] {
  const groups: { readonly spans: Spans; readonly days: number[] }[] = [];
  for (const [day, spans] of week.entries()) {
    const same = groups.find((group) => isSameDay(group.spans, spans));
    if (same) same.days.push(day);
    else groups.push({ spans, days: [day] });
  }
  return groups
    .filter(({ spans }) => closed || isOpen(spans))
    .map(({ spans, days }) => ruleOf(prefix + daysText(days), spans));
}

function schoolRules({ school }: WeekModel): string[] {
  if (school.kind === 'usual') return [];
  return school.kind === 'own' ? weekRules(school.week, 'SH ', true) : ['SH off'];
}

function holidayRules({ holidays, week, school }: WeekModel): string[] {
  switch (holidays.kind) {
    case 'unsaid':
      return [];
    case 'closed':
      return ['PH off'];
    case 'own':
      return [ruleOf('PH', holidays.spans)];
    case 'usual':
      // A holiday in the school's ones goes as an ordinary week, not as theirs: closed days are to be said.
      return weekRules(week, 'PH ', school.kind !== 'usual');
  }
}

function dateText(iso: string): string {
  const [year, month = '', day] = iso.split('-');
  return `${year} ${MONTHS[Number(month) - 1]} ${day}`;
}

const datesText = ({ from, to }: Exception) =>
  to === from ? dateText(from) : `${dateText(from)}-${dateText(to)}`;

/** What would end a comment or a rule cannot be in a reason. */
const reasonText = (reason: string) =>
  reason.replaceAll('"', '’').replaceAll(';', ',').replaceAll(/\s+/g, ' ').trim();

function exceptionRule(exception: Exception): string {
  const reason = reasonText(exception.reason);
  const hours = isOpen(exception.spans) ? timesIn(exception.spans) : 'off';
  // A comment alone would make the opening doubtful.
  const sure = reason && isOpen(exception.spans) ? ' open' : '';
  return `${datesText(exception)} ${hours}${sure}${reason && ` "${reason}"`}`;
}

const opensEver = ({ week, rules, school, holidays, exceptions }: WeekModel) =>
  rules !== '' ||
  week.some(isOpen) ||
  (school.kind === 'own' && school.week.some(isOpen)) ||
  (holidays.kind === 'own' && isOpen(holidays.spans)) ||
  exceptions.some(({ spans }) => isOpen(spans));

/**
 * Hours in the `opening_hours` notation of OpenStreetMap; what comes later goes before what comes earlier.
 * @returns empty where nothing ever opens: such hours are not known rather than closed for good
 */
export function horairesOf(model: WeekModel): string {
  if (!opensEver(model)) return '';
  return [
    ...weekRules(model.week, '', false),
    ...(model.rules ? [model.rules] : []),
    ...schoolRules(model),
    ...holidayRules(model),
    ...model.exceptions.map(exceptionRule),
  ].join('; ');
}
