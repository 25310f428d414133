import type { ComponentChildren } from 'preact';
import type { AnnualReview, Content, DrawnIndicator } from '../../api/annual-reviews/schema.ts';
import { errorPage } from '../errors/error-page.tsx';
import { FranceMap, TrendFigure } from '../indicators/parts.tsx';
import { indicatorUrl } from '../indicators/urls.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { cell, figure } from '../territories/figures.ts';
import { territoryUrl } from '../territories/urls.ts';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { typeset } from '../words/typeset.ts';
import { byArticle, ofMap, ofRegions, ofTime, ofValue } from './chosen.ts';
import { reviewsApi } from './reviews-api.ts';
import { summaryOf } from './summary.ts';
import { REVIEWS_URL, reviewDataUrl, reviewUrl, reviewWorkUrl } from './urls.ts';
import { words } from './words.ts';

interface Props {
  readonly review: AnnualReview;
}
type SectionName = AnnualReview['comments'][number]['section'];

/** What the parties say of a section. */
function Comments({ review, section }: Props & { readonly section: SectionName }) {
  const own = review.comments.filter((one) => one.section === section);
  return (
    <>
      {own.map(({ agreement_party: party, party: name, text }) => (
        <div key={party} class="notice notice-note">
          <p>
            <strong>{words.says(name)}</strong>
          </p>
          <p class="resource-text">{typeset(text)}</p>
        </div>
      ))}
    </>
  );
}

const Part = ({
  review,
  section,
  children,
}: Props & { section: SectionName; children: ComponentChildren }) => (
  <Section id={section} title={words.sections[section]}>
    {children}
    <Comments review={review} section={section} />
  </Section>
);

/** The year in short. */
const InShort = ({ content }: { readonly content: Content }) => (
  <FactList
    facts={summaryOf(content).map(({ title, lines }) => [
      title,
      <ul key={title} class="points">
        {lines.map(({ text, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>,
    ])}
  />
);

function FiguresTable({ of, year }: { readonly of: readonly DrawnIndicator[]; readonly year: number }) {
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{year}</th>
          <th scope="col">{year - 1}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.code}>
            <th scope="row">
              <a href={indicatorUrl(one.code)}>{one.nom}</a>
            </th>
            <td>{one.waits ? words.waits : figure(one, one.france)}</td>
            <td>{cell(one, one.before)}</td>
            <td>{words.signs(one.before, one.france)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Articles = ({ content }: { readonly content: Content }) => (
  <>
    {byArticle(content).map(({ article, title, indicators, promises }) => (
      <section key={article} aria-labelledby={`article-${article ?? 0}`}>
        <h3 id={`article-${article ?? 0}`}>{words.article(article, title)}</h3>
        {promises.length > 0 && (
          <ul class="points">
            {promises.map(({ what, owner, state, figure: said }) => (
              <li key={what}>{words.promise(what, owner, state, said)}</li>
            ))}
          </ul>
        )}
        {indicators.length > 0 ? (
          <FiguresTable of={indicators} year={content.year} />
        ) : (
          <p class="fine">{words.noFigure}</p>
        )}
      </section>
    ))}
  </>
);

const Value = ({ content }: { readonly content: Content }) => (
  <>
    {ofValue(content).map((one) => (
      <section key={one.code} aria-labelledby={`valeur-${one.code}`}>
        <h3 id={`valeur-${one.code}`}>{one.nom}</h3>
        <p>
          <strong>{one.waits ? words.waits : figure(one, one.france)}</strong>
        </p>
        <p class="fine">
          {one.formula} {one.method} {one.limits}
        </p>
      </section>
    ))}
  </>
);

function Regions({ content }: { readonly content: Content }) {
  const all = ofRegions(content);
  return (
    <>
      <p class="fine">{words.regionsCaption(content.year)}</p>
      {all.map((one) => (
        <details key={one.code}>
          <summary>{one.nom}</summary>
          <table class="figures-table">
            <caption class="visually-hidden">{one.nom}</caption>
            <thead>
              <tr>
                <th scope="col">{words.region}</th>
                <th scope="col">{one.unit}</th>
              </tr>
            </thead>
            <tbody>
              {one.regions.map(({ code, nom, value, before }) => (
                <tr key={code}>
                  <th scope="row">{nom}</th>
                  <td>
                    {cell(one, value)} ({cell(one, before)})
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

const Trends = ({ content }: { readonly content: Content }) => (
  <>
    {ofTime(content).map((one) => (
      <section key={one.code} aria-labelledby={`evolution-${one.code}`}>
        <h3 id={`evolution-${one.code}`}>{one.nom}</h3>
        <TrendFigure measure={one} frequency={one.frequency} points={one.periods} name="France" />
      </section>
    ))}
  </>
);

function MapPart({ content }: { readonly content: Content }) {
  const one = ofMap(content);
  if (!one) return null;
  const title = words.mapTitle(one.nom, content.year);
  return (
    <FranceMap measure={one} level="departement" rows={one.departements} title={title} id="carte-bilan" />
  );
}

const Gaps = ({ content: { gaps } }: { readonly content: Content }) => (
  <>
    <p>{words.without(gaps.without)}</p>
    <p class="fine">{words.gapsHint}</p>
    <ol class="points">
      {gaps.rows.map(({ code, nom, departement, explanation }) => (
        <li key={code}>
          <a href={territoryUrl({ level: 'commune', code })}>{nom}</a> ({departement}). {explanation}
        </li>
      ))}
    </ol>
  </>
);

function State({ review }: Props) {
  const { year, version, versions, adopted_at: adopted, sha256, sealed, drawn_at: drawn, content } = review;
  const last = Math.max(...versions);
  return (
    <>
      {last > version && (
        <Notice>
          {words.followed}{' '}
          <a href={reviewUrl(year, { agreement: review.agreement, version: last })}>{words.version(last)}</a>
        </Notice>
      )}
      <Notice>{adopted ? words.adopted(adopted) : words.project}</Notice>
      {content.invented && <Notice>{words.demonstration}</Notice>}
      {drawn.slice(0, 4) === String(year) && <p class="fine">{words.partial(year)}</p>}
      <FactList
        facts={[
          ['Version', `${version}, ${words.drawn(drawn)}`],
          [
            words.seal,
            <>
              <code class="seal">{sha256}</code> {sealed ? words.sealed : <strong>{words.broken}</strong>}
            </>,
          ],
        ]}
      />
      <p class="takeaway">
        <a href={reviewUrl(year, review, '.pdf')} download>
          {words.pdf}
        </a>
        <a href={reviewDataUrl(year, review, '.csv')} download>
          {words.csv}
        </a>
        <a href={reviewDataUrl(year, review)}>{words.json}</a>
        <a href={reviewWorkUrl(year, review.agreement)}>{words.edit.work}</a>
      </p>
    </>
  );
}

const Parties = ({ review }: Props) => (
  <Section id="parties" title={words.parties}>
    <ul class="points">
      {review.parties.map(({ agreement_party: party, name, adopted_at: at }) => (
        <li key={party}>{at ? words.saidYes(name, at) : words.silent(name)}</li>
      ))}
    </ul>
    <Comments review={review} section="whole" />
  </Section>
);

const Others = ({ review: { agreement, year, version, versions } }: Props) =>
  versions.length > 1 ? (
    <p>
      {words.versions} :{' '}
      {versions
        .filter((one) => one !== version)
        .map((one) => (
          <a key={one} href={reviewUrl(year, { agreement, version: one })}>
            {words.version(one)}{' '}
          </a>
        ))}
    </p>
  ) : null;

/** `/gouvernance/bilans/:year`: the review of a year, as it was drawn. */
export async function reviewPage({ askAsAnyone, params, url, words: catalogue }: Request): Promise<Page> {
  const asked = /^\d{1,4}$/.exec(url.searchParams.get('version') ?? '')?.[0];
  const review = await reviewsApi(askAsAnyone).find(Number(params.year), {
    agreement: url.searchParams.get('accord'),
    version: asked,
  });
  if (!review) return errorPage(catalogue, 404);
  const { content, year } = review;
  return {
    styles: ['text', 'resources', 'territories', 'indicators'],
    head: {
      title: `${words.title(year)} · Nouvelle Proximité`,
      description: words.lead(content.agreement.title),
      path: reviewUrl(year, { agreement: review.agreement }),
      frenchOnly: true,
    },
    body: (
      <TextPage title={words.title(year)}>
        <p class="lead">{words.lead(content.agreement.title)}</p>
        <State review={review} />
        {content.summary && (
          <Part review={review} section="summary">
            <InShort content={content} />
          </Part>
        )}
        <Part review={review} section="figures">
          <p class="fine">{words.method}</p>
          <Articles content={content} />
        </Part>
        <Part review={review} section="value">
          <Value content={content} />
        </Part>
        <Part review={review} section="regions">
          <Regions content={content} />
        </Part>
        <Part review={review} section="trends">
          <Trends content={content} />
        </Part>
        <Part review={review} section="map">
          <MapPart content={content} />
        </Part>
        <Part review={review} section="gaps">
          <Gaps content={content} />
        </Part>
        <Parties review={review} />
        <Others review={review} />
        <p>
          <a href={REVIEWS_URL}>{words.listTitle}</a>
        </p>
      </TextPage>
    ),
  };
}

/** `/gouvernance/bilans`: every review that was drawn. */
export async function reviewsPage({ askAsAnyone }: Request): Promise<Page> {
  const all = await reviewsApi(askAsAnyone).all();
  return {
    styles: ['text', 'resources', 'territories', 'indicators'],
    head: {
      title: `${words.listTitle} · Nouvelle Proximité`,
      description: words.listLead,
      path: REVIEWS_URL,
      frenchOnly: true,
    },
    body: (
      <TextPage title={words.listTitle}>
        <p class="lead">{words.listLead}</p>
        {all.length === 0 && <p>{words.none}</p>}
        <ul class="indicator-list">
          {all.map(
            ({ agreement, agreement_title: named, year, version, drawn_at: drawn, adopted_at: adopted }) => (
              <li key={`${agreement} ${year} ${version}`}>
                <h3>
                  <a
                    href={reviewUrl(year, { agreement, version })}
                  >{`${words.title(year)}, ${words.version(version)}`}</a>
                </h3>
                <p>
                  {named}, {words.drawn(drawn)}. {adopted ? words.adopted(adopted) : words.project}
                </p>
              </li>
            ),
          )}
        </ul>
      </TextPage>
    ),
  };
}
