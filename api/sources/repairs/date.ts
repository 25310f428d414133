import { dayInParis } from '../../core/clock.ts';
import type { NoteKind, Repaired } from '../schema.ts';

const exists = (year: string, month: string, day: string) => {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
};

const calendarDay = (year: string, month: string, day: string) => {
  const [m, d] = [month.padStart(2, '0'), day.padStart(2, '0')];
  return exists(year, m, d) ? `${year}-${m}-${d}` : undefined;
};

/** The day that a cell names, or undefined: ISO days and moments, French days. Month before day is never tried. */
function readDay(raw: string): string | undefined {
  const moment = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(raw);
  if (moment?.[4]) {
    const date = new Date(raw);
    return Number.isNaN(date.getTime()) ? undefined : dayInParis(date);
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(moment?.[1] ?? raw);
  if (iso) return calendarDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})( \d\d:\d\d(:\d\d)?)?$/.exec(raw);
  return french ? calendarDay(french[3] ?? '', french[2] ?? '', french[1] ?? '') : undefined;
}

/**
 * `date_maj` decides which of two vintages is newer. Before this century it only fills the column (1970 is the
 * zero of computers' clocks). A day to come would shut the venue to every later file: it is held unknown too.
 * @param today YYYY-MM-DD; the day after is let through, for time zones east of Paris.
 */
export function repairDate(raw: string, today: string): Repaired<string | null> {
  const unknown = (kind: NoteKind) => ({ value: null, findings: [{ kind, before: raw, after: '' }] });
  if (raw === '') return unknown('date_missing');
  const day = readDay(raw);
  if (day === undefined || day > dayAfter(today)) return unknown('date_invalid');
  if (day <= '2000-01-01') return unknown('date_filler');
  return { value: day, findings: day === raw ? [] : [{ kind: 'date_form', before: raw, after: day }] };
}

const dayAfter = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};
