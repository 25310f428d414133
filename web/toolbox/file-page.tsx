import type { PracticeFile } from '../../api/toolbox/schema.ts';
import { Island } from '../island.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourcesApi } from '../resources/resources-api.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { FileUpload } from './file-upload.tsx';
import { sizeOf } from './size.ts';
import { toolboxApi } from './toolbox-api.ts';
import { fileUrl } from './urls.ts';
import { words } from './words.ts';
import { words as upload } from './words-file.ts';

const said = words.file;

/** `/boite-a-outils/:resource/fichier`: the file of one's practice, a draft's too. */
export async function filePage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  const number = params.resource ?? '';
  const own = await resourcesApi(ask).own(number);
  const back = { redirect: `/ressources/${encodeURIComponent(number)}`, forNow: true as const };
  if (!own?.sides.includes('owner') || own.resource.kind !== 'practice') return back;
  const { resource, title, version, details } = own.resource;
  if (form) {
    await toolboxApi(ask).takeFileAway(number, Number(form.get('version')));
    return { redirect: fileUrl(resource) };
  }
  const file = details.file as PracticeFile | undefined;
  const body = (
    <TextPage title={said.title(title)}>
      <p class="lead">{upload.lead}</p>
      <p>{file ? said.now(file.name, sizeOf(file.size)) : said.none}</p>
      <Island
        name="FileUpload"
        component={FileUpload}
        props={{ resource, version, edition: details.edition ? String(details.edition) : '' }}
      />
      {file && typeof details.link === 'string' && (
        <form method="post" action={fileUrl(resource)}>
          <input type="hidden" name="version" value={String(version)} />
          <button type="submit" class="button button-quiet">
            {said.remove}
          </button>
        </form>
      )}
      <p>
        <a class="button" href={`/ressources/${resource}`}>
          {said.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(said.title(title), upload.lead, body);
}
