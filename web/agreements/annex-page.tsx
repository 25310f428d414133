import type { Agreement } from '../../api/agreements/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { doneAt } from '../ui/done.tsx';
import { Field, labelled, Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { Choice, type Filled } from './act-form.tsx';
import { refusalsIn } from './act-page.tsx';
import { agreementsApi } from './agreements-api.ts';
import { amendmentOptions, titleOf } from './doable.ts';
import { words } from './own-words.ts';
import { ownAgreementUrl } from './urls.ts';

const title = titleOf('pdf');
const label = (name: string) => words.fields[name] ?? name;

function pageOf(agreement: Agreement, { form, errors }: Filled, status?: number): Page {
  const body = (
    <TextPage title={title}>
      <p>
        <a href={ownAgreementUrl(agreement.slug)}>{agreement.title}</a>
      </p>
      <p class="lead">{words.leads.pdf}</p>
      <Refused title={words.refused} errors={labelled(errors, label)} />
      <form method="post" enctype="multipart/form-data" class="plain-form">
        <Field id="file" label={label('file')} error={errors.find(({ name }) => name === 'file')?.message}>
          <input id="file" name="file" type="file" accept="application/pdf" required />
        </Field>
        <TextField form={form} errors={errors} name="name" label={label('name')} max={120} />
        <Choice
          form={form}
          errors={errors}
          name="amendment"
          label={words.annexed}
          blank={words.itself}
          options={amendmentOptions(agreement)}
        />
        <button type="submit" class="button button-primary">
          {words.save}
        </button>
      </form>
    </TextPage>
  );
  return personalPage(title, title, body, status ? { status } : {});
}

/** `/mon-espace/gouvernance/accords/:slug/pdf`: what was signed, with its hash. */
export async function annexPage({ ask, params, form, file }: PersonalRequest): Promise<Page | Redirect> {
  const slug = params.slug ?? '';
  const api = agreementsApi(ask);
  const { rights, agreement } = await api.own(slug);
  if (!rights.operates) return { redirect: ownAgreementUrl(slug), forNow: true };
  if (!form) return pageOf(agreement, { form: new URLSearchParams({ name: `${slug}.pdf` }), errors: [] });
  const said = ['name', 'amendment'].flatMap((name) => {
    const text = form.get(name)?.trim();
    return text ? [[name, text]] : [];
  });
  try {
    await api.annex(slug, new URLSearchParams(said), file?.bytes ?? Buffer.alloc(0));
    return { redirect: doneAt(ownAgreementUrl(slug)) };
  } catch (error) {
    const { errors, status } = refusalsIn(error, 'file');
    return pageOf(agreement, { form, errors }, status);
  }
}
