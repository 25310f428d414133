import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { typeset } from '../words/typeset.ts';
import { agreementsApi } from './agreements-api.ts';
import {
  Amendments,
  ConsolidatedText,
  Files,
  History,
  Identity,
  Letters,
  Parties,
  Promised,
} from './parts.tsx';
import { Timeline } from './timeline.tsx';
import { agreementUrl, ownAgreementUrl } from './urls.ts';
import { words } from './words.ts';

const paris = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'short', timeZone: 'Europe/Paris' });
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day that an address asks; a malformed one asks today's. */
function dayIn(url: URL): string | undefined {
  const asked = url.searchParams.get('le') ?? '';
  return DAY.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : undefined;
}

/** `/gouvernance/accords/:slug`: what was promised, what has been done, its dates and its text on a day. */
export async function agreementPage({ askAsAnyone, params, url, now }: Request): Promise<Page> {
  const api = agreementsApi(askAsAnyone);
  const slug = params.slug ?? '';
  const [agreement, history] = await Promise.all([api.find(slug, dayIn(url)), api.history(slug)]);
  return {
    styles: ['text', 'form', 'resources', 'agreements'],
    head: {
      title: `${agreement.title} · Nouvelle Proximité`,
      description: words.description,
      path: agreementUrl(slug),
      frenchOnly: true,
    },
    body: (
      <TextPage title={typeset(agreement.title)}>
        {agreement.demonstration && <Notice>{words.demonstration}</Notice>}
        <p class="lead">{typeset(agreement.object)}</p>
        <Identity agreement={agreement} />
        <Parties agreement={agreement} />
        <Timeline agreement={agreement} today={paris.format(now)} />
        <Promised agreement={agreement} />
        <ConsolidatedText agreement={agreement} />
        <Amendments agreement={agreement} />
        <Files agreement={agreement} />
        <Letters agreement={agreement} />
        <History history={history} />
        <p class="actions">
          <a class="button" href={ownAgreementUrl(slug)}>
            {words.keep}
          </a>
        </p>
      </TextPage>
    ),
  };
}
