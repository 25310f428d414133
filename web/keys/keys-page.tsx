import type { KnownKey } from '../../api/keys/schema.ts';
import type { Mandate } from '../../api/people/schema.ts';
import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { bulkExample, changeExample, sourceExample } from './examples.ts';
import { KeyForm, type Wish, type Wrong } from './key-form.tsx';
import { keysApi } from './keys-api.ts';
import { Sample } from './sample.tsx';
import { words } from './words.ts';

const page = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(title, words.lead, <TextPage title={title}>{body}</TextPage>, status ? { status } : {});

function KeyLine({ one }: { readonly one: KnownKey }) {
  const { date, enumerate } = useWords();
  const { key, name, rights, source, venues, made, expires, used, state } = one;
  const where = source === null ? enumerate(venues.map(({ nom }) => calm(nom))) : words.ofSource(source);
  const life = [
    words.made(date(made)),
    used ? words.used(date(used)) : words.neverUsed,
    expires ? words.until(date(expires)) : words.endless,
  ];
  return (
    <li>
      <strong>{name}</strong> {words.state[state] && `(${words.state[state]})`}
      <br />
      {enumerate(rights.map((right) => words.right[right]))} · {where}
      <br />
      {life.join(' · ')}
      {state !== 'revoked' && (
        <form method="post" action="/mon-espace/cles">
          <input type="hidden" name="geste" value="revoquer" />
          <button type="submit" name="cle" value={String(key)} class="button button-quiet">
            {words.revoke(name)}
          </button>
        </form>
      )}
    </li>
  );
}

const Keys = ({ keys }: { readonly keys: readonly KnownKey[] }) => (
  <section aria-labelledby="cles">
    <h2 id="cles">{words.list}</h2>
    {keys.length === 0 && <p>{words.none}</p>}
    <ul class="points">
      {keys.map((one) => (
        <KeyLine key={one.key} one={one} />
      ))}
    </ul>
  </section>
);

/** Some venue to speak of in an example. */
const anyVenue = (mandates: readonly Mandate[]) => mandates.find(({ venue }) => venue)?.venue ?? 'ID';

function Programs({ origin, venue }: { readonly origin: string; readonly venue: string }) {
  const setting = { origin, secret: 'np_…' };
  return (
    <section aria-labelledby="programmes">
      <h2 id="programmes">{words.howTitle}</h2>
      <p>{words.how}</p>
      <Sample text={changeExample(setting, venue)} />
      <section aria-labelledby="beaucoup">
        <h3 id="beaucoup">{words.bulkTitle}</h3>
        <p>{words.bulk}</p>
        <Sample text={bulkExample(setting, venue)} />
        <p>{words.limits}</p>
        <p>
          <a href="/api/documentation">{words.documentation}</a>
        </p>
      </section>
    </section>
  );
}

async function show({ ask, url }: PersonalRequest, wish: Wish, errors: readonly Wrong[] = []): Promise<Page> {
  const [{ mandates }, keys] = await Promise.all([peopleApi(ask).me(), keysApi(ask).keys()]);
  return page(
    words.title,
    <>
      <p class="lead">{words.lead}</p>
      {errors.length === 0 && <Keys keys={keys} />}
      <section aria-labelledby="faire">
        <h2 id="faire">{words.make}</h2>
        <KeyForm wish={wish} mandates={mandates} errors={errors} />
      </section>
      <Programs origin={url.origin} venue={anyVenue(mandates)} />
    </>,
    errors.length > 0 ? 400 : undefined,
  );
}

/** The one time that a key is shown. */
function made(secret: string, { venues: [venue = 'ID'], source }: Wish, origin: string): Page {
  const setting = { origin, secret };
  const isOfSource = source !== '';
  return page(
    words.madeTitle,
    <>
      <Notice>{words.madeOnce}</Notice>
      <Sample text={secret} />
      <p>{words.madeSecret}</p>
      <section aria-labelledby="exemple">
        <h2 id="exemple">{words.example}</h2>
        <p>{isOfSource ? words.exampleSource : words.exampleVenue}</p>
        <Sample text={isOfSource ? sourceExample(setting, 'epn-12') : bulkExample(setting, venue)} />
        <p>
          <a class="button" href="/mon-espace/cles">
            {words.back}
          </a>
        </p>
      </section>
    </>,
  );
}

/** A year is long enough to be forgotten: who wants longer says so. */
const inAYear = (now: Date) => `${now.getUTCFullYear() + 1}${now.toISOString().slice(4, 10)}`;

const emptyWish = (now: Date, url: URL): Wish => ({
  name: '',
  venues: url.searchParams.getAll('lieu'),
  source: '',
  rights: ['edit'],
  expires_on: inAYear(now),
});

const wishIn = (form: URLSearchParams): Wish => ({
  name: form.get('name')?.trim() ?? '',
  venues: form.getAll('venues'),
  source: form.get('source')?.trim() ?? '',
  rights: form.getAll('rights'),
  expires_on: form.get('expires_on')?.trim() ?? '',
});

/** A source that is written takes the place of the venues. */
const asked = ({ name, venues, source, rights, expires_on }: Wish) => ({
  name,
  rights,
  ...(source ? { source } : { venues }),
  ...(expires_on && { expires_on }),
});

async function make(request: PersonalRequest, form: URLSearchParams): Promise<Page> {
  const wish = wishIn(form);
  try {
    const { secret } = await keysApi(request.ask).make(asked(wish));
    return made(secret, wish, request.url.origin);
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    return show(request, wish, error.errors);
  }
}

/** `/mon-espace/cles`: keys for programs, made, listed, revoked, and how they are used. */
export async function keysPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { form, ask, now, url } = request;
  if (form?.get('geste') === 'faire') return make(request, form);
  if (form?.get('geste') === 'revoquer') {
    await keysApi(ask).revoke(form.get('cle') ?? '');
    return { redirect: '/mon-espace/cles' };
  }
  return show(request, emptyWish(now, url));
}
