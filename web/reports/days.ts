import { emptyWeek, isSameDay, type Spans, type Week, type WeekModel } from '../stewardship/week/model.ts';
import { weekOf } from '../stewardship/week/read.ts';
import { readSpans } from '../stewardship/week/typed.ts';
import { horairesOf } from '../stewardship/week/write.ts';

/** The field of a day. @param day from 0, Monday */
export const nameOfDay = (day: number): string => `jour-${day}`;

/** Days that cannot be read, and days left out that the page does not say. */
export interface DayFault {
  readonly day: number;
  readonly kind: 'unreadable' | 'missing';
}

interface Typed {
  /** The venue's hours with what was typed; absent where nothing differs. */
  readonly horaires?: string;
  readonly faults: readonly DayFault[];
}

/** The week that a page says, where it can be said day by day. */
export const weekIn = (horaires: string | null): WeekModel | undefined =>
  horaires?.trim() ? weekOf(horaires) : undefined;

/** The same hours stay as they were: who may come without an appointment is not for a passer-by to unsay. */
function onDay(before: Spans | undefined, typed: Spans): Spans {
  const bare = before?.map((span) => ({ ...span, appointment: false }));
  return before && bare && isSameDay(bare, typed) ? before : typed;
}

const isSameWeek = (one: Week, other: Week) => one.every((spans, day) => isSameDay(spans, other[day] ?? []));

/** A week that never opens is said too: someone saw it. */
const written = (model: WeekModel) => horairesOf(model) || 'Mo-Su off';

/** Where the page says no week, a day left out would be closed without anyone having said so: the first one is told. */
function faultsIn(
  cells: readonly string[],
  read: readonly (Spans | undefined)[],
  isKnown: boolean,
): DayFault[] {
  const missing = isKnown ? -1 : cells.indexOf('');
  return cells.flatMap((cell, day): DayFault[] => {
    if (cell !== '' && !read[day]) return [{ day, kind: 'unreadable' }];
    return day === missing ? [{ day, kind: 'missing' }] : [];
  });
}

/**
 * What was typed day by day, put into the hours that a venue has: holidays, exceptions and the other days stay.
 * @param cells from Monday, empty where nothing is known
 * @param closed words for « fermé »
 */
export function typedWeek(
  cells: readonly string[],
  present: string | null,
  closed: readonly string[],
): Typed {
  if (cells.every((cell) => cell === '')) return { faults: [] };
  const read = cells.map((cell) => (cell === '' ? undefined : readSpans(cell, closed)));
  const known = weekIn(present);
  const faults = faultsIn(cells, read, known !== undefined);
  if (faults.length > 0) return { faults };
  const model = known ?? emptyWeek;
  const week = read.map((spans, day) => (spans ? onDay(known?.week[day], spans) : (model.week[day] ?? [])));
  const isSame = known !== undefined && isSameWeek(week, known.week);
  return isSame ? { faults } : { horaires: written({ ...model, week }), faults };
}
