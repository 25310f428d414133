import type { Refusal } from '../../api/core/errors.ts';
import type { ReportAnswer } from '../../api/reports/schema.ts';
import { MESSAGE_MAX, subjects } from '../../api/reports/subjects.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { weekdays } from '../venues/hours-section.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { type Pages, usePages, useWords } from '../words/words.tsx';
import { type DayFault, nameOfDay } from './days.ts';
import { type FormProps, Parts, Texts } from './right.tsx';
import { type Suggestable, suggestedIn } from './suggested.ts';

const idOf = (name: string) => (name === 'subject' ? 'subject-closed' : name);

function Subjects({ chosen, error }: { readonly chosen: string | null; readonly error: string | undefined }) {
  const { report: words } = usePages();
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={error && 'subject-error'}>
      <legend>{words.subject}</legend>
      {error && (
        <p id="subject-error" class="field-error">
          {error}
        </p>
      )}
      {subjects.map((subject) => (
        <label key={subject} class="check">
          <input
            id={`subject-${subject}`}
            type="radio"
            name="subject"
            value={subject}
            required
            checked={chosen === subject}
          />
          {words.subjects[subject]}
        </label>
      ))}
    </fieldset>
  );
}

function ReportForm({ venue, form, refusals }: FormProps) {
  const { at } = useWords();
  const { report: words } = usePages();
  const errorOf = (name: string) => refusals.find((refusal) => refusal.name === name)?.message;
  const message = { id: 'message', hint: words.messageHint, error: errorOf('message') };
  const mail = { id: 'mail', hint: words.mailHint, error: errorOf('mail') };
  const consentError = errorOf('consent');
  return (
    // The server says in full what a browser would only point at.
    <form method="post" action={at(`${venueUrl(venue)}/signaler`)} class="plain-form report-form" noValidate>
      <Refused
        title={words.refused}
        errors={refusals.map(({ name, message: said }) => ({ id: idOf(name), message: said }))}
      />
      <Subjects chosen={form?.get('subject') ?? null} error={errorOf('subject')} />
      <Parts venue={venue} form={form} refusals={refusals} />
      <Field {...message} label={words.message}>
        <textarea
          id="message"
          name="message"
          rows={5}
          maxLength={MESSAGE_MAX}
          aria-describedby={describedBy(message)}
          aria-invalid={message.error ? true : undefined}
          defaultValue={form?.get('message') ?? ''}
        />
      </Field>
      <Texts venue={venue} form={form} refusals={refusals} />
      <Field {...mail} label={words.mail}>
        <input
          id="mail"
          name="mail"
          type="email"
          autocomplete="email"
          maxLength={254}
          aria-describedby={describedBy(mail)}
          aria-invalid={mail.error ? true : undefined}
          defaultValue={form?.get('mail') ?? ''}
        />
      </Field>
      <div class={consentError ? 'field field-wrong' : 'field'}>
        {consentError && (
          <p id="consent-error" class="field-error">
            {consentError}
          </p>
        )}
        <label class="check">
          <input
            id="consent"
            type="checkbox"
            name="consent"
            value="1"
            aria-describedby={consentError && 'consent-error'}
            checked={form?.get('consent') === '1'}
          />
          {words.consent}
        </label>
      </div>
      {/* Hidden from everyone but robots, which fill every field. */}
      <p hidden>
        <label>
          {words.trap} <input name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </p>
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}

/** What was sent can be taken back as long as one has its secret: this page is the only one to give it. */
function Thanks({ venue, secret, kept }: { readonly venue: Venue } & ReportAnswer) {
  const { at } = useWords();
  const { report: words } = usePages();
  return (
    <>
      <p role="status">{kept ? words.thanks : words.thanksUnkept}</p>
      <p>{words.thanksMore}</p>
      <form method="post" action={at(`${venueUrl(venue)}/signaler`)}>
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button">
          {words.takeBack}
        </button>
      </form>
    </>
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

/** What the API is sent; an empty field is no answer. */
const bodyOf = (form: URLSearchParams, suggested: object) => ({
  subject: form.get('subject') ?? undefined,
  message: form.get('message') ?? undefined,
  mail: form.get('mail') ?? undefined,
  consent: form.get('consent') === '1',
  suggested,
});

/** What the API refused, in the page's language. */
function inWords({ report, hours }: Pages, { name, message }: Refusal): Refusal {
  const { errors, fields } = report;
  if (name in fields) return { name, message: fields[name as Suggestable] + hours.colon + errors.suggested };
  const said = (errors as Readonly<Record<string, unknown>>)[name];
  return { name, message: typeof said === 'string' ? said : message };
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
    ...others.map((refusal) => inWords(words.pages, refusal)),
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
    const answer = await api.report(venue.id, bodyOf(form, suggested));
    return pageWith(venue, request, <Thanks venue={venue} {...answer} />);
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
