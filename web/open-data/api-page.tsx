import type { ComponentChildren } from 'preact';
import { needs } from '../../api/standard/needs.ts';
import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { ApiTry } from './api-try.tsx';
import { words as said } from './api-words.ts';
import { frenchPage } from './french-page.tsx';
import { askings, type Built, buildRequest, type Parameter, parameters } from './requests.ts';
import { snippets } from './snippets.ts';

const PATH = '/donnees/api';

const needWords: Readonly<Record<(typeof needs)[number], string>> = said.needs;

function Control({ name, value }: { readonly name: Parameter; readonly value: string }) {
  const { label, hint } = said.parameters[name];
  const field = { id: `p-${name}`, hint };
  return (
    <Field {...field} label={label}>
      {name === 'need' ? (
        <select id={field.id} name={name} aria-describedby={describedBy(field)}>
          <option value="">{said.any}</option>
          {needs.map((need) => (
            <option key={need} value={need} selected={need === value}>
              {needWords[need]}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={field.id}
          name={name}
          defaultValue={value}
          maxLength={300}
          aria-describedby={describedBy(field)}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

const Form = ({ asking, values }: Built) => (
  <form method="get" action={`${PATH}#demande`} class="plain-form">
    <Field id="path" label={said.question}>
      <select id="path" name="path">
        {askings.map(({ path, label }) => (
          <option key={path} value={path} selected={path === asking.path}>
            {label}
          </option>
        ))}
      </select>
    </Field>
    <fieldset class="request-fields">
      <legend>{said.criteria}</legend>
      {parameters.map((name) => (
        <Control key={name} name={name} value={values.get(name) ?? ''} />
      ))}
    </fieldset>
    <button type="submit" class="button button-primary">
      {said.build}
    </button>
  </form>
);

interface Sample {
  readonly title: string;
  readonly lead?: string;
  readonly text: string;
}

const Code = ({ title, lead, text }: Sample) => (
  <>
    <h3>{title}</h3>
    {lead && <p>{lead}</p>}
    <pre class="sample">{text}</pre>
    <Island name="CopyButton" component={CopyButton} props={{ text, label: said.copy, done: said.copied }} />
  </>
);

const Asked = ({ built, origin }: { readonly built: Built; readonly origin: string }) => (
  <Section id="demande" title={said.request}>
    <p>
      <code class="address">GET {origin + built.address}</code>
    </p>
    <p class="actions">
      <a class="button" href={built.address}>
        {said.open}
      </a>
    </p>
    <Island name="ApiTry" component={ApiTry} props={{ address: built.address, said: said.try }} />
  </Section>
);

/** For a spreadsheet, the same search as CSV. */
const csvOf = ({ values }: Built) =>
  buildRequest(new URLSearchParams([...values, ['path', '/api/venues.csv']])).address;
const geojsonOf = ({ values }: Built) =>
  buildRequest(new URLSearchParams([...values, ['path', '/api/venues.geojson']])).address;
const listOf = ({ values }: Built) =>
  buildRequest(new URLSearchParams([...values, ['path', '/api/venues'], ['limit', '100']])).address;

const Programs = ({ built, origin }: { readonly built: Built; readonly origin: string }) => (
  <Section id="programmes" title={said.programs}>
    <Code title="curl" text={snippets.curl(origin + built.address)} />
    <Code title="JavaScript" text={snippets.javascript(origin + built.address)} />
    <Code title="Python" text={snippets.python(origin + built.address)} />
    <Code title={said.wholeList} text={snippets.pages(origin + listOf(built))} />
    <h3>QGIS</h3>
    <p>{said.qgisService}</p>
    <pre class="sample">{origin}/ogc</pre>
    <p>{said.qgis}</p>
    <pre class="sample">{origin + geojsonOf(built)}</pre>
    <Code title={said.map} lead={said.mapLead} text={snippets.map(origin)} />
    <h3>{said.spreadsheets}</h3>
    <Points points={said.spreadsheetSteps} />
    <pre class="sample">{snippets.spreadsheet(origin + csvOf(built))}</pre>
    <pre class="sample">{origin + csvOf(built)}</pre>
  </Section>
);

const Rules = () => (
  <>
    {said.rules.map(({ id, title, points }) => (
      <Section key={id} id={id} title={title}>
        <Points points={points} />
      </Section>
    ))}
  </>
);

const Links = ({ children }: { readonly children: ComponentChildren }) => <p class="actions">{children}</p>;

/** `/donnees/api`: how to ask, and a form to try it. */
export async function apiPage(request: Request): Promise<Page> {
  const { url } = request;
  const built = buildRequest(url.searchParams);
  return frenchPage(
    request,
    { path: PATH, title: said.title, lead: said.lead },
    <>
      <Links>
        <a class="button" href="/api/documentation">
          {said.documentation}
        </a>
        <a class="button" href="/openapi.json">
          OpenAPI
        </a>
      </Links>
      <Section id="essayer" title={said.tryTitle}>
        <p>{said.tryLead}</p>
        <Form {...built} />
      </Section>
      <Asked built={built} origin={url.origin} />
      <Programs built={built} origin={url.origin} />
      <Rules />
      <Links>
        <a class="button" href="/mon-espace/cles">
          {said.keys}
        </a>
      </Links>
    </>,
  );
}
