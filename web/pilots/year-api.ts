import type { CalendarBody, OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { OwnTrainings } from '../../api/pilots/year/lending/schema.ts';
import type {
  Certificate,
  GivenHours,
  KnownLesson,
  OwnLesson,
  PlanAnswer,
  Year,
} from '../../api/pilots/year/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of a year ask, on the server alone. Each throws ApiError. */
export interface YearApi {
  year(pilot: number): Promise<Year>;
  plan(pilot: number, body: object): Promise<PlanAnswer>;
  add(pilot: number, schoolClass: number, onDay: string): Promise<void>;
  lesson(lesson: string): Promise<KnownLesson>;
  /** @param path '', 'moves' or 'report' of the lesson */
  write(lesson: number, version: number, path: '' | '/moves' | '/report', body: object): Promise<void>;
  say(lesson: number, resource: number, state: string): Promise<void>;
  mine(): Promise<readonly OwnLesson[]>;
  certificate(resource: string): Promise<Certificate>;
  lend(pilot: number, body: object): Promise<void>;
  takeBack(pilot: number, loan: number, version: number, day: string): Promise<void>;
  /** Whose hours someone may certify. */
  hours(): Promise<readonly GivenHours[]>;
  trainings(): Promise<OwnTrainings>;
  offerTraining(pilot: number, body: object): Promise<void>;
  moveTraining(training: number, version: number, body: object): Promise<void>;
  calendars(): Promise<readonly OwnCalendar[]>;
  openCalendar(calendar: CalendarBody): Promise<void>;
}

export const yearApi = (ask: Ask): YearApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const done = async (answer: ReturnType<Ask>) => void (await accepted(answer));
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const at = (lesson: number | string) => `/api/lessons/${encodeURIComponent(lesson)}`;
  return {
    year: (pilot) => read(ask(`/api/pilots/${pilot}/year`)),
    plan: (pilot, body) => read(ask(`/api/pilots/${pilot}/lessons`, { body })),
    add: (pilot, schoolClass, on_day) =>
      done(ask(`/api/pilots/${pilot}/classes/${schoolClass}/lessons`, { body: { on_day } })),
    lesson: (lesson) => read(ask(at(lesson))),
    write: (lesson, version, path, body) =>
      done(
        ask(at(lesson) + path, {
          body,
          headers: match(version),
          ...(path !== '/moves' && { method: 'PUT' as const }),
        }),
      ),
    say: (lesson, resource, state) => done(ask(`${at(lesson)}/words`, { body: { resource, state } })),
    mine: () => read(ask('/api/people/me/lessons')),
    certificate: (resource) => read(ask(`/api/volunteers/${encodeURIComponent(resource)}/certificate`)),
    lend: (pilot, body) => done(ask(`/api/pilots/${pilot}/loans`, { body })),
    takeBack: (pilot, loan, version, returned_on) =>
      done(
        ask(`/api/pilots/${pilot}/loans/${loan}/return`, {
          method: 'PUT',
          body: { returned_on },
          headers: match(version),
        }),
      ),
    hours: () => read(ask('/api/people/me/hours')),
    trainings: () => read(ask('/api/people/me/trainings')),
    offerTraining: (pilot, body) => done(ask(`/api/pilots/${pilot}/trainings`, { body })),
    moveTraining: (training, version, body) =>
      done(ask(`/api/trainings/${training}/moves`, { body, headers: match(version) })),
    calendars: () => read(ask('/api/people/me/calendars')),
    openCalendar: (body) => done(ask('/api/people/me/calendars', { method: 'PUT', body })),
  };
};
