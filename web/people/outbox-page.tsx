import type { WaitingMail } from '../../api/outbox/schema.ts';
import { accepted } from '../api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { words } from './words.ts';

const { outbox } = words;
const isLink = (line: string) => /^https?:\/\/\S+$/.test(line);

/** `/boite-d-envoi`: the mails of a machine that sends none, for who develops or tries the site. */
export async function outboxPage({ ask }: PersonalRequest): Promise<Page> {
  const mails = JSON.parse((await accepted(ask('/api/outbox'))).body) as WaitingMail[];
  return {
    volatile: true,
    styles: ['text'],
    head: { title: `${outbox.title} · Nouvelle Proximité`, description: outbox.lead },
    body: (
      <TextPage title={outbox.title}>
        <p class="lead">{outbox.lead}</p>
        {mails.length === 0 && <p>{outbox.none}</p>}
        {mails.map(({ recipient, subject, text, written_at }) => (
          <article key={written_at + text}>
            <h2>{subject}</h2>
            <p>{recipient}</p>
            {text.split('\n\n').map((line) => (
              <p key={line}>{isLink(line) ? <a href={line}>{line}</a> : line}</p>
            ))}
          </article>
        ))}
      </TextPage>
    ),
  };
}
