import type { KnownWebhook, MadeWebhook, WebhookWish } from '../../api/webhooks/schema.ts';
import { ApiError } from '../api.ts';
import { Sample } from '../keys/sample.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Points, Section, TextPage } from '../ui/text-page.tsx';
import { momentInWords } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import { webhooksApi } from './webhooks-api.ts';
import { words } from './words.ts';

const PATH = '/mon-espace/abonnements-donnees';

const page = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(title, words.lead, <TextPage title={title}>{body}</TextPage>, {
    ...(status && { status }),
  });

type Act = 'verify' | 'pause' | 'resume' | 'remove';
const acts: Readonly<Record<KnownWebhook['state'], readonly Act[]>> = {
  unverified: ['verify', 'remove'],
  active: ['pause', 'remove'],
  paused: ['resume', 'remove'],
  failing: ['resume', 'remove'],
};

/** What was sent last, the latest first: in lines, as a phone has no room for columns of dates and reasons. */
function Deliveries({ name, deliveries }: KnownWebhook) {
  if (deliveries.length === 0) return <p>{words.noDelivery}</p>;
  return (
    <details open>
      <summary>{words.deliveries(name)}</summary>
      <ul class="points">
        {deliveries.map(({ delivery, changes, tries, tried, delivered, status, problem }) => (
          <li key={delivery}>
            {words.delivery(momentInWords(tried), changes, tries)}{' '}
            {delivered ? words.arrived(status) : problem}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Subscription({ one }: { readonly one: KnownWebhook }) {
  const { date } = useWords();
  const { webhook, name, url, state, through, failures, problem, made, next_try } = one;
  return (
    <li>
      <h3>{name}</h3>
      <p>
        <code>{url}</code>
        <br />
        <strong>{words.state[state]}</strong> · {words.made(date(made.slice(0, 10)))} ·{' '}
        {words.through(through)}
        {next_try && ` · ${words.nextTry(failures, momentInWords(next_try))}`}
      </p>
      {problem && <Notice kind="failure">{problem}</Notice>}
      <form method="post" action={PATH} class="actions">
        <input type="hidden" name="abonnement" value={String(webhook)} />
        {acts[state].map((act) => (
          <button key={act} type="submit" name="geste" value={act} class="button button-quiet">
            {words[act](name)}
          </button>
        ))}
      </form>
      <Deliveries {...one} />
    </li>
  );
}

const Subscriptions = ({ all }: { readonly all: readonly KnownWebhook[] }) => (
  <Section id="abonnements" title={words.list}>
    {all.length === 0 && <p>{words.none}</p>}
    <ul class="points">
      {all.map((one) => (
        <Subscription key={one.webhook} one={one} />
      ))}
    </ul>
  </Section>
);

const labels: Readonly<Record<string, string>> = { name: words.name, url: words.url };

interface Written {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

const Registration = (written: Written) => (
  <Section id="abonner" title={words.register}>
    <form method="post" action={PATH} class="plain-form" noValidate>
      <Refused title={words.refused} errors={labelled(written.errors, (name) => labels[name])} />
      <TextField {...written} name="name" label={words.name} hint={words.nameHint} max={80} />
      <TextField {...written} name="url" type="url" label={words.url} hint={words.urlHint} max={500} />
      <button type="submit" name="geste" value="register" class="button button-primary">
        {words.send}
      </button>
    </form>
  </Section>
);

const Instructions = () => (
  <>
    <Section id="envois" title={words.howTitle}>
      <Points points={words.how} />
    </Section>
    <Section id="signature" title={words.signTitle}>
      <p>{words.sign}</p>
      <p>
        <a href="/api/documentation">{words.documentation}</a>
      </p>
    </Section>
  </>
);

async function show({ ask }: PersonalRequest, written?: Written): Promise<Page> {
  const all = await webhooksApi(ask).webhooks();
  return page(
    words.title,
    <>
      <p class="lead">{words.lead}</p>
      {!written && <Subscriptions all={all} />}
      <Registration {...(written ?? { form: new URLSearchParams(), errors: [] })} />
      <Instructions />
    </>,
    written && 400,
  );
}

/** The one time that a secret is shown. */
const made = ({ secret, verified, problem }: MadeWebhook): Page =>
  page(
    words.madeTitle,
    <>
      <Notice>{words.madeOnce}</Notice>
      <Sample text={secret} />
      <p>{verified ? words.isVerified : words.isNotVerified(problem ?? '')}</p>
      <p>
        <a class="button" href={PATH}>
          {words.back}
        </a>
      </p>
    </>,
  );

const wishIn = (form: URLSearchParams): WebhookWish => ({
  name: form.get('name')?.trim() ?? '',
  url: form.get('url')?.trim() ?? '',
});

async function register(request: PersonalRequest, form: URLSearchParams): Promise<Page> {
  try {
    return made(await webhooksApi(request.ask).register(wishIn(form)));
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    return show(request, { form, errors: error.errors });
  }
}

/** What is done with one that is there; its page then says how it stands. */
async function act({ ask }: PersonalRequest, form: URLSearchParams): Promise<Redirect> {
  const [api, webhook] = [webhooksApi(ask), form.get('abonnement') ?? ''];
  const known: Readonly<Record<string, () => Promise<unknown>>> = {
    verify: () => api.verify(webhook),
    pause: () => api.setState(webhook, 'paused'),
    resume: () => api.setState(webhook, 'active'),
    remove: () => api.remove(webhook),
  };
  await known[form.get('geste') ?? '']?.();
  return { redirect: PATH };
}

/** `/mon-espace/abonnements-donnees`: programs that are told of changes, registered, followed, paused, taken away. */
export async function webhooksPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { form } = request;
  if (!form) return show(request);
  return form.get('geste') === 'register' ? register(request, form) : act(request, form);
}
