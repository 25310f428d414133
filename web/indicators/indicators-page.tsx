import type { Indicator } from '../../api/indicators/schema.ts';
import { REVIEWS_URL } from '../annual-reviews/urls.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { figure } from '../territories/figures.ts';
import { findInvented } from '../territories/invented.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { indicatorsApi } from './indicators-api.ts';
import { agreementIndicatorsUrl, INDICATORS_URL, indicatorUrl, WORK_URL } from './urls.ts';
import { words } from './words.ts';

/** The figure of France, as far as it is known, in a sentence. */
export function franceInWords(one: Indicator): string {
  const { year, before } = one;
  const now =
    year &&
    `${figure(one, year.value)} ${one.counted === 'flow' ? words.thisYear(year.period) : words.stockNow(one.computed_at)}`;
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

type Group = Pick<Indicator, 'agreement' | 'agreement_title' | 'article' | 'article_title'>;

const keyOf = ({ agreement, article }: Group) => `${agreement ?? ''}-${article ?? 0}`;
/** Each article of each agreement that has indicators, in their order. */
const groupsOf = (all: readonly Indicator[]): readonly Group[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];
/** The agreements that have indicators. */
const agreementsOf = (all: readonly Indicator[]): readonly (readonly [string, string])[] => [
  ...new Map(
    all.flatMap(({ agreement, agreement_title: title }) =>
      agreement && title ? [[agreement, title] as const] : [],
    ),
  ),
];

function titleOf({ agreement_title: title, article, article_title: of }: Group, isAlone: boolean): string {
  if (title === null) return words.more;
  if (article === null) return isAlone ? words.more : words.ofAgreement(title);
  const named = of ? `${words.article(article)}. ${of}` : words.article(article);
  return isAlone ? named : words.articleOf(named, title);
}

/** A link to the indicators of each agreement, where there are several. */
function Choose({ all, chosen }: { readonly all: readonly Indicator[]; readonly chosen: string | null }) {
  const named = agreementsOf(all);
  if (named.length < 2) return null;
  const link = (href: string, text: string, isHere: boolean) => (
    <li key={href}>
      <a href={href} aria-current={isHere ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
  return (
    <nav aria-label={words.choose}>
      <ul class="points">
        {link(INDICATORS_URL, words.allAgreements, chosen === null)}
        {named.map(([slug, title]) => link(agreementIndicatorsUrl(slug), title, slug === chosen))}
      </ul>
    </nav>
  );
}

/** `/gouvernance/indicateurs`: every indicator, by the articles of each agreement, or of one. */
export async function indicatorsPage({ askAsAnyone, url }: Request): Promise<Page> {
  const all = await indicatorsApi(askAsAnyone).all();
  const asked = url.searchParams.get('accord');
  const chosen = agreementsOf(all).some(([slug]) => slug === asked) ? asked : null;
  const shown = all.filter(({ agreement }) => chosen === null || agreement === chosen);
  const isAlone = agreementsOf(shown).length < 2;
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
        <Choose all={all} chosen={chosen} />
        {groupsOf(shown).map((group) => (
          <Section key={keyOf(group)} id={`article-${keyOf(group)}`} title={titleOf(group, isAlone)}>
            <ul class="indicator-list">
              {shown
                .filter((one) => keyOf(one) === keyOf(group))
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
