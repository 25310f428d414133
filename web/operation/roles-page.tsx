import type { GivenMandate, MandateEvent } from '../../api/people/schema.ts';
import { parties } from '../../api/standard/parties.ts';
import { ApiError, type Ask, accepted } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { fr } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { JOURNAL_PAGE, Journal } from './journal.tsx';
import { words } from './words.ts';

const { roles: said } = words;
const givable = ['moderator', 'commune', 'party', 'committee', 'operator'] as const;

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

/** What was not done, and why: field by field, or in one sentence. */
interface NotDone {
  readonly status: number;
  readonly errors: ApiError['errors'];
  readonly sentence?: string;
}

/** @returns undefined where it is done */
async function write(ask: Ask, form: URLSearchParams): Promise<NotDone | undefined> {
  const taken = form.get('retirer');
  try {
    if (taken) await accepted(ask(`/api/mandates/${encodeURIComponent(taken)}`, { method: 'DELETE' }));
    else await accepted(ask('/api/mandates', { body: bodyOf(form) }));
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409].includes(error.statusCode)) throw error;
    const { statusCode: status, errors, message } = error;
    return { status, errors, ...(errors.length === 0 && { sentence: fr`${message}` }) };
  }
}

/** Softly: an address that was kept may name no event. */
function journalPath({ searchParams }: URL): string {
  const before = searchParams.get('avant') ?? '';
  return `/api/mandates/events?limit=${JOURNAL_PAGE}${/^[1-9]\d{0,8}$/.test(before) ? `&before=${before}` : ''}`;
}

/** `/exploitation/roles`: who has which part in the directory, given and taken by the operator; and who had. */
export async function rolesPage({ ask, form, url }: PersonalRequest): Promise<Page | Redirect> {
  const failure = form && (await write(ask, form));
  if (form && !failure) return { redirect: '/exploitation/roles' };
  const read = async <Rows,>(path: string) => JSON.parse((await accepted(ask(path))).body) as Rows;
  const mandates = await read<GivenMandate[]>('/api/mandates');
  const events = await read<MandateEvent[]>(journalPath(url));
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {failure?.sentence && <Notice kind="failure">{failure.sentence}</Notice>}
      <p>
        <a href="/exploitation/domaines">{said.domains}</a>
      </p>
      <Given mandates={mandates} />
      <GiveForm form={form} errors={failure?.errors ?? []} />
      <Journal events={events} isOlder={url.searchParams.has('avant')} />
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, failure ? { status: failure.status } : {});
}
