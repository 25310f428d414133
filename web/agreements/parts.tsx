import type { Agreement, AgreementHistory, Commitment } from '../../api/agreements/schema.ts';
import { sizeOf } from '../toolbox/size.ts';
import { FactList } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Section } from '../ui/text-page.tsx';
import { capital, dayInWords, typeset } from '../words/typeset.ts';
import { agreementUrl, pdfUrl, textUrl } from './urls.ts';
import { words } from './words.ts';

interface Props {
  readonly agreement: Agreement;
}

/** What is known of an agreement before one reads it. */
export const Identity = ({ agreement }: Props) => (
  <FactList
    facts={[
      [words.kind, capital(agreement.kind)],
      [
        words.applies,
        agreement.applies && <a href={agreementUrl(agreement.applies)}>{agreement.applies_title}</a>,
      ],
      [words.signed, agreement.signed_on && words.signedOn(agreement.signed_on)],
      [words.state, words.calendar(agreement.calendar)],
      [words.term, words.termSaid(agreement)],
      [words.notice, words.noticeSaid(agreement.notice_months)],
    ]}
  />
);

export const Parties = ({ agreement: { parties, heard } }: Props) => (
  <Section id="parties" title={words.parties}>
    <ul class="points">
      {parties.map(({ party, name, signatory, amendment }) => (
        <li key={party}>
          {name}
          {signatory && words.signatory(signatory)}
          {amendment && words.cameIn(amendment)}
        </li>
      ))}
    </ul>
    {heard.length > 0 && <p>{words.heardLead(words.heard(heard))}</p>}
  </Section>
);

const classes: Readonly<Record<Commitment['state'], string>> = {
  'à venir': 'to-come',
  'en cours': 'going-on',
  tenu: 'kept',
  'non tenu': 'not-kept',
  'sans objet': 'void',
};

interface OneProps {
  readonly one: Commitment;
}

/** In words first: the colour says it again. */
export const Standing = ({ one: { state, late_since } }: OneProps) =>
  late_since && state === 'à venir' ? (
    <strong class="commitment-state commitment-not-kept">{capital(words.late(late_since))}</strong>
  ) : (
    <>
      <span class={`commitment-state commitment-${classes[state]}`}>{capital(state)}</span>
      {late_since && <strong class="commitment-late"> {words.late(late_since)}</strong>}
    </>
  );

const Proof = ({ evidence }: { readonly evidence: NonNullable<Commitment['evidence']> }) => (
  <>
    <a href={evidence.href}>{evidence.name}</a>
    {words.figure(evidence)}
  </>
);

const saidBy = ({ said, by_figure }: Commitment) => (by_figure ? words.byFigure : said && words.saidBy(said));

const CommitmentItem = ({ one }: OneProps) => (
  <li id={`engagement-${one.commitment}`}>
    <p>
      <Standing one={one} /> {typeset(one.what)}
      {one.amendment && words.cameIn(one.amendment)}
    </p>
    <FactList
      facts={[
        [words.owner, one.owner ?? words.all],
        [words.due, [one.due_on && dayInWords(one.due_on), one.due_rule].filter(Boolean).join(', ')],
        [words.proof, one.evidence && <Proof evidence={one.evidence} />],
        [words.said, saidBy(one)],
        [words.note, one.note && typeset(one.note)],
      ]}
    />
  </li>
);

/** Each article, and what is promised in it. */
export const Articles = ({ agreement: { articles, commitments } }: Props) => (
  <>
    {articles.map(({ article, title, summary, amendment }) => {
      const own = commitments.filter((one) => one.article === article);
      return (
        <section key={article} aria-labelledby={`article-${article}`}>
          <h3 id={`article-${article}`}>{words.articleTitle(article, title)}</h3>
          <p>
            {typeset(summary)}
            {amendment && words.cameIn(amendment)}
          </p>
          {own.length > 0 && (
            <ul class="commitments">
              {own.map((one) => (
                <CommitmentItem key={one.commitment} one={one} />
              ))}
            </ul>
          )}
        </section>
      );
    })}
  </>
);

/** What was promised and what is done, article by article. */
export const Promised = ({ agreement, agreement: { slug } }: Props) => (
  <Section id="engagements" title={words.promised}>
    <p>{words.promisedLead}</p>
    <Articles agreement={agreement} />
    <p class="actions">
      <a class="button" href={`/api/agreements/${slug}/commitments.csv`}>
        CSV<span class="visually-hidden"> : {words.files}</span>
      </a>{' '}
      <a class="button" href={`/api/agreements/${slug}/commitments`}>
        JSON<span class="visually-hidden"> : {words.files}</span>
      </a>
    </p>
  </Section>
);

const numberOf = ({ amendments }: Agreement, amendment: number | null) =>
  amendments.find((one) => one.amendment === amendment)?.number;

const TextVersions = ({ agreement }: Props) => (
  <>
    <h3>{words.textVersions}</h3>
    <ul class="points">
      {agreement.texts.map(({ effective_on, amendment }) => (
        <li key={effective_on}>
          <a href={textUrl(agreement.slug, effective_on)}>
            {words.textVersion(effective_on, numberOf(agreement, amendment))}
          </a>
        </li>
      ))}
    </ul>
  </>
);

/** The whole text as it stands on a day. */
export const ConsolidatedText = ({ agreement }: Props) => (
  <Section id="texte" title={words.text}>
    <form method="get" action={`${agreementUrl(agreement.slug)}#texte`} class="agreement-day">
      <Field id="le" label={words.textDay}>
        <input id="le" name="le" type="date" value={agreement.text_on} />
      </Field>
      <button type="submit" class="button">
        {words.textShow}
      </button>
    </form>
    {agreement.text ? (
      <>
        <p>{words.textSince(agreement.text.effective_on, agreement.text_on)}</p>
        <Markdown text={agreement.text.text} under={2} />
      </>
    ) : (
      <p>{words.noText(agreement.text_on)}</p>
    )}
    {agreement.texts.length > 0 && <TextVersions agreement={agreement} />}
  </Section>
);

export const Amendments = ({ agreement: { amendments } }: Props) => (
  <Section id="avenants" title={words.amendments}>
    {amendments.length === 0 && <p>{words.noAmendments}</p>}
    {amendments.map((one) => (
      <section key={one.amendment} aria-labelledby={`avenant-${one.number}`}>
        <h3 id={`avenant-${one.number}`}>{words.amendment(one.number, one.title)}</h3>
        <p>
          {one.withdrawn_why
            ? words.withdrawn(one.withdrawn_why)
            : words.amendmentDates(one.signed_on, one.effective_on)}
        </p>
        {one.heard.length > 0 && <p>{words.heardLead(words.heard(one.heard))}</p>}
        <Markdown text={one.text} under={3} />
      </section>
    ))}
  </Section>
);

export const Files = ({ agreement: { slug, files } }: Props) => (
  <Section id="pdf" title={words.pdf}>
    {files.length === 0 && <p>{words.noPdf}</p>}
    <ul class="points">
      {files.map(({ digest, name, size }) => (
        <li key={digest}>
          <a href={pdfUrl(slug, digest)}>{words.pdfSaid(name, sizeOf(size))}</a>
          <br />
          {words.digest} <code>{digest}</code>
        </li>
      ))}
    </ul>
  </Section>
);

export function Letters({ agreement: { denunciations } }: Props) {
  if (denunciations.length === 0) return null;
  return (
    <Section id="lettres" title={words.letters}>
      <ul class="points">
        {denunciations.map(
          ({ denunciation, by, sent_on, letter, recorded_for, acknowledged_on, withdrawn_why }) => (
            <li key={denunciation}>
              {words.letter(by, sent_on, letter, recorded_for)}
              {acknowledged_on && words.acknowledged(acknowledged_on)}.{' '}
              {withdrawn_why && words.withdrawn(withdrawn_why)}
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}

const SHOWN = 50;

/** A version: what was, what is, and why where it corrects what is signed. */
const Written = ({ one }: { readonly one: AgreementHistory[number] }) => (
  <li>
    {words.written(one)}
    {one.reason && <p>{words.corrected(one)}</p>}
    {one.changes.length > 0 && (
      <ul class="points">
        {one.changes.map((change) => (
          <li key={change.name}>{words.changed(change)}</li>
        ))}
      </ul>
    )}
  </li>
);

const Versions = ({ history }: { readonly history: AgreementHistory }) => (
  <ul class="points written">
    {history.map((one) => (
      <Written key={`${one.subject} ${one.item} ${one.version}`} one={one} />
    ))}
  </ul>
);

/** What was written of it, version after version; what corrected what is signed first, without asking. */
export const History = ({ history }: { readonly history: AgreementHistory }) => {
  const corrections = history.filter(({ reason }) => reason);
  return (
    <Section id="histoire" title={words.history}>
      <p>{words.historyLead}</p>
      {corrections.length > 0 && (
        <>
          <h3>{words.corrections}</h3>
          <Versions history={corrections} />
        </>
      )}
      <details>
        <summary>{words.versions(Math.min(history.length, SHOWN))}</summary>
        <Versions history={history.slice(0, SHOWN)} />
      </details>
    </Section>
  );
};
