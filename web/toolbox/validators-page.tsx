import type { Validators } from '../../api/toolbox/schema.ts';
import { ApiError } from '../api.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { toolboxApi } from './toolbox-api.ts';
import { words } from './words.ts';

const said = words.validators;
const HERE = '/boite-a-outils/validateurs';

function Known({ known, isOperator }: { readonly known: Validators; readonly isOperator: boolean }) {
  return (
    <ul class="points">
      {known.map((one) => (
        <li key={one.organisation}>
          <a href={organisationUrl(one)}>{one.nom}</a>, {one.kind}
          {isOperator && (
            <form method="post" action={HERE}>
              <input type="hidden" name="organisation" value={String(one.organisation)} />
              <button type="submit" name="geste" value="retirer" class="button button-quiet">
                {said.remove(one.nom)}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddForm({ typed, error }: { readonly typed: string; readonly error: string | undefined }) {
  const field = { id: 'organisation', hint: said.numberHint, error };
  return (
    <form method="post" action={HERE} class="plain-form">
      <Field {...field} label={said.number}>
        <input
          id="organisation"
          name="organisation"
          value={typed}
          aria-describedby={describedBy(field)}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <button type="submit" name="geste" value="ajouter" class="button button-primary">
        {said.add}
      </button>
    </form>
  );
}

/** « /partenaires/12/inria » -> « 12 » */
const numberIn = (text: string): string => /(?:\/partenaires\/|^)(\d+)/.exec(text.trim())?.[1] ?? '0';

/** `/boite-a-outils/validateurs`: whom the operator lets validate practices. */
export async function validatorsPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = toolboxApi(ask);
  const runs = await isOperator(ask);
  const typed = form?.get('organisation') ?? '';
  let error: string | undefined;
  if (form) {
    const failed = await api
      .setValidator(numberIn(typed), form.get('geste') === 'ajouter')
      .catch((thrown: unknown) => thrown);
    if (!failed) return { redirect: HERE };
    if (!(failed instanceof ApiError) || ![400, 404].includes(failed.statusCode)) throw failed;
    error = said.expected;
  }
  const known = await api.validators();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {known.length === 0 && <p>{said.none}</p>}
      <Known known={known} isOperator={runs} />
      {runs && <AddForm typed={typed} error={error} />}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, error ? { status: 400 } : {});
}
