import { application as life } from '../../../api/resources/kinds/application.ts';
import type { OwnApplication } from '../../../api/resources/missions/schema.ts';
import { ApiError } from '../../api.ts';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { Section, TextPage } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { resourceUrl } from '../urls.ts';
import { missionsApi } from './missions-api.ts';
import { words } from './words.ts';

const said = words.own;

const show = (title: string, children: Page['body'], status?: number): Page =>
  personalPage(title, title, <TextPage title={title}>{children}</TextPage>, status ? { status } : {});

const Gesture = ({ token, name, label }: { token: string; name: string; label: string }) => (
  <form method="post" class="plain-form">
    <input type="hidden" name="jeton" value={token} />
    <button type="submit" name="geste" value={name} class="button">
      {label}
    </button>
  </form>
);

const Body = ({ own, token }: { readonly own: OwnApplication; readonly token: string }) => (
  <>
    <p class="lead">
      <a href={resourceUrl(own)}>{said.lead(own.title, calm(own.venue))}</a>
    </p>
    <p>
      <strong>{said.state(life.states[own.state] ?? own.state)}</strong>
    </p>
    {own.partners.length > 0 && <p>{words.partners(own.partners.join(', '))}</p>}
    <p>{own.shares_mail ? said.shared : said.unshared}</p>
    <Gesture
      token={token}
      name={own.shares_mail ? 'cacher' : 'montrer'}
      label={own.shares_mail ? said.unshare : said.share}
    />
    <Section id="effacer" title={said.eraseTitle}>
      <p>{said.kept(own.kept_days)}</p>
      <details>
        <summary>{said.eraseOpen}</summary>
        <Gesture token={token} name="effacer" label={said.withdraw} />
      </details>
    </Section>
  </>
);

/** `/service-civique/ma-candidature`: whoever applied comes by the link of a mail, without an account. */
export async function ownApplicationPage({ ask, url, form }: PersonalRequest): Promise<Page | Redirect> {
  const token = form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';
  const api = missionsApi(ask);
  try {
    if (!form) return show(said.title, <Body own={await api.own(token)} token={token} />);
    if (form.get('geste') === 'effacer') {
      await api.withdraw(token);
      return show(said.gone, <p class="lead">{said.goneText}</p>);
    }
    await api.share(token, form.get('geste') === 'montrer');
    return { redirect: `/service-civique/ma-candidature?${new URLSearchParams({ jeton: token })}` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 429].includes(error.statusCode)) throw error;
    return show(said.wrong, <p class="lead">{error.message}</p>, error.statusCode);
  }
}
