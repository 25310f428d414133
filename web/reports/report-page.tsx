import type { Refusal } from '../../api/core/errors.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { weekdays } from '../venues/hours-section.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { type Pages, usePages, useWords } from '../words/words.tsx';
import { type DayFault, nameOfDay } from './days.ts';
import { Answerable, bodyOf, inWords, Message, Subjects, Thanks } from './report-fields.tsx';
import { type FormProps, Parts, Texts } from './right.tsx';
import { type Suggestable, suggestedIn } from './suggested.ts';

const idOf = (name: string) => (name === 'subject' ? 'subject-closed' : name);

function ReportForm({ venue, form, refusals }: FormProps) {
  const { at } = useWords();
  const { report: words } = usePages();
  const sent = { form, refusals };
  return (
    // The server says in full what a browser would only point at.
    <form method="post" action={at(`${venueUrl(venue)}/signaler`)} class="plain-form report-form" noValidate>
      <Refused
        title={words.refused}
        errors={refusals.map(({ name, message: said }) => ({ id: idOf(name), message: said }))}
      />
      <Subjects {...sent} subjects={words.subjects} />
      <Parts venue={venue} form={form} refusals={refusals} />
      <Message {...sent} hint={words.messageHint} />
      <Texts venue={venue} form={form} refusals={refusals} />
      <Answerable {...sent} />
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}

const pageWith = (
  venue: Venue,
  { words: { live, pages } }: Request,
  body: Page['body'],
  status = 200,
): Page => ({
  status,
  volatile: true,
  head: {
    title: `${pages.report.title} · ${calm(venue.nom)} · ${live.site.name}`,
    description: pages.report.lead,
  },
  styles: ['venue', 'text', 'form'],
  body: (
    <div class="text-page">
      <p class="venue-back">
        <a href={live.at(venueUrl(venue))} lang="fr">
          {calm(venue.nom)}
        </a>
      </p>
      <h1>{pages.report.title}</h1>
      {body}
    </div>
  ),
});

/** What the API refused, in the page's language. */
function saidOf({ report, hours }: Pages, refusal: Refusal): Refusal {
  const { name } = refusal;
  const { errors, fields } = report;
  if (name in fields) return { name, message: fields[name as Suggestable] + hours.colon + errors.suggested };
  return inWords(errors, refusal);
}

/** What cannot be read of the week, the day named. */
function ofDay({ live, pages }: Request['words'], { day, kind }: DayFault): Refusal {
  const { errors } = pages.report;
  const name = live.dayName(weekdays[day] ?? '');
  const said = kind === 'unreadable' ? errors.day : errors.missingDay;
  return { name: nameOfDay(day), message: said(name.charAt(0).toLocaleUpperCase() + name.slice(1)) };
}

/** Hours that cannot be read are sent as none, which the API refuses: so it tells all else that is wrong, and keeps nothing. */
const UNREADABLE = { horaires: '' };

function refusalsOf({ errors }: ApiError, { words }: Request, faults: readonly DayFault[]): Refusal[] {
  if (errors.length === 0) return [{ name: 'subject', message: words.pages.report.tooMany }];
  const others = errors.filter(({ name }) => faults.length === 0 || name !== 'horaires');
  return [
    ...others.map((refusal) => saidOf(words.pages, refusal)),
    ...faults.map((fault) => ofDay(words, fault)),
  ];
}

async function send(venue: Venue, request: Request, form: URLSearchParams): Promise<Page> {
  const { api, words } = request;
  // A robot is thanked and forgotten.
  if (form.get('website')) return pageWith(venue, request, <p>{words.pages.report.thanks}</p>);
  const { values, faults } = suggestedIn(form, venue, [words.pages.hours.closed]);
  const suggested = faults.length > 0 ? { ...values, ...UNREADABLE } : values;
  try {
    const answer = await api.report(venue.id, { ...bodyOf(form), suggested });
    const { thanks, thanksUnkept } = words.pages.report;
    const said = { thanks: answer.kept ? thanks : thanksUnkept, secret: answer.secret };
    const action = words.live.at(`${venueUrl(venue)}/signaler`);
    return pageWith(venue, request, <Thanks {...said} action={action} />);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    const refusals = refusalsOf(error, request, faults);
    const back = <ReportForm venue={venue} form={form} refusals={refusals} />;
    return pageWith(venue, request, back, error.statusCode);
  }
}

async function takeBack(venue: Venue, request: Request, secret: string): Promise<Page> {
  const { report } = request.words.pages;
  const done = await request.api.takeBackReport(secret);
  return pageWith(venue, request, <p role="status">{done ? report.takenBack : report.gone}</p>);
}

/** `/lieux/:id/:slug/signaler`: says what is wrong with a venue's page, with or without scripts. */
export const reportPage = (request: Request): Promise<Page | Redirect> =>
  withVenue(request, '/signaler', async (venue) => {
    const { form, words } = request;
    const secret = form?.get('secret');
    if (secret) return takeBack(venue, request, secret);
    if (form) return send(venue, request, form);
    return pageWith(
      venue,
      request,
      <>
        <p class="lead">{words.pages.report.lead}</p>
        <ReportForm venue={venue} refusals={[]} />
      </>,
    );
  });
