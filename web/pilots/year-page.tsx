import type { Dossier } from '../../api/pilots/schema.ts';
import type { TeamClass } from '../../api/pilots/team/schema.ts';
import type { OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { PlanAnswer, Year } from '../../api/pilots/year/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { pilotsApi } from './pilots-api.ts';
import { teamApi } from './team-api.ts';
import { pilotUrl, teamUrl, yearUrl } from './urls.ts';
import { numberIn } from './values.ts';
import { words as pilots } from './words.ts';
import { type YearApi, yearApi } from './year-api.ts';
import { MonthCalendar } from './year-calendar.tsx';
import {
  Awaiting,
  CalendarKnown,
  Calendars,
  type FormProps,
  KitField,
  Loans,
  Trainings,
} from './year-parts.tsx';
import { words } from './year-words.ts';

interface Props extends FormProps {
  readonly dossier: Dossier;
  readonly year: Year;
  readonly classes: readonly TeamClass[];
  readonly calendars: readonly OwnCalendar[];
  readonly today: string;
  readonly month: string;
  readonly planned?: PlanAnswer | undefined;
}

const monthAfter = (month: string, step: number): string => {
  const [year = 0, rank = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, rank - 1 + step, 1)).toISOString().slice(0, 7);
};

function Months({ month, pilot }: { readonly month: string; readonly pilot: number }) {
  const link = (step: number) => `${yearUrl(pilot)}?mois=${monthAfter(month, step)}#mois`;
  return (
    <nav class="actions" aria-label={words.months}>
      <a class="button button-quiet" href={link(-1)}>
        {words.previous}
      </a>
      <a class="button button-quiet" href={link(1)}>
        {words.next}
      </a>
    </nav>
  );
}

function Planned({ planned }: { readonly planned: PlanAnswer }) {
  const { date } = useWords();
  const unknown = planned.skipped.filter((one) => one.unknown).length;
  return (
    <div class="notice notice-note" role="status">
      <p>{words.plan.planned(planned.planned)}</p>
      {unknown > 0 && (
        <p>
          <strong>{words.plan.unknownDays(unknown)}</strong>
        </p>
      )}
      {planned.skipped.length > 0 && (
        <details>
          <summary>
            {words.plan.skipped} : {planned.skipped.length}
          </summary>
          <ul class="points">
            {planned.skipped.map(({ on_day, why }) => (
              <li key={on_day}>
                {date(on_day)} : {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const Plan = ({ kits, calendar, ...own }: FormProps & Pick<Year, 'kits' | 'calendar'>) => (
  <Section id="planifier" title={words.plan.title}>
    <p>{words.plan.lead}</p>
    <CalendarKnown calendar={calendar} />
    <form method="post" class="plain-form" noValidate>
      <TextField {...own} name="from" type="date" label={words.plan.from} />
      <TextField {...own} name="until" type="date" label={words.plan.until} />
      <KitField form={own.form} kits={kits} />
      <button type="submit" name="geste" value="planifier" class="button button-primary">
        {words.plan.send}
      </button>
    </form>
  </Section>
);

const AddOne = ({ classes, ...own }: FormProps & Pick<Props, 'classes'>) => (
  <details open={own.form.get('geste') === 'ajouter'}>
    <summary>{words.plan.add}</summary>
    <form method="post" class="plain-form" noValidate>
      <div class="field">
        <label for="classe">{words.plan.schoolClass}</label>
        <select id="classe" name="classe">
          {classes.map((one) => (
            <option
              key={one.school_class}
              value={String(one.school_class)}
              selected={own.form.get('classe') === String(one.school_class)}
            >
              {calm(one.school)} : {pilots.classLine(one)}
            </option>
          ))}
        </select>
      </div>
      <TextField {...own} name="on_day" type="date" label={words.plan.day} />
      <button type="submit" name="geste" value="ajouter" class="button">
        {words.plan.addSend}
      </button>
    </form>
  </details>
);

function Body(props: Props) {
  const { dossier, year, month, today, planned, ...own } = props;
  const { figures } = year;
  const acts = dossier.sides.includes('commune');
  return (
    <>
      <p>
        <strong>{words.figures(figures.held, figures.coming, figures.hours)}</strong>
      </p>
      {planned && <Planned planned={planned} />}
      <Awaiting year={year} today={today} />
      <Section id="mois" title={pilots.month(month)}>
        <Months month={month} pilot={dossier.pilot} />
        <MonthCalendar month={month} lessons={year.lessons} />
      </Section>
      {acts && <Plan form={own.form} errors={own.errors} kits={year.kits} calendar={year.calendar} />}
      {acts && <AddOne form={own.form} errors={own.errors} classes={own.classes} />}
      <Loans loans={year.loans} acts={acts} form={own.form} errors={own.errors} />
      <Trainings trainings={year.trainings} acts={acts} />
      <Calendars calendars={own.calendars} action={yearUrl(dossier.pilot)} />
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { dossier, errors } = props;
  const title = words.title(dossier.commune.nom);
  const isOpen = ['approved', 'running', 'done'].includes(dossier.state);
  const body = (
    <TextPage title={title}>
      <Refused title={words.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
      <p class="lead">{words.lead}</p>
      {isOpen ? <Body {...props} /> : <Notice>{words.closed}</Notice>}
      <p class="actions">
        <a class="button" href={pilotUrl(dossier.pilot)}>
          {pilots.dossier.back}
        </a>
        <a class="button button-quiet" href={teamUrl(dossier.pilot)}>
          {pilots.dossier.team}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(status && { status }),
  });
}

/** Who lends, by the address of their page; the commune where it is empty. @throws ApiError 400 */
function lenderIn(address: string): object {
  if (address === '') return { lender: 'commune' };
  const [, kind, name] = /\/(lieux|partenaires)\/([^/?#]+)/.exec(address) ?? [];
  if (kind === 'lieux') return { lender: 'venue', venue: decodeURIComponent(name ?? '') };
  if (kind === 'partenaires' && Number(name)) return { lender: 'organisation', organisation: Number(name) };
  throw new ApiError(400, words.loans.whereWrong, [{ name: 'lender', message: words.loans.whereWrong }]);
}

/** Does what a button asks. @returns the part of the page to go on from, or what was planned */
async function send(
  api: YearApi,
  pilot: number,
  form: URLSearchParams,
  today: string,
): Promise<string | PlanAnswer> {
  const said = (name: string) => form.get(name)?.trim() ?? '';
  const [geste = '', state = ''] = said('geste').split(':');
  switch (geste) {
    case 'planifier':
      return api.plan(pilot, { from: said('from'), until: said('until'), kit: Number(said('kit')) || null });
    case 'ajouter':
      await api.add(pilot, Number(said('classe')), said('on_day'));
      return `?mois=${said('on_day').slice(0, 7)}#mois`;
    case 'preter': {
      const { from_day, until_day } = { from_day: said('from_day'), until_day: said('until_day') };
      const quantity = numberIn(said('quantity'));
      await api.lend(pilot, {
        what: said('what'),
        quantity,
        ...lenderIn(said('lender')),
        from_day,
        until_day,
      });
      return '#prets';
    }
    case 'rendre':
      await api.takeBack(pilot, Number(said('pret')), Number(said('version')), today);
      return '#prets';
    case 'agenda':
      await api.openCalendar(said('commune') || null, said('ouvert') === 'oui');
      return '#agendas';
    default:
      await api.moveTraining(Number(said('formation')), Number(said('version')), {
        state,
        trained: numberIn(said('formes')),
      });
      return '#formations';
  }
}

/** Both ways of naming a lender are one field here. */
const inForm = (error: ApiError) =>
  error.errors.length === 0
    ? [{ name: 'planifier', message: error.message }]
    : error.errors.map(({ name, message }) => ({
        name: ['venue', 'organisation'].includes(name) ? 'lender' : name,
        message,
      }));

/** The month that is asked for; else that of today, or of the first lesson to come. */
function monthOf({ lessons }: Year, asked: string | null, today: string): string {
  if (asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return asked;
  const next = lessons.find(({ on_day }) => on_day >= today);
  return (next?.on_day ?? today).slice(0, 7);
}

/** `/pilotes/:pilot/annee`: the lessons of a pilot, what awaits, what is lent, and who is trained. */
export async function yearPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url, now } = request;
  const dossier = await pilotsApi(ask).dossier(params.pilot ?? '');
  if (!dossier) return errorPage(request.words, 404, pilots.dossier.unknown);
  const api = yearApi(ask);
  const today = now.toISOString().slice(0, 10);
  const show = async (more: Partial<Props>, status?: number) => {
    const [year, { classes }, calendars] = await Promise.all([
      api.year(dossier.pilot),
      teamApi(ask).team(dossier.pilot),
      api.calendars(),
    ]);
    const month = monthOf(year, url.searchParams.get('mois'), today);
    const own = calendars.filter(({ code_insee }) => code_insee === dossier.commune.code_insee);
    const empty = { form: new URLSearchParams(), errors: [] };
    return pageOf({ ...empty, dossier, year, classes, calendars: own, today, month, ...more }, status);
  };
  if (!form) return show({});
  try {
    const done = await send(api, dossier.pilot, form, today);
    return typeof done === 'string' ? { redirect: yearUrl(dossier.pilot) + done } : show({ planned: done });
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404, 409].includes(error.statusCode)) throw error;
    return show({ form, errors: inForm(error) }, error.statusCode);
  }
}
