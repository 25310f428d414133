import type { Refusal } from '../../api/core/errors.ts';
import type { Framework } from '../../api/framework/schema.ts';
import { skillLevels } from '../../api/standard/skills.ts';
import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Discard, DraftForm, DraftPage, errorsAt } from '../ui/draft.tsx';
import { Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bodyIn, domainField, domainsIn, formOf, newKey, refusedIn, skillField } from './draft-values.ts';
import { type FrameworkApi, frameworkApi } from './framework-api.ts';
import { words } from './words.ts';

const said = words.draft;
const HERE = '/referentiel/ecrire';

interface State {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

function SkillFields({
  form,
  errors,
  code,
  domain,
}: State & { readonly code?: string; readonly domain: number }) {
  const own = { form, errors };
  const key = code ?? newKey(domain);
  const level = form.get(skillField(key, 'level')) ?? '1';
  const levelId = skillField(key, 'level');
  const gone = skillField(key, 'gone');
  return (
    <fieldset class="draft-skill plain-form">
      <legend class="visually-hidden">{code ? said.skill(code) : said.newSkill}</legend>
      {code ? (
        <input type="hidden" name={domainField(domain, 'skill')} value={code} />
      ) : (
        <TextField {...own} name={skillField(key, 'code')} label={said.code} hint={said.codeHint} max={4} />
      )}
      <TextField {...own} name={skillField(key, 'name')} label={said.skillName} max={140} />
      <Field id={levelId} label={said.level}>
        <select id={levelId} name={levelId}>
          {skillLevels.map((text, index) => (
            <option key={text} value={index + 1} selected={level === String(index + 1)}>
              {index + 1} : {text}
            </option>
          ))}
        </select>
      </Field>
      <TextField {...own} name={skillField(key, 'evidence')} label={said.evidence} rows={2} max={500} />
      {code && (
        <label class="check">
          <input type="checkbox" name={gone} value="1" checked={form.has(gone)} />
          {said.gone}
        </label>
      )}
    </fieldset>
  );
}

/** Folded: twenty open ones are twenty screens of a telephone. What is refused, or taken away, is seen. */
function FoldedSkill(props: State & { readonly code?: string; readonly domain: number }) {
  const { form, errors, code, domain } = props;
  const key = code ?? newKey(domain);
  const name = form.get(skillField(key, 'name')) ?? '';
  const isRefused = errors.some((one) => one.name.startsWith(skillField(key, '')));
  const isBegun = !code && name !== '';
  return (
    <details open={isRefused || isBegun || form.has(skillField(key, 'gone'))}>
      <summary>{code ? `${code} ${name}` : said.newSkill}</summary>
      <SkillFields {...props} />
    </details>
  );
}

function DomainFields({
  form,
  errors,
  domain,
  isNew,
}: State & { readonly domain: number; readonly isNew: boolean }) {
  const own = { form, errors };
  const title = `domaine-${domain}`;
  return (
    <section class="plain-form" aria-labelledby={title}>
      <h2 id={title}>{isNew ? said.newDomain(domain) : said.domain(domain)}</h2>
      {!isNew && <input type="hidden" name="domaine" value={domain} />}
      <TextField {...own} name={domainField(domain, 'name')} label={said.domainName} max={100} />
      <TextField {...own} name={domainField(domain, 'lead')} label={said.domainLead} rows={2} max={500} />
      {form.getAll(domainField(domain, 'skill')).map((code) => (
        <FoldedSkill key={code} {...own} code={code} domain={domain} />
      ))}
      <FoldedSkill {...own} domain={domain} />
    </section>
  );
}

const Acts = () => (
  <>
    <p class="actions">
      <button type="submit" name="geste" value="enregistrer" class="button button-primary">
        {said.save}
      </button>{' '}
      <button type="submit" name="geste" value="publier" class="button">
        {said.publish}
      </button>
    </p>
    <Discard label={said.discard} />
  </>
);

interface Props extends State {
  readonly draft: Framework | undefined;
  readonly saved?: boolean;
}

function pageOf({ draft, form, errors, saved = false }: Props, status?: number): Page {
  const body = (
    <DraftPage said={said} errors={errors} done={saved ? said.saved : undefined} version={draft?.version}>
      <DraftForm said={said} form={form} errors={errors} revision={draft?.revision ?? 0}>
        {domainsIn(form).map((one) => (
          <DomainFields key={one.domain} form={form} errors={errors} {...one} />
        ))}
        <Acts />
      </DraftForm>
    </DraftPage>
  );
  const styles = ['text', 'form', 'resources', 'framework'] as const;
  return personalPage(said.title, said.lead, body, { styles, ...(status && { status }) });
}

/** Does what was asked of the draft. @throws ApiError naming the fields of this form */
async function send(api: FrameworkApi, form: URLSearchParams): Promise<Redirect> {
  const act = form.get('geste');
  const revision = Number(form.get('revision'));
  if (act === 'commencer') {
    await api.begin();
    return { redirect: HERE };
  }
  if (act === 'abandonner') {
    await api.discard(revision);
    return { redirect: HERE };
  }
  const body = bodyIn(form);
  const refused = refusedIn(form, body);
  if (refused.length > 0) throw new ApiError(400, said.refused, refused);
  const written = await api.change(revision, body);
  if (act !== 'publier') return { redirect: `${HERE}?enregistre` };
  return { redirect: `/referentiel/${await api.publish(written)}` };
}

/** `/referentiel/ecrire`: the next version, for the parties and the operator. */
export async function draftPage({ ask, form, url }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  const api = frameworkApi(ask);
  const draft = await api.draft();
  if (!form) {
    const saved = url.searchParams.has('enregistre');
    return pageOf({ draft, form: draft ? formOf(draft) : new URLSearchParams(), errors: [], saved });
  }
  try {
    return await send(api, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    return pageOf(
      { draft: await api.draft(), form, errors: errorsAt(error, (name) => form.has(name)) },
      error.statusCode,
    );
  }
}
