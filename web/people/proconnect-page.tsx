import type { ReturnAnswer } from '../../api/people/proconnect/schema.ts';
import { ApiError, accepted } from '../api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { personalPage } from './personal-page.ts';
import { readTarget } from './sign-in-page.tsx';
import { words } from './words.ts';

const { proConnect } = words;

/** What did not work, and the two doors again. */
const failed = (error: unknown): Page => {
  if (!(error instanceof ApiError) || error.statusCode === 404) throw error;
  const isRefused = error.statusCode === 400;
  return personalPage(
    proConnect.failedTitle,
    proConnect.failedTitle,
    <TextPage title={proConnect.failedTitle}>
      <p class="lead">{isRefused ? (error.errors[0]?.message ?? '') : proConnect.away}</p>
      <p>
        <a class="button button-primary" href="/connexion">
          {proConnect.again}
        </a>
      </p>
    </TextPage>,
    { status: isRefused ? 400 : 503 },
  );
};

/** `/connexion/proconnect`: leaves for ProConnect. */
export async function proConnectPage({ url, ask }: PersonalRequest): Promise<Page | Redirect> {
  const to = readTarget(url.searchParams.get('vers'));
  try {
    const { body, cookies } = await accepted(ask('/api/people/proconnect', { body: { ...(to && { to }) } }));
    return { redirect: (JSON.parse(body) as { url: string }).url, cookies: cookies ?? [] };
  } catch (error) {
    return failed(error);
  }
}

/** `/connexion/proconnect/retour`: comes back from there. */
export async function proConnectReturnPage({ url, ask }: PersonalRequest): Promise<Page | Redirect> {
  try {
    const answer = await accepted(
      ask('/api/people/proconnect/sessions', { body: { search: url.search || '?' } }),
    );
    const { to } = JSON.parse(answer.body) as ReturnAnswer;
    return { redirect: to ?? '/mon-espace', cookies: answer.cookies ?? [] };
  } catch (error) {
    return failed(error);
  }
}

/** `/connexion/proconnect/sortie`: where ProConnect sends back who signed out there. */
export const proConnectLeftPage = async (): Promise<Page> =>
  personalPage(
    words.space.outTitle,
    proConnect.left,
    <TextPage title={words.space.outTitle}>
      <p class="lead">{proConnect.left}</p>
    </TextPage>,
  );
