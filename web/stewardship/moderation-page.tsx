import type { PendingClaim } from '../../api/stewardship/schema.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { moderation } = words;

/** A claim with what helps to decide, and the two ways out. */
function Claim({ one }: { readonly one: PendingClaim }) {
  const { date } = useWords();
  const { claim, venue: id, nom, commune, mail, message, claimed, stewards } = one;
  const answer = `reponse-${claim}`;
  return (
    <article>
      <h2>
        <a href={venueUrl({ id, nom })}>{calm(nom)}</a>, {commune}
      </h2>
      <p>{moderation.asks(mail, date(claimed))}</p>
      {message && <blockquote>{message}</blockquote>}
      <p>
        {moderation.publishes} : {[...one.courriels, ...one.site_web].join(', ') || '—'}
      </p>
      <p>{moderation.stewards(stewards)}</p>
      <form method="post" action="/moderation" class="plain-form">
        <input type="hidden" name="demande" value={String(claim)} />
        <Field id={answer} label={moderation.answer}>
          <textarea id={answer} name="reponse" rows={2} maxLength={2000} />
        </Field>
        <p class="actions">
          <button type="submit" name="decision" value="accorder" class="button button-primary">
            {moderation.grant}
          </button>{' '}
          <button type="submit" name="decision" value="refuser" class="button">
            {moderation.refuse}
          </button>
        </p>
      </form>
    </article>
  );
}

/** `/moderation`: what waits for a decision. */
export async function moderationPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = stewardshipApi(ask);
  if (form) {
    const answer = form.get('reponse')?.trim() || undefined;
    await api.decide(form.get('demande') ?? '', { granted: form.get('decision') === 'accorder', answer });
    return { redirect: '/moderation' };
  }
  const claims = await api.claims();
  return {
    volatile: true,
    styles: ['text', 'form'],
    head: { title: `${moderation.title} · Nouvelle Proximité`, description: moderation.title },
    body: (
      <TextPage title={moderation.title}>
        <p class="lead">{claims.length === 0 ? moderation.none : moderation.claims(claims.length)}</p>
        {claims.map((one) => (
          <Claim key={one.claim} one={one} />
        ))}
      </TextPage>
    ),
  };
}
