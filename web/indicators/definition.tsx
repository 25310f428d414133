import type { Indicator, IndicatorDetail } from '../../api/indicators/schema.ts';
import { agreementUrl } from '../agreements/urls.ts';
import { decimal } from '../territories/figures.ts';
import { FactList } from '../ui/facts.tsx';
import { Section } from '../ui/text-page.tsx';
import { dayInWords } from '../words/typeset.ts';
import { words } from './words.ts';

type Defined = Omit<Indicator, 'waits' | 'computed_at' | 'year' | 'before'>;

const Parameters = ({ parameters }: Pick<Defined, 'parameters'>) =>
  parameters.length > 0 ? (
    <table class="figures-table">
      <caption>{words.parameters}</caption>
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col">{words.value}</th>
          <th scope="col" class="cell-text">
            {words.from}
          </th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, label, unit, value, source }) => (
          <tr key={name}>
            <th scope="row">
              {label} <code>{name}</code>
            </th>
            <td>{value === null ? words.toFix : `${decimal(value, 3)} ${unit}`}</td>
            <td class="cell-text">{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : null;

const Said = ({ one }: { readonly one: Defined }) => (
  <>
    <FactList
      facts={[
        [words.facts.formula, one.formula],
        [words.facts.source, one.source],
        [words.facts.frequency, words.frequencies[one.frequency]],
        [words.facts.counted, words.counted[one.counted]],
        [words.facts.unit, one.unit],
        [words.facts.direction, one.direction && words.direction[one.direction]],
        [
          words.facts.agreement,
          one.agreement && <a href={agreementUrl(one.agreement)}>{one.agreement_title}</a>,
        ],
        [words.facts.article, one.article && String(one.article)],
        [words.method, one.method],
        [words.limits, one.limits],
      ]}
    />
    <Parameters parameters={one.parameters} />
    <details>
      <summary>{words.statement}</summary>
      <p class="fine">{words.statementHint}</p>
      <pre class="statement">
        <code>{one.statement}</code>
      </pre>
    </details>
  </>
);

/** What an indicator is. */
export const Definition = ({ one }: { readonly one: IndicatorDetail }) => (
  <Section id="definition" title={words.definition}>
    <Said one={one} />
    <p class="fine">
      {words.versionLine(one.version, dayInWords(one.written_on))} · <code>{one.code}</code>
    </p>
  </Section>
);

/** What it has been, version by version. */
export const Versions = ({ versions }: Pick<IndicatorDetail, 'versions'>) => (
  <Section id="versions" title={words.history}>
    <ul class="points">
      {versions.map((one) => (
        <li key={one.version}>
          {words.versionLine(one.version, dayInWords(one.written_on))} : {one.changes}
          <details>
            <summary>{words.was}</summary>
            <p>{one.nom}</p>
            <Said one={one} />
          </details>
        </li>
      ))}
    </ul>
  </Section>
);
