import type { FieldShares, QualityReport } from '../../api/quality/schema.ts';
import { fields } from '../../api/standard/fields.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Section } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { Columns } from './columns.tsx';
import { dataApi } from './data-api.ts';
import { frenchPage } from './french-page.tsx';
import { words } from './words.ts';

const said = words.quality;
/** The others are in the CSV. */
const SOURCES_SHOWN = 50;

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** A share as a bar, for the eye, and as words, for everyone. */
function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  const percent = percentOf(part, whole);
  return (
    <>
      <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="share-whole" width="100" height="6" />
        <rect class="share-part" width={percent} height="6" />
      </svg>
      {said.percent(percent)}
    </>
  );
}

const labels = new Map(fields.map(({ name, label, required }) => [name, { label, required }]));

const worstFirst = (shares: readonly FieldShares[]) =>
  [...shares].sort((a, b) => a.valid - b.valid || a.fresh - b.fresh);

function Fields({ venues, fields: shares }: QualityReport) {
  return (
    <Columns
      id="champs"
      label={said.fieldsTable}
      head={[said.field, said.filled, said.valid, said.fresh]}
      rows={worstFirst(shares).map(({ name, filled, valid, fresh }) => [
        <span key={name}>
          <a href={`/donnees/dictionnaire#${name}`}>
            <code>{name}</code>
          </a>
          <span class="field-label">
            {labels.get(name)?.label}
            {labels.get(name)?.required && <span class="required"> {said.required}</span>}
          </span>
        </span>,
        <Share key="filled" part={filled} whole={venues} />,
        <Share key="valid" part={valid} whole={filled} />,
        <Share key="fresh" part={fresh} whole={filled} />,
      ])}
    />
  );
}

function Sources({ sources }: QualityReport) {
  const sum = (shares: readonly FieldShares[], what: 'filled' | 'valid') =>
    shares.reduce((total, share) => total + share[what], 0);
  return (
    <>
      <Columns
        id="sources"
        label={said.sourcesTable}
        head={[said.source, said.venues, said.filled, said.valid, said.fresh]}
        rows={sources
          .slice(0, SOURCES_SHOWN)
          .map(({ source, venues, fresh, fields: shares }) => [
            source,
            venues,
            <Share key="filled" part={sum(shares, 'filled')} whole={venues * shares.length} />,
            <Share key="valid" part={sum(shares, 'valid')} whole={sum(shares, 'filled')} />,
            <Share key="fresh" part={fresh} whole={venues} />,
          ])}
      />
      {sources.length > SOURCES_SHOWN && (
        <p class="fine">{said.moreSources(sources.length - SOURCES_SHOWN)}</p>
      )}
    </>
  );
}

const Measures = () => (
  <dl class="measures">
    {said.measures.map(([name, meaning]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

/** `/donnees/qualite`: what is filled, valid and fresh, field by field and source by source. */
export async function qualityPage(request: Request): Promise<Page> {
  const report = await dataApi(request.askAsAnyone).quality();
  return frenchPage(
    request,
    { path: '/donnees/qualite', title: said.title, lead: said.lead },
    <>
      <p>{said.summary(number(report.venues), percentOf(report.fresh, report.venues), report.computed_at)}</p>
      <Section id="champ-par-champ" title={said.fields}>
        <p>{said.fieldsLead}</p>
        <Fields {...report} />
      </Section>
      <Section id="source-par-source" title={said.sources}>
        <p>{said.sourcesLead}</p>
        <Sources {...report} />
      </Section>
      <Section id="mesures" title={said.measuresTitle}>
        <Measures />
      </Section>
      <p class="actions">
        <a class="button" href="/api/quality.csv" download>
          {said.csv}
        </a>
        <a class="button" href="/api/quality">
          {said.json}
        </a>
      </p>
    </>,
  );
}
