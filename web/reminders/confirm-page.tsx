import type { ReminderLink } from '../../api/reminders/schema.ts';
import { ApiError } from '../api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { linkPage, refusedLink, tokenIn } from './link-page.tsx';
import { type RemindersApi, remindersApi } from './reminders-api.ts';
import { words } from './words.ts';

const { confirm } = words;

interface Props {
  readonly link: ReminderLink;
  readonly token: string;
}

const addressOf = ({ venue: id, nom }: ReminderLink) => venueUrl({ id, nom });

/** The one button: what reads mails beforehand opens links, and presses nothing. */
function Button({ link: { version, state }, token }: Props) {
  return (
    <form method="post" action="/rien-n-a-change" class="plain-form">
      <input type="hidden" name="jeton" value={token} />
      <input type="hidden" name="vue" value={String(version)} />
      <button type="submit" class="button button-primary">
        {state === 'changed' ? confirm.sendChanged : confirm.send}
      </button>
    </form>
  );
}

function Others({ link }: Pick<Props, 'link'>) {
  const address = addressOf(link);
  return (
    <p class="actions">
      <a class="button" href={address}>
        {confirm.see}
      </a>{' '}
      <a class="button" href={`${address}/modifier`}>
        {confirm.edit}
      </a>
    </p>
  );
}

const asked = (props: Props, meanwhile = false): Page => {
  const { link } = props;
  const compare = `${addressOf(link)}/historique?${new URLSearchParams({
    de: String(link.mailed),
    a: String(link.version),
  })}`;
  return linkPage(
    confirm.title,
    <>
      {meanwhile && <Notice kind="failure">{confirm.meanwhile}</Notice>}
      <p class="lead">{confirm.lead(calm(link.nom), calmPlace(link.commune))}</p>
      {link.state === 'changed' && (
        <Notice>
          {confirm.changed} <a href={compare}>{confirm.compare}</a>
        </Notice>
      )}
      <Button {...props} />
      <Others link={link} />
    </>,
    meanwhile ? 409 : undefined,
  );
};

function Said({ link, say }: { readonly link: ReminderLink; readonly say: typeof confirm.done }) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">{say(calm(link.nom), date(link.confirmed ?? ''))}</p>
      <p>
        <a class="button" href={addressOf(link)}>
          {confirm.see}
        </a>
      </p>
    </>
  );
}

const already = (link: ReminderLink) =>
  linkPage(confirm.alreadyTitle, <Said link={link} say={confirm.already} />);
const done = (link: ReminderLink) => linkPage(confirm.doneTitle, <Said link={link} say={confirm.done} />);

/** What the button did: confirmed, or found that the page had changed while it was looked at. */
async function press(api: RemindersApi, token: string, seen: number): Promise<Page> {
  try {
    return done(await api.confirm(token, seen));
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 409) throw error;
    return asked({ link: await api.read(token), token }, true);
  }
}

/** `/rien-n-a-change`: what a reminder opens, without signing in. Opening it changes nothing. */
export async function confirmPage(request: PersonalRequest): Promise<Page> {
  const api = remindersApi(request.ask);
  const token = tokenIn(request);
  try {
    const link = await api.read(token);
    if (link.state === 'confirmed') return already(link);
    if (!request.form) return asked({ link, token });
    return await press(api, token, Number(request.form.get('vue')) || link.mailed);
  } catch (error) {
    return refusedLink(error);
  }
}
