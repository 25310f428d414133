import type { Indicator } from '../../api/indicators/schema.ts';
import { REVIEWS_URL } from '../annual-reviews/urls.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { figure } from '../territories/figures.ts';
import { findInvented } from '../territories/invented.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { indicatorsApi } from './indicators-api.ts';
import { INDICATORS_URL, indicatorUrl, WORK_URL } from './urls.ts';
import { words } from './words.ts';

/** The figure of France, as far as it is known, in a sentence. */
export function franceInWords(one: Indicator): string {
  const { year, before } = one;
  const now =
    year &&
    `${figure(one, year.value)} ${one.counted === 'flow' ? words.thisYear(year.period) : words.stockNow}`;
  const then = before && `${figure(one, before.value)} ${words.lastYear(before.period)}`;
  return [now, then].filter(Boolean).join(' ; ') || words.none;
}

const Line = ({ one }: { readonly one: Indicator }) => (
  <li>
    <h3>
      <a href={indicatorUrl(one.code)}>{one.nom}</a>
    </h3>
    <p>{one.waits ? words.waits : one.retired ? words.retired : <strong>{franceInWords(one)}</strong>}</p>
    <p class="fine">
      {words.kinds[one.kind]} · {one.formula}
    </p>
  </li>
);

const articlesOf = (all: readonly Indicator[]) => [...new Set(all.map(({ article }) => article))];

/** `/gouvernance/indicateurs`: every indicator, by the convention's articles. */
export async function indicatorsPage({ askAsAnyone }: Request): Promise<Page> {
  const all = await indicatorsApi(askAsAnyone).all();
  const invented = await findInvented(askAsAnyone);
  return {
    styles: ['text', 'territories', 'indicators'],
    head: {
      title: `${words.title} · Nouvelle Proximité`,
      description: words.lead,
      path: INDICATORS_URL,
      frenchOnly: true,
    },
    body: (
      <TextPage title={words.title}>
        <p class="lead">{words.lead}</p>
        {invented && <Notice>{words.demonstration}</Notice>}
        {articlesOf(all).map((article) => (
          <Section
            key={article}
            id={`article-${article ?? 0}`}
            title={article === null ? words.more : words.article(article)}
          >
            <ul class="indicator-list">
              {all
                .filter((one) => one.article === article)
                .map((one) => (
                  <Line key={one.code} one={one} />
                ))}
            </ul>
          </Section>
        ))}
        <p class="takeaway">
          <a href={REVIEWS_URL}>{words.reviews}</a>
          <a href="/api/governance/indicators">{words.api}</a>
          <a href={WORK_URL}>{words.work}</a>
        </p>
      </TextPage>
    ),
  };
}
