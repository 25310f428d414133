import { fields } from '../../api/standard/fields.ts';
import type { Change } from '../../api/stewardship/schema.ts';
import { STOPS, saidOfStops } from '../stops/history.ts';
import { weekdays } from '../venues/hours-section.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { words } from './history-words.ts';
import { said } from './said.ts';
import { toldValue } from './told-value.ts';
import { isSameDay, type WeekModel } from './week/model.ts';
import { weekOf } from './week/read.ts';
import { saySpans } from './week/typed.ts';

const labels = new Map<string, string>([
  ...fields.map(({ name, label }): [string, string] => [name, label]),
  ...Object.entries(words.life),
  STOPS,
]);

/** A field that two versions say otherwise; a position is one field. */
export interface FieldChange extends Change {
  readonly label: string;
}

type Side = 'from' | 'to';
const degreesIn = (changes: readonly Change[], name: string, side: Side) =>
  changes.find(({ field }) => field === name)?.[side] ?? null;

/** « 50,63720 ; 3,06350 », to the metre. */
function positionOf(changes: readonly Change[], side: Side): string | null {
  const degrees = ['latitude', 'longitude'].map((name) => degreesIn(changes, name, side));
  if (degrees.includes(null)) return null;
  return degrees.map((one) => Number(one).toFixed(5).replace('.', ',')).join(' ; ');
}

/** What a reader understands of what changed, with its label. */
export function toldChanges(changes: readonly Change[]): FieldChange[] {
  const [from, to] = [positionOf(changes, 'from'), positionOf(changes, 'to')];
  const position = { field: 'position', label: words.position, from, to };
  const told = changes.flatMap((change) => {
    const label = labels.get(change.field);
    const isDegrees = change.field === 'latitude' || change.field === 'longitude';
    return label && !isDegrees ? [{ ...change, ...saidOfStops(change.field, change), label }] : [];
  });
  return from === to ? told : [...told, position];
}

/** A version that says the same as the one before, on another day. */
export const isConfirmation = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(({ field }) => field === 'date_maj');

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Values of a list, those that came or went marked in words and in colour. */
function Values({ change: { from, to }, side }: { readonly change: FieldChange; readonly side: Side }) {
  const [mine, other] = side === 'from' ? [listOf(from), listOf(to)] : [listOf(to), listOf(from)];
  if (mine.length === 0) return <>{said(null)}</>;
  const Mark = side === 'from' ? 'del' : 'ins';
  return (
    <ul class="values">
      {mine.map((value) => (
        <li key={value}>
          {other.includes(value) ? (
            value
          ) : (
            <>
              <Mark>{value}</Mark> ({side === 'from' ? words.removed : words.added})
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly change: FieldChange;
  readonly side: Side;
}

const weekIn = (horaires: unknown): WeekModel | undefined =>
  horaires ? weekOf(String(horaires)) : undefined;

/** All that hours say beyond an ordinary week. */
const beyondWeek = (model: WeekModel) => JSON.stringify({ ...model, week: [] });

/** Hours day by day, the days that differ alone; in the notation too, where more than days differs. */
function HoursSide({ change: { field, from, to }, side }: SideProps) {
  const { clock, dayName } = useWords();
  const { hours } = usePages();
  const [before, after] = [weekIn(from), weekIn(to)];
  const own = side === 'from' ? before : after;
  const other = side === 'from' ? after : before;
  const value = toldValue(field, side === 'from' ? from : to);
  if (!own) return <>{value}</>;
  const days = own.week.map((spans, day) => ({ day, spans }));
  const differing = days.filter(({ day, spans }) => !other || !isSameDay(spans, other.week[day] ?? []));
  const Mark = side === 'from' ? 'del' : 'ins';
  return (
    <>
      <ul class="values">
        {differing.map(({ day, spans }) => (
          <li key={day}>
            {dayName(weekdays[day] ?? '')}
            {hours.colon}
            <Mark>{saySpans(spans, clock, hours.closed)}</Mark>
          </li>
        ))}
      </ul>
      {side === 'to' && other && differing.length < days.length && differing.length > 0 && (
        <p class="fine">{words.otherDays}</p>
      )}
      {(!other || beyondWeek(own) !== beyondWeek(other)) && <code>{value}</code>}
    </>
  );
}

/** One side of a change. */
export function Side({ change, side }: SideProps) {
  if (change.field === 'horaires') return <HoursSide change={change} side={side} />;
  return Array.isArray(change.from ?? change.to) ? (
    <Values change={change} side={side} />
  ) : (
    toldValue(change.field, change[side])
  );
}
