import { orNothing } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Redirect, Request, SentMail } from '../routes.tsx';
import { loadSheet } from '../sheet/load-sheet.ts';
import { VenueSheet } from '../sheet/venue-sheet.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { readSearch, type Search } from '../venues/filters.ts';
import { isMail } from '../venues/words.ts';
import { usePages, useWords } from '../words/words.tsx';
import { chooseVenues } from './choose.ts';
import { type OrientationVenue, orientationMail } from './mail.tsx';
import { Reasons } from './reasons.tsx';
import { orientationSheetUrl, stepUrl } from './steps.ts';

/** More is a list, and no sheet. */
const MOST = 4;

async function loadVenues(
  ids: readonly string[],
  search: Search,
  { api }: Request,
): Promise<OrientationVenue[]> {
  const venues = await Promise.all(
    [...new Set(ids)].slice(0, MOST).map((id) => orNothing(api.venue(id, search.near), 404)),
  );
  const known = venues.flatMap((venue) => venue ?? []);
  return Promise.all(
    known.map(async (venue) => {
      const [choice = { venue, answers: [] }] = chooseVenues([{ venue }], search.facets);
      return { ...(await loadSheet(venue, api)), choice };
    }),
  );
}

type Outcome = SentMail | 'invalid';

interface MailFormProps {
  readonly action: string;
  /** What was written, where it was refused. */
  readonly written?: string | undefined;
  readonly outcome?: Outcome | undefined;
}

/** Sends the sheet to an address that nobody keeps. */
function MailForm({ action, written, outcome }: MailFormProps) {
  const { orientation: words } = usePages();
  const field = {
    id: 'mail',
    hint: words.mailHint,
    error: outcome === 'invalid' ? words.mailInvalid : undefined,
  };
  return (
    <section class="sheet-mail" aria-labelledby="envoyer">
      <h2 id="envoyer">{words.mailTitle}</h2>
      {outcome === 'sent' && (
        <p role="status" class="notice notice-note">
          {words.mailSent}
        </p>
      )}
      {outcome === 'limited' && <Notice kind="failure">{words.mailLimited}</Notice>}
      {outcome === 'failed' && <Notice kind="failure">{words.mailFailed}</Notice>}
      <form method="post" action={action} class="plain-form" noValidate>
        <Field {...field} label={words.mail}>
          <input
            id="mail"
            name="mail"
            type="email"
            autocomplete="off"
            maxLength={254}
            aria-describedby={describedBy(field)}
            aria-invalid={field.error ? true : undefined}
            defaultValue={written ?? ''}
          />
        </Field>
        <button type="submit" class="button">
          {words.mailSend}
        </button>
      </form>
    </section>
  );
}

interface Props {
  readonly venues: readonly OrientationVenue[];
  readonly search: Search;
  readonly origin: string;
  readonly basemap: string;
  readonly date: string;
  readonly mail: MailFormProps | undefined;
}

function SheetPage({ venues, search, origin, basemap, date, mail }: Props) {
  const { at } = useWords();
  const { orientation: words, sheet } = usePages();
  return (
    <div class="sheet-page">
      <div class="sheet-tools">
        <p class="venue-back">
          <a href={at(stepUrl(search, 'answer'))}>{words.backToAnswer}</a>
        </p>
        <h1>{words.sheetHeading}</h1>
        <Island name="PrintButton" component={PrintButton} props={{ label: sheet.print }} />
      </div>
      {mail && <MailForm {...mail} />}
      {venues.map((one) => (
        <VenueSheet
          key={one.venue.id}
          {...one}
          origin={origin}
          basemap={basemap}
          wanted={search.facets.services ?? []}
          start={search.near && { at: search.near, name: search.q }}
        >
          <Reasons choice={one.choice} search={search} />
        </VenueSheet>
      ))}
      <p class="sheet-foot">{sheet.printed(date, new URL(origin).host)}</p>
    </div>
  );
}

const SENT = 'envoye';
const sentBefore = (url: URL): Outcome | undefined => (url.searchParams.has(SENT) ? 'sent' : undefined);

/** `/orientation/fiche?lieu=…`: the venues chosen on paper, with the reasons; printed or sent by mail. */
export async function orientationSheetPage(request: Request): Promise<Page | Redirect> {
  const { url, form, words, now, basemap, sendMail } = request;
  const { live, pages } = words;
  const { search } = readSearch(url.searchParams);
  const ids = url.searchParams.getAll('lieu');
  const venues = await loadVenues(ids, search, request);
  if (venues.length === 0) return errorPage(words, 404, pages.orientation.sheetEmpty);
  const date = live.date(now.toISOString());
  const written = form?.get('mail')?.trim();
  const send = async (to: string): Promise<Outcome> => {
    if (!sendMail || !isMail(to)) return 'invalid';
    return sendMail({ to, ...orientationMail(venues, words, search, { origin: url.origin, date }) });
  };
  const action = live.at(orientationSheetUrl(ids, search));
  const outcome = written === undefined ? sentBefore(url) : await send(written);
  // Sent: gone on to by GET, or « reload » would send it again.
  if (form && outcome === 'sent') return { redirect: `${action}&${SENT}=1#envoyer` };
  const mail = { action, outcome, written: outcome === 'sent' ? undefined : written };
  return {
    status: outcome === 'invalid' ? 400 : outcome === 'limited' ? 429 : outcome === 'failed' ? 502 : 200,
    volatile: true,
    head: {
      title: `${pages.orientation.sheetHeading} · ${live.site.name}`,
      description: pages.orientation.description,
    },
    styles: ['venue', 'sheet', 'form', 'orientation'],
    body: (
      <SheetPage
        venues={venues}
        search={search}
        origin={url.origin}
        basemap={basemap}
        date={date}
        mail={sendMail && mail}
      />
    ),
  };
}
