import { ApiError } from '../api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { peopleApi } from './people-api.ts';
import { personalPage } from './personal-page.ts';
import { words } from './words.ts';

/** A page of this site to go on to; anything else is no page of ours. */
export const readTarget = (text: string | null | undefined): string | undefined =>
  text && /^\/(?![/\\])[\w\-./%?=&+]*$/.test(text) ? text : undefined;

interface FormProps {
  readonly written: string;
  readonly error: string | undefined;
  readonly to: string | undefined;
}

function SignInForm({ written, error, to }: FormProps) {
  const { signIn } = words;
  const field = { id: 'mail', hint: signIn.mailHint, error };
  return (
    <form method="post" action="/connexion" class="plain-form" noValidate>
      {to && <input type="hidden" name="vers" value={to} />}
      <Field {...field} label={signIn.mail}>
        <input
          id="mail"
          name="mail"
          type="email"
          autocomplete="email"
          maxLength={254}
          required
          aria-describedby={describedBy(field)}
          aria-invalid={error ? true : undefined}
          defaultValue={written}
        />
      </Field>
      <button type="submit" class="button button-primary">
        {signIn.send}
      </button>
    </form>
  );
}

const page = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(title, words.signIn.lead, body, status ? { status } : {});

/** A link, not a form: the page's policy lets no form lead to another site. */
const ProConnect = ({ to }: Pick<FormProps, 'to'>) => (
  <section aria-labelledby="proconnect">
    <h2 id="proconnect">{words.proConnect.or}</h2>
    <p>{words.proConnect.text}</p>
    <p>
      <a class="button" href={`/connexion/proconnect${to ? `?${new URLSearchParams({ vers: to })}` : ''}`}>
        {words.proConnect.enter}
      </a>
    </p>
  </section>
);

interface Asked extends FormProps {
  readonly hasProConnect: boolean;
}

const asked = ({ hasProConnect, ...props }: Asked, status?: number, notice?: string): Page =>
  page(
    words.signIn.title,
    <TextPage title={words.signIn.title}>
      <p class="lead">{words.signIn.lead}</p>
      {notice && <Notice kind="failure">{notice}</Notice>}
      <SignInForm {...props} />
      {hasProConnect && <ProConnect to={props.to} />}
    </TextPage>,
    status,
  );

const sent = (mail: string, to: string | undefined, mails: boolean): Page =>
  page(
    words.signIn.sentTitle,
    <TextPage title={words.signIn.sentTitle}>
      <p class="lead">{words.signIn.sent(mail)}</p>
      {mails ? (
        <p>{words.signIn.sentMore}</p>
      ) : (
        <p>
          {words.signIn.noMail} <a href="/boite-d-envoi">{words.signIn.outbox}</a>
        </p>
      )}
      <p>
        <a href={`/connexion${to ? `?${new URLSearchParams({ vers: to })}` : ''}`}>{words.signIn.again}</a>
      </p>
    </TextPage>,
  );

/** `/connexion`: asks for an address, and sends a link there. */
export async function signInPage({
  url,
  form,
  ask,
  sendsMail,
  hasProConnect,
}: PersonalRequest): Promise<Page | Redirect> {
  const to = readTarget(form?.get('vers') ?? url.searchParams.get('vers'));
  if (!form) return asked({ written: '', error: undefined, to, hasProConnect });
  const mail = form.get('mail')?.trim() ?? '';
  try {
    await peopleApi(ask).requestLink(mail, to);
    return sent(mail, to, sendsMail);
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode >= 500 || error.statusCode === 0) throw error;
    const refused = error.errors.find(({ name }) => name === 'mail')?.message;
    const notice = error.statusCode === 429 ? words.signIn.limited : undefined;
    return asked({ written: mail, error: refused, to, hasProConnect }, error.statusCode, notice);
  }
}

/** `/connexion/lien`: what the mail opens. A button, because what reads mails beforehand opens their links too. */
export async function linkPage({ url, form, ask }: PersonalRequest): Promise<Page | Redirect> {
  const token = form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';
  const to = readTarget(form?.get('vers') ?? url.searchParams.get('vers'));
  if (!form)
    return page(
      words.link.title,
      <TextPage title={words.link.title}>
        <p class="lead">{words.link.lead}</p>
        <form method="post" action="/connexion/lien" class="plain-form">
          <input type="hidden" name="jeton" value={token} />
          {to && <input type="hidden" name="vers" value={to} />}
          <button type="submit" class="button button-primary">
            {words.link.enter}
          </button>
        </form>
      </TextPage>,
    );
  try {
    return { redirect: to ?? '/mon-espace', cookies: await peopleApi(ask).enter(token) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    return page(
      words.link.spentTitle,
      <TextPage title={words.link.spentTitle}>
        <p class="lead">{words.link.spent}</p>
        <p>
          <a
            class="button button-primary"
            href={`/connexion${to ? `?${new URLSearchParams({ vers: to })}` : ''}`}
          >
            {words.signIn.again}
          </a>
        </p>
      </TextPage>,
      400,
    );
  }
}
