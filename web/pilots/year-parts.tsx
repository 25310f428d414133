import type { Refusal } from '../../api/core/errors.ts';
import type { OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { Lesson, Loan, Training, Year } from '../../api/pilots/year/schema.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { lessonUrl } from './urls.ts';
import { lessonNote } from './year-calendar.tsx';
import { words } from './year-words.ts';

export interface FormProps {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

/** A choice among the toolbox's kits, or none. */
export const KitField = ({
  form,
  kits,
  id = 'kit',
}: Pick<FormProps, 'form'> & Pick<Year, 'kits'> & { readonly id?: string }) => (
  <div class="field">
    <label for={id}>{words.plan.kit}</label>
    <select id={id} name="kit">
      <option value="">{words.plan.noKit}</option>
      {kits.map(({ resource, title }) => (
        <option key={resource} value={String(resource)} selected={form.get('kit') === String(resource)}>
          {title}
        </option>
      ))}
    </select>
  </div>
);

/** Of which days nobody has published whether there is school, before anything is planned on the others. */
export function CalendarKnown({ calendar }: Pick<Year, 'calendar'>) {
  const { date } = useWords();
  if (!calendar) return null;
  const { zone, wholly, days, first_day: from, last_day: until, sources } = calendar;
  const said = words.plan;
  return (
    <>
      {days > 0 && (
        <Notice>
          <strong>
            {wholly || !from || !until
              ? said.unknown(zone)
              : said.unknownFrom(zone, days, date(from), date(until))}
          </strong>
        </Notice>
      )}
      {sources.length > 0 && <p class="fine">{said.sources(sources.join(' ; '))}</p>}
    </>
  );
}

/** Lessons of the next days that want someone. */
const SOON_DAYS = 21;

function awaiting({ lessons }: Pick<Year, 'lessons'>, today: string) {
  const soon = new Date(Date.parse(today) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  const planned = lessons.filter(({ state }) => state === 'planned');
  return {
    toReport: planned.filter(({ begun }) => begun),
    toFill: planned.filter(
      ({ begun, on_day, wanted }) => !begun && on_day <= soon && words.missing(wanted) !== '',
    ),
  };
}

function Lines({ title, lessons }: { readonly title: string; readonly lessons: readonly Lesson[] }) {
  const { date } = useWords();
  if (lessons.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="points">
        {lessons.map((one) => (
          <li key={one.lesson}>
            <a href={lessonUrl(one.lesson)}>
              {date(one.on_day)}, {calm(one.school)}, {one.levels.join('-')}
            </a>{' '}
            {lessonNote(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What wants an act, before all the rest. */
export function Awaiting({ year, today }: { readonly year: Year; readonly today: string }) {
  const { toReport, toFill } = awaiting(year, today);
  const late = year.loans.some((one) => one.late);
  const offered = year.trainings.some(({ state }) => state === 'offered');
  const isQuiet = toReport.length + toFill.length === 0 && !late && !offered;
  return (
    <Section id="attend" title={words.awaits}>
      {isQuiet && <p>{words.nothing}</p>}
      <Lines title={words.toReport(toReport.length)} lessons={toReport} />
      <Lines title={words.toFill} lessons={toFill} />
      {(late || offered) && (
        <p class="actions">
          {late && <a href="#prets">{words.lateLoans}</a>}
          {offered && <a href="#formations">{words.offered}</a>}
        </p>
      )}
    </Section>
  );
}

function LoanLine({ loan, acts }: { readonly loan: Loan; readonly acts: boolean }) {
  const { date } = useWords();
  const said = words.loans;
  const when = loan.returned_on
    ? said.returned(date(loan.returned_on))
    : (loan.late ? said.late : said.until)(date(loan.until_day));
  return (
    <li>
      {said.line(loan.quantity, loan.what, loan.from_whom)}, {loan.late ? <strong>{when}</strong> : when}
      {acts && !loan.returned_on && (
        <form method="post" class="actions">
          <input type="hidden" name="pret" value={String(loan.loan)} />
          <input type="hidden" name="version" value={String(loan.version)} />
          <button type="submit" name="geste" value="rendre" class="button button-quiet">
            {said.back}
            <span class="visually-hidden"> : {loan.what}</span>
          </button>
        </form>
      )}
    </li>
  );
}

/** What is lent, and a form to say more. */
export function Loans({
  loans,
  acts,
  ...own
}: FormProps & { readonly loans: readonly Loan[]; readonly acts: boolean }) {
  const said = words.loans;
  return (
    <Section id="prets" title={said.title}>
      {loans.length === 0 && <p>{said.none}</p>}
      <ul class="points">
        {loans.map((loan) => (
          <LoanLine key={loan.loan} loan={loan} acts={acts} />
        ))}
      </ul>
      {acts && (
        <details open={own.form.get('geste') === 'preter'}>
          <summary>{said.add}</summary>
          <form method="post" class="plain-form" noValidate>
            <TextField {...own} name="what" label={said.what} hint={said.whatHint} max={200} />
            <TextField {...own} name="quantity" label={said.quantity} />
            <TextField {...own} name="lender" label={said.where} hint={said.whereHint} />
            <TextField {...own} name="from_day" type="date" label={said.from} />
            <TextField {...own} name="until_day" type="date" label={said.until2} />
            <button type="submit" name="geste" value="preter" class="button button-primary">
              {said.send}
            </button>
          </form>
        </details>
      )}
    </Section>
  );
}

function TrainingActs({ one }: { readonly one: Training }) {
  const said = words.trainings;
  const acts = { offered: ['confirmed', 'declined'], confirmed: ['held'] }[one.state as 'offered'] ?? [];
  const labels: Readonly<Record<string, string>> = {
    confirmed: said.confirm,
    declined: said.decline,
    held: said.held,
  };
  if (acts.length === 0) return null;
  return (
    <form method="post" class="actions">
      <input type="hidden" name="formation" value={String(one.training)} />
      <input type="hidden" name="version" value={String(one.version)} />
      {one.state === 'confirmed' && (
        <label class="field">
          {said.trained}
          <input name="formes" inputMode="numeric" value={String(one.trained)} />
        </label>
      )}
      {acts.map((act) => (
        <button key={act} type="submit" name="geste" value={`formation:${act}`} class="button">
          {labels[act]}
          <span class="visually-hidden"> : {one.venue}</span>
        </button>
      ))}
    </form>
  );
}

/** Who trains the commune's animators. */
export function Trainings({
  trainings,
  acts,
}: {
  readonly trainings: readonly Training[];
  readonly acts: boolean;
}) {
  const { date } = useWords();
  const said = words.trainings;
  return (
    <Section id="formations" title={said.title}>
      {trainings.length === 0 && <p>{said.none}</p>}
      <ul class="points">
        {trainings.map((one) => (
          <li key={one.training}>
            <strong>{said.states[one.state]}</strong> :{' '}
            {said.line(calm(one.venue), date(one.on_day), one.hours, one.trained)}
            {acts && <TrainingActs one={one} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The addresses for calendar applications. @param action where its forms go */
export function Calendars({
  calendars,
  action,
}: {
  readonly calendars: readonly OwnCalendar[];
  readonly action: string;
}) {
  const said = words.calendar;
  if (calendars.length === 0) return null;
  return (
    <Section id="agendas" title={said.title}>
      <p>{said.lead}</p>
      <ul class="points">
        {calendars.map(({ code_insee, name, address }) => (
          <li key={code_insee}>
            {name === null ? said.own : said.commune(name)}
            {address && (
              <p>
                <code class="year-address">{address}</code>
              </p>
            )}
            <form method="post" action={action} class="actions">
              <input type="hidden" name="geste" value="agenda" />
              <input type="hidden" name="commune" value={code_insee ?? ''} />
              <button type="submit" name="ouvert" value="oui" class="button button-quiet">
                {address ? said.renew : said.open}
                <span class="visually-hidden"> : {name ?? said.own}</span>
              </button>
              {address && (
                <button type="submit" name="ouvert" value="non" class="button button-quiet">
                  {said.close}
                  <span class="visually-hidden"> : {name ?? said.own}</span>
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
