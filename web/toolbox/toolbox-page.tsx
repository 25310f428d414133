import type { Filter, Suggestion, Toolbox } from '../../api/toolbox/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Pager, pageIn } from '../ui/pager.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { PracticeCard } from './practice-card.tsx';
import { toolboxApi } from './toolbox-api.ts';
import { words } from './words.ts';

const PAGE = 20;
const said = words.search;
const HERE = '/boite-a-outils';
const filters = Object.keys(words.filters) as Filter[];

interface Props {
  readonly asked: URLSearchParams;
  readonly found: Toolbox;
}

/** One filter, with how many each value would leave; what leaves none is not offered. */
function Choice({ filter, asked, found }: Props & { readonly filter: Filter }) {
  const chosen = asked.get(filter) ?? '';
  const values = found.facets.filter(({ facet }) => facet === filter);
  const isLost = chosen && !values.some(({ value }) => value === chosen);
  if (values.length === 0 && !chosen) return null;
  return (
    <Field id={filter} label={words.filters[filter]}>
      <select id={filter} name={filter}>
        <option value="">{said.any}</option>
        {isLost && (
          <option value={chosen} selected>
            {chosen} (0)
          </option>
        )}
        {values.map(({ value, count }) => (
          <option key={value} value={value} selected={value === chosen}>
            {value} ({count})
          </option>
        ))}
      </select>
    </Field>
  );
}

function Question(props: Props) {
  const { asked, found } = props;
  const isFiltered = filters.some((filter) => asked.get(filter)) || asked.has('school');
  const forSchool = found.facets.find(({ facet }) => facet === 'school')?.count ?? 0;
  return (
    <SearchForm
      action={HERE}
      words={said}
      filtered={isFiltered}
      filters={
        <>
          {filters.map((filter) => (
            <Choice key={filter} filter={filter} {...props} />
          ))}
          <label class="check">
            <input type="checkbox" name="school" value="true" checked={asked.get('school') === 'true'} />
            {said.school} ({forSchool})
          </label>
        </>
      }
    >
      <Field id="q" label={said.q} hint={said.hint}>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={300}
          aria-describedby="q-hint"
          value={asked.get('q') ?? ''}
        />
      </Field>
    </SearchForm>
  );
}

/** The address of this search with something else in it. */
function at(asked: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams([...asked].filter(([, value]) => value !== ''));
  query.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return `${HERE}?${query}#liste`;
}

function Suggested({
  suggestion,
  asked,
}: {
  readonly suggestion: Suggestion;
  readonly asked: URLSearchParams;
}) {
  const { kind, said: what, instead, q, count } = suggestion;
  if (kind === 'instead')
    return (
      <>
        {said.instead(what)} <a href={at(asked, { q })}>{instead}</a>
      </>
    );
  if (kind === 'without') return <a href={at(asked, { q })}>{said.without(what)}</a>;
  const name = what === 'school' ? said.school : words.filters[what as Filter];
  return <a href={at(asked, { [what]: undefined })}>{said.unfiltered(name, count ?? 0)}</a>;
}

function Suggestions({ asked, found }: Props) {
  if (found.suggestions.length === 0 && found.total > 0) return null;
  return (
    <section aria-labelledby="autrement">
      <h3 id="autrement">{said.suggestions}</h3>
      <ul class="points">
        {found.suggestions.map((suggestion) => (
          <li key={`${suggestion.kind}${suggestion.said}${suggestion.instead}`}>
            <Suggested suggestion={suggestion} asked={asked} />
          </li>
        ))}
        <li>
          <a href={HERE}>{said.all}</a>
        </li>
      </ul>
    </section>
  );
}

function List(props: Props & { readonly page: number }) {
  const { asked, found, page } = props;
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{said.found(found.total)}</h2>
      {found.total === 0 && <p>{said.none}</p>}
      <Suggestions {...props} />
      <ul class="resource-cards">
        {found.practices.map((practice) => (
          <PracticeCard key={practice.resource} practice={practice} />
        ))}
      </ul>
      <Pager
        page={page}
        size={PAGE}
        total={found.total}
        at={(other) => at(asked, { page: String(other) })}
        words={said}
      />
    </section>
  );
}

/** What the page's own address asks of the API. */
function queryOf(asked: URLSearchParams, page: number): URLSearchParams {
  const chosen = filters.flatMap((filter) => {
    const value = asked.get(filter);
    return value ? [[filter, value]] : [];
  });
  const q = asked.get('q')?.trim().slice(0, 300) ?? '';
  const school = asked.get('school') === 'true' ? 'true' : 'false';
  return new URLSearchParams([
    ...chosen,
    ['q', q],
    ['school', school],
    ['limit', String(PAGE)],
    ['page', String(page)],
  ]);
}

/** `/boite-a-outils`: a question, and the practices that answer it. */
export async function toolboxPage({ ask, url }: PersonalRequest): Promise<Page> {
  const asked = url.searchParams;
  const page = pageIn(asked);
  const api = toolboxApi(ask);
  // A value that is none any more, in an address that was kept: the question alone is answered.
  const found = await api.search(queryOf(asked, page)).catch((error: unknown) => {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    return api.search(new URLSearchParams({ q: asked.get('q')?.slice(0, 300) ?? '' }));
  });
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <Question asked={asked} found={found} />
      <List asked={asked} found={found} page={page} />
      <p class="actions">
        <a class="button" href="/ressources/nouvelle">
          {words.offer}
        </a>
        <a class="button button-quiet" href="/ressources">
          {words.resources}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'toolbox'],
    path: url.search === '' ? HERE : undefined,
  });
}
