import { type Exception, faultOf, type Spans, type Week, type WeekModel } from './model.ts';

/** Whether the days of an exception are said, in their order. */
export const hasDates = ({ from, to }: Exception): boolean => from !== '' && to !== '' && from <= to;

/** Stretches that are whole, the earliest first. */
const finishedSpans = (spans: Spans): Spans =>
  spans.filter((span) => !faultOf(span)).sort((a, b) => a.from.localeCompare(b.from));

const finishedWeek = (week: Week): Week => week.map(finishedSpans);

/** A model without what is still being written, which no notation can say. */
export function finished({ week, rules, school, holidays, exceptions }: WeekModel): WeekModel {
  return {
    week: finishedWeek(week),
    rules: rules.trim().replace(/;$/, ''),
    school: school.kind === 'own' ? { kind: 'own', week: finishedWeek(school.week) } : school,
    holidays: holidays.kind === 'own' ? { kind: 'own', spans: finishedSpans(holidays.spans) } : holidays,
    exceptions: exceptions
      .filter(hasDates)
      .map((exception) => ({ ...exception, spans: finishedSpans(exception.spans) })),
  };
}
