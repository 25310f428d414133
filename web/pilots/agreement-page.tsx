import type { Asked } from '../../api/pilots/agreements/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { fr } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { stateOf } from './dossier-parts.tsx';
import { pilotsApi } from './pilots-api.ts';
import { words } from './words.ts';

const said = words.agreement;

const show = (title: string, children: Page['body'], status?: number): Page =>
  personalPage(title, title, <TextPage title={title}>{children}</TextPage>, status ? { status } : {});

const Answer = ({ token, agrees }: { readonly token: string; readonly agrees: boolean | null }) => (
  <form method="post" class="plain-form">
    <input type="hidden" name="jeton" value={token} />
    <TextField form={new URLSearchParams()} errors={[]} name="mot" label={said.word} rows={3} max={1000} />
    <p class="actions">
      <button type="submit" name="geste" value="oui" class={agrees ? 'button' : 'button button-primary'}>
        {said.yes}
      </button>
      <button type="submit" name="geste" value="non" class="button">
        {said.no}
      </button>
    </p>
  </form>
);

/** Whether an answer may still be given, or changed. */
function whatNow({ over, open, agrees }: Asked): string {
  if (over) return said.over;
  if (!open) return said.closed;
  return agrees === null ? '' : said.change;
}

/** What became of it, and when there are lessons: the head comes back by the same link. */
function Since({ asked: { state, open, over, lessons, calendar } }: { readonly asked: Asked }) {
  const { date } = useWords();
  if (open || over || state === 'draft') return null;
  return (
    <>
      <p>{said.state(stateOf(state))}</p>
      {['approved', 'running'].includes(state) && (
        <Section id="seances" title={said.lessons}>
          {lessons.length === 0 && <p>{said.noLesson}</p>}
          <ul class="points">
            {lessons.map(({ on_day, starts, ends, class_name, kit }, index) => (
              <li key={index}>
                {said.lesson(date(on_day), words.hour(starts), words.hour(ends), class_name)}
                {kit && fr` : ${kit}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {calendar && (
        <p>
          {said.calendar} <code class="year-address">{calendar}</code>
        </p>
      )}
    </>
  );
}

const Body = ({ asked, token }: { readonly asked: Asked; readonly token: string }) => (
  <>
    <p class="lead">{said.lead(asked.commune, asked.campaign_title)}</p>
    <p>{said.what}</p>
    <Section id="classes" title={`${said.classes}, ${words.year(asked.year)}`}>
      <p>
        <strong>{calm(asked.nom)}</strong>
      </p>
      <ul class="points">
        {asked.classes.map((one, index) => (
          <li key={index}>{words.classLine(one)}</li>
        ))}
      </ul>
    </Section>
    <p>
      {asked.agrees !== null && <strong>{said.said(asked.agrees)}</strong>} {whatNow(asked)}
    </p>
    <Since asked={asked} />
    {asked.open && <Answer token={token} agrees={asked.agrees} />}
  </>
);

/** `/pilotes/accord`: the head of a school comes by the link of a mail, without an account. */
export async function agreementPage({ ask, url, form }: PersonalRequest): Promise<Page> {
  const token = form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';
  const api = pilotsApi(ask);
  try {
    if (!form) return show(said.title, <Body asked={await api.asked(token)} token={token} />);
    const word = form.get('mot')?.trim();
    const agrees = form.get('geste') === 'oui';
    await api.agree({ token, agrees, ...(word && { word }) });
    const body = (
      <>
        <p class="lead">
          {said.said(agrees)} {said.thanksText}
        </p>
        <p>{said.change}</p>
      </>
    );
    return show(said.thanks, body);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409, 429].includes(error.statusCode)) throw error;
    return show(said.wrong, <p class="lead">{error.message}</p>, error.statusCode);
  }
}
