import type { FailingMail, Mails } from '../../api/outbox/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { momentInWords } from '../words/moment.ts';
import { number } from '../words/typeset.ts';
import { filterIn, MailList, queryOf } from './mail-list.tsx';
import { ReminderList } from './reminder-list.tsx';
import { remindersApi } from './reminders-api.ts';
import { words } from './words.ts';

const { mails } = words;
const states = ['waiting', 'failing', 'given_up', 'sent'] as const;

const Counts = ({ stand }: { readonly stand: Mails }) => (
  <dl class="counts">
    {states.map((state) => (
      <div key={state}>
        <dt>{mails.states[state]}</dt>
        <dd>{number(stand[state])}</dd>
      </div>
    ))}
  </dl>
);

function Failing({ one }: { readonly one: FailingMail }) {
  const { mail, recipient, failure, tries, given_up, next } = one;
  const purpose = mails.purposes[one.purpose] ?? one.purpose;
  return (
    <li>
      <p class="change-name">{mails.to(purpose, recipient)}</p>
      <p>{mails.tries(tries, failure)}</p>
      {given_up ? (
        <form method="post" action="/exploitation/courriels">
          <button
            type="submit"
            name="courriel"
            value={String(mail)}
            class="button"
            aria-label={mails.retryThis(purpose, recipient)}
          >
            {mails.retry}
          </button>
        </form>
      ) : (
        <p>{mails.next(momentInWords(next))}</p>
      )}
    </li>
  );
}

const Last = ({ last }: Pick<Mails, 'last'>) =>
  last.length === 0 ? (
    <p>{mails.none}</p>
  ) : (
    <ul class="changes">
      {last.map((one) => (
        <Failing key={one.mail} one={one} />
      ))}
    </ul>
  );

/** `/exploitation/courriels`: whether mails leave, for who runs the site. */
export async function mailsPage({ ask, form, url, sendsMail }: PersonalRequest): Promise<Page | Redirect> {
  const api = remindersApi(ask);
  if (form) {
    await api.retry(form.get('courriel') ?? '');
    return { redirect: '/exploitation/courriels' };
  }
  const filter = filterIn(url);
  const venue = url.searchParams.get('lieu')?.trim().slice(0, 300) ?? '';
  const page = Number(/^[1-9]\d{0,3}$/.exec(url.searchParams.get('page') ?? '')?.[0] ?? 1);
  const wanted = new URLSearchParams({ ...(venue && { venue }), page: String(page) });
  const [stand, mailList, reminders] = await Promise.all([
    api.mails(),
    api.list(queryOf(filter)),
    api.reminders(wanted),
  ]);
  return personalPage(
    mails.title,
    mails.lead,
    <TextPage title={mails.title}>
      <p class="lead">{mails.lead}</p>
      {!sendsMail && <Notice>{mails.noServer}</Notice>}
      <Counts stand={stand} />
      <Section id="refus" title={mails.last}>
        <Last last={stand.last} />
      </Section>
      <ReminderList reminders={reminders} venue={venue} page={page} />
      <MailList mails={mailList} filter={filter} />
    </TextPage>,
  );
}
