import type { OwnAgreement } from '../../api/agreements/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { doneAt } from '../ui/done.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { ActForm, type Asked, BUTTON, bodyOf, type Filled, refusedIn } from './act-form.tsx';
import { agreementsApi } from './agreements-api.ts';
import { type Doable, doables, type Said, titleOf } from './doable.ts';
import { words } from './own-words.ts';
import { ownAgreementUrl } from './urls.ts';

/** What was refused, for the form; @throws what is no refusal of what was said */
export function refusalsIn(error: unknown, whole: string): Pick<Filled, 'errors'> & { status: number } {
  if (!(error instanceof ApiError) || ![400, 409, 413].includes(error.statusCode)) throw error;
  return {
    errors: error.errors.length > 0 ? error.errors : [{ name: whole, message: error.message }],
    status: error.statusCode,
  };
}

const filledWith = (asked: readonly Asked[], { values }: Said): URLSearchParams =>
  new URLSearchParams(
    asked.flatMap(({ name }) => {
      const value = values[name];
      return value === null || value === undefined ? [] : [[name, String(value)]];
    }),
  );

interface Props extends Filled {
  readonly own: OwnAgreement;
  readonly act: string;
  readonly asked: readonly Asked[];
  readonly version?: string | undefined;
  readonly about: string | undefined;
  readonly lead: string | undefined;
  readonly text: string | undefined;
  readonly warning: string | undefined;
  readonly takesOut?: true;
}

function pageOf(
  { own: { agreement }, act, about, lead, text, warning, takesOut, ...form }: Props,
  status?: number,
): Page {
  const title = titleOf(act);
  const body = (
    <TextPage title={title}>
      <p>
        <a href={ownAgreementUrl(agreement.slug)}>{agreement.title}</a>
      </p>
      {about && <p class="lead">{about}</p>}
      {lead && <p>{lead}</p>}
      {text && (
        <blockquote class="quoted">
          <Markdown text={text} under={2} />
        </blockquote>
      )}
      {warning && <Notice>{warning}</Notice>}
      <ActForm {...form} {...(takesOut && { button: words.takeOut })} />
    </TextPage>
  );
  return personalPage(title, agreement.title, body, status ? { status } : {});
}

/** What is said anew or taken out, as one knows it. */
function aboutOf({ values: { what, name, summary, title } }: Said): string | undefined {
  const known = what ?? name ?? (summary === undefined ? undefined : title);
  return typeof known === 'string' ? known : undefined;
}

const isTheirs = ({ who, allows }: Doable, own: OwnAgreement, item: number | undefined) =>
  (who === 'party' || own.rights.operates) && (allows?.(own, item) ?? true);

/** What a page of acts is about; undefined where it is no act, not theirs, or of what is not there. */
function askedOn(own: OwnAgreement, act: string, item: number | undefined) {
  const doable = doables[act];
  if (!doable || !isTheirs(doable, own, item)) return undefined;
  const now = doable.find?.(own.agreement, item);
  const isChange = doable.find !== undefined && (item !== undefined || act === 'modifier');
  if ((isChange || doable.takesOut) && !now) return undefined;
  const about = now && aboutOf(now);
  return {
    own,
    act,
    asked: doable.asks(own, item),
    about,
    lead: doable.lead?.(own, item) ?? words.leads[act],
    text: doable.text?.(own, item),
    warning: doable.warning?.(own, item),
    path: doable.path(item),
    ...(doable.takesOut && { takesOut: true as const }),
    ...(isChange && { now }),
  };
}

/** `/mon-espace/gouvernance/accords/:slug/:act`: one thing said of an agreement, a page each, so that each form is alone. */
export async function actPage({ ask, params, url, form }: PersonalRequest): Promise<Page | Redirect> {
  const { slug = '', act = '' } = params;
  const api = agreementsApi(ask);
  const about = askedOn(await api.own(slug), act, Number(url.searchParams.get('n')) || undefined);
  if (!about) return { redirect: ownAgreementUrl(slug), forNow: true };
  const { now, path, ...page } = about;
  if (!form) {
    const first = now ? filledWith(page.asked, now) : new URLSearchParams();
    return pageOf({ ...page, form: first, errors: [], version: now && String(now.version) });
  }
  const version = form.get('version') ?? undefined;
  try {
    await api.write(`/${slug}${path}`, bodyOf(page.asked, form), now && Number(version));
    return { redirect: doneAt(ownAgreementUrl(slug)) };
  } catch (error) {
    const { errors, status } = refusalsIn(error, page.asked[0]?.name ?? BUTTON);
    return pageOf({ ...page, form, errors: refusedIn(page.asked, errors), version }, status);
  }
}
