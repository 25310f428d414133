import type { ReceivedFeedback } from '../../../api/pilots/feedback/schema.ts';
import type { Practice } from '../../../api/toolbox/schema.ts';
import { ApiError } from '../../api.ts';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { toolboxApi } from '../../toolbox/toolbox-api.ts';
import { practiceUrl } from '../../toolbox/urls.ts';
import { Field, Refused } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { afterApi } from '../after-api.ts';
import { words } from '../after-words.ts';

const said = words.feedback;

interface Props {
  readonly practice: Practice;
  readonly received: readonly ReceivedFeedback[];
  readonly moderates: boolean;
  readonly errors: ApiError['errors'];
}

const keyOf = ({ lesson, side }: ReceivedFeedback) => `${lesson}-${side}`;

const TakeAway = ({ one }: { readonly one: ReceivedFeedback }) => (
  <details>
    <summary>
      {said.takeAway}
      <span class="visually-hidden"> : {said.headOf(one.chapter, one.chapter_title)}</span>
    </summary>
    <form method="post" class="plain-form">
      <input type="hidden" name="seance" value={String(one.lesson)} />
      <input type="hidden" name="cote" value={one.side} />
      <Field id={`why-${keyOf(one)}`} label={said.why}>
        <textarea id={`why-${keyOf(one)}`} name="reason" rows={2} maxLength={2000} required />
      </Field>
      <button type="submit" class="button">
        {said.takeAway}
      </button>
    </form>
  </details>
);

const monthIn = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function Line({ one, moderates }: { readonly one: ReceivedFeedback; readonly moderates: boolean }) {
  const month = monthIn.format(new Date(`${one.month}-01T00:00:00Z`));
  return (
    <li class="resource-card">
      <h2>{said.headOf(one.chapter, one.chapter_title)}</h2>
      <p class="fine">{said.fromOf(one.stars, said.from[one.side], month, one.edition)}</p>
      {one.went_well && (
        <>
          <p>{said.went}</p>
          <blockquote class="resource-text">{one.went_well}</blockquote>
        </>
      )}
      {one.to_change && (
        <>
          <p>{said.change}</p>
          <blockquote class="resource-text">{one.to_change}</blockquote>
        </>
      )}
      {one.withheld_reason && <Notice>{said.withheld(one.withheld_reason)}</Notice>}
      {moderates && !one.withheld_reason && <TakeAway one={one} />}
    </li>
  );
}

function Body({ practice, received, moderates }: Props) {
  return (
    <>
      <p class="lead">{said.receivedLead}</p>
      {received.length === 0 && <p>{said.noneReceived}</p>}
      <ul class="resource-cards">
        {received.map((one) => (
          <Line key={keyOf(one)} one={one} moderates={moderates} />
        ))}
      </ul>
      <p class="actions">
        <a class="button" href={practiceUrl(practice)}>
          {said.toKit}
        </a>
      </p>
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const title = said.received(props.practice.title);
  const body = (
    <TextPage title={title}>
      <Refused
        title={said.refused}
        errors={props.errors.map(({ name, message }) => ({ id: name, message }))}
      />
      <Body {...props} />
    </TextPage>
  );
  return personalPage(title, said.receivedLead, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

/** `/boite-a-outils/:resource/avis`: what classes wrote of a kit, for its authors and for moderators. */
export async function receivedPage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = afterApi(ask);
  const resource = params.resource ?? '';
  const practice = await toolboxApi(ask).find(resource);
  const received = (await api.received(resource)) ?? [];
  const mine = await toolboxApi(ask).mine(resource);
  const known = { practice, received, moderates: mine?.owner === false };
  if (!form) return pageOf({ ...known, errors: [] });
  try {
    const body = { withheld: true, reason: form.get('reason') ?? '' };
    await api.moderateFeedback(form.get('seance') ?? '', form.get('cote') ?? '', body);
    return { redirect: `/boite-a-outils/${practice.resource}/avis` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404].includes(error.statusCode)) throw error;
    const id = `why-${form.get('seance')}-${form.get('cote')}`;
    return pageOf({ ...known, errors: [{ name: id, message: error.message }] }, error.statusCode);
  }
}
