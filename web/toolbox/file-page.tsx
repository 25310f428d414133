import type { Refusal } from '../../api/core/errors.ts';
import type { Resource } from '../../api/resources/schema.ts';
import type { PracticeFile } from '../../api/toolbox/schema.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourcesApi } from '../resources/resources-api.ts';
import type { PersonalRequest, Redirect, SentFile } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { FileForm, joined } from '../ui/file-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { sizeOf } from './size.ts';
import { toolboxApi } from './toolbox-api.ts';
import { fileUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.file;
const { join } = said;

type Own = Pick<Resource, 'resource' | 'title' | 'version' | 'details'>;

const TakeAway = ({ resource, version }: Own) => (
  <form method="post" action={fileUrl(resource)}>
    <input type="hidden" name="version" value={String(version)} />
    <button type="submit" name="geste" value="retirer" class="button button-quiet">
      {said.remove}
    </button>
  </form>
);

interface Sent {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

function pageOf(own: Own, { form, errors }: Sent, status?: number): Page {
  const { resource, title, version, details } = own;
  const file = details.file as PracticeFile | undefined;
  const body = (
    <TextPage title={said.title(title)}>
      <p class="lead">{join.lead}</p>
      <Refused title={join.refused} errors={labelled(errors, () => join.label)} />
      <p>{file ? said.now(file.name, sizeOf(file.size)) : said.none}</p>
      <FileForm
        version={version}
        label={join.label}
        accept=".pdf,.odt,.docx,.zip"
        send={join.send}
        errors={errors}
      >
        <TextField
          form={form}
          errors={errors}
          name="edition"
          label={join.edition}
          hint={join.editionHint}
          max={80}
        />
      </FileForm>
      {file && typeof details.link === 'string' && <TakeAway {...own} />}
      <p>
        <a class="button" href={`/ressources/${resource}`}>
          {said.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(said.title(title), join.lead, body, status ? { status } : {});
}

/** `/boite-a-outils/:resource/fichier`: the file of one's practice, a draft's too. */
export async function filePage({ ask, params, form, file }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  const number = params.resource ?? '';
  const own = await resourcesApi(ask).own(number);
  const back = { redirect: `/ressources/${encodeURIComponent(number)}`, forNow: true as const };
  if (!own?.sides.includes('owner') || own.resource.kind !== 'practice') return back;
  const { resource, details } = own.resource;
  if (!form) {
    const edition = new URLSearchParams({ edition: String(details.edition ?? '') });
    return pageOf(own.resource, { form: edition, errors: [] });
  }
  const api = toolboxApi(ask);
  const version = Number(form.get('version'));
  const put = (sent: SentFile) => api.joinFile(number, version, sent, form.get('edition') ?? '');
  const refused =
    form.get('geste') === 'retirer' ? await api.takeFileAway(number, version) : await joined(file, put);
  return refused
    ? pageOf(own.resource, { form, errors: refused.errors }, refused.status)
    : { redirect: fileUrl(resource) };
}
