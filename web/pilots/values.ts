import type { Dossier, PilotBody } from '../../api/pilots/schema.ts';
import { levels } from '../../api/standard/school-week.ts';

const classFields = ['levels', 'pupils', 'weekday', 'starts', 'ends'] as const;
const numbers = ['machines', 'animators', 'volunteers'] as const;
/** More rows than the API takes classes. */
const MOST = 45;

/** « ends-1-2 »: of the second class of the first school, as the API names what it refuses. */
export const fieldOf = (name: string, school: number, rank?: number): string =>
  [name, school, ...(rank === undefined ? [] : [rank])].join('-');

/** As a number where it is one; else as it was written, for the API to say what was expected. */
export function numberIn(text: string): number | null {
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? (text as unknown as number) : value;
}

/** « 15h30 » and « 9:05 » are hours, too. */
export function hourIn(text: string): string {
  const [, hours, minutes] = /^(\d{1,2})\s*[:hH]\s*(\d{2})?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

type SchoolClass = PilotBody['schools'][number]['classes'][number];

function classIn(form: URLSearchParams, school: number, rank: number): SchoolClass | undefined {
  const said = (name: string) => form.get(fieldOf(name, school, rank))?.trim() ?? '';
  const chosen = levels.filter((level) => form.getAll(fieldOf('levels', school, rank)).includes(level));
  const [pupils, starts, ends] = [said('pupils'), said('starts'), said('ends')];
  if (chosen.length === 0 && pupils + starts + ends === '') return undefined;
  return {
    levels: chosen,
    pupils: numberIn(pupils) as number,
    weekday: Number(said('weekday')),
    starts: hourIn(starts),
    ends: hourIn(ends),
  };
}

const classesIn = (form: URLSearchParams, school: number) =>
  Array.from({ length: MOST }, (_, index) => classIn(form, school, index + 1) ?? []).flat();

/** What a form says, as the API takes it. Rows that were left empty are none. */
export function bodyIn(form: URLSearchParams): PilotBody {
  const text = (name: string) => form.get(name)?.trim().replaceAll('\r\n', '\n') || null;
  return {
    rooms: text('rooms'),
    wishes: text('wishes'),
    machines: numberIn(form.get('machines')?.trim() ?? ''),
    animators: numberIn(form.get('animators')?.trim() ?? '') ?? 0,
    volunteers: numberIn(form.get('volunteers')?.trim() ?? '') ?? 0,
    schools: form.getAll('ecole').map((uai, index) => ({ uai, classes: classesIn(form, index + 1) })),
  };
}

/** What a class says, field by field: of its levels there are several. */
const fieldsOf = (one: SchoolClass, school: number, rank: number): [string, string][] =>
  classFields.flatMap((name) =>
    [one[name]].flat().map((value): [string, string] => [fieldOf(name, school, rank), String(value ?? '')]),
  );

/** An application as its form says it. */
export const formOf = ({ schools, rooms, wishes, ...counted }: PilotBody): URLSearchParams =>
  new URLSearchParams([
    ['rooms', rooms ?? ''],
    ['wishes', wishes ?? ''],
    ...numbers.map((name): [string, string] => [name, String(counted[name] ?? '')]),
    ...schools.map(({ uai }): [string, string] => ['ecole', uai]),
    ...schools.flatMap(({ classes }, index) =>
      classes.flatMap((one, rank) => fieldsOf(one, index + 1, rank + 1)),
    ),
  ]);

/** What the directory knows of an application, as the API would take it. */
export const bodyOf = ({ rooms, wishes, machines, animators, volunteers, schools }: Dossier): PilotBody => ({
  rooms,
  wishes,
  machines,
  animators,
  volunteers,
  schools: schools.map(({ uai, classes }) => ({ uai, classes })),
});
