import type { GivenMandate } from '../../api/people/schema.ts';
import { parties } from '../../api/standard/parties.ts';
import { ApiError, type Ask, accepted } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const { roles: said } = words;
const givable = ['moderator', 'commune', 'party', 'operator'] as const;

interface FormProps {
  readonly form: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

function GiveForm({ form, errors }: FormProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const mail = { id: 'mail', hint: said.mailHint, error: errorOf('mail') };
  const code = { id: 'code_insee', hint: said.codeHint, error: errorOf('code_insee') };
  const party = { id: 'party', hint: said.partyHint, error: errorOf('party') };
  return (
    <form method="post" class="plain-form" noValidate>
      <Refused title={said.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
      <Field {...mail} label={said.mail}>
        <input
          id="mail"
          name="mail"
          type="email"
          aria-describedby={describedBy(mail)}
          value={form?.get('mail') ?? ''}
        />
      </Field>
      <fieldset class="field" id="role">
        <legend>{said.role}</legend>
        {givable.map((role) => (
          <label key={role} class="check">
            <input
              type="radio"
              name="role"
              value={role}
              checked={role === (form?.get('role') ?? 'moderator')}
            />
            {said.kinds[role]}
          </label>
        ))}
      </fieldset>
      <Field {...code} label={said.code}>
        <input
          id="code_insee"
          name="code_insee"
          maxLength={5}
          aria-describedby={describedBy(code)}
          value={form?.get('code_insee') ?? ''}
        />
      </Field>
      <Field {...party} label={said.party}>
        <select id="party" name="party" aria-describedby={describedBy(party)}>
          <option value="">{said.noParty}</option>
          {parties.map((one) => (
            <option key={one} value={one} selected={one === form?.get('party')}>
              {one}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button button-primary">
        {said.give}
      </button>
    </form>
  );
}

function Given({ mandates }: { readonly mandates: readonly GivenMandate[] }) {
  const { date } = useWords();
  return (
    <ul class="sessions">
      {mandates.map(({ mandate, mail, role, commune, party, since }) => (
        <li key={mandate}>
          <form method="post">
            <input type="hidden" name="retirer" value={String(mandate)} />
            {mail} : {[said.kinds[role], commune, party].filter(Boolean).join(', ')} {said.since(date(since))}{' '}
            <button type="submit" class="button button-quiet">
              {said.take}{' '}
              <span class="visually-hidden">
                {mail}, {said.kinds[role]}
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

const bodyOf = (form: URLSearchParams) => ({
  mail: form.get('mail') ?? '',
  role: form.get('role') ?? '',
  ...(form.get('code_insee')?.trim() && { code_insee: form.get('code_insee')?.trim() }),
  ...(form.get('party') && { party: form.get('party') }),
});

async function write(ask: Ask, form: URLSearchParams): Promise<ApiError['errors']> {
  const taken = form.get('retirer');
  try {
    if (taken) await accepted(ask(`/api/mandates/${encodeURIComponent(taken)}`, { method: 'DELETE' }));
    else await accepted(ask('/api/mandates', { body: bodyOf(form) }));
    return [];
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404].includes(error.statusCode)) throw error;
    return error.errors.length > 0 ? error.errors : [{ name: 'mail', message: error.message }];
  }
}

/** `/exploitation/roles`: who has which part in the directory, given and taken by the operator. */
export async function rolesPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const errors = form ? await write(ask, form) : [];
  if (form && errors.length === 0) return { redirect: '/exploitation/roles' };
  const mandates = JSON.parse((await accepted(ask('/api/mandates'))).body) as GivenMandate[];
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Given mandates={mandates} />
      <GiveForm form={form} errors={errors} />
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, errors.length > 0 ? { status: 400 } : {});
}
