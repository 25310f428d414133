import type { Refusal } from '../../api/core/errors.ts';
import type { ReportAnswer } from '../../api/reports/schema.ts';
import { ApiError, accepted, orNothing } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { eventsApi } from '../events/events-api.ts';
import { eventUrl } from '../events/urls.ts';
import { partnersApi } from '../partners/partners-api.ts';
import type { Page } from '../render.tsx';
import { resourcesApi } from '../resources/resources-api.ts';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import type { Redirect, Request } from '../routes.tsx';
import { practiceUrl } from '../toolbox/urls.ts';
import { Refused } from '../ui/field.tsx';
import { usePages } from '../words/words.tsx';
import { Answerable, bodyOf, inWords, Message, Subjects, Thanks } from './report-fields.tsx';

/** Something that a partner shows, or a partner, to who reports it. */
interface Thing {
  readonly nom: string;
  /** Its page, in the language of the request, and this one. */
  readonly page: string;
  readonly here: string;
  /** Where the API takes reports of it. */
  readonly path: string;
}

interface Props {
  readonly thing: Thing;
  readonly form?: URLSearchParams;
  readonly refusals: readonly Refusal[];
}

function ThingForm({ thing, form, refusals }: Props) {
  const { report: words } = usePages();
  const sent = { form, refusals };
  const idOf = (name: string) => (name === 'subject' ? 'subject-fraud' : name);
  return (
    <form method="post" action={thing.here} class="plain-form report-form" noValidate>
      <Refused
        title={words.refused}
        errors={refusals.map(({ name, message }) => ({ id: idOf(name), message }))}
      />
      <Subjects {...sent} subjects={words.things.subjects} />
      <Message {...sent} hint={words.things.messageHint} />
      <Answerable {...sent} />
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}

function pageWith({ nom, page }: Thing, { words }: Request, body: Page['body'], status = 200): Page {
  const { live, pages } = words;
  const { title, lead } = pages.report.things;
  return {
    status,
    volatile: true,
    head: { title: `${title} · ${nom} · ${live.site.name}`, description: lead },
    styles: ['venue', 'text', 'form'],
    body: (
      <div class="text-page">
        <p class="venue-back">
          <a href={page} lang="fr">
            {nom}
          </a>
        </p>
        <h1>{title}</h1>
        {body}
      </div>
    ),
  };
}

/** What the API refused, in the page's language. */
function refusalsOf({ errors }: ApiError, { words }: Request): Refusal[] {
  const { errors: said, tooMany } = words.pages.report;
  if (errors.length === 0) return [{ name: 'subject', message: tooMany }];
  return errors.map((refusal) => inWords(said, refusal));
}

async function send(thing: Thing, request: Request, form: URLSearchParams): Promise<Page> {
  const { things } = request.words.pages.report;
  // A robot is thanked and forgotten.
  if (form.get('website')) return pageWith(thing, request, <p>{things.thanks}</p>);
  try {
    const answer = await accepted(request.askAsAnyone(thing.path, { body: bodyOf(form) }));
    const { secret } = JSON.parse(answer.body) as ReportAnswer;
    return pageWith(thing, request, <Thanks thanks={things.thanks} secret={secret} action={thing.here} />);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    const refusals = refusalsOf(error, request);
    const back = <ThingForm thing={thing} form={form} refusals={refusals} />;
    return pageWith(thing, request, back, error.statusCode);
  }
}

async function takeBack(thing: Thing, request: Request, secret: string): Promise<Page> {
  const { report } = request.words.pages;
  const done = await request.api.takeBackReport(secret);
  return pageWith(thing, request, <p role="status">{done ? report.takenBack : report.gone}</p>);
}

/** Says what is wrong with something, with or without scripts or an account. */
const pageFor =
  (find: (request: Request) => Promise<Thing | undefined>) =>
  async (request: Request): Promise<Page | Redirect> => {
    const { form, words } = request;
    const thing = await find(request);
    if (!thing) return errorPage(words, 404);
    const secret = form?.get('secret');
    if (secret) return takeBack(thing, request, secret);
    if (form) return send(thing, request, form);
    return pageWith(
      thing,
      request,
      <>
        <p class="lead">{words.pages.report.things.lead}</p>
        <ThingForm thing={thing} refusals={[]} />
      </>,
    );
  };

const GONE = [400, 404, 410];

/** `/ressources/:resource/signaler`. */
export const reportResourcePage = pageFor(async ({ askAsAnyone, params }) => {
  const found = await orNothing(resourcesApi(askAsAnyone).find(params.resource ?? ''), ...GONE);
  return (
    found && {
      nom: found.title,
      page: found.kind === 'practice' ? practiceUrl(found) : resourceUrl(found),
      here: `/ressources/${found.resource}/signaler`,
      path: `/api/resources/${found.resource}/reports`,
    }
  );
});

/** `/partenaires/:organisation/signaler`. */
export const reportOrganisationPage = pageFor(async ({ askAsAnyone, params }) => {
  const found = await orNothing(partnersApi(askAsAnyone).find(params.organisation ?? ''), ...GONE);
  return (
    found && {
      nom: found.nom,
      page: organisationUrl(found),
      here: `/partenaires/${found.organisation}/signaler`,
      path: `/api/partners/${found.organisation}/reports`,
    }
  );
});

/** `/ateliers/:sitting/:slug/signaler`: the whole event, whatever the date. */
export const reportEventPage = pageFor(async ({ askAsAnyone, params, words }) => {
  const found = await orNothing(eventsApi(askAsAnyone).find(params.sitting ?? ''), ...GONE);
  if (!found) return undefined;
  const page = words.live.at(eventUrl(found));
  const path = `/api/resources/${found.resource}/reports`;
  return { nom: found.title, page, here: `${page}/signaler`, path };
});
