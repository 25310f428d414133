import type { CommuneDomain } from '../../api/representatives/schema.ts';
import { ApiError } from '../api.ts';
import { communeUrl } from '../communes/urls.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { representativesApi } from './representatives-api.ts';
import { words } from './words.ts';

const { domains: said } = words;

function Row({ one }: { readonly one: CommuneDomain }) {
  const { date, number } = useWords();
  const { domain, nom, departement, since, by, representatives } = one;
  return (
    <tr>
      <th scope="row">{domain}</th>
      <td data-head={said.commune}>
        <a href={communeUrl(one)}>{nom}</a> ({departement})
      </td>
      <td data-head={said.since}>{said.on(date(since), by)}</td>
      <td data-head={said.people}>{number(representatives)}</td>
      <td>
        <form method="post" action="/exploitation/domaines">
          <button type="submit" name="retirer" value={domain} class="button button-quiet">
            {said.remove} <span class="visually-hidden">{domain}</span>
          </button>
        </form>
      </td>
    </tr>
  );
}

const Domains = ({ domains }: { readonly domains: readonly CommuneDomain[] }) => (
  <table class="differences">
    <thead>
      <tr>
        {[said.domain, said.commune, said.since, said.people, said.remove].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {domains.map((one) => (
        <Row key={one.domain} one={one} />
      ))}
    </tbody>
  </table>
);

/** @returns what was not done, and why */
async function remove({ ask }: PersonalRequest, domain: string): Promise<string | undefined> {
  try {
    await representativesApi(ask).removeDomain(domain);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError && error.statusCode === 404) return said.gone;
    throw error;
  }
}

/** `/exploitation/domaines`: the mail domains that were found to be a commune's, for who runs the directory. */
export async function domainsPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { form, ask } = request;
  const failure = form && (await remove(request, form.get('retirer') ?? ''));
  if (form && !failure) return { redirect: '/exploitation/domaines' };
  const domains = await representativesApi(ask).domains();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {failure && <Notice>{failure}</Notice>}
      {domains.length === 0 ? <p>{said.none}</p> : <Domains domains={domains} />}
      <p>{said.removeText}</p>
      <p>
        <a href="/a-traiter">{said.queue}</a>
      </p>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body);
}
