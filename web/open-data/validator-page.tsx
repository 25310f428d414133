import type { FileNote, ValidatorReport } from '../../api/sources/validator/schema.ts';
import { ApiError, accepted } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Request, SentFile } from '../routes.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/text-page.tsx';
import { typeset } from '../words/typeset.ts';
import { Columns } from './columns.tsx';
import { frenchPage } from './french-page.tsx';
import { words } from './words.ts';

const said = words.validator;
const PATH = '/donnees/validateur';
/** Of each field and of refused lines; the rest is in the files. */
const SHOWN = 10;
/** Characters that a link may carry; browsers stop at two million. */
const MOST_CARRIED = 1_400_000;

/** What was checked, as the page says it. */
interface Checked {
  readonly report: ValidatorReport;
  /** Absent where it is too long. */
  readonly csv?: string;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

function Form({ error }: { readonly error?: string | undefined }) {
  const file = { id: 'fichier', hint: said.fileHint, error };
  const text = { id: 'contenu', hint: said.textHint };
  return (
    <form method="post" action={PATH} encType="multipart/form-data" class="plain-form">
      <Field {...file} label={said.file}>
        <input
          id={file.id}
          name="file"
          type="file"
          accept=".csv,.tsv,.json,.geojson,text/csv,application/json"
          aria-describedby={describedBy(file)}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <Field {...text} label={said.text}>
        <textarea id={text.id} name="text" rows={6} aria-describedby={describedBy(text)} spellcheck={false} />
      </Field>
      <button type="submit" class="button button-primary">
        {said.send}
      </button>
      <p class="fine">{said.kept}</p>
    </form>
  );
}

function changeOf({ label, before, after }: FileNote): string {
  const was = before ? ` : « ${before} »` : '';
  return before === after ? label + was : `${label}${was} → ${after ? `« ${after} »` : said.nothingLeft}`;
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <>
    <ul class="points">
      {lines.slice(0, SHOWN).map(({ line, text }, rank) => (
        <li key={rank}>
          <strong>{said.line(line)}</strong> · {typeset(text)}
        </li>
      ))}
    </ul>
    {lines.length > SHOWN && <p class="fine">{said.more(lines.length - SHOWN)}</p>}
  </>
);

const linesOf = ({ errors, warnings, repairs }: ValidatorReport, name: string): Line[] => [
  ...errors.filter(({ field }) => field === name).map(({ line, message }) => ({ line, text: message })),
  ...[...warnings, ...repairs]
    .filter(({ field }) => field === name)
    .map((note) => ({ line: note.line, text: changeOf(note) })),
];

function FieldsPart({ report }: { readonly report: ValidatorReport }) {
  const touched = report.fields
    .filter(({ errors, repairs, warnings }) => errors + repairs + warnings > 0)
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.repairs - a.repairs);
  if (touched.length === 0) return <p>{said.noField}</p>;
  return (
    <>
      <p>{said.fieldsLead}</p>
      <Columns
        id="champs"
        head={[said.field, said.errors, said.warnings, said.repairs, said.filled]}
        rows={touched.map(({ name, errors, warnings, repairs, filled }) => [
          <a key={name} href={`#champ-${name}`}>
            <code>{name}</code>
          </a>,
          errors,
          warnings,
          repairs,
          said.ratio(filled, report.read),
        ])}
      />
      {touched.map(({ name, label, expected }) => (
        <section key={name} aria-labelledby={`champ-${name}`}>
          <h3 id={`champ-${name}`}>
            <code>{name}</code> · {label}
          </h3>
          <p class="fine">{said.expected(expected)}</p>
          <Lines lines={linesOf(report, name)} />
        </section>
      ))}
    </>
  );
}

const carried = (type: string, text: string) => `data:${type};base64,${Buffer.from(text).toString('base64')}`;

/** The report leaves with the page, as nothing of it stays here. */
function Downloads({ report, csv, origin }: Checked & { readonly origin: string }) {
  const json = JSON.stringify(report);
  if (csv === undefined || json.length + csv.length > MOST_CARRIED)
    return (
      <>
        <p>{said.tooLong}</p>
        <Command origin={origin} format="csv" />
      </>
    );
  return (
    <p class="actions">
      <a class="button" href={carried('text/csv;charset=utf-8', csv)} download="rapport.csv">
        {said.csv}
      </a>
      <a class="button" href={carried('application/json', json)} download="rapport.json">
        {said.json}
      </a>
    </p>
  );
}

const Command = ({ origin, format }: { readonly origin: string; readonly format?: string }) => (
  <pre class="sample">
    {`curl -X POST -H 'Content-Type: text/csv' --data-binary @lieux.csv '${origin}/api/validator${format ? `?format=${format}` : ''}'`}
  </pre>
);

function Report(checked: Checked & { readonly origin: string }) {
  const { report } = checked;
  const { columns, conforming, counts, encoding, read, refused } = report;
  return (
    <>
      <Section id="rapport" title={said.report}>
        {read > 0 && counts.valid === read && conforming === read && <Notice>{said.allValid}</Notice>}
        <p>{said.read(read)}</p>
        {encoding !== 'utf-8' && <p>{said.windows}</p>}
        {read > 0 && <p>{said.conforming(conforming, read)}</p>}
        <Columns
          id="etats"
          head={[said.standing, said.lines]}
          rows={(['valid', 'repaired', 'incomplete', 'refused'] as const).map((name) => [
            said.standings[name],
            counts[name] ?? 0,
          ])}
        />
        {columns.missing.length > 0 && (
          <p>
            {said.missing} {columns.missing.join(', ')}
          </p>
        )}
        {columns.unknown.length > 0 && (
          <p>
            {said.unknown} {columns.unknown.join(', ')}
          </p>
        )}
      </Section>
      <Section id="emporter" title={said.download}>
        <Downloads {...checked} />
      </Section>
      {refused.length > 0 && (
        <Section id="refus" title={said.refused}>
          <Lines lines={refused.map(({ line, reason }) => ({ line, text: reason }))} />
        </Section>
      )}
      <Section id="champ-par-champ" title={said.fields}>
        <FieldsPart report={report} />
      </Section>
    </>
  );
}

/** What was sent, whichever way. */
function contentOf(form: URLSearchParams, file: SentFile | undefined): Buffer | undefined {
  if (file && file.bytes.length > 0) return file.bytes;
  const text = form.get('text')?.trim();
  return text ? Buffer.from(text) : undefined;
}

/** A report too long to be carried by the page is not asked for twice. */
async function check(bytes: Buffer, ask: Request['askAsAnyone']): Promise<Checked> {
  const sent = { body: bytes, headers: { 'content-type': 'text/csv' } };
  const { body } = await accepted(ask('/api/validator', sent));
  const report = JSON.parse(body) as ValidatorReport;
  if (body.length > MOST_CARRIED) return { report };
  return { report, csv: (await accepted(ask('/api/validator?format=csv', sent))).body };
}

async function checked({ form, file, askAsAnyone }: Request): Promise<Checked | string | undefined> {
  if (!form) return undefined;
  const bytes = contentOf(form, file);
  if (!bytes) return said.nothing;
  return check(bytes, askAsAnyone).catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode < 500) return error.message || said.unread;
    throw error;
  });
}

/** `/donnees/validateur`: anyone's own file against the standard; nothing is kept. */
export async function validatorPage(request: Request): Promise<Page> {
  const outcome = await checked(request);
  const error = typeof outcome === 'string' ? outcome : undefined;
  const report = typeof outcome === 'object' ? outcome : undefined;
  const page = frenchPage(
    request,
    { path: PATH, title: said.title, lead: said.lead },
    <>
      {report && <Report {...report} origin={request.url.origin} />}
      <Section id="fichier-a-valider" title={report ? said.again : said.yourFile}>
        <Form error={error} />
      </Section>
      <Section id="programme" title={said.api}>
        <p>{said.apiLead}</p>
        <Command origin={request.url.origin} />
      </Section>
    </>,
  );
  return error ? { ...page, status: 400 } : page;
}
