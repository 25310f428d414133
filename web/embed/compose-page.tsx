import { type Need, needs } from '../../api/standard/needs.ts';
import type { Place } from '../api.ts';
import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { criteriaOf, criteriaParams } from '../venues/criteria.ts';
import { FacetsField } from '../venues/facets-field.tsx';
import { pageUrl, placeParams, readSearch, type Search } from '../venues/filters.ts';
import { catalogues } from '../words/catalogues.ts';
import { type Language, languages } from '../words/languages.ts';
import { usePages, useWords } from '../words/words.tsx';
import { EMBED_PATH, type EmbedSettings, embedParams, readEmbedSettings } from './settings.ts';
import { ACCENT, COUNTER } from './theme.ts';

const HEIGHT = { least: 300, usual: 720, most: 3_000 };

/** What the form holds. */
interface Composed {
  readonly search: Search;
  readonly settings: EmbedSettings;
  /** Only the venues of the territory, or those around it too. */
  readonly only: boolean;
  readonly language: Language;
  /** Pixels. */
  readonly height: number;
  /** The territory was written and is not known. */
  readonly unknown: boolean;
}

function readHeight(text: string | null): number {
  const height = Number(text);
  return height >= HEIGHT.least && height <= HEIGHT.most ? Math.round(height) : HEIGHT.usual;
}

/** A territory as the frame's address names it: a commune or a département for itself, or what is around a point. */
function placed(search: Search, place: Place | undefined, only: boolean): Search {
  if (!place || place.lon === undefined || place.lat === undefined) return search;
  const criteria = criteriaOf(search);
  if (only && place.kind === 'departement') return { q: '', departement: place.code, ...criteria };
  if (only && place.kind === 'commune') return { q: '', commune: place.code, ...criteria };
  return { q: place.label, near: { lon: place.lon, lat: place.lat }, ...criteria };
}

async function compose({ url, api }: Request): Promise<Composed> {
  const params = url.searchParams;
  const { search } = readSearch(params);
  const only = params.get('around') !== '1';
  const found = search.q.length > 1 ? await api.places(search.q, 5) : [];
  const place = found.find(({ kind }) => kind !== 'venue');
  return {
    search: placed(search, place, only),
    settings: readEmbedSettings(params),
    only,
    language: languages.find(({ code }) => code === params.get('language')) ?? languages[0],
    height: readHeight(params.get('height')),
    unknown: search.q !== '' && !place,
  };
}

/** The parameters of a frame, for its address and for the element's attributes alike. */
const frameParams = ({ search, settings }: Composed): [string, string][] => [
  ...(search.q ? ([['q', search.q]] as [string, string][]) : []),
  ...placeParams(search),
  ...criteriaParams(search),
  ...embedParams(settings),
];

function frameUrl(composed: Composed): string {
  const query = String(new URLSearchParams(frameParams(composed))).replaceAll('%2C', ',');
  return `${composed.language.prefix}${EMBED_PATH}${query ? `?${query}` : ''}`;
}

const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const frameSnippet = (composed: Composed, origin: string, title: string) =>
  `<iframe src=${quoted(origin + frameUrl(composed))} title=${quoted(title)} width="100%" height="${composed.height}" loading="lazy" allow="geolocation" style="border:0"></iframe>`;

/** Values of one list are one attribute, as in an address. */
function elementSnippet(composed: Composed, origin: string, title: string): string {
  const values = new Map<string, string>();
  for (const [name, value] of frameParams(composed))
    values.set(name, values.has(name) ? `${values.get(name)}|${value}` : value);
  if (composed.language.prefix) values.set('lang', composed.language.code);
  const attributes = [...values].map(([name, value]) => ` ${name}=${quoted(value)}`).join('');
  return `<script type="module" src="${origin}/embarque.js"></script><nouvelle-proximite${attributes}><a href=${quoted(origin + composed.language.prefix + (pageUrl(composed.search) || '/'))}>${title}</a></nouvelle-proximite>`;
}

function Snippet({
  id,
  title,
  text,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}) {
  const { embed: words } = usePages();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <textarea class="snippet" readOnly rows={4} aria-labelledby={id} defaultValue={text} />
      <Island
        name="CopyButton"
        component={CopyButton}
        props={{ text, label: words.copy, done: words.copied }}
      />
    </section>
  );
}

interface FormProps {
  readonly composed: Composed;
  readonly territory: string;
}

function Territory({ composed, territory }: FormProps) {
  const { embed: words } = usePages();
  return (
    <>
      {composed.unknown && <Notice kind="failure">{words.unknown(territory)}</Notice>}
      <Field id="q" label={words.territory} hint={words.territoryHint}>
        <input id="q" name="q" defaultValue={territory} maxLength={200} aria-describedby="q-hint" />
      </Field>
      <label class="check">
        <input type="checkbox" name="around" value="1" checked={!composed.only} />
        {words.around}
      </label>
      <label class="check">
        <input type="checkbox" name="box" value="0" checked={composed.settings.withoutBox === true} />
        {words.withoutBox}
      </label>
    </>
  );
}

function Filters({ composed }: Pick<FormProps, 'composed'>) {
  const { needWords, search: searchWords, when } = useWords();
  const { need, open } = composed.search;
  return (
    <>
      <fieldset class="field">
        <legend>{searchWords.needs}</legend>
        {needs.map((one: Need) => (
          <label key={one} class="check">
            <input type="checkbox" name="need" value={one} checked={need.includes(one)} />
            <span>{searchWords.criterion(needWords[one].verb, needWords[one].plain)}</span>
          </label>
        ))}
        <label class="check">
          <input type="checkbox" name="open" value="now" checked={open === 'now'} />
          {when.now}
        </label>
      </fieldset>
      <FacetsField search={composed.search} counts={undefined} onChange={() => undefined} />
    </>
  );
}

function Looks({ composed }: Pick<FormProps, 'composed'>) {
  const { embed: words } = usePages();
  const { settings, language, height } = composed;
  return (
    <div class="looks">
      <Field id="accent" label={words.accent} hint={words.colourHint}>
        <input id="accent" name="accent" type="color" defaultValue={settings.accent ?? ACCENT} />
      </Field>
      <Field id="counter" label={words.counter}>
        <input id="counter" name="counter" type="color" defaultValue={settings.counter ?? COUNTER} />
      </Field>
      <Field id="logo" label={words.logo} hint={words.logoHint}>
        <input id="logo" name="logo" type="url" defaultValue={settings.logo ?? ''} placeholder="https://" />
      </Field>
      <Field id="language" label={words.language}>
        <select id="language" name="language">
          {languages.map(({ code, name, lang }) => (
            <option key={code} value={code} lang={lang} selected={code === language.code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="height" label={words.height}>
        <input
          id="height"
          name="height"
          type="number"
          min={HEIGHT.least}
          max={HEIGHT.most}
          step={10}
          defaultValue={String(height)}
        />
      </Field>
    </div>
  );
}

function ComposePage({ composed, territory, origin }: FormProps & { readonly origin: string }) {
  const { at } = useWords();
  const { embed: words } = usePages();
  return (
    <div class="text-page compose">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form action={at('/integrer')} method="get" class="plain-form">
        <Territory composed={composed} territory={territory} />
        <Filters composed={composed} />
        <Looks composed={composed} />
        <button type="submit" class="button button-primary">
          {words.update}
        </button>
      </form>
      {!composed.unknown && <Code composed={composed} origin={origin} />}
      <section aria-labelledby="securite">
        <h2 id="securite">{words.security}</h2>
        <ul class="points">
          {words.securityPoints(origin).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What is copied, and how it will look. */
function Code({ composed, origin }: { readonly composed: Composed; readonly origin: string }) {
  const { embed: words } = usePages();
  const { frameTitle } = catalogues[composed.language.code].pages.embed;
  return (
    <>
      <section aria-labelledby="code">
        <h2 id="code">{words.code}</h2>
        <Snippet id="cadre" title={words.frame} text={frameSnippet(composed, origin, frameTitle)} />
        <Snippet id="composant" title={words.element} text={elementSnippet(composed, origin, frameTitle)} />
        <p>{words.elementMore}</p>
      </section>
      <section aria-labelledby="apercu">
        <h2 id="apercu">{words.preview}</h2>
        <iframe
          class="preview"
          src={frameUrl(composed)}
          title={words.preview}
          height={composed.height}
          loading="lazy"
        />
      </section>
    </>
  );
}

/** `/integrer`: where a town composes the frame it shows on its own site. */
export async function composePage(request: Request): Promise<Page> {
  const { url, words } = request;
  const { live, pages } = words;
  const composed = await compose(request);
  return {
    styles: ['text', 'form', 'embed'],
    framesItself: true,
    head: {
      title: `${pages.embed.title} · ${live.site.name}`,
      description: pages.embed.lead,
      path: '/integrer',
    },
    body: (
      <ComposePage
        composed={composed}
        territory={url.searchParams.get('q')?.trim() ?? ''}
        origin={url.origin}
      />
    ),
  };
}
