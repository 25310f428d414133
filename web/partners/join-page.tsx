import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { unsaved } from './form-gestures.ts';
import { bodyIn, placed } from './form-values.ts';
import { type FormState, OrganisationForm } from './organisation-form.tsx';
import { partnersApi } from './partners-api.ts';
import { words } from './words.ts';

const said = words.form;

const formPage = ({ basemap }: PersonalRequest, state: FormState, status?: number): Page =>
  personalPage(
    said.joinTitle,
    said.joinLead,
    <TextPage title={said.joinTitle}>
      <p class="lead">{said.joinLead}</p>
      <p class="fine">{words.independent}</p>
      <OrganisationForm {...state} basemap={basemap} save={said.join} />
    </TextPage>,
    { styles: ['text', 'form', 'position', 'partners'], ...(status && { status }) },
  );

const sentPage = (): Page =>
  personalPage(
    said.sentTitle,
    said.sent,
    <TextPage title={said.sentTitle}>
      <p class="lead">{said.sent}</p>
      <p>
        <a class="button" href="/mon-espace">
          {said.toSpace}
        </a>
      </p>
    </TextPage>,
  );

/** `/partenaires/inscrire`: an organisation that joins, by someone who is signed in. */
export async function joinPage(request: PersonalRequest): Promise<Page> {
  const { api, ask, form } = request;
  if (!form) {
    await peopleApi(ask).me();
    return formPage(request, { form: new URLSearchParams({ besoins: '1' }), errors: [] });
  }
  const waits = await unsaved(api, form);
  if (waits) return formPage(request, waits);
  try {
    await partnersApi(ask).add(await placed(api, bodyIn(form)));
    return sentPage();
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 429].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'nom', message: error.message }];
    return formPage(request, { form, errors }, error.statusCode);
  }
}
