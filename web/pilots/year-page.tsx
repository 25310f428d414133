import type { ComponentChildren } from 'preact';
import type { OwnFeedback } from '../../api/pilots/feedback/schema.ts';
import type { Dossier } from '../../api/pilots/schema.ts';
import type { MyStories } from '../../api/pilots/stories/schema.ts';
import type { Member, TeamClass } from '../../api/pilots/team/schema.ts';
import type { OwnCalendar } from '../../api/pilots/year/calendars/schema.ts';
import type { PlanAnswer, Year } from '../../api/pilots/year/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { capital } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { afterApi } from './after-api.ts';
import { words as after } from './after-words.ts';
import { communeOf } from './dossier-parts.tsx';
import { FeedbackToSay } from './feedback/to-say.tsx';
import { pilotsApi } from './pilots-api.ts';
import { StoriesToTell } from './stories/space-parts.tsx';
import { teamApi } from './team-api.ts';
import { choiceUrl, pilotUrl, reviewUrl, teamUrl, yearUrl } from './urls.ts';
import { numberIn } from './values.ts';
import { words as pilots } from './words.ts';
import { type YearApi, yearApi } from './year-api.ts';
import { Awaiting } from './year-awaiting.tsx';
import { MonthCalendar } from './year-calendar.tsx';
import { type Lender, Loans, Trainings } from './year-lending.tsx';
import { CalendarKnown, Calendars, calendarIn, type FormProps, KitField, KitNote } from './year-parts.tsx';
import { words } from './year-words.ts';

interface Props extends FormProps {
  readonly dossier: Dossier;
  readonly year: Year;
  readonly classes: readonly TeamClass[];
  readonly lenders: readonly Lender[];
  /** What of this pilot awaits the word of who reads. */
  readonly feedback: readonly OwnFeedback[];
  readonly stories: MyStories['mine'];
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

function Planned({
  planned,
  children,
}: {
  readonly planned: PlanAnswer;
  readonly children: ComponentChildren;
}) {
  const { date } = useWords();
  const unknown = planned.skipped.filter((one) => one.unknown).length;
  return (
    <div class="notice notice-note" role="status">
      <p>{words.plan.planned(planned.planned)}</p>
      {children}
      {unknown > 0 && (
        <p>
          <strong>{words.plan.unknownDays(unknown)}</strong>
        </p>
      )}
      {planned.without_kit > 0 && <p>{words.plan.withoutKit(planned.without_kit)}</p>}
      {planned.skipped.length > 0 && (
        <details open={planned.planned === 0}>
          <summary>{words.plan.skipped(planned.skipped.length)}</summary>
          <ul class="points">
            {[...new Set(planned.skipped.map(({ why }) => why))].map((why) => (
              <li key={why}>
                {words.plan.skippedFor(
                  why,
                  planned.skipped.filter((one) => one.why === why).map(({ on_day }) => date(on_day)),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const Plan = ({
  kits,
  calendar,
  levels,
  ...own
}: FormProps & Pick<Year, 'kits' | 'calendar'> & { readonly levels: readonly string[] }) => (
  <Section id="planifier" title={words.plan.title}>
    <p>{words.plan.lead}</p>
    <CalendarKnown calendar={calendar} />
    <form method="post" class="plain-form" noValidate>
      <TextField {...own} name="from" type="date" label={words.plan.from} />
      <TextField {...own} name="until" type="date" label={words.plan.until} />
      <KitField form={own.form} kits={kits} levels={levels} hint={words.plan.kitHint} />
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

/** Where else this pilot is read. */
function Ways({ dossier: { pilot, campaign, sides } }: Pick<Props, 'dossier'>) {
  const isParty = sides.some((side) => side !== 'commune');
  return (
    <p class="actions">
      <a class="button" href={teamUrl(pilot)}>
        {pilots.dossier.team}
      </a>
      <a class="button" href={pilotUrl(pilot)}>
        {pilots.dossier.back}
      </a>
      {isParty && (
        <>
          <a class="button" href={choiceUrl(campaign)}>
            {pilots.dossier.others}
          </a>
          <a class="button" href={reviewUrl(campaign)}>
            {after.review.link}
          </a>
        </>
      )}
    </p>
  );
}

function Month({ dossier, year, month }: Pick<Props, 'dossier' | 'year' | 'month'>) {
  return (
    <Section id="mois" title={capital(pilots.month(month))}>
      <Months month={month} pilot={dossier.pilot} />
      <MonthCalendar month={month} lessons={year.lessons} closed={year.closed} />
    </Section>
  );
}

function Body(props: Props) {
  const { dossier, year, month, today, planned, classes, ...own } = props;
  const { figures } = year;
  const speaks = dossier.sides.includes('commune');
  const acts = speaks && dossier.state !== 'done';
  const sent = { form: own.form, errors: own.errors };
  const levels = classes.flatMap((one) => one.levels);
  return (
    <>
      <p>
        <strong>{words.figures(figures.held, figures.coming, figures.hours)}</strong>
      </p>
      {planned && (
        <Planned planned={planned}>
          <KitNote kits={year.kits} resource={Number(own.form.get('kit'))} levels={levels} />
        </Planned>
      )}
      <Awaiting year={year} today={today} pilot={dossier.pilot} classes={classes} acts={acts} />
      <FeedbackToSay all={own.feedback} />
      {year.lessons.length > 0 && <Month dossier={dossier} year={year} month={month} />}
      {acts && <Plan {...sent} kits={year.kits} calendar={year.calendar} levels={levels} />}
      {acts && <AddOne {...sent} classes={classes} />}
      <Loans {...sent} loans={year.loans} lenders={own.lenders} acts={speaks} />
      <Trainings trainings={year.trainings} acts={speaks} />
      <StoriesToTell mine={own.stories} />
      <Calendars calendars={own.calendars} action={yearUrl(dossier.pilot)} />
    </>
  );
}

const { plan, loans } = words;
const labels: Readonly<Record<string, string>> = {
  from: plan.from,
  until: plan.until,
  kit: plan.kit,
  on_day: plan.day,
  what: loans.what,
  quantity: loans.quantity,
  lender_page: loans.where,
  from_day: loans.from,
  until_day: loans.until2,
};

function pageOf(props: Props, status?: number): Page {
  const { dossier, errors } = props;
  const title = words.title(communeOf(dossier.commune));
  const isOpen = ['approved', 'running', 'done'].includes(dossier.state);
  const refused = labelled(errors, (name) => labels[name]);
  const body = (
    <TextPage title={title}>
      <Refused title={words.refused} errors={refused} />
      <p class="lead">{words.lead}</p>
      <Ways dossier={dossier} />
      {isOpen ? <Body {...props} /> : <Notice>{words.closed}</Notice>}
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(status && { status }),
  });
}

/** Who lends, by the address of their page; the commune where none is named. @throws ApiError 400 */
function lenderIn(named: string, page: string): object {
  if (named === '') return { lender: 'commune' };
  const address = named === 'autre' ? page : named;
  const [, kind, name] = /\/(lieux|partenaires)\/([^/?#]+)/.exec(address) ?? [];
  if (kind === 'lieux') return { lender: 'venue', venue: decodeURIComponent(name ?? '') };
  if (kind === 'partenaires' && Number(name)) return { lender: 'organisation', organisation: Number(name) };
  throw new ApiError(400, words.loans.whereWrong, [{ name: 'lender_page', message: words.loans.whereWrong }]);
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
        ...lenderIn(said('lender'), said('lender_page')),
        from_day,
        until_day,
      });
      return '#prets';
    }
    case 'rendre':
      await api.takeBack(pilot, Number(said('pret')), Number(said('version')), today);
      return '#prets';
    case 'agenda':
      await api.openCalendar(calendarIn(form));
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
        name: ['venue', 'organisation'].includes(name) ? 'lender_page' : name,
        message,
      }));

/** The month that is asked for; else that of today, or of the first lesson to come. */
function monthOf({ lessons }: Year, asked: string | null, today: string): string {
  if (asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return asked;
  const next = lessons.find(({ on_day }) => on_day >= today);
  return (next?.on_day ?? today).slice(0, 7);
}

/** From today, or the beginning of the school year, to its end: what a form to plan says before one writes. */
const daysOf = ({ year }: Dossier, today: string) =>
  new URLSearchParams({
    from: today < `${year}-09-01` ? `${year}-09-01` : today,
    until: `${year + 1}-07-05`,
  });

/** The venues of a team, each once. */
const lendersIn = (members: readonly Member[]): Lender[] => [
  ...new Map(members.flatMap(({ venue }) => (venue ? [[venue.id, venue] as const] : []))).values(),
];

/** `/pilotes/:pilot/annee`: the lessons of a pilot, what awaits, what is lent, and who is trained. */
export async function yearPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url, now } = request;
  const dossier = await pilotsApi(ask).dossier(params.pilot ?? '');
  if (!dossier) return errorPage(request.words, 404, pilots.dossier.unknown);
  const api = yearApi(ask);
  const today = now.toISOString().slice(0, 10);
  const show = async (more: Partial<Props>, status?: number) => {
    const [year, { classes, members }, calendars, feedback, stories] = await Promise.all([
      api.year(dossier.pilot),
      teamApi(ask).team(dossier.pilot),
      api.calendars(),
      afterApi(ask).ownFeedback(),
      afterApi(ask).myStories(),
    ]);
    const month = monthOf(year, url.searchParams.get('mois'), today);
    const own = calendars.filter(({ subject }) => subject === dossier.commune.code_insee);
    const ours = <Line extends { readonly pilot: number }>(lines: readonly Line[]) =>
      lines.filter(({ pilot }) => pilot === dossier.pilot);
    const known = {
      form: daysOf(dossier, today),
      errors: [],
      lenders: lendersIn(members),
      feedback: ours(feedback),
      stories: ours(stories.mine),
    };
    return pageOf({ ...known, dossier, year, classes, calendars: own, today, month, ...more }, status);
  };
  if (!form) return show({});
  // What another form of the page said before, it says still.
  const sentIn = (sent: URLSearchParams) =>
    new URLSearchParams([...sent, ...[...daysOf(dossier, today)].filter(([name]) => !sent.has(name))]);
  try {
    const done = await send(api, dossier.pilot, form, today);
    return typeof done === 'string'
      ? { redirect: yearUrl(dossier.pilot) + done }
      : show({ planned: done, form: sentIn(form) });
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404, 409].includes(error.statusCode)) throw error;
    return show({ form: sentIn(form), errors: inForm(error) }, error.statusCode);
  }
}
