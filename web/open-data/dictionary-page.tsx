import type { Dictionary, DictionaryField } from '../../api/catalogue/schema.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Section } from '../ui/text-page.tsx';
import { Columns } from './columns.tsx';
import { dataApi } from './data-api.ts';
import { frenchPage } from './french-page.tsx';
import { words } from './words.ts';

const said = words.dictionary;
/** A longer list is folded away. */
const MOST_OPEN = 12;

function Values({ values }: { readonly values: NonNullable<DictionaryField['values']> }) {
  const list = (
    <ul class="points">
      {values.map(({ value, label }) => (
        <li key={value}>
          <code>{value}</code>
          {label && ` ${label}`}
        </li>
      ))}
    </ul>
  );
  if (values.length <= MOST_OPEN) return list;
  return (
    <details>
      <summary>{said.valuesOf(values.length)}</summary>
      {list}
    </details>
  );
}

const factsOf = ({ kind, required, pattern, maxLength, example }: DictionaryField) =>
  [
    [said.kind, said.kinds[kind]],
    [said.required, required ? said.yes : said.no],
    [said.maxLength, maxLength && said.characters(maxLength)],
    [said.pattern, pattern && <code>{pattern}</code>],
    [said.example, <code key="example">{example}</code>],
  ] as const;

const FieldPart = ({ field }: { readonly field: DictionaryField }) => (
  <section aria-labelledby={field.name}>
    <h3 id={field.name}>
      <code>{field.name}</code> · {field.title}
    </h3>
    <p>{field.description}</p>
    <p>{said.expected(field.expected)}</p>
    <dl class="facts">
      {factsOf(field).map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
    {field.values && (
      <>
        <p>{said.values}</p>
        <Values values={field.values} />
      </>
    )}
  </section>
);

const Contents = ({ fields }: Pick<Dictionary, 'fields'>) => (
  <nav aria-label={said.contents}>
    <ul class="field-links">
      {fields.map(({ name }) => (
        <li key={name}>
          <a href={`#${name}`}>
            <code>{name}</code>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** `/donnees/dictionnaire`: each field as the code knows it. */
export async function dictionaryPage(request: Request): Promise<Page> {
  const { fields, ours, standard } = await dataApi(request.askAsAnyone).dictionary();
  return frenchPage(
    request,
    { path: '/donnees/dictionnaire', title: said.title, lead: said.lead },
    <>
      <p class="actions">
        <a class="button" href="/api/dictionary">
          {said.json}
        </a>
        <a class="button" href="/api/schema.json">
          {said.tableSchema}
        </a>
        <a class="button" href={standard.schema} rel="noreferrer">
          {said.published}
        </a>
      </p>
      <Contents fields={fields} />
      <Section id="standard" title={said.standard}>
        {fields.map((field) => (
          <FieldPart key={field.name} field={field} />
        ))}
      </Section>
      <Section id="ajouts" title={said.ours}>
        <p>{said.oursLead}</p>
        <Columns
          id="ajouts"
          head={[said.field, said.kind, said.meaning]}
          rows={ours.map(({ name, type, description }) => [
            <code key={name}>{name}</code>,
            type,
            description,
          ])}
        />
      </Section>
    </>,
  );
}
