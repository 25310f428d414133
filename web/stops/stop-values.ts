import type { GivenStop, Stop } from '../../api/stops/schema.ts';
import { timeOf } from '../stewardship/week/typed.ts';
import { type Rule, readRule, writeRule } from './rule.ts';
import { words } from './words.ts';

/** The fields of the form of one stop, as they are written. */
export const fieldNames = [
  'label',
  'adresse',
  'code_postal',
  'commune',
  'latitude',
  'longitude',
  'rythme',
  'jour',
  'date',
  'de',
  'a',
  'horaires',
] as const;
export type StopField = (typeof fieldNames)[number];
export type StopValues = Readonly<Record<StopField, string>>;

export interface FieldError {
  readonly name: StopField;
  readonly message: string;
}

/** A form that nobody has written in: a morning of each week. */
export const newStop: StopValues = {
  label: '',
  adresse: '',
  code_postal: '',
  commune: '',
  latitude: '',
  longitude: '',
  rythme: 'week',
  jour: '0',
  date: '',
  de: '',
  a: '',
  horaires: '',
};

/** A stop as the form shows it. */
export function valuesOf(stop: Stop): StopValues {
  const { label, adresse, code_postal, commune, horaires, latitude, longitude } = stop;
  const rule = readRule(horaires);
  return {
    ...newStop,
    ...{ label, adresse, code_postal, commune },
    ...(!stop.location_approximate && { latitude: String(latitude), longitude: String(longitude) }),
    ...(rule
      ? { rythme: rule.rhythm, jour: String(rule.weekday), date: rule.date, de: rule.from, a: rule.to }
      : { rythme: 'other', horaires }),
  };
}

/** What was sent, as it was written. */
export const valuesIn = (form: URLSearchParams): StopValues =>
  Object.fromEntries(fieldNames.map((name) => [name, form.get(name)?.trim() ?? ''])) as StopValues;

const DEGREES = /^-?\d{1,3}([.,]\d+)?$/;
const isDegrees = (text: string) => text === '' || DEGREES.test(text);
const degreesOf = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** What the form's own fields, which the API does not know, leave to be said. */
function errorsOf({ latitude, longitude, rythme, date, de, a }: StopValues): FieldError[] {
  const [from, to] = [timeOf(de), timeOf(a)];
  const chosen = rythme !== 'other';
  const rules: [StopField, boolean, string][] = [
    ['latitude', isDegrees(latitude), words.expected.latitude],
    ['longitude', isDegrees(longitude), words.expected.longitude],
    ['date', rythme !== 'date' || isDay(date), words.expected.date],
    ['de', !chosen || TIME.test(from), words.expected.from],
    ['a', !chosen || (TIME.test(to) && to > from), words.expected.to],
  ];
  return rules.filter(([, holds]) => !holds).map(([name, , message]) => ({ name, message }));
}

function hoursOf({ rythme, jour, date, de, a, horaires }: StopValues): string {
  if (rythme === 'other') return horaires;
  const rhythm = rythme as Rule['rhythm'];
  return writeRule({ rhythm, weekday: Number(jour), date, from: timeOf(de), to: timeOf(a) });
}

/** What the form says, as the API takes it, and what is wrong with it already. */
export function readStop(values: StopValues): { given: Omit<GivenStop, 'stop'>; errors: FieldError[] } {
  const { label, adresse, code_postal, commune } = values;
  const place = { latitude: degreesOf(values.latitude), longitude: degreesOf(values.longitude) };
  return {
    given: { label, adresse, code_postal, commune, ...place, horaires: hoursOf(values) },
    errors: errorsOf(values),
  };
}

/** A field as the API names it -> the one of the form that it was written in. */
export function fieldOf(name: string, { rythme }: StopValues): StopField {
  const field = name.split('/').at(-1) ?? '';
  if (field === 'horaires') return rythme === 'other' ? 'horaires' : 'de';
  return (fieldNames as readonly string[]).includes(field) ? (field as StopField) : 'label';
}

/** A stop that is not changed, as the API takes it. */
export const unchanged = (stop: Stop): GivenStop => ({
  stop: stop.stop,
  label: stop.label,
  adresse: stop.adresse,
  code_postal: stop.code_postal,
  commune: stop.commune,
  horaires: stop.horaires,
  longitude: stop.location_approximate ? null : stop.longitude,
  latitude: stop.location_approximate ? null : stop.latitude,
});
