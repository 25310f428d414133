/** Opening hours as a person reads them: one line a group of days. */
export interface HoursLine {
  readonly days: string;
  readonly hours: string;
}

const dayCodes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const HOLIDAYS = 'PH';

const DAYS =
  /^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?|PH)(?:,(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?|PH))*$/;
const SPANS = /^\d{1,2}:\d{2}-\d{1,2}:\d{2}(?:,\d{1,2}:\d{2}-\d{1,2}:\d{2})*$/;

/** 09:00 -> « 9 h », 13:30 -> « 13 h 30 », with spaces that never end a line. */
function clock(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const spansOf = (text: string): Span[] =>
  text.split(',').map((span) => {
    const [from = '', to = ''] = span.split('-').map((time) => time.padStart(5, '0'));
    return { from, to };
  });

/** What opens in the evening may close after midnight, as late as this; a morning may not end at noon the day before. */
const NIGHT_ENDS = '06:00';
const isPossible = ({ from, to }: Span) => to <= '24:00' && (from < to || (from !== to && to <= NIGHT_ENDS));

/** « 8 h – 13 h, 13 h – 18 h » is one stretch. */
function joined(spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const { from, to } of spans) {
    const last = stretches.at(-1);
    if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to };
    else stretches.push({ from, to });
  }
  return stretches;
}

/** `Fr-Mo` goes on over the end of the week. */
function daysOf(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map((code) => (dayCodes as readonly string[]).indexOf(code));
    if (from === undefined || to === undefined || from < 0) return [];
    const length = ((to - from + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => (from + index) % 7);
  });
}

interface Rule {
  readonly days: readonly number[];
  readonly holidays: boolean;
  /** « 9 h – 12 h, 14 h – 17 h », or « fermé ». */
  readonly hours: string;
}

/** One rule of the notation, or undefined when it says more than days and hours. */
function ruleOf(text: string): Rule | undefined {
  const [first = '', ...rest] = text.trim().replace(/,\s+/g, ',').split(/\s+/);
  if (SPANS.test(first) && rest.length === 0)
    return { days: [0, 1, 2, 3, 4, 5, 6], holidays: false, hours: hoursOf(first) };
  const what = rest.join('');
  if (!DAYS.test(first) || !(SPANS.test(what) || /^(off|closed)$/.test(what))) return undefined;
  return { days: daysOf(first), holidays: first.split(',').includes(HOLIDAYS), hours: hoursOf(what) };
}

const hoursOf = (what: string) =>
  SPANS.test(what)
    ? joined(spansOf(what))
        .map(({ from, to }) => `${clock(from)} – ${clock(to)}`)
        .join(', ')
    : 'fermé';

/** Monday to Friday alike are one line; days one by one keep the week's order. */
function groups(week: readonly (string | undefined)[]): HoursLine[] {
  const lines: { from: number; to: number; hours: string }[] = [];
  week.forEach((hours, day) => {
    const last = lines.at(-1);
    if (hours === undefined) return;
    if (last && last.to === day - 1 && last.hours === hours) last.to = day;
    else lines.push({ from: day, to: day, hours });
  });
  return lines.map(({ from, to, hours }) => ({ days: daysBetween(from, to), hours }));
}

function daysBetween(from: number, to: number): string {
  if (from === 0 && to === 6) return 'tous les jours';
  if (from === to) return dayNames[from] ?? '';
  return to === from + 1 ? `${dayNames[from]} et ${dayNames[to]}` : `du ${dayNames[from]} au ${dayNames[to]}`;
}

/** Whether hours end before they begin, « 17:00-12:00 »: a slip of the keyboard that no one should travel on. */
export const areDoubtful = (text: string): boolean =>
  (text.match(/\d{1,2}:\d{2}-\d{1,2}:\d{2}/g) ?? []).flatMap(spansOf).some((span) => !isPossible(span));

/**
 * Reads the common part of the `opening_hours` notation: days, spans, `PH off`, later rules over earlier ones.
 * @returns a line a group of days, or undefined for what says more (weeks, seasons, comments, « 24/7 ») or cannot be
 * so: such hours are shown as they are written, never guessed.
 */
export function readHours(text: string): HoursLine[] | undefined {
  if (areDoubtful(text)) return undefined;
  const rules = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(ruleOf);
  if (rules.length === 0 || rules.includes(undefined)) return undefined;
  const week: (string | undefined)[] = Array.from({ length: 7 });
  let holidays: string | undefined;
  for (const rule of rules as Rule[]) {
    for (const day of rule.days) week[day] = rule.hours;
    if (rule.holidays) holidays = rule.hours;
  }
  const lines = groups(week);
  return holidays ? [...lines, { days: 'jours fériés', hours: holidays }] : lines;
}
