import type { ComponentChildren } from 'preact';
import type { OwnAgreement } from '../../api/agreements/schema.ts';
import { ApiError } from '../api.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Done, isDone } from '../ui/done.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { typeset } from '../words/typeset.ts';
import { ActForm, bodyOf, type Filled } from './act-form.tsx';
import { refusalsIn } from './act-page.tsx';
import { agreementsApi } from './agreements-api.ts';
import { mayBeTakenOut, maySendLetter, newAgreement, titleOf } from './doable.ts';
import { words as said } from './own-words.ts';
import { Articles, Identity, Standing } from './parts.tsx';
import { agreementUrl, ownAgreementUrl } from './urls.ts';
import { words } from './words.ts';

const NEW: Filled = {
  form: new URLSearchParams({ term_years: '3', renewal_years: '1', notice_months: '3' }),
  errors: [],
};

/** `/mon-espace/gouvernance/accords`: those that one has a part in; whoever runs the directory prepares another. */
export async function ownAgreementsPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = agreementsApi(ask);
  const [mine, runs] = await Promise.all([api.mine(), isOperator(ask)]);
  const asked = newAgreement(mine.map(({ slug, title }) => [slug, title]));
  let filled = NEW;
  let status: number | undefined;
  if (form && runs) {
    try {
      await api.write('', bodyOf(asked, form));
      return { redirect: ownAgreementUrl(form.get('slug') ?? '') };
    } catch (error) {
      const refused = refusalsIn(error, 'slug');
      filled = { form, errors: refused.errors };
      status = refused.status;
    }
  }
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {mine.length === 0 && <p>{said.none}</p>}
      <ul class="points">
        {mine.map(({ slug, title, signed_on }) => (
          <li key={slug}>
            <a href={ownAgreementUrl(slug)}>{title}</a> {!signed_on && said.prepared}
          </li>
        ))}
      </ul>
      {runs && (
        <Section id="nouveau" title={said.new}>
          <ActForm asked={asked} {...filled} button={said.newButton} />
        </Section>
      )}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, status ? { status } : {});
}

interface LinkProps {
  readonly slug: string;
  readonly act: string;
  readonly item?: number;
  readonly label: string;
  /** What it is of, heard and not shown again. */
  readonly of?: string;
}

const ActLink = ({ slug, act, item, label, of }: LinkProps) => (
  <a
    class="button button-quiet"
    href={`${ownAgreementUrl(slug)}/${act}${item === undefined ? '' : `?n=${item}`}`}
  >
    {label}
    {of && <span class="visually-hidden">{said.of(of)}</span>}
  </a>
);

const Lines = ({ children }: { readonly children: ComponentChildren }) => (
  <ul class="commitments">{children}</ul>
);

function Commitments({ agreement, rights }: OwnAgreement) {
  const { slug, commitments } = agreement;
  return (
    <Section id="engagements" title={said.commitments}>
      <Lines>
        {commitments.map((one) => {
          const { commitment, party, owner, what } = one;
          const mine =
            rights.operates || (party === null ? rights.parties.length > 0 : rights.parties.includes(party));
          return (
            <li key={commitment}>
              <p>
                <Standing one={one} /> {what} ({owner ?? words.all})
              </p>
              <p class="actions">
                {mine && <ActLink slug={slug} act="etat" item={commitment} label={said.state} of={what} />}{' '}
                {rights.operates && (
                  <ActLink slug={slug} act="engagement" item={commitment} label={said.edit} of={what} />
                )}{' '}
                {rights.operates && mayBeTakenOut(agreement, one) && (
                  <ActLink
                    slug={slug}
                    act="oter-engagement"
                    item={commitment}
                    label={said.takeOut}
                    of={what}
                  />
                )}
              </p>
            </li>
          );
        })}
      </Lines>
      {rights.operates && <ActLink slug={slug} act="engagement" label={said.add} of={said.commitments} />}
    </Section>
  );
}

interface LetterProps extends Pick<OwnAgreement, 'rights'> {
  readonly slug: string;
  readonly one: OwnAgreement['agreement']['denunciations'][number];
}

function Letter({ slug, one, rights }: LetterProps) {
  const { denunciation, by, sent_on, letter, party, acknowledged_on, withdrawn_why } = one;
  const awaited = !acknowledged_on && !withdrawn_why && (rights.operates || rights.parties.includes(party));
  return (
    <li>
      {words.letter(by, sent_on, letter, one.recorded_for)} {withdrawn_why && said.withdrawn}{' '}
      {awaited && <ActLink slug={slug} act="accuse" item={denunciation} label={titleOf('accuse')} />}{' '}
      {rights.letters.includes(denunciation) && (
        <ActLink slug={slug} act="retrait-lettre" item={denunciation} label={titleOf('retrait-lettre')} />
      )}
    </li>
  );
}

function Life(own: OwnAgreement) {
  const {
    agreement: { slug, signed_on, denunciations, amendments },
    rights,
  } = own;
  if (!signed_on) return null;
  return (
    <Section id="vie" title={said.life}>
      <Lines>
        {denunciations.map((one) => (
          <Letter key={one.denunciation} slug={slug} one={one} rights={rights} />
        ))}
        {amendments.map(({ number, title, withdrawn_why, heard }) => (
          <li key={`avenant ${number}`}>
            {words.amendment(number, title)} {withdrawn_why && said.amendmentWithdrawn}
            {heard.length > 0 && <p class="fine">{words.heard(heard)}</p>}
            {heard.some(({ party }) => rights.parties.includes(party)) && (
              <ActLink
                slug={slug}
                act="avis-avenant"
                item={number}
                label={titleOf('avis-avenant')}
                of={title}
              />
            )}{' '}
            {rights.operates && !withdrawn_why && (
              <ActLink
                slug={slug}
                act="retrait-avenant"
                item={number}
                label={titleOf('retrait-avenant')}
                of={title}
              />
            )}
          </li>
        ))}
      </Lines>
      <p class="actions">
        {rights.operates && <ActLink slug={slug} act="avenant" label={titleOf('avenant')} />}{' '}
        {rights.operates && <ActLink slug={slug} act="texte" label={titleOf('texte')} />}{' '}
        {rights.operates && <ActLink slug={slug} act="pdf" label={titleOf('pdf')} />}{' '}
        {maySendLetter(own) && <ActLink slug={slug} act="denonciation" label={titleOf('denonciation')} />}
      </p>
    </Section>
  );
}

const Contents = ({ agreement, agreement: { slug, parties, articles } }: Pick<OwnAgreement, 'agreement'>) => (
  <>
    <Section id="parties" title={said.parties}>
      <Lines>
        {parties.map((one) => (
          <li key={one.party}>
            {one.name} <ActLink slug={slug} act="partie" item={one.party} label={said.edit} of={one.name} />{' '}
            {mayBeTakenOut(agreement, one) && (
              <ActLink slug={slug} act="oter-partie" item={one.party} label={said.takeOut} of={one.name} />
            )}
            {!one.stands_for && one.organisation === null && <p class="fine">{said.unspoken}</p>}
          </li>
        ))}
      </Lines>
      <ActLink slug={slug} act="partie" label={said.add} of={said.parties} />
    </Section>
    <Section id="articles" title={said.articles}>
      <Lines>
        {articles.map((one) => (
          <li key={one.article}>
            {words.articleTitle(one.article, one.title)}{' '}
            <ActLink slug={slug} act="article" item={one.article} label={said.edit} of={one.title} />{' '}
            {mayBeTakenOut(agreement, one) && (
              <ActLink
                slug={slug}
                act="oter-article"
                item={one.article}
                label={said.takeOut}
                of={one.title}
              />
            )}
          </li>
        ))}
      </Lines>
      <ActLink slug={slug} act="article" label={said.add} of={said.articles} />
    </Section>
  </>
);

/** What is prepared, as everyone will read it: each party reads it before it signs. */
const Project = ({ agreement }: Pick<OwnAgreement, 'agreement'>) => (
  <Section id="projet" title={said.project}>
    <p class="lead">{typeset(agreement.object)}</p>
    <Identity agreement={agreement} />
    <p>
      {words.between(
        agreement.parties.map(({ name, signatory }) => (signatory ? `${name} (${signatory})` : name)),
      )}
    </p>
    <Articles agreement={agreement} />
  </Section>
);

/** `/mon-espace/gouvernance/accords/:slug`: all that one may say of an agreement, each a page; who may say nothing reads it. */
export async function ownAgreementPage({ ask, params, url }: PersonalRequest): Promise<Page | Redirect> {
  const own = await agreementsApi(ask)
    .own(params.slug ?? '')
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.statusCode === 403) return undefined;
      throw error;
    });
  if (!own) return { redirect: agreementUrl(params.slug ?? ''), forNow: true };
  const { agreement, rights } = own;
  const { slug, title, signed_on, calendar } = agreement;
  const name = said.own(title);
  const body = (
    <TextPage title={name}>
      <Done done={isDone(url)} />
      <p class="lead">{said.ownLead}</p>
      <p>{words.calendar(calendar)}</p>
      <p class="actions">
        {signed_on && (
          <a class="button" href={agreementUrl(slug)}>
            {said.see}
          </a>
        )}{' '}
        {rights.operates && <ActLink slug={slug} act="modifier" label={titleOf('modifier')} />}{' '}
        {agreement.heard.some(({ party }) => rights.parties.includes(party)) && (
          <ActLink slug={slug} act="avis-accord" label={titleOf('avis-accord')} />
        )}
      </p>
      {calendar.state === 'prepared' && <Project agreement={agreement} />}
      <Commitments {...own} />
      <Life {...own} />
      {rights.operates && <Contents agreement={agreement} />}
    </TextPage>
  );
  return personalPage(name, said.ownLead, body, { styles: ['text', 'form', 'resources', 'agreements'] });
}
