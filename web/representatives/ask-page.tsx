import type { CommuneDetail } from '../../api/places/schema.ts';
import type { MyCommune } from '../../api/representatives/schema.ts';
import { ApiError } from '../api.ts';
import { communeUrl } from '../communes/urls.ts';
import { errorPage } from '../errors/error-page.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { slugOf } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { representativesApi } from './representatives-api.ts';
import { askUrl } from './urls.ts';
import { words } from './words.ts';

const { ask: said } = words;
type Commune = Pick<CommuneDetail, 'code_insee' | 'nom'>;

const page = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(title, said.lead, <TextPage title={title}>{body}</TextPage>, status ? { status } : {});

interface FormProps {
  readonly commune: Commune;
  readonly send: string;
  readonly form?: URLSearchParams;
  readonly errors?: ApiError['errors'];
}

const AskForm = ({ commune, send, form = new URLSearchParams(), errors = [] }: FormProps) => (
  <form method="post" action={askUrl(commune)} class="plain-form" noValidate>
    <Refused title={said.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
    <TextField
      form={form}
      errors={errors}
      name="message"
      label={said.message}
      hint={said.messageHint}
      rows={3}
      max={1000}
    />
    <button type="submit" class="button button-primary">
      {send}
    </button>
  </form>
);

const ToSpace = () => (
  <p class="actions">
    <a class="button button-primary" href="/mon-espace">
      {said.toSpace}
    </a>
    <a class="button" href="/pilotes">
      {said.toPilots}
    </a>
  </p>
);

/** Asked already: what one would write again is put away. */
function Waiting({ commune, since }: { readonly commune: Commune; readonly since: string }) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">{said.waitsText(date(since))}</p>
      <p>
        <a class="button" href="/mon-espace">
          {said.toSpace}
        </a>
      </p>
      <details>
        <summary>{said.again}</summary>
        <p>{said.againText}</p>
        <AskForm commune={commune} send={said.sendAgain} />
      </details>
    </>
  );
}

function Before({ since, answer }: Pick<MyCommune, 'since' | 'answer'>) {
  const { date } = useWords();
  return (
    <>
      <p>{said.before(date(since))}</p>
      <blockquote>{answer}</blockquote>
      <p>{said.beforeMore}</p>
    </>
  );
}

interface Asking {
  readonly commune: Commune;
  /** Of an arrondissement, whose page one comes from. */
  readonly part?: string | undefined;
}

/** What someone may ask of a commune: to speak for it, where they neither do nor have asked. */
function asked({ commune, part }: Asking, own: MyCommune | undefined, failed: Partial<FormProps> = {}): Page {
  const isRefusedNow = failed.errors !== undefined;
  if (own?.state === 'speaks')
    return page(
      said.speaks(commune.nom),
      <>
        <p class="lead">{said.speaksText}</p>
        <ToSpace />
      </>,
    );
  if (own?.state === 'pending' && !isRefusedNow)
    return page(said.waits, <Waiting commune={commune} since={own.since} />);
  return page(
    said.title(commune.nom),
    <>
      <p class="lead">{said.lead}</p>
      {part && <p>{said.whole(commune.nom, part)}</p>}
      {own?.state === 'refused' && <Before {...own} />}
      <p>{said.how}</p>
      <AskForm commune={commune} send={said.send} {...failed} />
      <p>
        <a href={communeUrl(commune)}>{said.toCommune}</a>
      </p>
    </>,
    isRefusedNow ? 400 : undefined,
  );
}

async function send(asking: Asking, { ask }: PersonalRequest, form: URLSearchParams): Promise<Page> {
  const { commune } = asking;
  try {
    const { state } = await representativesApi(ask).askFor(commune.code_insee, form.get('message') ?? '');
    const isIn = state === 'granted';
    return page(
      isIn ? said.granted(commune.nom) : said.pending,
      <>
        <p class="lead">{isIn ? said.grantedText : said.pendingText}</p>
        <ToSpace />
      </>,
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    return asked(asking, undefined, { form, errors: error.errors });
  }
}

async function wholeOf(found: CommuneDetail, { api }: PersonalRequest): Promise<Asking> {
  if (!found.parent) return { commune: found };
  return { commune: await api.commune(found.parent), part: found.nom };
}

/** `/communes/:code/:slug/representer`: someone asks to speak for a commune. */
export async function askPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { api, ask, form, params, words: catalogue } = request;
  const found = await api.commune(params.code ?? '').catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode < 500) return undefined;
    throw error;
  });
  if (!found) return errorPage(catalogue, 404, catalogue.pages.communes.unknown);
  if (!form && params.slug !== slugOf(found.nom)) return { redirect: askUrl(found) };
  const asking = await wholeOf(found, request);
  if (form) return send(asking, request, form);
  // Asked before one writes: what is written after signing in is not lost.
  const mine = await representativesApi(ask).mine();
  return asked(
    asking,
    mine.find(({ code_insee }) => code_insee === asking.commune.code_insee),
  );
}
