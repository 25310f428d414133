import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { words } from './words.ts';

const { refused } = words;

/** The secret of a link, as its page was opened with, or as its button sends it. */
export const tokenIn = ({ url, form }: PersonalRequest): string =>
  form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';

export const linkPage = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(
    title,
    title,
    <TextPage title={title}>{body}</TextPage>,
    status === undefined ? {} : { status },
  );

/** A link that is not ours, that is too old, or whose venue is no longer kept: says which, and another way in. */
export function refusedLink(error: unknown): Page {
  if (!(error instanceof ApiError) || ![400, 404].includes(error.statusCode)) throw error;
  const said = error.errors[0]?.message ?? error.message;
  return linkPage(
    refused.title,
    <>
      <p class="lead">{said.charAt(0).toUpperCase() + said.slice(1)}</p>
      <p>{refused.after}</p>
      <p>
        <a class="button button-primary" href="/mon-espace">
          {refused.signIn}
        </a>
      </p>
    </>,
    error.statusCode,
  );
}
